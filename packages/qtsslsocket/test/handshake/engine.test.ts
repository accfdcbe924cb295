import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, TLSSocket } from 'node:tls';
import { expect } from 'chai';
import sinon from 'sinon';
import { peerFault, sessionOf, weakGroup } from '../../src/handshake/engine.js';
import { QtSSLSocket } from '../../src/index.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { watch } from '../support/watch.js';

describe('The engine of Node.js', () => {
  const tls = tlsFixture();

  afterEach(() => sinon.restore());

  it('is started too where it lacks what is not documented', async () => {
    sinon.stub(TLSSocket.prototype as unknown as { setSession: unknown }, 'setSession').value(undefined);
    const { folder } = tls.credentials;
    const [cert, key] = ['server.pem', 'server.key'].map((name) => readFileSync(folder.pathTo(name)));
    const server = createServer({ cert, key }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (const [host, asked] of [
      ['localhost', 'localhost'],
      ['127.0.0.1', false],
    ] as const) {
      const secured = once(server, 'secureConnection') as Promise<[TLSSocket & { servername: unknown }]>;
      using client = new QtSSLSocket();
      client.setPathToCACertFile(tls.credentials.caFile);
      const { connected } = watch(client);
      client.connectToHost(host, port);
      const [[peer]] = await Promise.all([secured, connected.wait()]);
      expect(peer.servername).to.equal(asked);
      peer.destroy();
    }
    server.close();
  });

  it('has a fault where it does not say what it found', () => {
    const fault = (handle: unknown): unknown => peerFault({ _handle: handle } as unknown as TLSSocket);
    const silent = { code: '', reason: 'this version of Node.js does not report the result' };
    for (const handle of [undefined, null, {}, { verifyError: 7 }]) expect(fault(handle)).to.eql(silent);
    for (const none of [null, undefined]) expect(fault({ verifyError: () => none })).to.equal(null);
    const error = Object.assign(new Error('some reason'), { code: 'SOME_CODE' });
    expect(fault({ verifyError: () => error })).to.eql({ code: 'SOME_CODE', reason: 'some reason' });
  });

  it('has a group that is too weak below 1024 bits, if it has one', () => {
    const weak = (info: unknown): string | null =>
      weakGroup({ getEphemeralKeyInfo: () => info } as unknown as TLSSocket)?.message ?? null;
    for (const strong of [null, {}, { type: 'DH', size: 1024 }, { type: 'ECDH', size: 253 }, { type: 'DH' }])
      expect(weak(strong)).to.equal(null);
    expect(weak({ type: 'DH', size: 1023 })).to.equal("the server's Diffie-Hellman group has only 1023 bits");
  });

  it('has a session when it has the ticket that TLS 1.3 wants', () => {
    const session = (version: string, ticket: Buffer | undefined, kept: Buffer | undefined): unknown =>
      sessionOf({
        getProtocol: () => version,
        getTLSTicket: () => ticket,
        getSession: () => kept,
      } as unknown as TLSSocket);
    const bytes = Buffer.of(1);
    expect(session('TLSv1.3', undefined, bytes)).to.equal(null);
    expect(session('TLSv1.3', bytes, bytes)).to.equal(bytes);
    expect(session('TLSv1.2', undefined, bytes)).to.equal(bytes);
    expect(session('TLSv1.2', undefined, undefined)).to.equal(null);
  });
});
