import type { Duplex } from 'node:stream';
import type { QObject } from '@qt3/core-signals';
import { QSocket } from '../socket/qsocket.js';
import { StreamTransport } from '../transport/stream-transport.js';

/**
 * A connected socket over any Node stream: a pipe to a child process, an SSH channel, a test's pair of streams. Beyond
 * Qt 3. The stream is the socket's from now on. Addresses and descriptor are unknown.
 */
export function fromNodeStream(
  stream: Duplex,
  parent: QObject | null = null,
  name: string | null = null,
): QSocket {
  const socket = new QSocket(parent, name);
  socket.setTransport(new StreamTransport(stream));
  return socket;
}
