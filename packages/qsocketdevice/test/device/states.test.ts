import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { QHostAddress } from '@qt3/qsocket';
import { QSocketDevice } from '@qt3/qsocketdevice';
import { hasAddress, MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { channelOf } from '../../src/device/channels.js';
import { DatagramPair, local, readText, StreamPair } from '../helpers.js';
import { close, socketpair } from '../oracle/descriptors.js';
import { socket } from '../oracle/sockets.js';

const { Stream, Datagram, IPv6 } = QSocketDevice;

const loopback6 = new QHostAddress();
loopback6.setAddress('::1');

/** A port on which nothing listens. */
function unusedPort(): number {
  using device = new QSocketDevice();
  device.bind(local, 0);
  return device.port();
}

/** Its own end and the other one, as texts. */
function ends(device: QSocketDevice): string[] {
  const [own, peer] = [device.address(), device.peerAddress()];
  return [`${own.toString()} ${device.port()}`, `${peer.toString()} ${device.peerPort()}`];
}

describe('QSocketDevice: of a descriptor that is none', () => {
  it('is not what another finds by that number', () => {
    using device = new QSocketDevice(99_999, Stream);
    expect(device.socket()).to.equal(99_999);
    expect(channelOf(99_999)).to.equal(null);
    using datagrams = new QSocketDevice(99_998, Datagram);
    expect(datagrams.isValid()).to.equal(true);
    expect(channelOf(99_998)).to.equal(null);
  });
});

describe('QSocketDevice: an open one', () => {
  const modes = (device: QSocketDevice): boolean[] => [
    device.isOpen(),
    device.isReadWrite(),
    device.isSequentialAccess(),
  ];

  it('is a QIODevice for reading and writing, from the beginning until it is closed', () => {
    using pair = new StreamPair();
    for (const device of [
      new QSocketDevice(),
      new QSocketDevice(QSocketDevice.Datagram),
      pair.near,
      pair.far,
    ]) {
      expect(modes(device)).to.deep.equal([true, true, true]);
      device.close();
      expect(modes(device)).to.deep.equal([false, false, true]);
      device.delete();
    }
  });

  it('has 0 bytes at the end of the connection, and is closed when they are read', () => {
    using pair = new StreamPair();
    pair.far.writeBlock('rest');
    pair.far.close();
    expect(pair.near.waitForMore(-1)).to.equal(4);
    expect(readText(pair.near)).to.equal('rest');
    const timeout = { value: true };
    expect([pair.near.waitForMore(-1, timeout), timeout.value]).to.deep.equal([0, false]);
    expect([pair.near.bytesAvailable(), pair.near.isValid()]).to.deep.equal([0, true]);
    expect([readText(pair.near), pair.near.isValid()]).to.deep.equal(['', false]);
  });

  it('is closed by a write when the other end has gone, unless there is something left to read', () => {
    using pair = new StreamPair();
    pair.far.close();
    expect([pair.near.writeBlock('x'), pair.near.isValid()]).to.deep.equal([1, false]);
    using other = new StreamPair();
    other.far.writeBlock('rest');
    other.far.close();
    expect(other.near.waitForMore(-1)).to.equal(4);
    expect([other.near.writeBlock('x'), other.near.isValid()]).to.deep.equal([1, true]);
    expect(readText(other.near)).to.equal('rest');
  });

  it('is closed by a write of nothing when the connection has been reset', () => {
    using pair = new StreamPair();
    pair.near.writeBlock('never read');
    pair.far.close();
    expect(pair.near.waitForMore(-1)).to.equal(0);
    expect([pair.near.writeBlock(''), pair.near.isValid()]).to.deep.equal([0, false]);
    // Not by one when there is something left to read.
    using other = new StreamPair();
    other.far.writeBlock('rest');
    other.far.close();
    expect(other.near.waitForMore(-1)).to.equal(4);
    expect([other.near.writeBlock(''), other.near.isValid()]).to.deep.equal([0, true]);
  });

  it('has no port for the one that the system sends its datagrams from', () => {
    using pair = new DatagramPair();
    using sender = new QSocketDevice(QSocketDevice.Datagram);
    expect(sender.writeBlock('x', 1, local, pair.near.port())).to.equal(1);
    expect(pair.near.waitForMore(-1)).to.equal(1);
    expect(readText(pair.near)).to.equal('x');
    expect(pair.near.peerPort()).to.be.above(0);
    expect([sender.address().toString(), sender.port()]).to.deep.equal(['0.0.0.0', 0]);
  });
});

describe('QSocketDevice: a closed one', () => {
  for (const [name, type] of Object.entries({ Stream, Datagram })) {
    it(`has nothing, waits for nothing, and says so (${name})`, async () => {
      using messages = new MessageSpy();
      const device = new QSocketDevice(type);
      device.close();
      const timeout = { value: true };
      expect([device.isValid(), device.socket(), device.bytesAvailable()]).to.deep.equal([false, -1, -1]);
      expect([device.waitForMore(-1, timeout), await device.waitForMoreAsync(-1, timeout)]).to.eql([-1, -1]);
      expect(timeout.value).to.equal(true);
      expect([device.accept(), await device.acceptAsync()]).to.deep.equal([-1, -1]);
      expect([device.bind(local, 0), device.listen(1)]).to.deep.equal([false, false]);
      expect([device.connect(local, 1), await device.connectAsync(local, 1)]).to.deep.equal([false, false]);
      expect([device.receiveBufferSize(), device.sendBufferSize()]).to.deep.equal([-1, -1]);
      expect(ends(device)).to.deep.equal(['0.0.0.0 0', '0.0.0.0 0']);
      expect(device.readAll().length).to.equal(0);
      for (const call of ['readBlock', 'readBlock', 'writeBlock', 'writeBlock'])
        messages.expect(`QSocketDevice::${call}: Invalid socket`);
      const room = Buffer.alloc(4);
      expect([device.readBlock(room), await device.readBlockAsync(room)]).to.deep.equal([-1, -1]);
      expect([device.writeBlock('x'), await device.writeBlockAsync('x')]).to.deep.equal([-1, -1]);
      messages.expect('QSocketDevice::writeBlock: Invalid socket');
      expect(await device.writeBlockAsync('x', 2)).to.equal(-1);
    });

    it(`ends a wait when it is closed (${name})`, async () => {
      const device = new QSocketDevice(type);
      device.bind(local, 0);
      if (type === Stream) device.listen(1);
      const timeout = { value: true };
      const waiting = device.waitForMoreAsync(-1, timeout);
      device.close();
      expect([await waiting, timeout.value]).to.deep.equal([0, false]);
    });
  }

  it('ends a wait for bytes of a connection when it is closed', async () => {
    using pair = new StreamPair();
    const waiting = pair.near.waitForMoreAsync(-1);
    pair.near.close();
    expect(await waiting).to.equal(-1);
  });
});

describe('QSocketDevice: its ends', () => {
  it('are those of the connection', () => {
    using pair = new StreamPair();
    const [near, far] = [ends(pair.near), ends(pair.far)];
    expect(near).to.deep.equal([`127.0.0.1 ${pair.near.port()}`, `127.0.0.1 ${pair.far.port()}`]);
    expect(far).to.deep.equal([...near].reverse());
    expect([pair.near.protocol(), pair.far.protocol()]).to.deep.equal([
      QSocketDevice.IPv4,
      QSocketDevice.IPv4,
    ]);
  });

  it('are those of a connection of IPv6', async function () {
    if (!(await hasAddress('::1'))) this.skip();
    using server = new QSocketDevice(Stream, IPv6, 0);
    expect([server.bind(loopback6, 0), server.listen(1)]).to.deep.equal([true, true]);
    expect(ends(server)).to.deep.equal([`::1 ${server.port()}`, '0.0.0.0 0']);
    using client = new QSocketDevice(Stream, IPv6, 0);
    expect(client.connect(loopback6, server.port())).to.equal(true);
    expect([client.protocol(), ends(client)[1]]).to.deep.equal([IPv6, `::1 ${server.port()}`]);
    // An address of the other family is refused.
    using other = new QSocketDevice();
    expect([other.bind(loopback6, 0), other.connect(loopback6, server.port())]).to.deep.equal([false, false]);
  });

  for (const [name, protocol, address] of [
    ['IPv4', QSocketDevice.IPv4, local],
    ['IPv6', IPv6, loopback6],
  ] as const) {
    it(`are the sender and the receiver of a datagram (${name})`, async function () {
      if (!(await hasAddress(address.toString()))) this.skip();
      using sender = new QSocketDevice(Datagram, protocol, 0);
      using receiver = new QSocketDevice(Datagram, protocol, 0);
      expect([sender.bind(address, 0), receiver.bind(address, 0)]).to.deep.equal([true, true]);
      expect([sender.protocol(), ends(receiver)[1]]).to.deep.equal([protocol, '0.0.0.0 0']);
      expect(sender.writeBlock('hello', 5, address, receiver.port())).to.equal(5);
      expect(receiver.waitForMore(-1)).to.equal(5);
      expect(readText(receiver)).to.equal('hello');
      const text = address.toString();
      expect(ends(receiver)).to.deep.equal([`${text} ${receiver.port()}`, `${text} ${sender.port()}`]);
    });
  }
});

describe('QSocketDevice: around a descriptor', () => {
  it('knows the protocol of a socket for datagrams', async function () {
    if (!(await hasAddress('::1'))) this.skip();
    const { a, b } = await socketpair();
    const kinds = { udp4: socket('udp4'), udp6: socket('udp6'), unix: a };
    const protocols = Object.entries(kinds).map(([kind, fd]) => {
      using device = new QSocketDevice(fd, Datagram);
      return `${kind} ${device.protocol()}`;
    });
    close(b);
    expect(protocols).to.deep.equal([
      `udp4 ${QSocketDevice.IPv4}`,
      `udp6 ${IPv6}`,
      `unix ${QSocketDevice.Unknown}`,
    ]);
  });
});

describe('QSocketDevice: around what is no descriptor', () => {
  for (const [name, type] of Object.entries({ Stream, Datagram })) {
    it(`can nothing, and makes no socket in its place (${name})`, () => {
      const port = unusedPort();
      for (const call of ['bind', 'connect'] as const) {
        using device = new QSocketDevice(99_999, type);
        expect([device[call](local, port), device.error()], call).to.eql([false, QSocketDevice.Impossible]);
        expect([device.protocol(), device.port()]).to.deep.equal([QSocketDevice.Unknown, 0]);
        expect(device.bytesAvailable()).to.equal(-1);
      }
    });
  }

  it('has no datagrams to wait for, and no error', () => {
    using device = new QSocketDevice(99_999, Datagram);
    for (let i = 0; i < 3; i++) expect(device.waitForMore(0)).to.equal(-1);
    expect(device.error()).to.equal(QSocketDevice.NoError);
  });

  it('is still none when it has been looked at', () => {
    using device = new QSocketDevice(99_999, Stream);
    expect(device.bytesAvailable()).to.equal(-1);
    expect([device.writeBlock('x'), device.error()]).to.deep.equal([-1, QSocketDevice.Impossible]);
    expect(device.isValid()).to.equal(true);
  });

  it('sends nothing', () => {
    using device = new QSocketDevice(99_999, Datagram);
    expect([device.writeBlock('x', 1, local, 9), device.error()]).to.eql([-1, QSocketDevice.Impossible]);
  });

  it('accepts nothing', () => {
    using device = new QSocketDevice(99_999, Stream);
    expect([device.accept(), device.error()]).to.deep.equal([-1, QSocketDevice.Impossible]);
  });
});

describe('QSocketDevice: an address of the other family', () => {
  const { AlreadyBound, InternalError, NetworkFailure, UnknownError } = QSocketDevice;
  for (const [name, type, protocol, address, errors] of [
    ['Stream, IPv4', Stream, QSocketDevice.IPv4, loopback6, [UnknownError, InternalError]],
    ['Stream, IPv6', Stream, IPv6, local, [AlreadyBound, UnknownError]],
    ['Datagram, IPv4', Datagram, QSocketDevice.IPv4, loopback6, [UnknownError, InternalError, UnknownError]],
    ['Datagram, IPv6', Datagram, IPv6, local, [AlreadyBound, UnknownError, NetworkFailure]],
  ] as const) {
    it(`is refused, with the error of the system (${name})`, async function () {
      if (!(await hasAddress('::1'))) this.skip();
      const calls: ((device: QSocketDevice) => boolean)[] = [
        (device) => device.bind(address, 0),
        (device) => device.connect(address, 9),
        (device) => device.writeBlock('x', 1, address, 9) >= 0,
      ];
      const outcomes = calls.slice(0, errors.length).map((call) => {
        using device = new QSocketDevice(type, protocol, 0);
        return [call(device), device.error()];
      });
      expect(outcomes).to.deep.equal(errors.map((error) => [false, error]));
    });
  }
});

describe('QSocketDevice: bind()', () => {
  // libuv asks the system to allow the first two.
  it('refuses the port of a connection at its own address, and at any', async function () {
    if (process.platform !== 'linux' || !(await hasAddress('127.0.0.16'))) this.skip();
    const own = new QHostAddress(0x7f000010);
    using server = new QSocketDevice();
    expect([server.bind(own, 0), server.listen(1)]).to.deep.equal([true, true]);
    using client = new QSocketDevice();
    client.connect(own, server.port());
    using accepted = new QSocketDevice(server.accept(), Stream);
    server.close();
    const bind = (address: QHostAddress, isReusable: boolean): boolean => {
      using device = new QSocketDevice();
      device.setAddressReusable(isReusable);
      return device.bind(address, accepted.port());
    };
    expect([own, new QHostAddress(), local].map((address) => bind(address, false))).to.deep.equal([
      false,
      false,
      true,
    ]);
    expect(bind(own, true)).to.equal(true);
  });
});

describe('QSocketDevice: nothing to read', () => {
  it('is read as 0 bytes where none were asked for, of a stream', () => {
    using pair = new StreamPair();
    using datagrams = new DatagramPair();
    for (const device of [pair.near, datagrams.near]) device.setBlocking(false);
    expect([pair.near.readBlock(Buffer.alloc(0)), pair.near.readBlock(Buffer.alloc(1))]).to.eql([0, -1]);
    expect(datagrams.near.readBlock(Buffer.alloc(0))).to.equal(-1);
  });
});

describe('QSocketDevice: connect() that fails', () => {
  it('may be repeated, with the same descriptor and the same port of its own', () => {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(2);
    using device = new QSocketDevice();
    device.bind(local, 0);
    const [fd, port] = [device.socket(), device.port()];
    const unused = unusedPort();
    for (let i = 0; i < 2; i++) {
      expect([device.connect(local, unused), device.error()]).to.eql([
        false,
        QSocketDevice.ConnectionRefused,
      ]);
    }
    expect(device.connect(local, server.port())).to.equal(true);
    expect([device.socket(), device.port()]).to.deep.equal([fd, port]);
    using accepted = new QSocketDevice(server.accept(), Stream);
    expect(accepted.peerPort()).to.equal(port);
  });

  it('may be repeated where a lower descriptor is free', () => {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    const file = openSync(devNull, 'r');
    using device = new QSocketDevice();
    const fd = device.socket();
    expect(device.connect(local, unusedPort())).to.equal(false);
    closeSync(file);
    expect([device.connect(local, server.port()), device.socket()]).to.deep.equal([true, fd]);
    // The number in between is free again.
    expect(openSync(devNull, 'r')).to.equal(file);
    closeSync(file);
  });

  it('is under way as long as the server has no room', async () => {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    const clients = Array.from({ length: 3 }, () => new QSocketDevice());
    const connecting = clients.map((client) => client.connectAsync(local, server.port()));
    // Linux has room for one more than it was asked for; the third client tries again after a second.
    expect(await Promise.all(connecting.slice(0, 2))).to.deep.equal([true, true]);
    expect(clients[2]!.peerPort()).to.equal(server.port());
    for (const client of clients) {
      using accepted = new QSocketDevice(server.accept(), Stream);
      expect(accepted.peerPort()).to.equal(client.port());
    }
    expect(await connecting[2]).to.equal(true);
    for (const client of clients) client.delete();
  });

  it('is known later where it does not wait, and may be repeated then', async () => {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    using device = new QSocketDevice();
    device.setBlocking(false);
    const fd = device.socket();
    expect(device.connect(local, unusedPort())).to.equal(true);
    await new Promise(setImmediate);
    expect([device.connect(local, server.port()), device.error()]).to.eql([
      false,
      QSocketDevice.ConnectionRefused,
    ]);
    expect(device.connect(local, server.port())).to.equal(true);
    while (device.writeBlock('hello') < 0) await new Promise(setImmediate);
    expect(device.socket()).to.equal(fd);
    using accepted = new QSocketDevice(server.accept(), Stream);
    expect(readText(accepted)).to.equal('hello');
    // There is a connection.
    expect(device.connect(local, server.port())).to.equal(true);
  });
});
