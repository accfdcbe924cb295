// What a peer or a program can make large: each case prepares `count` of something and returns what is counted.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { closeUnclaimed } from '@qt3/qsocket/internal';
import type { GrowthCase } from '@qt3/test-support/work';
import { ClaimingServer } from '../claiming-server.js';

/** Some at a time: no queue of the system is to overflow. */
async function dial(server: ClaimingServer, count: number): Promise<Socket[]> {
  const peers: Socket[] = [];
  while (peers.length < count) {
    const some = Array.from({ length: Math.min(50, count - peers.length) }, () =>
      connect(server.port(), '127.0.0.1'),
    );
    await Promise.all(some.map((peer) => once(peer, 'connect')));
    peers.push(...some);
    await server.connections(peers.length);
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
    const server = new ClaimingServer(0);
    const peers = await dial(server, count);
    server.delete();
    await hangUp(peers);
  },
  'connections that nothing claims': (count) => async () => {
    const server = new ClaimingServer(0);
    server.claims = false;
    const peers = await dial(server, count);
    for (const fd of server.unclaimed) closeUnclaimed(fd);
    server.delete();
    await hangUp(peers);
  },
  'servers that are made and deleted': (count) => () => {
    const servers = Array.from({ length: count }, () => new ClaimingServer(0));
    for (const server of servers) server.delete();
  },
};
