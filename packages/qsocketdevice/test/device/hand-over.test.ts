import { QObject, SIGNAL } from '@qt3/core-signals';
import { expect } from 'chai';
import { QServerSocket } from '@qt3/qserversocket';
import { QSocket, type Endpoint, type Transport, type TransportSink } from '@qt3/qsocket';
import { unknownEndpoint } from '@qt3/qsocket/internal';
import { QSocketDevice } from '@qt3/qsocketdevice';
import { GuardedServer, hasAddress, MessageSpy, SignalSpy } from '@qt3/test-support';
import { local, readText, StreamPair } from '../helpers.js';

/** A socket that is connected to a device. */
class ConnectedSocket implements Disposable {
  readonly socket: QSocket;
  readonly far: QSocketDevice;

  private constructor(socket: QSocket, far: QSocketDevice) {
    this.socket = socket;
    this.far = far;
  }

  static async open(): Promise<ConnectedSocket> {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    const socket = new QSocket();
    const connected = new SignalSpy(socket, SIGNAL('connected()'));
    socket.connectToHost('127.0.0.1', server.port());
    await connected.wait();
    return new ConnectedSocket(socket, new QSocketDevice(server.accept(), QSocketDevice.Stream));
  }

  [Symbol.dispose](): void {
    this.socket.delete();
    this.far.close();
  }
}

describe('QSocket::socketDevice()', () => {
  it('is null without a connection, and one object with it', async () => {
    using socket = new QSocket();
    expect(socket.socketDevice()).to.equal(null);
    using pair = await ConnectedSocket.open();
    const device = pair.socket.socketDevice()!;
    expect(device).to.be.instanceOf(QSocketDevice);
    expect(pair.socket.socketDevice()).to.equal(device);
    pair.socket.close();
    expect([pair.socket.socketDevice(), device.isValid(), device.socket()]).to.deep.equal([null, false, -1]);
  });

  it('shows what Qt shows of the connection', async () => {
    using pair = await ConnectedSocket.open();
    const { socket, far } = pair;
    const device = socket.socketDevice()!;
    expect([device.type(), device.protocol(), device.blocking(), device.isOpen()]).to.deep.equal([
      QSocketDevice.Stream,
      QSocketDevice.IPv4,
      false,
      true,
    ]);
    expect(device.socket()).to.equal(socket.socket());
    expect([device.port(), device.peerPort()]).to.deep.equal([far.peerPort(), far.port()]);
    expect([device.address(), device.peerAddress()].map(String)).to.deep.equal(['127.0.0.1', '127.0.0.1']);
    expect(device.error()).to.equal(QSocketDevice.NoError);
    device.setReceiveBufferSize(49152);
    expect(device.receiveBufferSize()).to.equal(49152);
    expect(device.sendBufferSize()).to.be.above(0);
    expect([device.bind(local, 0), device.listen(1), device.accept()]).to.deep.equal([false, false, -1]);
  });

  it('shows that the connection is one of IPv6', async function () {
    if (!(await hasAddress('::1'))) this.skip();
    const server = await GuardedServer.listen((peer) => peer.resume().on('end', () => peer.end()), '::1');
    using socket = new QSocket();
    const connected = new SignalSpy(socket, SIGNAL('connected()'));
    socket.connectToHost('::1', server.port);
    await connected.wait();
    const device = socket.socketDevice()!;
    expect([device.protocol(), String(device.peerAddress())]).to.deep.equal([QSocketDevice.IPv6, '::1']);
    socket.close();
    await server.close();
  });

  it('reads and writes in the order of the socket', async () => {
    using pair = await ConnectedSocket.open();
    const { socket, far } = pair;
    const device = socket.socketDevice()!;
    const bytes = Buffer.alloc(4);
    expect([device.readBlock(bytes), device.error()]).to.deep.equal([-1, QSocketDevice.NoError]);
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    far.writeBlock('ninebytes');
    await readyRead.wait();
    expect([device.bytesAvailable(), device.readBlock(bytes), bytes.toString()]).to.deep.equal([
      9,
      4,
      'nine',
    ]);
    expect(socket.readAll().toString()).to.equal('bytes');
    const timeout = { value: false };
    expect([device.waitForMore(0, timeout), timeout.value]).to.deep.equal([0, true]);
    far.writeBlock('more');
    expect([device.waitForMore(5000, timeout), timeout.value]).to.deep.equal([4, false]);
    socket.writeBlock('first ');
    expect(device.writeBlock('second')).to.equal(6);
    let heard = '';
    while (heard.length < 12) heard += readText(far) ?? '';
    expect(heard).to.equal('first second');
  });

  it('reads 0 bytes once the peer has ended the connection', async () => {
    using pair = await ConnectedSocket.open();
    const { socket, far } = pair;
    const device = socket.socketDevice()!;
    far.writeBlock('last');
    far.close();
    const bytes = Buffer.alloc(9);
    expect([device.waitForMore(5000), device.readBlock(bytes)]).to.deep.equal([4, 4]);
    device.setBlocking(true);
    expect([device.readBlock(bytes), device.error()]).to.deep.equal([0, QSocketDevice.NoError]);
  });

  it('closes the connection with the device', async () => {
    using pair = await ConnectedSocket.open();
    pair.socket.socketDevice()!.close();
    expect(pair.socket.state()).to.equal(QSocket.Idle);
    expect(await pair.far.readBlockAsync(Buffer.alloc(1))).to.equal(0);
  });

  it('waits in the event loop too', async () => {
    using pair = await ConnectedSocket.open();
    const device = pair.socket.socketDevice()!;
    const bytes = Buffer.alloc(5);
    const read = device.readBlockAsync(bytes);
    pair.far.writeBlock('later');
    expect([await read, bytes.toString()]).to.deep.equal([5, 'later']);
    const timeout = { value: false };
    expect([await device.waitForMoreAsync(1, timeout), timeout.value]).to.deep.equal([0, true]);
  });
});

