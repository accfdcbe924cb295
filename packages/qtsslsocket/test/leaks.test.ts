import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { QObject, SIGNAL } from '@qt3/core-signals';
import type { QSocket } from '@qt3/qsocket';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../src/index.js';
import { tlsFixture } from './support/tls-fixture.js';
import { plainPair } from './support/plain-pair.js';
import { directPair, securedPair, sslPair, type SslPair } from './support/ssl-pair.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What has to be collected: nothing here refers to it. */
type Gone = WeakRef<object>[];

/** Turns of the event loop and garbage collections until everything is gone; the names of those that are not. */
async function survivors(gone: Gone): Promise<string[]> {
  for (let i = 0; i < 50; i++) {
    await turn();
    collectGarbage();
    if (gone.every((ref) => ref.deref() === undefined)) return [];
    await delay(10);
  }
  return gone.map((ref) => ref.deref()?.constructor.name ?? '').filter((name) => name !== '');
}

/** A socket with a slot of its user's, which must go too. */
function withSlot(socket: QSocket): Gone {
  const slot = (): number => socket.bytesAvailable();
  QObject.connect(socket, SIGNAL('readyRead()'), slot);
  return [new WeakRef(socket), new WeakRef(slot)];
}

/** Exchanges a line, closes from the client, deletes both. */
async function useUp(pair: SslPair): Promise<Gone> {
  const inner = [pair.client.socket(), pair.server.socket()].filter((socket) => socket !== null);
  const gone = [...withSlot(pair.client), ...withSlot(pair.server), ...inner.flatMap(withSlot)];
  pair.client.writeBlock('line\n');
  await pair.atServer.readyRead.wait();
  pair.client.close();
  await pair.atServer.connectionClosed.wait();
  pair.delete();
  return gone;
}

// The last connection of each kind is the one to look at: specimens of the classes below it are kept.
describe('Nothing of a user’s is kept of the last connection', () => {
  const tls = tlsFixture();

  for (const host of ['127.0.0.1', 'localhost']) {
    it(`a plain one, to ${host}`, async () => {
      const use = async (): Promise<Gone> => {
        const { client, server } = await plainPair(host);
        const gone = [...withSlot(client), ...withSlot(server)];
        const closed = new SignalSpy(client, SIGNAL('connectionClosed()')).wait();
        server.close();
        await closed;
        client.delete();
        server.delete();
        return gone;
      };
      expect(await survivors(await use())).to.deep.equal([]);
    });
  }

  it('an upgraded one', async () => {
    expect(await survivors(await useUp(await securedPair(tls.credentials)))).to.deep.equal([]);
  });

  it('a direct one', async () => {
    expect(await survivors(await useUp(await directPair(tls.credentials)))).to.deep.equal([]);
  });

  it('one that was refused', async () => {
    const use = async (): Promise<Gone> => {
      const pair = await sslPair(tls.credentials);
      pair.client.setPeerVerifyName('other.example');
      const gone = [...withSlot(pair.client), ...withSlot(pair.server)];
      pair.server.sslAccept();
      pair.client.sslConnect();
      await pair.atClient.error.wait();
      expect(pair.client.error()).to.equal(QtSSLSocket.ErrSSLCertificate);
      pair.delete();
      return gone;
    };
    expect(await survivors(await use())).to.deep.equal([]);
  });
});
