import type { LookupAddress } from 'node:dns';
import { isCount } from '@qt3/tools/internal';
import type { Ends } from '../node/node-socket.js';

/** Looks a host name up; calls back with its addresses, in the order of preference, or with what went wrong. */
export type HostLookup = (
  host: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** What connectToHost() takes besides host and port. Beyond Qt 3. */
export interface ConnectToHostOptions {
  /** The longest time until the connection is there, look-up included, in milliseconds; no limit but the system's by default. */
  readonly timeout?: number;
  /** Our own numeric address; the system chooses by default. */
  readonly localAddress?: string;
  /** Our own port; the system chooses by default. */
  readonly localPort?: number;
  /** Only addresses of IPv4 or IPv6; both by default. */
  readonly family?: 4 | 6;
  /** Looks the name up in the place of the system. */
  readonly lookup?: HostLookup;
  /** A Unix domain socket, or on Windows a pipe: host and port are not used then. */
  readonly path?: string;
}

/** Why options cannot be used; null when they can. */
export function faultOf(options: ConnectToHostOptions): string | null {
  const { timeout, localPort, family, path } = options;
  if (timeout !== undefined && !(timeout > 0))
    return `${String(timeout)} is not a number of milliseconds above 0`;
  if (localPort !== undefined && !isCount(localPort, 65535))
    return `Port ${String(localPort)} is not in the range 0 to 65535`;
  if (family !== undefined && ![4, 6].includes(family)) return `There is no family ${String(family)}`;
  if (path !== undefined && (path === '' || path.includes('\0')))
    return `No socket can have the path "${path}"`;
  return null;
}

/** What of options Node.js takes; null when that is nothing. */
export function endsOf(options: ConnectToHostOptions | null): Ends | null {
  if (options === null) return null;
  const { localAddress, localPort, path } = options;
  if (path !== undefined) return { path };
  if (localAddress === undefined && localPort === undefined) return null;
  return {
    ...(localAddress === undefined ? {} : { localAddress }),
    ...(localPort === undefined ? {} : { localPort }),
  };
}
