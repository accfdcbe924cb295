import { QObject, SIGNAL } from '@qt3/core-signals';
import { SignalSpy } from '@qt3/test-support';
import type { QtSSLSocket } from '../../src/index.js';

/** Every signal of a QtSSLSocket, each with a spy, and all of them in the order in which they came. */
export interface Watched {
  readonly hostFound: SignalSpy;
  readonly connected: SignalSpy;
  readonly accepted: SignalSpy;
  readonly readyRead: SignalSpy;
  readonly connectionClosed: SignalSpy;
  readonly delayedCloseFinished: SignalSpy;
  readonly error: SignalSpy;
  readonly log: readonly string[];
}

const signals = {
  hostFound: 'hostFound()',
  connected: 'connected()',
  accepted: 'accepted()',
  readyRead: 'readyRead()',
  connectionClosed: 'connectionClosed()',
  delayedCloseFinished: 'delayedCloseFinished()',
  error: 'error(int)',
} as const;

/** Watches everything but certCheckFailed(), which would be decided by that. */
export function watch(socket: QtSSLSocket): Watched {
  const log: string[] = [];
  const spy = (name: keyof typeof signals): SignalSpy => {
    QObject.connect(socket, SIGNAL(signals[name] as string), () => {
      log.push(`${name} ${socket.state()}`);
    });
    return new SignalSpy(socket, SIGNAL(signals[name]));
  };
  return {
    hostFound: spy('hostFound'),
    connected: spy('connected'),
    accepted: spy('accepted'),
    readyRead: spy('readyRead'),
    connectionClosed: spy('connectionClosed'),
    delayedCloseFinished: spy('delayedCloseFinished'),
    error: spy('error'),
    log,
  };
}
