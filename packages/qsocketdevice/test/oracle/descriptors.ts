// Descriptors as C gives them: pipe(), socketpair(), read(), write() and close() of the programs that are ported.
import { execFileSync } from 'node:child_process';
import { closeSync, constants, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { createServer, connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Two descriptors: what is written to b can be read from a; of sockets, the other way as well. Both are non-blocking. */
export interface Descriptors {
  readonly a: number;
  readonly b: number;
}

/** What keeps the descriptors open. */
const kept: unknown[] = [];

function withFolder<T>(make: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'qt3-'));
  return make(folder);
}

/** pipe() */
export function pipe(): Descriptors {
  return withFolder((folder) => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const a = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const b = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    rmSync(folder, { recursive: true });
    return { a, b };
  });
}

interface Handle {
  readonly fd: number;
  readStop: () => void;
}

/** The descriptor of a socket that Node.js does not read, and never closes. */
function descriptorOf(socket: Socket): number {
  const handle = (socket as unknown as { _handle: Handle })._handle;
  handle.readStop();
  kept.push(handle);
  return handle.fd;
}

/** socketpair() of Unix domain sockets */
export async function socketpair(): Promise<Descriptors> {
  return withFolder(async (folder) => {
    const path = join(folder, 'socket');
    const server = createServer({ pauseOnConnect: true });
    server.listen(path);
    await once(server, 'listening');
    const client = connect(path).pause();
    const [[accepted]] = (await Promise.all([once(server, 'connection'), once(client, 'connect')])) as [
      [Socket],
      unknown,
    ];
    const pair = { a: descriptorOf(accepted), b: descriptorOf(client) };
    accepted.unref();
    client.unref();
    kept.push(accepted, client);
    // Not before the connections have ended, which they never do; the listening socket is closed at once.
    server.close();
    server.unref();
    rmSync(folder, { recursive: true });
    return pair;
  });
}

/** write(), of Latin-1 text */
export function put(fd: number, text: string): number {
  return writeSync(fd, Buffer.from(text, 'latin1'));
}

/** read(); null when it would block */
export function get(fd: number, most: number): string | null {
  const bytes = Buffer.alloc(most);
  try {
    return bytes.toString('latin1', 0, readSync(fd, bytes));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}

/** close(), of what may be closed already */
export function close(fd: number): void {
  try {
    closeSync(fd);
  } catch {
    // EBADF
  }
}

/** Whether a descriptor is closed: fcntl() with F_GETFD */
export function isClosed(fd: number): boolean {
  try {
    fstatSync(fd);
    return false;
  } catch {
    return true;
  }
}
