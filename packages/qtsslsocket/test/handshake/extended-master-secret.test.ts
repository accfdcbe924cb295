import { GuardedServer } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { greetClient } from '../support/openssl-client.js';
import { hasOpenssl } from '../support/openssl.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { watch } from '../support/watch.js';

const EXTENDED_MASTER_SECRET = 23;

/** The types of the extensions of a ClientHello, which is alone in its record (RFC 8446, 4.1.2). */
function extensionsOf(record: Buffer): number[] {
  // The headers of record and message, the version and the random bytes.
  let at = 5 + 4 + 2 + 32;
  at += 1 + record.readUInt8(at);
  at += 2 + record.readUInt16BE(at);
  at += 1 + record.readUInt8(at);
  const types: number[] = [];
  for (at += 2; at < record.length; at += 4 + record.readUInt16BE(at + 2))
    types.push(record.readUInt16BE(at));
  return types;
}

describe('The extended master secret of TLS 1.2 (RFC 7627)', () => {
  const tls = tlsFixture();

  it('is offered by clients', async () => {
    let hello = Buffer.alloc(0);
    const server = await GuardedServer.listen((peer) => {
      peer.once('data', (bytes: Buffer) => {
        hello = Buffer.from(bytes);
        peer.end();
      });
    });
    using client = new QtSSLSocket();
    const atClient = watch(client);
    client.connectToHost('127.0.0.1', server.port);
    await atClient.error.wait();
    expect(extensionsOf(hello)).to.include(EXTENDED_MASTER_SECRET);
    client.close();
    await server.close();
  });

  it('is agreed to by servers', async function () {
    if (!hasOpenssl) this.skip();
    const said = await greetClient(['-tls1_2'], (server) => tls.credentials.show(server));
    expect(said).to.match(/Extended master secret: yes/);
  });
});
