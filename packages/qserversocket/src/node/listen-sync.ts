import cluster from 'node:cluster';
import type { Server } from 'node:net';
import { listen2Of } from '@qt3/qsocket/internal';

/**
 * The shortest queue of connections that wait to be accepted, which the system may shorten: it is as much as Linux allows by
 * default. Ported code passes 1 out of habit, and a request that finds the queue full is sent again only after a second.
 */
const LEAST_BACKLOG = 4096;

/** More than any system allows. Above 31 bits Node would pass on something quite different. */
const MOST_BACKLOG = 65535;

/** What a server listens on. */
export interface Place {
  /** A numeric address; null stands for all addresses, those of IPv6 included where there are any. */
  readonly host: string | null;
  readonly port: number;
  readonly backlog: number;
  /** Whether other processes may listen on the same port, and the system gives each its share of the connections. */
  readonly reusePort: boolean;
  /** Whether a worker of a cluster has the port for itself. */
  readonly exclusive: boolean;
}

/**
 * Binds and listens, before it returns where that is possible: `server.listening` then shows whether it worked; if not, an
 * 'error' follows.
 *
 * `server.listen()` does so only without a host. With one it looks the host up first, numeric or not, so this passes
 * through `_listen2()`, which is what listen() itself calls in the end. Where that is missing, a server on one address
 * comes up a little later. So does one in a worker of a cluster, which asks the primary for the port that all its workers
 * share.
 *
 * @returns whether it is known already; otherwise 'listening' or 'error' follows
 */
export function listenSync(server: Server, place: Place): boolean {
  const { host, port, reusePort } = place;
  // Not NaN either.
  const backlog = place.backlog > LEAST_BACKLOG ? Math.min(place.backlog, MOST_BACKLOG) : LEAST_BACKLOG;
  const exclusive = place.exclusive || reusePort;
  const listen2 = listen2Of(server);
  const isShared = cluster.isWorker && !exclusive;
  if (typeof listen2 === 'function' && !isShared && !reusePort) {
    listen2.call(server, host, port, host?.includes(':') === true ? 6 : 4, backlog);
    return true;
  }
  // The compiler knows Node.js 20, which has no reusePort.
  const options: object = { port, host: host ?? undefined, backlog, exclusive, reusePort };
  server.listen(options);
  return server.listening;
}

/**
 * Listens on a descriptor of this process that is bound, or listening, already; at once, as above.
 *
 * In a worker of a cluster `server.listen()` would take the primary's descriptor of that number. Where `_listen2()` is
 * missing, it does.
 *
 * @throws what Node throws when the descriptor is no such thing
 */
export function listenOnDescriptor(server: Server, fd: number): void {
  const listen2 = listen2Of(server);
  if (typeof listen2 === 'function' && Number.isInteger(fd) && fd >= 0)
    listen2.call(server, null, null, null, LEAST_BACKLOG, fd);
  else server.listen({ fd, backlog: LEAST_BACKLOG });
}
