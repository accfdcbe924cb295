import type { Server } from 'node:net';
import type { QHostAddress } from '@qt3/qsocket';
import type { WithListen2 } from '@qt3/qsocket/internal';

/**
 * The shortest queue of connections that wait to be accepted. Ported code passes 1 out of habit, and a burst of
 * connections must not have to wait for retransmits because of it.
 */
const LEAST_BACKLOG = 511;

/** More than any system allows. Above 31 bits Node would pass on something quite different. */
const MOST_BACKLOG = 65535;

/**
 * Binds and listens before it returns. `server.listening` then shows whether it worked; if not, an 'error' follows.
 *
 * `server.listen()` does so only without a host. With one it looks the host up first, numeric or not, so this goes
 * through `_listen2()`, which is what listen() itself calls in the end. Where that is missing, a server on one address
 * comes up a little later.
 *
 * @param address - the null address, 0.0.0.0, stands for all addresses, those of IPv6 included where there are any
 */
export function listenSync(server: Server, address: QHostAddress, port: number, backlog: number): void {
  // Not NaN either.
  const queue = backlog > LEAST_BACKLOG ? Math.min(backlog, MOST_BACKLOG) : LEAST_BACKLOG;
  const listen2 = (server as unknown as WithListen2)._listen2;
  if (address.isNull()) {
    // Binds at once. In a cluster's worker it would ask the primary, which takes a turn of the event loop.
    if (typeof listen2 === 'function') listen2.call(server, null, port, 4, queue);
    else server.listen({ port, backlog: queue });
    return;
  }
  const host = address.toString();
  if (typeof listen2 === 'function') listen2.call(server, host, port, address.isIPv6Address() ? 6 : 4, queue);
  else server.listen({ host, port, backlog: queue });
}

/**
 * Listens on a descriptor that is bound, or listening, already; at once, as above.
 *
 * @throws what Node throws when the descriptor is no such thing
 */
export function listenOnDescriptor(server: Server, fd: number): void {
  server.listen({ fd, backlog: LEAST_BACKLOG });
}
