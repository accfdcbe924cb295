// What a peer or a program can make large: each case prepares `count` of something and returns what is counted.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { QSocket } from '@qt3/qsocket';
import { closeUnclaimed } from '@qt3/qsocket/internal';
import type { GrowthCase } from '@qt3/test-support/work';
import { QServerSocket } from '../../src/index.js';

class Server extends QServerSocket {
  readonly sockets: QSocket[] = [];
  readonly unclaimed: number[] = [];
  readonly #claims: boolean;
  #wake: () => void = () => {};

  constructor(claims: boolean) {
    super(0);
    this.#claims = claims;
  }

  override newConnection(fd: number): void {
    if (this.#claims) {
      const socket = new QSocket(this);
      socket.setSocket(fd);
      this.sockets.push(socket);
    } else {
      this.unclaimed.push(fd);
    }
    this.#wake();
  }

  async until(count: number): Promise<void> {
    while (this.sockets.length + this.unclaimed.length < count)
      await new Promise<void>((resolve) => (this.#wake = resolve));
  }
}

/** Some at a time: no queue of the system is to overflow. */
async function dial(server: Server, count: number): Promise<Socket[]> {
  const peers: Socket[] = [];
  while (peers.length < count) {
    const some = Array.from({ length: Math.min(50, count - peers.length) }, () =>
      connect(server.port(), '127.0.0.1'),
    );
    await Promise.all(some.map((peer) => once(peer, 'connect')));
    peers.push(...some);
    await server.until(peers.length);
  }
  return peers;
}

async function hangUp(peers: readonly Socket[]): Promise<void> {
  for (const peer of peers) peer.destroy();
  for (const peer of peers) if (!peer.closed) await once(peer, 'close');
}

/** Each makes `count` of something; the work is for all of them. */
export const cases: Record<string, GrowthCase> = {
  'connections that are accepted, and deleted with their server': (count) => async () => {
    const server = new Server(true);
    const peers = await dial(server, count);
    server.delete();
    await hangUp(peers);
  },
  'connections that nothing claims': (count) => async () => {
    const server = new Server(false);
    const peers = await dial(server, count);
    for (const fd of server.unclaimed) closeUnclaimed(fd);
    server.delete();
    await hangUp(peers);
  },
  'servers that are made and deleted': (count) => () => {
    const servers = Array.from({ length: count }, () => new Server(true));
    for (const server of servers) server.delete();
  },
};
