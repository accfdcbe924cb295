import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { check, withTimeout, type Scale } from '@qt3/test-support';

/** The next conclusion of a connection. */
function conclusion(socket: QSocket): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['connectionClosed()', 'delayedCloseFinished()', 'error(int)']) {
      QObject.connect(socket, SIGNAL(signal), () => resolve(signal));
    }
  });
}

/** A port that accepts no one: its queue is full, so that connecting neither works nor fails. */
async function silentPort(): Promise<{ port: number; end: () => void }> {
  const server = createServer();
  const listen2 = server as unknown as {
    _listen2: (a: string, p: number, f: number, b: number) => void;
    _handle: object;
  };
  listen2._listen2('127.0.0.1', 0, 4, 1);
  const { port } = server.address() as AddressInfo;
  // Accepting happens in the event loop of this process: a server in a stopped process never accepts.
  const { spawn } = await import('node:child_process');
  const child = spawn(process.execPath, ['-e', 'setInterval(()=>{},1e6)'], {
    stdio: ['ignore', 'ignore', 'ignore', (listen2._handle as { fd: number }).fd],
  });
  await once(child, 'spawn');
  server.close();
  const fillers: Socket[] = [];
  for (let i = 0; i < 4; i++) fillers.push(connect(port, '127.0.0.1').on('error', () => {}));
  await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    port,
    end: () => {
      for (const filler of fillers) filler.destroy();
      child.kill('SIGKILL');
    },
  };
}

/** Writes to a peer that has gone, before, while and after the socket notices. */
async function writeToGone(port: number, close: boolean): Promise<void> {
  using socket = new QSocket();
  const end = conclusion(socket);
  let goodbye = '';
  const write = (): void => {
    if (socket.isOpen()) for (let k = 0; k < 5; k++) socket.writeBlock(Buffer.alloc(50_000));
  };
  QObject.connect(socket, SIGNAL('connected()'), write);
  QObject.connect(socket, SIGNAL('bytesWritten(int)'), write);
  for (const signal of ['readyRead()', 'connectionClosed()', 'error(int)']) {
    QObject.connect(socket, SIGNAL(signal), () => {
      goodbye += socket.readAll().toString();
      write();
      if (close) socket.close();
    });
  }
  socket.connectToHost('127.0.0.1', port);
  const how = await withTimeout(end, 5000, () => `the end of a peer that has gone, state ${socket.state()}`);
  check(socket.state() === QSocket.Idle, `gone: state ${socket.state()}`);
  check(socket.bytesToWrite() === 0, `gone: ${socket.bytesToWrite()} bytes to write`);
  check(goodbye === 'bye' || how !== 'connectionClosed()', `gone: ${how} and "${goodbye}"`);
}

/** Ports that are silent, that reset, that answer late; and writing to a peer that is gone. */
export async function oddPorts({ short }: Scale): Promise<string> {
  const times = short ? 20 : 200;
  const silent = await silentPort();
  try {
    for (let i = 0; i < times; i++) {
      const socket = new QSocket();
      socket.connectToHost('127.0.0.1', silent.port);
      socket.writeBlock('into the void');
      await new Promise((resolve) => setImmediate(resolve));
      check(socket.state() === QSocket.Connecting, `silent port: state ${socket.state()}`);
      if (i % 2 === 0) socket.close();
      socket.delete();
    }
  } finally {
    silent.end();
  }

  const resetting = createServer((socket) => socket.resetAndDestroy()).listen(0, '127.0.0.1');
  await once(resetting, 'listening');
  const late = createServer((socket) => {
    setTimeout(() => socket.on('error', () => {}).end('late'), 50);
  }).listen(0, '127.0.0.1');
  await once(late, 'listening');
  const leaving = createServer((socket) => {
    socket.on('error', () => {}).end('bye');
    socket.destroySoon();
  }).listen(0, '127.0.0.1');
  await once(leaving, 'listening');
  const at = (server: typeof late): number => (server.address() as AddressInfo).port;

  for (let i = 0; i < times; i++) {
    using socket = new QSocket();
    const end = conclusion(socket);
    socket.connectToHost('127.0.0.1', at(resetting));
    QObject.connect(socket, SIGNAL('connected()'), () => {
      for (let k = 0; k < 5; k++) {
        socket.writeBlock(Buffer.alloc(50_000));
        socket.flush();
      }
      if (i % 3 === 0) socket.close();
    });
    await withTimeout(end, 5000, () => `the end of a reset connection, state ${socket.state()}`);
    check(socket.state() === QSocket.Idle, `reset: state ${socket.state()}`);
  }
  for (let i = 0; i < times; i++) await writeToGone(at(leaving), i % 3 === 0);
  const answers = Array.from({ length: times }, async () => {
    using socket = new QSocket();
    const end = conclusion(socket);
    socket.connectToHost('127.0.0.1', at(late));
    const how = await withTimeout(end, 5000, () => 'a late answer');
    check(how === 'connectionClosed()' && socket.readAll().toString() === 'late', `late: ${how}`);
  });
  await Promise.all(answers);
  for (const server of [resetting, late, leaving]) server.close();
  return `${times} times each`;
}
