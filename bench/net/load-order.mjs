// @ts-check
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./contender.js').Order} Order */

/** @type {Map<string, import('./contender.js').TlsTexts>} */
const texts = new Map();

/**
 * The order with its certificates, which are read once.
 *
 * @param {Order} order
 * @returns {import('./contender.js').LoadedOrder}
 */
export function loaded(order) {
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
