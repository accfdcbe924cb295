// @ts-check
// One contender of one network case: server, client, or both. Arguments: the contender's module (a URL), its name.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { contenderNamed, serve } from '../harness/serve.mjs';
import { connections } from './clients/connections.mjs';
import { idle, releaseHeld } from './clients/idle.mjs';
import { lines } from './clients/lines.mjs';
import { pingPong } from './clients/ping-pong.mjs';
import { refuseStranger } from './clients/refuse-stranger.mjs';
import { stream } from './clients/stream.mjs';
import { BenchServer } from './server.mjs';

/** @typedef {import('./contender.js').Order} Order */
/** @typedef {import('./contender.js').LoadedOrder} LoadedOrder */

const [, , module = '', name = ''] = process.argv;
const { netAdapters } = await import(module);
/** @type {import('./contender.js').NetContender} */
const contender = contenderNamed(netAdapters, name);

const clients = { stream, 'ping-pong': pingPong, lines, connections, idle };

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

/** @type {Map<string, import('./contender.js').TlsTexts>} */
const texts = new Map();

/**
 * @param {Order} order
 * @returns {LoadedOrder}
 */
function loaded(order) {
  const key = `${order.certificate} ${order.trust}`;
  let tls = texts.get(key);
  if (tls === undefined) texts.set(key, (tls = readTexts(order)));
  return { ...order, cert: order.certificate, ca: order.trust, tls };
}

/**
 * @param {Order} order
 * @returns {import('./contender.js').TlsTexts}
 */
function readTexts({ kind, folder, certificate, trust }) {
  if (kind === 'tcp') return { cert: Buffer.alloc(0), key: Buffer.alloc(0), ca: [], caFolder: undefined };
  const read = (/** @type {string} */ file) => readFileSync(join(folder, file));
  const many = join(folder, 'authorities');
  return {
    cert: read(`${certificate}.pem`),
    key: read(`${certificate}.key`),
    ca:
      trust === 'many'
        ? readdirSync(many).map((file) => read(join('authorities', file)))
        : [read(`${trust}.pem`)],
    caFolder: trust === 'many' ? many : undefined,
  };
}