/** A connection that cannot be looked at without the event loop. */
class Foreign implements Transport {
  readonly endpoint: Endpoint = unknownEndpoint;
  readonly unwritten = 0;
  readonly writeProgress = 0;
  #sink: TransportSink | null = null;

  attach(sink: TransportSink): void {
    this.#sink = sink;
  }
  detach(): void {
    this.#sink = null;
  }
  receive(text: string): void {
    this.#sink?.transportData(Buffer.from(text), false);
  }
  write(): boolean {
    return true;
  }
  end(): void {}
  abort(): void {}
  pause(): void {}
  resume(): void {}
}

describe('QSocket::socketDevice() over a transport of another kind', () => {
  it('has what the socket has, waits for nothing, and says nothing', () => {
    using _messages = new MessageSpy();
    using socket = new QSocket();
    const transport = new Foreign();
    socket.setTransport(transport);
    const device = socket.socketDevice()!;
    const timeout = { value: false };
    expect([device.protocol(), device.peerPort()]).to.deep.equal([QSocketDevice.Unknown, 0]);
    expect([device.waitForMore(-1, timeout), timeout.value]).to.deep.equal([0, true]);
    expect(device.readBlock(Buffer.alloc(1))).to.equal(-1);
    transport.receive('x');
    expect([device.waitForMore(-1, timeout), timeout.value]).to.deep.equal([1, false]);
    expect([readText(device), readText(device)]).to.deep.equal(['x', null]);
  });
});

