import { readFileSync } from 'node:fs';
import { createSecureContext, createServer, type SecureContext, type TLSSocket } from 'node:tls';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { GuardedServer, issueSelfSigned } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { watch } from '../support/watch.js';

/** Newer than the types of Node.js that are in use here. */
interface WithKeyCert {
  setKeyCert(context: SecureContext): void;
}

describe('A server that renegotiates', () => {
  const tls = tlsFixture();

  /** A server that was verified begins another handshake on the same link, and shows another certificate in it. */
  it('cannot change its identity on an established link', async () => {
    const stranger = await issueSelfSigned({ names: ['localhost'] });
    const context = createSecureContext({ cert: stranger.pem, key: stranger.keyPem, maxVersion: 'TLSv1.2' });
    const { folder } = tls.credentials;
    const [cert, key] = [
      readFileSync(folder.pathTo('server.pem')),
      readFileSync(folder.pathTo('server.key')),
    ];
    const server = createServer({ cert, key, maxVersion: 'TLSv1.2' });
    server.on('tlsClientError', () => undefined);
    server.on('secureConnection', (peer: TLSSocket & WithKeyCert) => {
      peer.on('error', () => peer.destroy());
      peer.on('data', () => {
        peer.setKeyCert(context);
        peer.renegotiate({}, (error) => {
          if (error === null) peer.write('as another');
          else peer.destroy();
        });
      });
    });
    const guarded = await GuardedServer.start(server);
    const client = new QtSSLSocket();
    client.setPathToCACertFile(tls.credentials.caFile);
    QObject.connect(client, SIGNAL('connected()'), () => client.writeBlock('go'));
    const end = new Promise<void>((resolve) => {
      for (const signal of ['readyRead()', 'connectionClosed()', 'error(int)'] as const)
        QObject.connect(client, SIGNAL(signal as string), () => resolve());
    });
    const { connected, readyRead } = watch(client);
    client.connectToHost('localhost', guarded.port);
    await end;
    expect(connected.count).to.equal(1);
    expect(client.readAll().toString()).to.equal('');
    expect(readyRead.count).to.equal(0);
    client.delete();
    await guarded.close();
  });
});
