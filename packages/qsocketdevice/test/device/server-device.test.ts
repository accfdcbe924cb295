import { expect } from 'chai';
import { QServerSocket } from '@qt3/qserversocket';
import { QHostAddress } from '@qt3/qsocket';
import { QSocketDevice } from '@qt3/qsocketdevice';
import { hasAddress } from '@qt3/test-support';
import { local } from '../helpers.js';

class Server extends QServerSocket {
  readonly accepted: number[] = [];

  override newConnection(socket: number): void {
    this.accepted.push(socket);
  }

  get device(): QSocketDevice | null {
    return this.socketDevice();
  }
}

describe('QServerSocket::socketDevice()', () => {
  it('shows where the server listens, and is one object as long as it does', () => {
    using server = new Server(local, 0);
    const device = server.device!;
    expect(device).to.be.instanceOf(QSocketDevice);
    expect(server.device).to.equal(device);
    expect(QSocketDevice.of(device)).to.equal(device);
    expect([device.isValid(), device.isOpen(), device.type(), device.protocol(), device.blocking()]).to.eql([
      true,
      true,
      QSocketDevice.Stream,
      QSocketDevice.IPv4,
      false,
    ]);
    expect(device.socket()).to.equal(server.socket()).and.to.be.above(0);
    expect([device.port(), String(device.address())]).to.eql([server.port(), '127.0.0.1']);
    expect([device.peerPort(), String(device.peerAddress())]).to.eql([0, '0.0.0.0']);
    expect([device.addressReusable(), device.error()]).to.eql([true, QSocketDevice.NoError]);
    device.setReceiveBufferSize(49152);
    expect(device.receiveBufferSize()).to.equal(49152);
  });

  it('shows a server of IPv6', async function () {
    if (!(await hasAddress('::1'))) this.skip();
    const address = new QHostAddress();
    address.setAddress('::1');
    using server = new Server(address, 0);
    const device = server.device!;
    expect([device.protocol(), String(device.address())]).to.eql([QSocketDevice.IPv6, '::1']);
  });

  it('is null without a port, and another object for another one', () => {
    using idle = new Server();
    expect(idle.device).to.equal(null);
    using server = new Server(local, 0);
    const first = server.device!;
    server.listen({ port: 0, address: local });
    expect([first.isValid(), first.socket()]).to.eql([false, -1]);
    expect(server.device!.port()).to.equal(server.port());
  });

  it('leaves the connections to newConnection(), and waits for none', async () => {
    using server = new Server(local, 0);
    const device = server.device!;
    using client = new QSocketDevice();
    expect(client.connect(local, server.port())).to.equal(true);
    expect([device.accept(), await device.acceptAsync(), device.bytesAvailable()]).to.eql([-1, -1, 0]);
    const timeout = { value: false };
    expect([device.waitForMore(-1, timeout), timeout.value]).to.eql([0, true]);
    expect(await device.waitForMoreAsync(-1, timeout)).to.equal(0);
    expect([device.readBlock(Buffer.alloc(1)), device.writeBlock('x'), device.bind(local, 0)]).to.eql([
      -1,
      -1,
      false,
    ]);
    expect(device.error()).to.equal(QSocketDevice.AlreadyBound);
    while (server.accepted.length === 0) await new Promise(setImmediate);
    expect([server.ok(), device.isValid()]).to.eql([true, true]);
    using _accepted = new QSocketDevice(server.accepted[0]!, QSocketDevice.Stream);
  });

  it('stops the server when it is closed, and is closed with it', () => {
    using server = new Server(local, 0);
    server.device!.close();
    expect([server.ok(), server.device]).to.eql([false, null]);
    const other = new Server(local, 0);
    const device = other.device!;
    other.delete();
    expect(device.isValid()).to.equal(false);
  });
});
