import { once } from 'node:events';
import { connect } from 'node:net';
import process from 'node:process';
import { MessageSpy } from '@qt3/test-support';
import { QHostAddress, QSocket } from '@qt3/qsocket';
import { QServerSocket } from '@qt3/qserversocket';
import { expect } from 'chai';
import { canReusePort } from '../src/node/reuse-port.js';

class Server extends QServerSocket {
  accepted = 0;

  override newConnection(descriptor: number): void {
    this.accepted++;
    // What is not claimed would be found by other tests.
    new QSocket(this).setSocket(descriptor);
  }
}

async function isRefused(port: number): Promise<void> {
  const peer = connect(port, '127.0.0.1');
  const [error] = (await once(peer, 'error')) as [Error];
  expect(error).to.have.property('code', 'ECONNREFUSED');
}

describe('QServerSocket::listen()', () => {
  it('listens on the address and port that it is given', () => {
    using server = new Server();
    expect(server.ok()).to.equal(false);
    expect(server.listen({ port: 0, address: '127.0.0.1', backlog: 5 })).to.equal(true);
    expect(server.address().toString()).to.equal('127.0.0.1');
    const before = server.port();
    expect(server.listen({ port: 0, address: new QHostAddress(0x7f000001) })).to.equal(true);
    expect(server.port()).to.not.equal(before);
    expect(server.address().toString()).to.equal('127.0.0.1');
    expect(server.socket()).to.be.greaterThan(2);
  });

  it('leaves the port that it had', async () => {
    using server = new Server(0);
    const first = server.port();
    expect(server.listen({ port: 0 })).to.equal(true);
    await isRefused(first);
    // Node.js has said by now that it listens: it would not close it for that.
    const second = server.port();
    expect(server.listen({ port: 0 })).to.equal(true);
    await isRefused(second);
    expect(server.accepted).to.equal(0);
  });

  it('stays as it is when that cannot be done', () => {
    using messages = new MessageSpy();
    using server = new Server(0);
    const port = server.port();
    messages.expect('QServerSocket: "localhost" is not a numeric address');
    expect(server.listen({ port: 0, address: 'localhost' })).to.equal(false);
    messages.expect('QServerSocket: Port 70000 is not in the range 0 to 65535');
    expect(server.listen({ port: 70000 })).to.equal(false);
    messages.expect('QServerSocket: failed to bind or listen to the socket');
    expect(server.listen({ port })).to.equal(false);
    expect([server.ok(), server.port()]).to.deep.equal([true, port]);
    server.delete();
    expect(server.listen({ port: 0 })).to.equal(false);
  });

  it('knows at once, so that there is nothing to wait for', async () => {
    using server = new Server(0);
    expect(await server.whenListening()).to.equal(true);
    await new Promise(setImmediate);
    expect(await server.whenListening()).to.equal(true);
    using none = new Server();
    expect(await none.whenListening()).to.equal(false);
  });

  it('shares a port by the means of the system, where Node.js can', async function () {
    if (!['linux', 'freebsd'].includes(process.platform)) this.skip();
    using messages = new MessageSpy();
    using first = new Server();
    if (!canReusePort()) {
      messages.expect(
        `QServerSocket: reusePort needs Node.js 22.12 or later; this is ${process.versions.node}`,
      );
      expect(first.listen({ port: 0, reusePort: true })).to.equal(false);
      return;
    }
    expect(first.listen({ port: 0, reusePort: true })).to.equal(true);
    expect(await first.whenListening()).to.equal(true);
    using second = new Server();
    expect(second.listen({ port: first.port(), address: '0.0.0.0', reusePort: true })).to.equal(true);
    expect(await second.whenListening()).to.equal(true);
    expect(second.port()).to.equal(first.port());
    while (first.accepted === 0 || second.accepted === 0) {
      const socket = connect(first.port(), '127.0.0.1');
      await once(socket, 'connect');
      socket.destroy();
    }
  });

  it('knows which versions of Node.js can', () => {
    const versions = ['20.20.2', '22.11.0', '22.12.0', '23.0.9', '23.1.0', '24.0.0', '26.1.0'];
    expect(versions.map(canReusePort)).to.deep.equal([false, false, true, false, true, true, true]);
  });
});
