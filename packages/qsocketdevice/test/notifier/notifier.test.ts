import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, readFileSync, writeSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { expect } from 'chai';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocketDevice, QSocketNotifier } from '@qt3/qsocketdevice';
import { MessageSpy, noteUncaught, openDescriptors, SignalSpy } from '@qt3/test-support';
import { channelOf } from '../../src/device/channels.js';
import { makeTcp } from '../../src/node/native.js';
import { DatagramPair, local, StreamPair, readText } from '../helpers.js';
import { close, get, pipe, put, socketpair } from '../oracle/descriptors.js';

/** Writes to a descriptor until it takes no more. */
function fill(fd: number): void {
  const bytes = Buffer.alloc(4096);
  expect(() => {
    for (;;) writeSync(fd, bytes);
  }).to.throw(/EAGAIN/);
}

describe('QSocketNotifier', () => {
  it('consumes nothing, and opens no descriptor that stays', async () => {
    const { a, b } = pipe();
    const before = openDescriptors();
    for (let i = 0; i < 50; i++) {
      using notifier = new QSocketNotifier(a, QSocketNotifier.Read);
      const spy = new SignalSpy(notifier, SIGNAL('activated(int)'));
      put(b, 'data');
      await spy.wait(2);
      expect(spy.emissions[0]).to.deep.equal([a]);
      expect(get(a, 100)).to.equal('data');
    }
    await new Promise(setImmediate);
    expect(openDescriptors()).to.equal(before);
    close(a);
    close(b);
  });

  it('keeps the process running while it watches a pipe, and no longer', async () => {
    const pipes = (): number => process.getActiveResourcesInfo().filter((name) => name === 'PipeWrap').length;
    const { a, b } = pipe();
    const before = pipes();
    const notifier = new QSocketNotifier(a, QSocketNotifier.Read);
    await new Promise(setImmediate);
    expect(pipes()).to.equal(before + 1);
    QObject.connect(notifier, SIGNAL('activated(int)'), () => get(a, 9));
    const spy = new SignalSpy(notifier, SIGNAL('activated(int)'));
    put(b, 'data');
    await spy.wait();
    expect(pipes()).to.equal(before + 1);
    notifier.setEnabled(false);
    expect(pipes()).to.equal(before);
    notifier.delete();
    close(a);
    close(b);
  });

  it('complains of a second one again, when that was disabled meanwhile and the first was not', () => {
    using messages = new MessageSpy();
    const { a, b } = pipe();
    using first = new QSocketNotifier(a, QSocketNotifier.Read);
    using second = new QSocketNotifier(a, QSocketNotifier.Read);
    messages.expect(/Multiple socket notifiers/);
    second.setEnabled(false);
    second.setEnabled(true);
    messages.expect(/Multiple socket notifiers/);
    first.setEnabled(false);
    second.setEnabled(false);
    second.setEnabled(true);
    expect(messages.texts.length).to.equal(2);
    close(a);
    close(b);
  });

  it('watches the end of a child process', async () => {
    const child = spawn('sh', ['-c', 'echo hello; read answer; echo "$answer"'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    // The program reads the descriptor itself, as C++ does; so Node.js must not.
    const out = (child.stdout as unknown as { _handle: { fd: number; readStop: () => void } })._handle;
    const input = (child.stdin as unknown as { _handle: { fd: number } })._handle;
    out.readStop();
    using notifier = new QSocketNotifier(out.fd, QSocketNotifier.Read);
    const texts: (string | null)[] = [];
    const atEnd = new Promise<void>((resolve) => {
      QObject.connect(notifier, SIGNAL('activated(int)'), (fd: number) => {
        texts.push(get(fd, 100));
        if (texts.length === 1) writeSync(input.fd, 'answer\n');
        if (texts.at(-1) !== '') return;
        notifier.setEnabled(false);
        resolve();
      });
    });
    await atEnd;
    await ended;
    child.stdout.destroy();
    child.stdin.destroy();
    expect(texts).to.deep.equal(['hello\n', 'answer\n', '']);
  });

  it('watches the connection of a device for reading, what was read ahead included', async () => {
    using pair = new StreamPair();
    const { near, far } = pair;
    far.writeBlock('data');
    expect(near.waitForMore(5000)).to.equal(4);
    using notifier = new QSocketNotifier(near.socket(), QSocketNotifier.Read);
    const spy = new SignalSpy(notifier, SIGNAL('activated(int)'));
    await spy.wait(3);
    expect(readText(near)).to.equal('data');
    const count = spy.count;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(spy.count).to.be.at.most(count + 1);
    far.close();
    await spy.wait(count + 2);
    expect(readText(near)).to.equal('');
  });

  it('is activated for what a call has found meanwhile, and left where it is', async () => {
    using pair = new StreamPair();
    using datagrams = new DatagramPair();
    datagrams.near.connect(local, datagrams.far.port());
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    using client = new QSocketDevice();
    const devices = [pair.near, datagrams.near, server];
    const notifiers = devices.map((device) => new QSocketNotifier(device.socket(), QSocketNotifier.Read));
    const spies = notifiers.map((notifier) => new SignalSpy(notifier, SIGNAL('activated(int)')));
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
    pair.far.writeBlock('x');
    datagrams.far.writeBlock('y', 1, local, datagrams.near.port());
    client.connect(local, server.port());
    for (const device of devices) {
      const timeout = { value: true };
      device.waitForMore(5000, timeout);
      expect(timeout.value).to.equal(false);
    }
    for (const spy of spies) await spy.wait();
    expect([readText(pair.near), readText(datagrams.near)]).to.deep.equal(['x', 'y']);
    using accepted = new QSocketDevice(server.accept(), QSocketDevice.Stream);
    expect(accepted.peerPort()).to.equal(client.port());
    for (const notifier of notifiers) notifier.delete();
  });

  it('is not activated for what a call has found and taken', async () => {
    using pair = new StreamPair();
    using notifier = new QSocketNotifier(pair.near.socket(), QSocketNotifier.Read);
    const spy = new SignalSpy(notifier, SIGNAL('activated(int)'));
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
    pair.far.writeBlock('x');
    expect([pair.near.waitForMore(5000), readText(pair.near)]).to.deep.equal([1, 'x']);
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
    expect(spy.count).to.equal(0);
    pair.far.writeBlock('y');
    await spy.wait();
    expect(readText(pair.near)).to.equal('y');
  });

  it('does not look at a descriptor when it is disabled before the event loop runs', async () => {
    using _messages = new MessageSpy();
    const { a, b } = pipe();
    using notifier = new QSocketNotifier(a, QSocketNotifier.Read);
    notifier.setEnabled(false);
    close(a);
    close(b);
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
    expect(notifier.isEnabled()).to.equal(false);
  });

  it('watches a device for datagrams, of which one was found before', async () => {
    using pair = new DatagramPair();
    const { near, far } = pair;
    far.writeBlock('first', 5, local, near.port());
    expect(near.waitForMore(-1)).to.equal(5);
    using notifier = new QSocketNotifier(near.socket(), QSocketNotifier.Read);
    const spy = new SignalSpy(notifier, SIGNAL('activated(int)'));
    await spy.wait(2);
    expect(readText(near)).to.equal('first');
    const { count } = spy;
    far.writeBlock('second', 6, local, near.port());
    await spy.wait(count + 1);
    expect(readText(near)).to.equal('second');
  });

  it('watches a device that listens, also for a connection that was found before', async () => {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    using client = new QSocketDevice();
    client.connect(local, server.port());
    expect(server.waitForMore(-1)).to.equal(0);
    using notifier = new QSocketNotifier(server.socket(), QSocketNotifier.Read);
    await new SignalSpy(notifier, SIGNAL('activated(int)')).wait();
    using accepted = new QSocketDevice(server.accept(), QSocketDevice.Stream);
    expect(accepted.peerPort()).to.equal(client.port());
  });

  it('leaves a device alone when it is disabled, also one that was watched twice', async () => {
    using pair = new StreamPair();
    const channel = channelOf(pair.near.socket())!;
    using messages = new MessageSpy();
    using first = new QSocketNotifier(pair.near.socket(), QSocketNotifier.Read);
    using second = new QSocketNotifier(pair.near.socket(), QSocketNotifier.Read);
    messages.expect(/Multiple socket notifiers/);
    const watchers: number[] = [];
    for (const on of [true, false, true, false]) {
      second.setEnabled(on);
      await new Promise(setImmediate);
      watchers.push(channel.watchers);
    }
    messages.expect(/Multiple socket notifiers/);
    first.setEnabled(false);
    expect(watchers).to.deep.equal([1, 0, 1, 0]);
  });

  it('can have the descriptor 0, and no number below it', () => {
    using messages = new MessageSpy();
    using input = new QSocketNotifier(0, QSocketNotifier.Exception);
    expect([input.socket(), input.isEnabled()]).to.deep.equal([0, true]);
    expect(messages.texts).to.deep.equal([]);
    using none = new QSocketNotifier(-1, QSocketNotifier.Exception);
    messages.expect('QSocketNotifier: Invalid socket specified');
    messages.expect('QSocketNotifier: Internal error');
    expect(none.socket()).to.equal(-1);
  });

  it('watches for writing, until it is disabled', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const { a, b } = await socketpair();
    const before = timers();
    using notifier = new QSocketNotifier(a, QSocketNotifier.Write);
    const spy = new SignalSpy(notifier, SIGNAL('activated(int)'));
    await spy.wait(5);
    notifier.setEnabled(false);
    await new Promise(setImmediate);
    expect(timers()).to.equal(before);
    const count = spy.count;
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(spy.count).to.equal(count);
    close(a);
    close(b);
  });

  it('looks at a descriptor that is full as long as it is watched, and no longer', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const { a, b } = pipe();
    fill(b);
    // From here on the test itself has a timer, which is that of its limit.
    await new Promise(setImmediate);
    const before = timers();
    using notifier = new QSocketNotifier(b, QSocketNotifier.Write);
    while (timers() === before) await new Promise(setImmediate);
    expect(timers()).to.equal(before + 1);
    notifier.setEnabled(false);
    expect(timers()).to.equal(before);
    close(a);
    close(b);
  });

  it('leaves it as it is whether reading a descriptor waits', async function () {
    if (process.platform !== 'linux') return this.skip();
    const isBlocking = (fd: number): boolean => {
      const [, flags = ''] = /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'latin1')) ?? [];
      return (parseInt(flags, 8) & constants.O_NONBLOCK) === 0;
    };
    for (const blocks of [false, true]) {
      const { a, b } = await socketpair();
      const handle = makeTcp();
      if (blocks) expect([handle.open(a), handle.setBlocking(true)]).to.deep.equal([0, 0]);
      expect(isBlocking(a)).to.equal(blocks);
      using notifier = new QSocketNotifier(a, QSocketNotifier.Read);
      const spy = new SignalSpy(notifier, SIGNAL('activated(int)'));
      put(b, 'x');
      await spy.wait();
      expect(isBlocking(a)).to.equal(blocks);
      close(b);
    }
  });

  it('watches for room in descriptors that are full, however many, and whatever becomes of one', async () => {
    const pipes = Array.from({ length: 7 }, () => pipe());
    const free = pipe();
    for (const { b } of pipes) fill(b);
    const notifiers = pipes.map(({ b }) => new QSocketNotifier(b, QSocketNotifier.Write));
    const spies = notifiers.map((notifier) => new SignalSpy(notifier, SIGNAL('activated(int)')));
    using other = new QSocketNotifier(free.b, QSocketNotifier.Write);
    const turns = new SignalSpy(other, SIGNAL('activated(int)'));
    await turns.wait(100);
    expect(spies.map((spy) => spy.count)).to.deep.equal([0, 0, 0, 0, 0, 0, 0]);
    const [first, second] = pipes;
    while ((get(first!.a, 65536)?.length ?? 0) > 0);
    await spies[0]!.wait();
    notifiers[0]!.setEnabled(false);
    // As a program does that closes a descriptor and forgets its notifier.
    using messages = new MessageSpy();
    messages.expect(/^QSocketNotifier: invalid socket \d+ and type 'Write', disabling\.\.\.$/);
    close(second!.b);
    await spies[1]!.wait();
    while (notifiers[1]!.isEnabled()) await new Promise(setImmediate);
    await turns.wait(turns.count + 100);
    expect(spies.slice(2).map((spy) => spy.count)).to.deep.equal([0, 0, 0, 0, 0]);
    for (const { a } of pipes.slice(2)) while ((get(a, 65536)?.length ?? 0) > 0);
    for (const spy of spies.slice(2)) await spy.wait();
    for (const notifier of notifiers) notifier.delete();
    for (const { a, b } of [...pipes, free]) {
      close(a);
      if (b !== second!.b) close(b);
    }
  });

  it('names a descriptor that Node.js reads itself, and disables the notifier', async () => {
    const server = createServer((socket) => socket.resume());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client: Socket = connect((server.address() as AddressInfo).port, '127.0.0.1').resume();
    await once(client, 'connect');
    const { fd } = (client as unknown as { _handle: { fd: number } })._handle;
    using messages = new MessageSpy();
    messages.expect(
      `QSocketNotifier: Socket ${fd.toString()} cannot be watched, disabling: Node.js uses it itself`,
    );
    using notifier = new QSocketNotifier(fd, QSocketNotifier.Read);
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
    expect(notifier.isEnabled()).to.equal(false);
    client.destroy();
    server.close();
  });

  it('activates the others of a round when a slot throws', async () => {
    const pipes = [pipe(), pipe()] as const;
    const notifiers = pipes.map(({ a }) => new QSocketNotifier(a, QSocketNotifier.Read));
    let calls = 0;
    for (const notifier of notifiers)
      QObject.connect(notifier, SIGNAL('activated(int)'), () => {
        notifier.setEnabled(false);
        if (++calls === 1) throw new Error('a slot');
      });
    await noteUncaught(async (uncaught) => {
      for (const { b } of pipes) put(b, 'x');
      while (calls < 2 || uncaught.length < 1) await new Promise(setImmediate);
      expect(uncaught).to.deep.equal(['a slot']);
    });
    for (const notifier of notifiers) notifier.delete();
    for (const { a, b } of pipes) {
      close(a);
      close(b);
    }
  });
});
