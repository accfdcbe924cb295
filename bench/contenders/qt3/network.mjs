// The classes of the network module, driven as ported code would.
import { SIGNAL } from '@qt3/core-signals';
import { QHttp, QUrl } from '@qt3/qnetwork';
import { LARGE, SMALL } from '../../network/inputs.mjs';
import { BodySum, startServer } from '../../network/server.mjs';

/** @typedef {import('../../network/contender.js').NetworkContender} NetworkContender */

/**
 * @param {number} length
 * @param {number} count
 */
async function fetchAll(length, count) {
  const server = await startServer(length);
  const http = new QHttp('127.0.0.1', server.port);
  const bodies = new BodySum();
  const bytes = Buffer.alloc(65536);
  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      let asked = 0;
      const ask = () => void http.get('/body');
      http.connect(http, SIGNAL('readyRead(const QHttpResponseHeader&)'), () => {
        let size;
        while ((size = http.readBlock(bytes)) > 0) bodies.add(bytes.subarray(0, size));
      });
      http.connect(http, SIGNAL('done(bool)'), (error) => {
        bodies.next();
        if (error) reject(new Error(http.errorString()));
        else if (++asked === count) resolve();
        else ask();
      });
      ask();
    })
  );
  http.delete();
  server.stop();
  return bodies.sum;
}

/** @type {readonly NetworkContender[]} */
export const networkAdapters = [
  {
    name: 'qt3',
    httpSmall:
      ({ small }) =>
      () =>
        fetchAll(SMALL, small),
    httpLarge:
      ({ large }) =>
      () =>
        fetchAll(LARGE, large),
    url:
      ({ urls }) =>
      () => {
        let sum = 0;
        for (const text of urls) {
          const url = new QUrl(text);
          sum += url.host().length + url.port();
        }
        return sum;
      },
  },
];
