// @ts-check
// One contender of one network case: server, client, or both. Arguments: the contender's module (a URL), its name.
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { contenderNamed, serve } from '../harness/serve.mjs';
import { connections } from './clients/connections.mjs';
import { releaseHeld } from './clients/held.mjs';
import { HonestClient } from './clients/honest.mjs';
import { idle } from './clients/idle.mjs';
import { lines } from './clients/lines.mjs';
import { pingPong } from './clients/ping-pong.mjs';
import { refuseStranger } from './clients/refuse-stranger.mjs';
import { openScattered, scattered } from './clients/scattered.mjs';
import { stream } from './clients/stream.mjs';
import { loaded } from './load-order.mjs';
import { BenchServer } from './server.mjs';

/** @typedef {import('./contender.js').Order} Order */

const [, , module = '', name = ''] = process.argv;
const { netAdapters } = await import(module);
/** @type {import('./contender.js').NetContender} */
const contender = contenderNamed(netAdapters, name);

const clients = { stream, 'ping-pong': pingPong, lines, connections, idle, scattered };

/** @type {HonestClient | null} */
let honest = null;

/** @type {BenchServer | null} */
let server = null;

serve({
  /** @param {Order} order */
  async listen(order) {
    server = await BenchServer.listen(contender, loaded(order));
    return { port: server.port };
  },

  /** @param {Order & { port: number }} order */
  async client({ port, ...order }) {
    await collectGarbage();
    return clients[order.exercise](contender, loaded(order), port);
  },

  /** Opens the connections of `scattered`. @param {Order & { port: number }} order */
  async open({ port, ...order }) {
    await openScattered(contender, loaded(order), port);
  },

  /** Sends lines until finishHonest(). @param {Order & { port: number }} order */
  async startHonest({ port, ...order }) {
    honest = await HonestClient.start(contender, loaded(order), port);
  },

  finishHonest: () => honest?.finish(),

  /** Microseconds of processor time that this process has taken so far, threads included. */
  usage() {
    const { user, system } = process.cpuUsage();
    return { cpu: user + system };
  },

  /** @param {Order & { port: number }} order */
  async refuse({ port, ...order }) {
    await refuseStranger(contender, loaded({ ...order, trust: 'stranger' }), port);
  },

  /** Closes the server and what is left of its connections. Returns how many connections there were. */
  async stop() {
    const accepted = server?.accepted ?? 0;
    server?.close();
    server = null;
    await sleep(5);
    return { accepted };
  },

  async release() {
    releaseHeld();
    await sleep(20);
  },

  /** Resident memory in bytes, after everything that can go has gone. */
  async memory() {
    useYoungGeneration();
    for (let i = 0; i < 3; i++) {
      await collectGarbage();
      await sleep(30);
    }
    return { resident: process.memoryUsage().rss };
  },
});

async function collectGarbage() {
  globalThis.gc?.();
  await sleep(5);
  globalThis.gc?.();
}

/** Makes the system give each page of the young generation, so that none that is used for the first time counts as more. */
function useYoungGeneration() {
  /** @type {unknown[]} */
  let last = [];
  for (let i = 0; i < 2_000_000; i++) last = [i, last.length];
  return last;
}
