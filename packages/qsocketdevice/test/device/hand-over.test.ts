import { SIGNAL } from '@qt3/core-signals';
import { expect } from 'chai';
import { QServerSocket } from '@qt3/qserversocket';
import { QSocket } from '@qt3/qsocket';
import { QSocketDevice } from '@qt3/qsocketdevice';
import { MessageSpy, SignalSpy } from '@qt3/test-support';
import { local, readText, StreamPair } from '../helpers.js';

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
    expect(near.isValid()).to.equal(false);
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

  it('is refused with a warning when it has no connection', async () => {
    using messages = new MessageSpy();
    messages.expect('QSocket::setSocketDevice: The connection is over, or belongs to another socket');
    using device = new QSocketDevice();
    using socket = new QSocket();
    socket.setSocketDevice(device);
    await new SignalSpy(socket, SIGNAL('error(int)')).wait();
    expect(device.isValid()).to.equal(true);
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
