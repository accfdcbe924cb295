import { randomBytes } from 'node:crypto';
import { SIGNAL } from '@qt3/core-signals';
import { GuardedServer, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket, type ProtocolName } from '../../src/index.js';

const TLS_1_2 = 0x0303;
const RSA_WITH_AES_128_CBC_SHA = 0x002f;

function uint16(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff);
}

/** The ServerHello of a server from before RFC 5746: without any extension. */
function oldServerHello(): Buffer {
  const [version, cipher] = [uint16(TLS_1_2), uint16(RSA_WITH_AES_128_CBC_SHA)];
  const hello = Buffer.concat([version, randomBytes(32), Buffer.of(0), cipher, Buffer.of(0)]);
  const message = Buffer.concat([Buffer.of(2, 0), uint16(hello.length), hello]);
  return Buffer.concat([Buffer.of(22), version, uint16(message.length), message]);
}

describe('A server that does not know secure renegotiation (RFC 5746)', () => {
  /** What a client makes of such a server's first message, after which the server closes. */
  async function outcome(minimum: ProtocolName): Promise<string> {
    const server = await GuardedServer.listen((peer) => {
      peer.once('data', () => peer.end(oldServerHello()));
    });
    using client = new QtSSLSocket();
    client.setMinimumProtocol(minimum);
    client.setCiphers('AES128-SHA');
    const error = new SignalSpy(client, SIGNAL('error(int)'));
    client.connectToHost('127.0.0.1', server.port);
    expect(await error.wait()).to.deep.equal([QtSSLSocket.ErrSSLHandshake]);
    await server.close();
    return client.errorString();
  }

  it('is refused, with the way out', async () => {
    expect(await outcome('TLSv1.2')).to.equal(
      'The TLS handshake failed: the server does not know secure renegotiation (RFC 5746); ' +
        "setMinimumProtocol('TLSv1') allows for it.",
    );
  });

  for (const minimum of ['TLSv1', 'TLSv1.1'] as const) {
    it(`is spoken to after setMinimumProtocol('${minimum}')`, async () => {
      // The handshake continues, until the server has no more to say.
      expect(await outcome(minimum)).to.equal(
        'The peer closed the connection in the middle of the TLS handshake.',
      );
    });
  }
});
