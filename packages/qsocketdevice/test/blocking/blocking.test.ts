import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import { QSocketDevice } from '@qt3/qsocketdevice';
import { MessageSpy, openDescriptors } from '@qt3/test-support';
import { exchangeRequests } from '../exchange.js';
import { DatagramPair, local, readText, StreamPair } from '../helpers.js';

/** A thread that answers: `body` has a connection `socket`, or a datagram socket, to the port of this one. */
function inThread(body: string, port: number): Worker {
  const source = `const port = require('node:worker_threads').workerData; ${body}`;
  return new Worker(source, { eval: true, workerData: port, execArgv: [] });
}

/** What a program prints, line by line; with a limit for descriptors. */
async function linesOf(program: URL): Promise<string[]> {
  const node = [process.execPath, '--conditions=@qt3/source', '--import', 'tsx', fileURLToPath(program)];
  const shell = ['-c', 'ulimit -n 1000; exec "$@"', 'sh', ...node];
  const { stdout } = await promisify(execFile)('sh', shell, { timeout: 100_000 });
  return stdout.trim().split('\n');
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

describe('QSocketDevice: calls that wait', function () {
  this.timeout(120_000);

  it('asks and is answered 10,000 times, and opens no descriptor for it', () => {
    using pair = new StreamPair();
    const before = openDescriptors();
    exchangeRequests(pair, 10_000);
    expect(openDescriptors()).to.be.at.most(before);
  });

  it('serves a client line by line, as a C++ program does', async () => {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    const client = inThread(
      `const socket = require('node:net').connect(port, '127.0.0.1');
       let text = '';
       socket.on('data', (bytes) => (text += bytes));
       socket.on('close', () => require('node:worker_threads').parentPort.postMessage(text));
       setTimeout(() => socket.write('fi'), 30);
       setTimeout(() => socket.write('rst\\nsecond\\nquit\\n'), 60);`,
      server.port(),
    );
    using connection = new QSocketDevice(server.accept(), QSocketDevice.Stream);
    const line = Buffer.alloc(80);
    const lines: string[] = [];
    for (;;) {
      const count = connection.readLine(line);
      const text = line.toString('latin1', 0, count - 1);
      lines.push(text);
      connection.writeBlock(`> ${text}`);
      if (text === 'quit\n') break;
    }
    connection.close();
    expect(lines).to.deep.equal(['first\n', 'second\n', 'quit\n']);
    const echoed: unknown = await new Promise((resolve) => client.once('message', resolve));
    expect(echoed).to.equal('> first\n> second\n> quit\n');
  });

  it('waits for datagrams, and knows who sent each', async () => {
    using device = new QSocketDevice(QSocketDevice.Datagram);
    device.bind(local, 0);
    const sender = inThread(
      `const socket = require('node:dgram').createSocket('udp4');
       socket.bind(0, '127.0.0.1', () => {
         for (let i = 0; i < 3; i++) setTimeout(() => socket.send('datagram ' + i, port, '127.0.0.1'), 20 * i);
         socket.on('message', (bytes) => {
           require('node:worker_threads').parentPort.postMessage(String(bytes));
           socket.close();
         });
       });`,
      device.port(),
    );
    const texts = [readText(device), readText(device), readText(device)];
    expect(texts).to.deep.equal(['datagram 0', 'datagram 1', 'datagram 2']);
    device.writeBlock('thanks', 6, device.peerAddress(), device.peerPort());
    expect(await new Promise((resolve) => sender.once('message', resolve))).to.equal('thanks');
  });

  it('waits for the given time, and says that the time was up', () => {
    using streams = new StreamPair();
    using datagrams = new DatagramPair();
    for (const device of [streams.near, datagrams.near]) {
      const timeout = { value: false };
      expect(device.waitForMore(0, timeout)).to.equal(0);
      expect(timeout.value).to.equal(true);
      timeout.value = false;
      expect(device.waitForMore(30, timeout)).to.equal(0);
      expect(timeout.value).to.equal(true);
    }
    streams.far.writeBlock('now');
    const timeout = { value: true };
    expect(streams.near.waitForMore(-1, timeout)).to.equal(3);
    expect(timeout.value).to.equal(false);
  });

  it('loses nothing that comes between two waits', () => {
    using streams = new StreamPair();
    using datagrams = new DatagramPair();
    using other = new DatagramPair();
    for (const { near, far } of [streams, datagrams]) {
      expect(near.waitForMore(1)).to.equal(0);
      if (near.type() === QSocketDevice.Stream) far.writeBlock('x');
      else far.writeBlock('x', 1, local, near.port());
      // Meanwhile the helper thread waits for another one.
      expect(other.near.waitForMore(20)).to.equal(0);
      expect(near.waitForMore(5000)).to.equal(1);
      expect(readText(near)).to.equal('x');
    }
  });

  it('writes more than the system takes at once, and waits no longer than it is asked to after that', async () => {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    const much = 16 << 20;
    const reader = inThread(
      `let count = 0;
       const socket = require('node:net').connect(port, '127.0.0.1');
       socket.on('data', (bytes) => (count += bytes.length));
       socket.on('end', () => require('node:worker_threads').parentPort.postMessage(count));`,
      server.port(),
    );
    using connection = new QSocketDevice(server.accept(), QSocketDevice.Stream);
    expect(connection.writeBlock(Buffer.alloc(much))).to.equal(much);
    connection.setBlocking(false);
    expect(connection.readBlock(Buffer.alloc(1))).to.equal(-1);
    connection.close();
    expect(await new Promise((resolve) => reader.once('message', resolve))).to.equal(much);
  });

  it('closes 200 accepted connections for good, and gives their numbers back', async () => {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(10);
    using first = new QSocketDevice();
    first.connect(local, server.port());
    using _accepted = new QSocketDevice(server.accept(), QSocketDevice.Stream);
    await new Promise(setImmediate);
    const before = openDescriptors();
    for (let i = 0; i < 200; i++) {
      using client = new QSocketDevice();
      expect(client.connect(local, server.port())).to.equal(true);
      using accepted = new QSocketDevice(server.accept(), QSocketDevice.Stream);
      client.writeBlock('x');
      expect(readText(accepted)).to.equal('x');
      accepted.close();
      expect(readText(client)).to.equal('');
    }
    expect(openDescriptors()).to.be.at.most(before);
  });

  it('closes the copy that it has waited with when the device is closed', () => {
    const wait = (): void => {
      using streams = new StreamPair();
      using datagrams = new DatagramPair();
      for (const device of [streams.near, datagrams.near]) expect(device.waitForMore(1)).to.equal(0);
    };
    wait();
    const before = openDescriptors();
    for (let i = 0; i < 20; i++) wait();
    expect(openDescriptors()).to.be.at.most(before);
  });

  // As in Qt, a call that succeeds leaves the last error.
  it('says that no descriptor is left for waiting, and waits when there are some again', async () => {
    expect(await linesOf(new URL('out-of-descriptors.ts', import.meta.url))).to.deep.equal([
      'datagrams, no thread: -1, error 6, time up false',
      'accept, no thread: -1, -1',
      'datagrams, thread: 0, error 6, time up true',
      'datagrams, no copy: -1, error 6, time up false',
      'stream, no copy: -1, error 6, time up false',
      'datagrams, copy: 0, error 6, time up true',
      'stream, copy: 0, error 6, time up true',
      'stream, a byte: 1, error 6, time up false',
    ]);
  });

  // Nothing arrives in the event loop of a program that does not return to it.
  it('asks a thread for those that do not wait only at the second question in a turn', async () => {
    expect(await linesOf(new URL('asking-again.ts', import.meta.url))).to.deep.equal([
      'of a stream: 0, 0; thread false',
      'once in a turn: null, -1; thread false',
      'once in a turn: null, -1; thread false',
      'once in a turn: null, -1; thread false',
      'in one turn: null, hello, null; thread true',
      'with the thread: true; thread true',
    ]);
  });

  it('keeps the process alive only as long as something is waited for', async () => {
    expect(await linesOf(new URL('ends-by-itself.ts', import.meta.url))).to.deep.equal([
      '0, time up true; 0, time up false',
      '0, time up true; 1, time up false',
      '0, time up true; 2, time up false',
    ]);
  });

  it('has twins that return promises, for streams', async () => {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    using client = new QSocketDevice();
    const accepting = server.acceptAsync();
    expect(await client.connectAsync(local, server.port())).to.equal(true);
    const before = timers();
    using accepted = new QSocketDevice(await accepting, QSocketDevice.Stream);
    const bytes = Buffer.alloc(10);
    const reading = accepted.readBlockAsync(bytes);
    expect(await client.writeBlockAsync('hello')).to.equal(5);
    expect(await reading).to.equal(5);
    const timeout = { value: false };
    for (const msecs of [20, 0]) {
      timeout.value = false;
      expect(await accepted.waitForMoreAsync(msecs, timeout)).to.equal(0);
      expect(timeout.value).to.equal(true);
    }
    // More than the system takes at once.
    const much = Buffer.alloc(8 << 20, 'x');
    const writing = client.writeBlockAsync(much);
    const chunk = Buffer.alloc(1 << 20);
    let received = 0;
    while (received < much.length) received += await accepted.readBlockAsync(chunk);
    expect(await writing).to.equal(much.length);
    // It is not looked again for room.
    expect(timers()).to.equal(before);
    client.close();
    expect(await accepted.readBlockAsync(chunk)).to.equal(0);
    expect(accepted.isValid()).to.equal(false);
    using refused = new QSocketDevice();
    const port = server.port();
    server.close();
    expect(await refused.connectAsync(local, port)).to.equal(false);
    expect(refused.error()).to.equal(QSocketDevice.ConnectionRefused);
  });

  it('has twins that refuse what their calls refuse', async () => {
    using messages = new MessageSpy();
    using pair = new StreamPair();
    using device = new QSocketDevice();
    for (const port of [-1, 65536]) {
      expect(await device.connectAsync(local, port)).to.equal(false);
      expect(device.error()).to.equal(QSocketDevice.UnknownError);
    }
    messages.expect('QSocketDevice::writeBlock: Cannot write 2 bytes of 1');
    expect(await pair.near.writeBlockAsync('x', 2)).to.equal(-1);
    messages.expect('QSocketDevice::readBlock: Cannot read 2 bytes into a buffer of 1');
    expect(await pair.near.readBlockAsync(Buffer.alloc(1), 2)).to.equal(-1);
  });

  it('has twins that are forgotten when they have ended', async () => {
    using streams = new StreamPair();
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    using client = new QSocketDevice();
    const watched = (device: QSocketDevice): number => device.qt_channel()!.watchers;
    const accepting = server.acceptAsync();
    const reading = streams.near.readBlockAsync(Buffer.alloc(1));
    const waiting = streams.far.waitForMoreAsync(-1);
    expect([server, streams.near, streams.far].map(watched)).to.deep.equal([1, 1, 1]);
    streams.far.writeBlock('x');
    streams.near.writeBlock('y');
    client.connect(local, server.port());
    expect([await reading, await waiting]).to.deep.equal([1, 1]);
    using _accepted = new QSocketDevice(await accepting, QSocketDevice.Stream);
    expect([server, streams.near, streams.far].map(watched)).to.deep.equal([0, 0, 0]);
    for (const msecs of [0, 1]) expect(await streams.near.waitForMoreAsync(msecs)).to.equal(0);
    expect(watched(streams.near)).to.equal(0);
  });

  it('has a twin that writes when there is room', async () => {
    using pair = new StreamPair();
    const { near, far } = pair;
    near.setBlocking(false);
    // From here on the test itself has a timer, which is that of its limit.
    await new Promise(setImmediate);
    const before = timers();
    const chunk = Buffer.alloc(1 << 20, 'x');
    let sent = 0;
    for (let count = near.writeBlock(chunk); count > 0; count = near.writeBlock(chunk)) sent += count;
    const writing = near.writeBlockAsync('more');
    let received = 0;
    let last = Buffer.alloc(0);
    while (received < sent + 4) {
      const count = await far.readBlockAsync(chunk);
      received += count;
      last = Buffer.concat([last, chunk.subarray(0, count)]).subarray(-5);
    }
    expect([await writing, last.toString()]).to.deep.equal([4, 'xmore']);
    // It is not looked again for room.
    expect(timers()).to.equal(before);
  });

  it('leaves to be read what comes while it waits', async () => {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    const client = inThread(
      `const socket = require('node:net').connect(port, '127.0.0.1');
       socket.on('data', () => setTimeout(() => socket.end('answer'), 20));`,
      server.port(),
    );
    using connection = new QSocketDevice(server.accept(), QSocketDevice.Stream);
    connection.writeBlock('question');
    const timeout = { value: true };
    expect([connection.waitForMore(60_000, timeout), timeout.value]).to.deep.equal([6, false]);
    expect(readText(connection)).to.equal('answer');
    connection.close();
    await once(client, 'exit');
  });

  it('knows a refusal from whichever phase of the event loop it is asked for', async () => {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    const port = server.port();
    server.close();
    const phases: Readonly<Record<string, () => Promise<unknown>>> = {
      'the code that runs': () => Promise.resolve(),
      'a timer': () => new Promise((resolve) => setTimeout(resolve, 1)),
      'after polling': () => new Promise(setImmediate),
      'a completed read': () => readFile(new URL(import.meta.url)),
    };
    for (const [phase, enter] of Object.entries(phases)) {
      await enter();
      using refused = new QSocketDevice();
      expect(await refused.connectAsync(local, port), phase).to.equal(false);
      expect(refused.error(), phase).to.equal(QSocketDevice.ConnectionRefused);
    }
  });

  it('ends a twin whose device is closed meanwhile', async () => {
    using pair = new StreamPair();
    const reading = pair.near.readBlockAsync(Buffer.alloc(9));
    pair.near.close();
    expect(await reading).to.equal(-1);
  });
});
