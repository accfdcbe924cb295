import { QObject, SIGNAL } from '@qt3/core-signals';
import { friends } from '../socket/friends.js';
import type { QSocket } from '../socket/qsocket.js';
import { SocketState } from '../socket/socket-state.js';

/** How connectSocket() connects. */
export interface ConnectOptions {
  /** Gives the attempt up: the socket is closed. */
  signal?: AbortSignal;
}

/**
 * Connects, and waits for it. The socket emits its signals as usual. Beyond Qt 3.
 *
 * @throws lastError() when the connection cannot be made; the signal's reason when it is given up; an Error when
 * somebody closes, deletes or reconnects the socket meanwhile, or when host or port cannot be
 */
export async function connectSocket(
  socket: QSocket,
  host: string,
  port: number,
  { signal }: ConnectOptions = {},
): Promise<void> {
  signal?.throwIfAborted();
  socket.connectToHost(host, port);
  if (socket.state() === SocketState.Connected) return;
  if (socket.state() === SocketState.Idle) throw new Error(`Not connecting to ${host} on port ${port}`);
  const close = (): void => {
    socket.close();
  };
  signal?.addEventListener('abort', close, { once: true });
  using context = new QObject();
  try {
    await new Promise<void>((resolve, reject) => {
      QObject.connect(socket, SIGNAL('connected()'), () => resolve(), context);
      friends.connectionOf(socket).whenLeft(() => {
        const given = signal?.aborted === true ? (signal.reason as Error) : null;
        reject(given ?? socket.lastError() ?? new Error(`The socket left ${host} before it was connected`));
      });
    });
  } finally {
    signal?.removeEventListener('abort', close);
  }
}
