// Takes the place of the oracle's peer.h: the other end of the wire, in a process of its own. As fork() does, that process gets
// the script that the program names: its text, in which the functions of this module, and those of files, are known.
import { fork, type ChildProcess } from 'node:child_process';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as tools from '@qt3/tools';

/** What a peer does on its connection. */
export type Script = (fd: number) => void;

/** What the program asks for: to run a script on a connection that comes, or on one to a port; or a port. */
interface Request {
  readonly id: number;
  readonly script: string | null;
  readonly port: number | null;
}

interface Reply {
  readonly id: number;
  readonly port: number;
}

interface Handle {
  readonly fd: number;
}

/** The connections of the process with the peers, by their descriptors. */
const connections = new Map<number, Connection>();

class Connection {
  readonly socket: Socket;
  readonly #received: Buffer[] = [];
  #ended = false;
  #wake: () => void = () => undefined;

  constructor(socket: Socket) {
    this.socket = socket;
    const end = (): void => {
      this.#ended = true;
      this.#wake();
    };
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      this.#received.push(chunk);
      socket.pause();
      this.#wake();
    });
    socket.on('end', end);
    socket.on('close', end);
    socket.pause();
  }

  write(bytes: Uint8Array): Promise<number> {
    return new Promise((resolve) => {
      this.socket.write(bytes, (error) => {
        resolve(error ? -1 : bytes.length);
      });
    });
  }

  /** At most `most` bytes; none at the end. */
  async read(most: number): Promise<Buffer> {
    while (this.#received.length === 0 && !this.#ended) {
      this.socket.resume();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const [first = Buffer.alloc(0)] = this.#received;
    if (first.length > most) this.#received[0] = first.subarray(most);
    else this.#received.shift();
    return first.subarray(0, most);
  }
}

export async function say(fd: number, text: string): Promise<void> {
  await connections.get(fd)?.write(Buffer.from(text, 'latin1'));
}

export async function hear(fd: number, count: number): Promise<void> {
  for (let left = count; left > 0;) {
    const { length } = (await connections.get(fd)?.read(left)) ?? Buffer.alloc(0);
    if (length === 0) break;
    left -= length;
  }
}

export async function ms(count: number): Promise<void> {
  await sleep(count);
}

export function reset(fd: number): void {
  connections.get(fd)?.socket.resetAndDestroy();
}

/** What scripts find under the names of the functions of files: `::close( fd )` and `::write( fd, … )`. */
const scope = {
  ...tools,
  say, hear, ms, reset,
  posix: (call: () => unknown): unknown => call(),
  closeSync: (fd: number): void => void connections.get(fd)?.socket.destroy(),
  write: (fd: number, data: Uint8Array, count: number): number => {
    void connections.get(fd)?.write(Buffer.from(data.subarray(0, count)));
    return count;
  },
  __name: (value: unknown): unknown => value,
}; // prettier-ignore

async function run(source: string, socket: Socket): Promise<void> {
  const { fd } = (socket as unknown as { readonly _handle: Handle })._handle;
  connections.set(fd, new Connection(socket));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a script of the program
  const make = new Function(...Object.keys(scope), `return (${source});`) as (
    ...known: unknown[]
  ) => (fd: number) => Promise<void>;
  await make(...Object.values(scope))(fd);
  socket.destroy();
  connections.delete(fd);
}

/** The process with the peers: answers with a port. */
function serve(): void {
  // A peer may wait for a connection that the program has never made.
  process.once('disconnect', () => process.exit());
  process.on('message', ({ id, script, port }: Request) => {
    const reply = (at: number): Reply => ({ id, port: at });
    if (script === null) {
      const server = createServer().listen(0, '127.0.0.1', () => {
        // The descriptor is handed to the program, which listens to it or not.
        const { _handle: handle } = server as unknown as { readonly _handle: never };
        process.send?.(reply(portOf(server)), handle, {}, () => server.close());
      });
    } else if (port === null) {
      const server = createServer({ allowHalfOpen: true, pauseOnConnect: true, noDelay: true }, (socket) => {
        server.close();
        void run(script, socket);
      });
      server.listen(0, '127.0.0.1', () => process.send?.(reply(portOf(server))));
    } else {
      setTimeout(() => {
        const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true, noDelay: true });
        socket.on('error', () => socket.destroy());
        socket.once('connect', () => void run(script, socket));
      }, 50);
      process.send?.(reply(0));
    }
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

type Answer = readonly [port: number, handle: Handle | undefined];

let child: ChildProcess | null = null;
const waiting = new Map<number, (answer: Answer) => void>();

function start(): ChildProcess {
  const peers = fork(fileURLToPath(import.meta.url), ['peers'], { stdio: 'inherit' });
  peers.unref();
  peers.on('message', ({ id, port }: Reply, handle) => {
    waiting.get(id)?.([port, handle as unknown as Handle | undefined]);
    waiting.delete(id);
    if (waiting.size === 0) peers.channel?.unref();
  });
  return peers;
}

let lastId = 0;

/** Asks the peers for something. The program does not end before they have answered. */
function ask(script: string | null, port: number | null): Promise<Answer> {
  const id = ++lastId;
  child ??= start();
  child.channel?.ref();
  child.send({ id, script, port });
  return new Promise((resolve) => {
    waiting.set(id, resolve);
  });
}

/** Runs a script on the first connection to a fresh port, which is returned. */
export async function peerServer(script: Script): Promise<number> {
  const [port] = await ask(String(script), null);
  return port;
}

/** Connects to a port and runs a script there. */
export function peerClient(port: number, script: Script): void {
  void ask(String(script), port);
}

/** Kept, so that they stay open. */
const listening: (Handle | undefined)[] = [];

/** A descriptor that listens on a fresh port. */
export async function listenPort(port: { value: number }): Promise<number> {
  const [at, handle] = await ask(null, null);
  port.value = at;
  listening.push(handle);
  return handle?.fd ?? -1;
}

if (process.argv[2] === 'peers') serve();
// Started before it is needed, so that no call has to wait for it.
else await ask('async () => {}', 1);
