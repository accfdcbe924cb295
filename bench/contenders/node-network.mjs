// What Node.js has for what the network module does.
import http from 'node:http';
import { LARGE, SMALL } from '../network/inputs.mjs';
import { BodySum, startServer } from '../network/server.mjs';

/** @typedef {import('../network/contender.js').NetworkContender} NetworkContender */

/**
 * @param {number} length
 * @param {number} count
 */
async function fetchAll(length, count) {
  const server = await startServer(length);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const bodies = new BodySum();
  for (let i = 0; i < count; i++) {
    await /** @type {Promise<void>} */ (
      new Promise((resolve, reject) => {
        http
          .get({ host: '127.0.0.1', port: server.port, path: '/body', agent }, (response) => {
            response.on('data', (bytes) => bodies.add(bytes));
            response.on('end', resolve);
          })
          .on('error', reject);
      })
    );
    bodies.next();
  }
  agent.destroy();
  server.stop();
  return bodies.sum;
}

/** @type {readonly NetworkContender[]} */
export const networkAdapters = [
  {
    name: 'node:http',
    httpSmall:
      ({ small }) =>
      () =>
        fetchAll(SMALL, small),
    httpLarge:
      ({ large }) =>
      () =>
        fetchAll(LARGE, large),
  },
  {
    name: 'new URL()',
    url:
      ({ urls }) =>
      () => {
        let sum = 0;
        for (const text of urls) {
          const url = new URL(text);
          sum += url.hostname.length + Number(url.port);
        }
        return sum;
      },
  },
];
