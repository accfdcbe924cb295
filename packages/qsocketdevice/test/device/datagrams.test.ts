import { constants, networkInterfaces } from 'node:os';
import { expect } from 'chai';
import { QHostAddress } from '@qt3/qsocket';
import {
  joinMulticastGroup,
  leaveMulticastGroup,
  QSocketDevice,
  setBroadcast,
  setKeepAlive,
  setMulticastInterface,
  setMulticastLoopback,
  setMulticastTimeToLive,
  setNoDelay,
  setTimeToLive,
} from '@qt3/qsocketdevice';
import { hasAddress, MessageSpy, openDescriptors } from '@qt3/test-support';
import sinon from 'sinon';
import { Waiter } from '../../src/blocking/helper.js';
import type { DatagramChannel } from '../../src/device/datagram-channel.js';
import { openUdp } from '../../src/node/native.js';
import { exchangeDatagrams } from '../exchange.js';
import { DatagramPair, local, readText, StreamPair } from '../helpers.js';

/** Where the last datagram came from, or those that are sent go to. */
function ends(device: QSocketDevice): [string, number] {
  return [device.peerAddress().toString(), device.peerPort()];
}

describe('QSocketDevice: datagrams', () => {
  it('carries 10,000 datagrams each way, and loses, repeats and keeps none', async () => {
    using pair = new DatagramPair();
    const before = openDescriptors();
    expect(await exchangeDatagrams(pair, 10_000)).to.equal(10_000);
    expect(openDescriptors()).to.be.at.most(before);
    expect(pair.near.readBlock(Buffer.alloc(9))).to.equal(-1);
  });

  it('sends to one peer of IPv6 that it is connected to', async function () {
    if (!(await hasAddress('::1'))) this.skip();
    using near = new QSocketDevice(QSocketDevice.Datagram, QSocketDevice.IPv6, 0);
    using far = new QSocketDevice(QSocketDevice.Datagram, QSocketDevice.IPv6, 0);
    const loopback = new QHostAddress();
    loopback.setAddress('::1');
    far.bind(loopback, 0);
    expect(near.connect(loopback, far.port())).to.equal(true);
    near.writeBlock('hello');
    expect(readText(far)).to.equal('hello');
    expect([String(far.peerAddress()), far.peerPort()]).to.deep.equal(['::1', near.port()]);
    far.writeBlock('back', 4, loopback, near.port());
    expect(readText(near)).to.equal('back');
  });

  it('knows who sent to a descriptor that it was given', () => {
    using pair = new DatagramPair();
    const handle = openUdp(4)!;
    using device = new QSocketDevice(handle.fd, QSocketDevice.Datagram);
    device.bind(local, 0);
    pair.near.writeBlock('hello', 5, local, device.port());
    expect(readText(device)).to.equal('hello');
    expect([device.peerAddress().toString(), device.peerPort()]).to.deep.equal([
      '127.0.0.1',
      pair.near.port(),
    ]);
    device.writeBlock('back', 4, device.peerAddress(), device.peerPort());
    expect(readText(pair.near)).to.equal('back');
  });

  it('knows the peer of a descriptor that it was given', () => {
    using pair = new DatagramPair();
    const handle = openUdp(4)!;
    expect(handle.connect('127.0.0.1', pair.near.port())).to.equal(0);
    using device = new QSocketDevice(handle.fd, QSocketDevice.Datagram);
    expect(ends(device)).to.deep.equal(['127.0.0.1', pair.near.port()]);
    expect(device.writeBlock('hello')).to.equal(5);
    expect(readText(pair.near)).to.equal('hello');
    pair.near.writeBlock('back', 4, local, device.port());
    expect([readText(device), ...ends(device)]).to.deep.equal(['back', '127.0.0.1', pair.near.port()]);
  });

  it('asks for bytes that are there, and waits for none', () => {
    using pair = new DatagramPair();
    const receive = sinon.spy(Waiter.prototype, 'receive');
    try {
      for (let i = 0; i < 3; i++) expect(pair.near.bytesAvailable()).to.equal(0);
      expect(receive.args.flat()).to.satisfy(
        (waits: number[]) => waits.length > 0 && waits.every((ms) => ms === 0),
      );
    } finally {
      receive.restore();
    }
  });

  it('starts no helper thread for programs that return to the event loop', async () => {
    using pair = new DatagramPair();
    pair.far.setBlocking(false);
    pair.near.writeBlock('one', 3, local, pair.far.port());
    const { isHelperRunning } = await import('../../src/blocking/helper.js');
    const was = isHelperRunning();
    expect(await pair.far.waitForMoreAsync(5000)).to.equal(3);
    expect(readText(pair.far)).to.equal('one');
    expect(readText(pair.far)).to.equal(null);
    expect(isHelperRunning()).to.equal(was);
  });

  it('keeps what arrives within bounds when the program does not read', async () => {
    using pair = new DatagramPair();
    const { near, far } = pair;
    far.setBlocking(false);
    const room = 4 << 20;
    near.writeBlock('first', 5, local, far.port());
    await far.waitForMoreAsync(5000);
    const bytes = Buffer.alloc(1000);
    for (let sent = 0; sent < room; sent += bytes.length) {
      near.writeBlock(bytes, bytes.length, local, far.port());
      // The loop takes some at a time.
      if (sent % 10_000 === 0) await new Promise(setImmediate);
    }
    await new Promise(setImmediate);
    let kept = 0;
    while (far.readBlock(bytes) >= 0) kept += bytes.length;
    expect(kept).to.be.above(100_000).and.below(room);
  });

  it('cuts a datagram that is larger than the buffer, and reads the next one whole', () => {
    using pair = new DatagramPair();
    pair.near.writeBlock('abcdefghij', 10, local, pair.far.port());
    pair.near.writeBlock('next', 4, local, pair.far.port());
    expect(readText(pair.far, 4)).to.equal('abcd');
    expect(readText(pair.far)).to.equal('next');
  });

  it('reads an empty datagram as 0 bytes, with its sender', () => {
    using pair = new DatagramPair();
    pair.near.writeBlock('', 0, local, pair.far.port());
    expect(pair.far.waitForMore(5000)).to.equal(0);
    expect(readText(pair.far)).to.equal('');
    expect(pair.far.peerPort()).to.equal(pair.near.port());
    expect(pair.far.isValid()).to.equal(true);
  });

  it('reports a refusal in error(), and throws nothing', async () => {
    using gone = new QSocketDevice(QSocketDevice.Datagram);
    gone.bind(local, 0);
    const port = gone.port();
    gone.close();
    using device = new QSocketDevice(QSocketDevice.Datagram);
    device.bind(local, 0);
    device.setBlocking(false);
    for (let i = 0; i < 3; i++) device.writeBlock('x', 1, local, port);
    expect(await device.waitForMoreAsync(30)).to.equal(0);
    expect(device.isValid()).to.equal(true);
    using connected = new QSocketDevice(QSocketDevice.Datagram);
    connected.connect(local, port);
    expect(connected.writeBlock('x', 1)).to.equal(1);
    expect(connected.isValid()).to.equal(false);
  });

  it('refuses bad arguments with a message, and sends nothing', () => {
    using pair = new DatagramPair();
    using messages = new MessageSpy();
    const { near, far } = pair;
    messages.expect(/^QSocketDevice::sendBlock: The text has characters beyond Latin-1/);
    messages.expect('QSocketDevice::sendBlock: Cannot write 4 bytes of 3');
    messages.expect('QSocketDevice::readBlock: Cannot read 3 bytes into a buffer of 2');
    expect(near.writeBlock('€', 1, local, far.port())).to.equal(-1);
    expect(near.writeBlock('abc', 4, local, far.port())).to.equal(-1);
    expect(near.readBlock(Buffer.alloc(2), 3)).to.equal(-1);
    for (const port of [-1, 65536, 1.5, Number.NaN]) {
      expect(near.writeBlock('abc', 3, local, port)).to.equal(-1);
      expect(near.error()).to.equal(QSocketDevice.UnknownError);
      expect(near.bind(local, port)).to.equal(false);
      expect(near.connect(local, port)).to.equal(false);
    }
    far.setBlocking(false);
    expect(far.readBlock(Buffer.alloc(9))).to.equal(-1);
  });

  it('sends to everybody when that is allowed, and to groups', async () => {
    using receiver = new QSocketDevice(QSocketDevice.Datagram);
    receiver.bind(new QHostAddress(), 0);
    using sender = new QSocketDevice(QSocketDevice.Datagram);
    sender.bind(local, 0);
    const everybody = new QHostAddress(0x7fffffff);
    expect(sender.writeBlock('all', 3, everybody, receiver.port())).to.equal(-1);
    expect(setBroadcast(sender, true)).to.equal(true);
    expect(sender.writeBlock('all', 3, everybody, receiver.port())).to.equal(3);
    expect(await receiver.waitForMoreAsync(5000)).to.equal(3);
    expect(readText(receiver)).to.equal('all');
    const group = new QHostAddress(0xefff2a2a);
    expect(joinMulticastGroup(receiver, group, local)).to.equal(true);
    expect(setMulticastInterface(sender, local)).to.equal(true);
    expect(
      setMulticastLoopback(sender, true) && setMulticastTimeToLive(sender, 1) && setTimeToLive(sender, 9),
    ).to.equal(true);
    expect(sender.writeBlock('group', 5, group, receiver.port())).to.equal(5);
    expect(await receiver.waitForMoreAsync(5000)).to.equal(5);
    expect(leaveMulticastGroup(receiver, group, local)).to.equal(true);
    expect(leaveMulticastGroup(receiver, group, local)).to.equal(false);
    expect(setKeepAlive(receiver, true)).to.equal(false);
    expect(receiver.error()).to.equal(QSocketDevice.Impossible);
  });

  it('sends to a group on this machine as long as that is wanted', async function () {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.internal === false && one.family === 'IPv4');
    // What is sent through a loopback interface comes back in any case.
    if (outside === undefined) return this.skip();
    const address = new QHostAddress();
    address.setAddress(outside.address);
    using receiver = new QSocketDevice(QSocketDevice.Datagram);
    receiver.bind(new QHostAddress(), 0);
    using sender = new QSocketDevice(QSocketDevice.Datagram);
    sender.bind(address, 0);
    const group = new QHostAddress(0xefff2a2b);
    expect(joinMulticastGroup(receiver, group, address)).to.equal(true);
    // It leaves the machine on no account.
    expect(setMulticastInterface(sender, address) && setMulticastTimeToLive(sender, 0)).to.equal(true);
    for (const [text, isWanted] of [
      ['not here', false],
      ['here', true],
    ] as const) {
      expect(setMulticastLoopback(sender, isWanted)).to.equal(true);
      expect(sender.writeBlock(text, text.length, group, receiver.port())).to.equal(text.length);
    }
    await receiver.waitForMoreAsync(5000);
    expect(readText(receiver)).to.equal('here');
  });

  it('sends to everybody no longer when that is switched off', () => {
    using sender = new QSocketDevice(QSocketDevice.Datagram);
    sender.bind(local, 0);
    expect([setBroadcast(sender, true), setBroadcast(sender, false)]).to.eql([true, true]);
    expect(sender.writeBlock('all', 3, new QHostAddress(0x7fffffff), 9)).to.equal(-1);
  });

  it('has options of its type, while it is open', () => {
    using pair = new DatagramPair();
    using streams = new StreamPair();
    const { near } = pair;
    for (const hops of [0, 256]) {
      expect([setTimeToLive(near, hops), near.error()]).to.eql([false, QSocketDevice.UnknownError]);
    }
    expect([setTimeToLive(near, 255), setMulticastTimeToLive(near, 0)]).to.eql([true, true]);
    expect([setNoDelay(streams.near, true), setKeepAlive(streams.near, true, 1)]).to.eql([true, true]);
    for (const [set, device] of [
      [setNoDelay, near],
      [setBroadcast, streams.near],
    ] as const)
      expect([set(device, true), device.error()]).to.eql([false, QSocketDevice.Impossible]);
    near.close();
    expect(setBroadcast(near, true)).to.equal(false);
  });

  // On the way through a network it comes after the call that sent.
  it('has a refusal that comes late as the result of the next call', () => {
    using pair = new DatagramPair();
    const { near, far } = pair;
    near.connect(local, far.port());
    near.setBlocking(false);
    const { native } = near.qt_channel() as DatagramChannel;
    const refuse = (): void =>
      native.onmessage!(-constants.errno.ECONNREFUSED, native, Buffer.alloc(0), {
        address: '127.0.0.1',
        port: far.port(),
        family: 'IPv4',
      });
    refuse();
    expect([near.readBlock(Buffer.alloc(1)), near.error()]).to.eql([-1, QSocketDevice.ConnectionRefused]);
    near.setSocket(-1, QSocketDevice.Datagram);
  });

  it('may be sent to others than the peer, from the same socket', () => {
    using pair = new DatagramPair();
    using other = new QSocketDevice(QSocketDevice.Datagram);
    other.bind(local, 0);
    const { near, far } = pair;
    near.connect(local, far.port());
    expect(near.writeBlock('other', 5, local, other.port())).to.equal(5);
    expect([readText(other), other.peerPort()]).to.eql(['other', near.port()]);
    expect(near.writeBlock('peer', 4)).to.equal(4);
    expect(readText(far)).to.equal('peer');
  });
});
