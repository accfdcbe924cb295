import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { GuardedServer, SignalSpy } from '@qt3/test-support';

/** A connected QSocket and the plain Node socket at the other end, which has not been read from. */
export interface Connected {
  socket: QSocket;
  peer: Socket;
  server: GuardedServer;
  /** Deletes the socket, lets the peer end, and waits until no connection is left. */
  end: () => Promise<void>;
}

/** Connects a socket to a Node server. */
export async function connected(socket: QSocket = new QSocket()): Promise<Connected> {
  const server = await GuardedServer.listen(() => {});
  const accepted = once(server.server, 'connection') as Promise<[Socket]>;
  const spy = new SignalSpy(socket, SIGNAL('connected()'));
  socket.connectToHost('127.0.0.1', server.port);
  const [[peer]] = await Promise.all([accepted, spy.wait()]);
  const end = async (): Promise<void> => {
    socket.delete();
    peer.resume().end();
    await server.close();
  };
  return { socket, peer, server, end };
}

/** Everything that a stream of Node's receives until the other side ends. */
export async function received(peer: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  peer.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(peer, 'end');
  return Buffer.concat(chunks);
}

/** One turn of the event loop, so that what is due has happened. */
export async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** How many turns of the event loop a number has to stay the same for what is under way to be over. */
const STILL = 20;

/** Waits until a number no longer changes: until what is under way is over, or the kernel takes no more. */
export async function standsStill(value: () => number): Promise<void> {
  for (let before = NaN, still = 0; still < STILL; still += 1) {
    if (value() !== before) still = 0;
    before = value();
    await turn();
  }
}