describe('QSocketDevice: handed over', () => {
  it('gives its connection to a QSocket, with what it has read ahead', async () => {
    using pair = new StreamPair();
    const { near, far } = pair;
    far.writeBlock('early ');
    expect(near.waitForMore(5000)).to.equal(6);
    using socket = new QSocket();
    const reads = new SignalSpy(socket, SIGNAL('readyRead()'));
    socket.setSocketDevice(near);
    expect(socket.state()).to.equal(QSocket.Connected);
    expect(socket.socketDevice()).to.equal(near);
    expect([near.isValid(), near.blocking()]).to.deep.equal([true, false]);
    expect(reads.count).to.equal(0);
    await new SignalSpy(socket, SIGNAL('readyRead()')).wait();
    expect(socket.readAll().toString()).to.equal('early ');
    far.writeBlock('late');
    await new SignalSpy(socket, SIGNAL('readyRead()')).wait();
    expect(socket.readAll().toString()).to.equal('late');
    socket.writeBlock('answer');
    await new SignalSpy(socket, SIGNAL('bytesWritten(int)')).wait();
    expect(readText(far)).to.equal('answer');
    far.close();
    await new SignalSpy(socket, SIGNAL('connectionClosed()')).wait();
  });

  it('is refused with a warning when it can have no connection', async () => {
    using messages = new MessageSpy();
    using closed = new QSocketDevice();
    closed.close();
    using listening = new QSocketDevice();
    listening.bind(local, 0);
    listening.listen(1);
    using datagrams = new QSocketDevice(QSocketDevice.Datagram);
    using pair = await ConnectedSocket.open();
    for (const device of [closed, listening, datagrams, pair.socket.socketDevice()!]) {
      messages.expect('QSocket::setSocketDevice: The connection is over, or belongs to another socket');
      using socket = new QSocket();
      const valid = device.isValid();
      socket.setSocketDevice(device);
      await new SignalSpy(socket, SIGNAL('error(int)')).wait();
      expect(device.isValid()).to.equal(valid);
      expect(socket.socketDevice()).to.equal(null);
    }
    expect(pair.socket.state()).to.equal(QSocket.Connected);
  });

  it('reports what was read ahead, and nothing when nothing was', async () => {
    for (const ahead of ['', 'ahead']) {
      using pair = new StreamPair();
      if (ahead !== '') {
        pair.far.writeBlock(ahead);
        expect(pair.near.waitForMore(5000)).to.equal(ahead.length);
      }
      using socket = new QSocket();
      const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
      socket.setSocketDevice(pair.near);
      await new Promise(setImmediate);
      await new Promise(setImmediate);
      expect(readyRead.count).to.equal(ahead === '' ? 0 : 1);
      expect(socket.readAll().toString()).to.equal(ahead);
    }
  });

  it('is used by the next connectToHost(), from where it is bound to', async () => {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    using device = new QSocketDevice();
    device.bind(local, 0);
    const port = device.port();
    using socket = new QSocket();
    socket.setSocketDevice(device);
    expect([socket.state(), socket.socketDevice()]).to.deep.equal([QSocket.Idle, device]);
    socket.connectToHost('127.0.0.1', server.port());
    expect(socket.socketDevice()).to.equal(device);
    await new SignalSpy(socket, SIGNAL('connected()')).wait();
    expect([socket.port(), device.port(), device.peerPort()]).to.deep.equal([port, port, server.port()]);
    using accepted = new QSocketDevice(server.accept(), QSocketDevice.Stream);
    expect(accepted.peerPort()).to.equal(port);
    // It is the device of this connection only.
    socket.close();
    expect([device.isValid(), socket.socketDevice()]).to.deep.equal([false, null]);
  });

  it('leaves the next connectToHost() free when it is bound to nothing', async function () {
    if (!(await hasAddress('::1'))) this.skip();
    const server = await GuardedServer.listen((peer) => peer.end(), '::1');
    using socket = new QSocket();
    socket.setSocketDevice(new QSocketDevice());
    const connected = new SignalSpy(socket, SIGNAL('connected()'));
    socket.connectToHost('::1', server.port);
    await connected.wait();
    expect(socket.peerAddress().toString()).to.equal('::1');
    socket.close();
    await server.close();
  });

  it('stays the device of the connection when it is set again, and gives way to another one, or none', async () => {
    using first = new StreamPair();
    using second = new StreamPair();
    using socket = new QSocket();
    socket.setSocketDevice(first.near);
    socket.setSocketDevice(first.near);
    expect([socket.state(), socket.socketDevice(), first.near.isValid()]).to.deep.equal([
      QSocket.Connected,
      first.near,
      true,
    ]);
    socket.setSocketDevice(second.near);
    expect([socket.socketDevice(), first.near.isValid()]).to.deep.equal([second.near, false]);
    expect(await first.far.readBlockAsync(Buffer.alloc(1))).to.equal(0);
    socket.setSocketDevice(null);
    expect([socket.state(), socket.socketDevice(), second.near.isValid()]).to.deep.equal([
      QSocket.Idle,
      null,
      false,
    ]);
    // Without a device and a connection there is nothing to forget.
    socket.setSocketDevice(null);
    expect([socket.socketDevice(), socket.isOpen()]).to.deep.equal([null, false]);
  });

  it('waits for connectToHost() while the socket has a connection of another kind, and until it is set to none', () => {
    using device = new QSocketDevice();
    device.bind(local, 0);
    using socket = new QSocket();
    socket.setSocketDevice(device);
    socket.setTransport(new Foreign());
    const made = socket.socketDevice();
    expect(made).to.be.instanceOf(QSocketDevice);
    expect(made).not.to.equal(device);
    socket.close();
    expect([socket.socketDevice(), device.isValid()]).to.deep.equal([device, true]);
    socket.setSocketDevice(null);
    expect([socket.socketDevice(), device.isValid()]).to.deep.equal([null, true]);
  });

  it('closes the connection that the socket has, also for a device without one', async () => {
    using pair = new StreamPair();
    using socket = new QSocket();
    socket.setSocketDevice(pair.near);
    using device = new QSocketDevice();
    socket.setSocketDevice(device);
    expect([socket.state(), socket.socketDevice(), pair.near.isValid()]).to.deep.equal([
      QSocket.Idle,
      device,
      false,
    ]);
    expect(await pair.far.readBlockAsync(Buffer.alloc(1))).to.equal(0);
  });

  for (const isBlocking of [true, false])
    it(`sends all and its end when it is closed in the turn in which it was connected, ${isBlocking ? '' : 'not '}waiting`, async () => {
      using server = new QSocketDevice();
      server.bind(local, 0);
      server.listen(1);
      using device = new QSocketDevice();
      device.setBlocking(isBlocking);
      device.connect(local, server.port());
      using far = new QSocketDevice(server.accept(), QSocketDevice.Stream);
      device.connect(local, server.port());
      using socket = new QSocket();
      socket.setSocketDevice(device);
      socket.writeBlock('bye');
      socket.close();
      const bytes = Buffer.alloc(4);
      expect([await far.readBlockAsync(bytes), bytes.toString('latin1', 0, 3)]).to.deep.equal([3, 'bye']);
      expect(await far.readBlockAsync(bytes)).to.equal(0);
    });

  it('has no connection when a slot of hostFound() gives up', () => {
    using device = new QSocketDevice();
    device.bind(local, 0);
    using socket = new QSocket();
    socket.setSocketDevice(device);
    QObject.connect(socket, SIGNAL('hostFound()'), () => socket.close());
    socket.connectToHost('127.0.0.1', 1);
    // Its address and port were taken for the attempt.
    expect([socket.state(), socket.socketDevice(), device.isValid()]).to.deep.equal([
      QSocket.Idle,
      device,
      false,
    ]);
  });

  it('takes a connection that QServerSocket accepted, and a QSocket one that it accepted', async () => {
    class Server extends QServerSocket {
      accept: (fd: number) => void = () => undefined;
      override newConnection(fd: number): void {
        this.accept(fd);
      }
    }
    using server = new Server(local, 0);
    using client = new QSocketDevice();
    const accepted = new Promise<QSocketDevice>((resolve) => {
      server.accept = (fd) => resolve(new QSocketDevice(fd, QSocketDevice.Stream));
    });
    client.connect(local, server.port());
    using device = await accepted;
    client.writeBlock('hello');
    expect(readText(device)).to.equal('hello');

    using listening = new QSocketDevice();
    listening.bind(local, 0);
    listening.listen(1);
    using other = new QSocketDevice();
    other.connect(local, listening.port());
    using socket = new QSocket();
    // The helper thread accepts this one.
    socket.setSocket(listening.accept());
    other.writeBlock('hello');
    await new SignalSpy(socket, SIGNAL('readyRead()')).wait();
    expect(socket.readAll().toString()).to.equal('hello');
  });
});
