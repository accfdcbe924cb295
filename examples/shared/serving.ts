import { setImmediate } from 'node:timers/promises';
import { QApplication } from '@qt3/core-signals';
import { QHostAddress } from '@qt3/qsocket';
import type { QServerSocket } from '@qt3/qserversocket';
import { Failure, UsageError } from './command-line.js';

/** `--address`, for parseOptions(). */
export const ADDRESS_OPTION = { type: 'string', default: '127.0.0.1' } as const;

/**
 * Reads the address to listen on.
 *
 * @throws UsageError when it is none
 */
export function addressFrom(text: string): QHostAddress {
  const address = new QHostAddress();
  if (address.setAddress(text)) return address;
  throw new UsageError(`'${text}' is not an IP address, which --address needs.`);
}

/** An address and a port, as they are written together. */
export function place(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** A line of what happened. */
export function log(text: string): void {
  console.log(text);
}

/**
 * Prints where it listens, and serves until SIGINT or SIGTERM.
 *
 * @param make - makes the server, which listens from then on, or cannot
 * @returns the exit status
 * @throws Failure when it cannot listen
 */
export async function serve(make: () => QServerSocket, address: QHostAddress, port: number): Promise<number> {
  using app = new QApplication();
  using server = make();
  // In a worker of a cluster the answer takes a moment.
  if (!(await server.whenListening())) {
    // Why comes a moment later.
    await setImmediate();
    throw new Failure(`cannot listen on ${place(address.toString(), port)}: ${reason(server.lastError())}`);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.quit());
  // The reader of the log may go; the server stays.
  process.stdout.on('error', () => undefined);
  log(`listening on ${place(server.address().toString(), server.port())}`);
  const status = await app.exec();
  log('stopped');
  return status;
}

function reason(error: NodeJS.ErrnoException | null): string {
  if (error?.code === 'EADDRINUSE') return 'the port is in use.';
  if (error?.code === 'EADDRNOTAVAIL') return 'this machine does not have that address.';
  if (error?.code === 'EACCES') return 'that port is reserved.';
  return error?.message ?? 'no reason is known.';
}
