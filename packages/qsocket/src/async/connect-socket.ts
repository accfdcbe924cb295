import { throwIfAborted } from '@qt3/core-signals/internal';
import type { ConnectToHostOptions } from '../transport/connect-options.js';
import { friends } from '../socket/friends.js';
import type { QSocket } from '../socket/qsocket.js';
import { SocketState } from '../socket/socket-state.js';
import { ConnectionError } from '../error/connection-error.js';

/** How connectSocket() connects. */
export interface ConnectOptions extends ConnectToHostOptions {
  /** Gives the attempt up: the socket is closed. */
  signal?: AbortSignal;
}

/**
 * Connects, and waits for it. The socket emits its signals as usual. Beyond Qt 3.
 *
 * @throws lastError() when the connection cannot be made; the signal's reason when it is given up; a ConnectionError
 * with the code ERR_QSOCKET_ABANDONED when the socket is closed, deleted or reconnected meanwhile, or when host or port cannot be
 */
export async function connectSocket(
  socket: QSocket,
  host: string,
  port: number,
  options: ConnectOptions = {},
): Promise<void> {
  const { signal } = options;
  throwIfAborted(signal);
  const connection = friends.connectionOf(socket);
  const attempt = { isMade: false };
  // connectToHost() leaves what there was before, even if that was nothing.
  const stayIdle = connection.onceEnded(() => (attempt.isMade = true));
  const close = (): void => {
    socket.close();
  };
  signal?.addEventListener('abort', close, { once: true });
  let stay = (): unknown => undefined;
  let stayUnconnected = stay;
  try {
    socket.connectToHost(host, port, options);
    stayIdle();
    // Slots of hostFound() may have given it up.
    signal?.throwIfAborted();
    if (!attempt.isMade || socket.state() === SocketState.Idle)
      throw abandoned(`Not connecting to ${host} on port ${port}`);
    await new Promise<void>((resolve, reject) => {
      stayUnconnected = connection.onceEstablished(resolve);
      stay = connection.onceEnded(() => {
        const given = signal?.aborted === true ? (signal.reason as Error) : null;
        reject(given ?? socket.lastError() ?? abandoned(`The socket left ${host} before it was connected`));
      });
    });
    // So may those of connected().
    signal?.throwIfAborted();
  } finally {
    stay();
    stayUnconnected();
    stayIdle();
    signal?.removeEventListener('abort', close);
  }
}

function abandoned(message: string): ConnectionError {
  return new ConnectionError('ERR_QSOCKET_ABANDONED', message);
}
