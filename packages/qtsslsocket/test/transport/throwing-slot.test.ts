import { once } from 'node:events';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { noteUncaught } from '@qt3/test-support';
import { expect } from 'chai';
import { tlsFixture } from '../support/tls-fixture.js';
import { sslPair } from '../support/ssl-pair.js';

describe('A slot that throws', () => {
  const tls = tlsFixture();

  it('in connected(), accepted() or readyRead() does not harm the link', async () => {
    await noteUncaught(async (uncaught) => {
      const pair = await sslPair(tls.credentials);
      const fail = (signal: string, text: string): void => {
        const end = signal === 'accepted()' ? pair.server : pair.client;
        QObject.connect(end, SIGNAL(signal), () => {
          throw new Error(text);
        });
      };
      QObject.connect(pair.server, SIGNAL('accepted()'), () => pair.server.writeBlock('hello\n'));
      QObject.connect(pair.server, SIGNAL('readyRead()'), () =>
        pair.server.writeBlock(pair.server.readAll()),
      );
      for (const signal of ['connected()', 'accepted()', 'readyRead()']) fail(signal, signal);
      pair.server.sslAccept();
      pair.client.sslConnect();
      await pair.atClient.readyRead.wait();
      expect(pair.client.readLine()).to.equal('hello\n');
      pair.client.writeBlock('and back\n');
      await pair.atClient.readyRead.wait(2);
      expect(pair.client.readLine()).to.equal('and back\n');
      while (uncaught.length < 4) await once(process, 'uncaughtException');
      expect([...uncaught].sort()).to.deep.equal(['accepted()', 'connected()', 'readyRead()', 'readyRead()']);
      pair.delete();
    });
  });
});
