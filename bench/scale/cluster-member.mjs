// @ts-check
// A worker of the cluster of cluster-primary.mjs. Arguments: the contender's module (a URL), its name, the order.
import process from 'node:process';
import { contenderNamed } from '../harness/serve.mjs';
import { loaded } from '../net/load-order.mjs';
import { BenchServer } from '../net/server.mjs';

const [, , module = '', name = '', order = ''] = process.argv;
const { netAdapters } = await import(module);
/** @type {import('../net/contender.js').NetContender} */
const contender = contenderNamed(netAdapters, name);

const server = await BenchServer.listen(contender, loaded(JSON.parse(order)));
const answers = {
  usage: () => ({ cpu: process.cpuUsage() }),
  stop: () => ({ accepted: server.accepted }),
};
process.on('message', (/** @type {keyof typeof answers} */ question) => process.send?.(answers[question]()));
process.send?.({ port: server.port });
