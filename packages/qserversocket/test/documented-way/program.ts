// Run as on a Node.js that has nothing of what Node.js does not document: a server on one address comes up a moment later, and its
// connections are sockets of Node.js. Prints a line of JSON for each case: its name, and what it shows.
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server as NodeServer, type Socket } from 'node:net';
import { QObject, SIGNAL, qInstallMsgHandler } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { countUnclaimed } from '@qt3/qsocket/internal';
import { QServerSocket } from '@qt3/qserversocket';

const LOCAL = '127.0.0.1';
const warnings: string[] = [];
qInstallMsgHandler((_type, text) => warnings.push(text));

class Server extends QServerSocket {
  readonly descriptors: number[] = [];
  #wake = (): void => undefined;

  override newConnection(fd: number): void {
    this.descriptors.push(fd);
    this.#wake();
  }

  get device(): object | null {
    return this.socketDevice();
  }

  get native(): NodeServer {
    return this.nodeServer()!;
  }

  /** The descriptor of the next connection. */
  async next(): Promise<number> {
    while (this.descriptors.length === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
    return this.descriptors.shift()!;
  }
}

function shown(server: Server): unknown[] {
  return [server.ok(), server.port(), server.address().toString(), server.socket()];
}

async function dial(port: number): Promise<Socket> {
  const socket = connect({ port, host: LOCAL, allowHalfOpen: true });
  await once(socket, 'connect');
  return socket;
}

const cases: Readonly<Record<string, () => unknown>> = {
  async late() {
    using server = new Server();
    const listens = server.listen({ port: 0, address: LOCAL });
    const atOnce = shown(server);
    const known = await server.whenListening();
    const [, port] = shown(server);
    // It has been emitted: nothing would come.
    const stillKnown = await server.whenListening();
    return { listens, atOnce, known, hasPort: port !== 0, address: server.address().toString(), stillKnown };
  },

  async inUse() {
    const taken = createServer().listen(0, LOCAL);
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    using server = new Server();
    const listens = server.listen({ port, address: LOCAL });
    const asked = server.port() === port;
    const known = await server.whenListening();
    taken.close();
    const { code } = server.lastError() as NodeJS.ErrnoException;
    return { listens, asked, known, shown: shown(server), code, warnings: warnings.splice(0) };
  },

  async replaced() {
    using server = new Server();
    server.listen({ port: 0, address: LOCAL });
    const first = server.native;
    server.listen({ port: 0, address: LOCAL });
    const second = server.native;
    const closed = once(first, 'close');
    await once(first, 'listening');
    await closed;
    await server.whenListening();
    return { first: first.listening, second: second.listening, ok: server.ok() };
  },

  async deleted() {
    const server = new Server();
    server.listen({ port: 0, address: LOCAL });
    const native = server.native;
    const closed = once(native, 'close');
    server.delete();
    const atOnce = shown(server);
    await closed;
    return { atOnce, listening: native.listening };
  },

  async laterError() {
    using server = new Server();
    server.listen({ port: 0, address: LOCAL });
    await server.whenListening();
    server.native.emit('error', new Error('no descriptor is left'));
    return { ok: server.ok(), error: server.lastError()!.message, warnings: warnings.splice(0) };
  },

  async descriptor() {
    using server = new Server();
    server.setSocket(3);
    const [ok, port] = shown(server);
    const refused: unknown[] = [];
    // Nothing is known of them: what listens finds out.
    for (const fd of [-1, openSync(import.meta.filename, 'r+')]) {
      server.setSocket(fd);
      refused.push(warnings.splice(0).map((warning) => warning.includes(`Descriptor ${fd} is not a`)));
    }
    await new Promise(setImmediate);
    const { code } = server.lastError() as NodeJS.ErrnoException;
    return { ok, port, still: server.port() === port, refused, code };
  },

  device() {
    using server = new Server(0);
    return { devices: [server.device, server.device], warnings: warnings.splice(0) };
  },

  async unclaimed() {
    using server = new Server(0);
    const peer = await dial(server.port());
    peer.end('early');
    const fd = await server.next();
    const unclaimed = countUnclaimed();
    // The bytes, and the end of what the peer sends, are there before it is claimed.
    await new Promise(setImmediate);
    using socket = new QSocket();
    const closed = new Promise<void>((resolve) =>
      QObject.connect(socket, SIGNAL('connectionClosed()'), () => resolve()),
    );
    socket.setSocket(fd);
    socket.writeBlock('answer');
    await closed;
    const [answer] = (await once(peer, 'data')) as [Buffer];
    return { isStandIn: fd < -1, unclaimed, read: socket.readAll().toString(), answer: answer.toString() };
  },

  async lateConnection() {
    const other = createServer({ pauseOnConnect: true }).listen(0, LOCAL);
    await once(other, 'listening');
    const peer = connect((other.address() as AddressInfo).port, LOCAL);
    peer.on('error', () => undefined);
    const [accepted] = (await once(other, 'connection')) as [Socket];
    const server = new Server(0);
    const native = server.native;
    server.delete();
    // Accepted before it was deleted, and announced after.
    native.emit('connection', accepted);
    await once(peer.resume(), 'close');
    other.close();
    return { given: server.descriptors.length, unclaimed: countUnclaimed() };
  },
};

for (const [name, run] of Object.entries(cases)) {
  console.log(JSON.stringify([name, await run()]));
}
