import type { QSocket } from '@qt3/qsocket';
import { Diagnostic } from '@qt3/qsocket/internal';
import type { Role } from '../context/prepared-context.js';
import type { VerifyResult } from '../verify/verify-result.js';

interface AboutSocket {
  readonly [key: string]: unknown;
  readonly socket: QSocket;
}

interface HandshakeBegins extends AboutSocket {
  readonly role: Role;
  readonly host: string;
}

interface Judged extends AboutSocket {
  readonly result: VerifyResult;
  /** What is wrong with the peer; '' when nothing is. */
  readonly description: string;
}

interface Failed extends AboutSocket {
  /** The argument of error(). */
  readonly code: number;
  readonly error: Error;
}

/** A connection is being secured. */
export const handshake: Diagnostic<HandshakeBegins> = new Diagnostic<HandshakeBegins>(
  'qt3.qtsslsocket.handshake',
);

/** The peer's identity has been checked. */
export const verdict: Diagnostic<Judged> = new Diagnostic<Judged>('qt3.qtsslsocket.verdict');

/** The link could not be made, or broke. */
export const failure: Diagnostic<Failed> = new Diagnostic<Failed>('qt3.qtsslsocket.failure');
