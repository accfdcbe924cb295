import { qWarning } from '@qt3/core-signals';
import { LONGEST_TIMER, throwIfAborted } from '@qt3/core-signals/internal';
import type { SocketConnection } from './socket-connection.js';
import { SocketState } from './socket-state.js';

/** Where C++ passes a pointer to a bool. */
export interface OutBool {
  /** Set by the function that gets this object. */
  value: boolean;
}

/** What waitForMoreAsync() needs of a QSocket. */
interface WaitingSocket {
  state(): number;
  bytesAvailable(): number;
}

/** Result of waitForMoreAsync(). */
export interface MoreData {
  /** The number of bytes that can be read. */
  available: number;
  /** The time was over. */
  timeout: boolean;
}

/** Between two looks at the descriptor, in milliseconds: Node has no poll(2). The first looks follow closely. */
const SHORTEST_NAP = 0.05;
const LONGEST_NAP = 2;

const never = new Int32Array(new SharedArrayBuffer(4));

/** Whether a number can be a time; says so when it cannot. */
function isTime(msecs: number): boolean {
  // Neither NaN nor, in plain JavaScript, something that is no number.
  if (msecs >= 0 || msecs < 0) return true;
  qWarning('QSocket::waitForMore: %s is not a number of milliseconds', String(msecs));
  return false;
}

/**
 * Blocks until more has arrived, the peer has closed, or the time is over.
 *
 * @returns whether the time was over
 */
export function waitForMore(connection: SocketConnection, msecs: number): boolean {
  const transport = connection.transport;
  const state = connection.state;
  if (transport === null || (state !== SocketState.Connected && state !== SocketState.Connecting))
    return false;
  if (!isTime(msecs)) return false;
  // What does not fit in the read buffer could only be put aside, without a limit.
  if (!connection.refillSilently()) return false;
  const end = msecs < 0 ? Infinity : performance.now() + msecs;
  for (let nap = SHORTEST_NAP; ; nap = Math.min(2 * nap, LONGEST_NAP)) {
    // A wait for an answer needs the question to be sent. bytesWritten() follows from the event loop.
    connection.writer.push();
    const chunk = transport.tryReadSync?.() ?? null;
    if (chunk !== null) {
      connection.receiveSilently(chunk);
      return false;
    }
    if (transport.tryReadSync === undefined || transport.endpoint.descriptor < 0) {
      qWarning('QSocket::waitForMore: Cannot block on this connection; await waitForMoreAsync()');
      return false;
    }
    const left = end - performance.now();
    if (left <= 0) return true;
    Atomics.wait(never, 0, 0, Math.min(nap, left));
  }
}

/** The same without blocking. */
export function waitForMoreAsync(
  socket: WaitingSocket,
  connection: SocketConnection,
  msecs: number,
  abort?: AbortSignal,
): Promise<MoreData> {
  return new Promise((resolve, reject) => {
    throwIfAborted(abort);
    if (socket.state() === SocketState.Idle || !isTime(msecs)) {
      resolve({ available: socket.bytesAvailable(), timeout: false });
      return;
    }
    const timed = msecs >= 0 && msecs < Infinity;
    const timer = timed ? setTimeout(() => conclude(true), Math.min(msecs, LONGEST_TIMER)) : undefined;
    const release = (): void => {
      clearTimeout(timer);
      unsubscribeArrived();
      unsubscribeEnded();
      abort?.removeEventListener('abort', aborted);
    };
    const aborted = (): void => {
      release();
      reject(abort?.reason as Error);
    };
    abort?.addEventListener('abort', aborted);
    const conclude = (timeout: boolean): void => {
      release();
      resolve({ available: socket.bytesAvailable(), timeout });
    };
    const unsubscribeEnded = connection.onceEnded(() => conclude(false));
    const unsubscribeArrived = connection.onceArrived(() => conclude(false));
  });
}
