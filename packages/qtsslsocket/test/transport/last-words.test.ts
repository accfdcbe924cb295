import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { writeUntilItFails } from '../support/starving-writer.js';
import { watch } from '../support/watch.js';

/** A TLS server in a thread of its own: it answers the first bytes of a client, and closes with the rest unread. */
const rudeServer = `
const { workerData, parentPort } = require('node:worker_threads');
const server = require('node:tls').createServer(workerData, (socket) => {
  socket.on('error', () => {});
  socket.once('data', () => socket.pause().write('go away', () => socket.destroy()));
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

describe('A peer that closes while we write', () => {
  const tls = tlsFixture();

  for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
    it(`has its last bytes delivered (${version})`, async () => {
      const { folder } = tls.credentials;
      const cert = readFileSync(folder.pathTo('server.pem'));
      const key = readFileSync(folder.pathTo('server.key'));
      const workerData = { cert, key, minVersion: version, maxVersion: version };
      const worker = new Worker(rudeServer, { eval: true, execArgv: [], workerData });
      const [port] = (await once(worker, 'message')) as [number];
      try {
        using client = new QtSSLSocket();
        client.setPathToCACertFile(tls.credentials.caFile);
        const { connectionClosed, error } = watch(client);
        QObject.connect(client, SIGNAL('connected()'), () => void writeUntilItFails(client));
        client.connectToHost('localhost', port);
        await connectionClosed.wait();
        expect(client.readAll().toString()).to.equal('go away');
        expect(error.count).to.equal(0);
      } finally {
        await worker.terminate();
      }
    });
  }
});
