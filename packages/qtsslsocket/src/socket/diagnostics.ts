import type { QSocket } from '@qt3/qsocket';
import { Diagnostic } from '@qt3/qsocket/internal';
import type { Role } from '../context/prepared-context.js';
import type { VerifyResult } from '../verify/verify-result.js';

/** A connection is being secured. */
export const handshake = new Diagnostic<{ socket: QSocket; role: Role; host: string }>(
  'qt3.qtsslsocket.handshake',
);

/** The peer's identity has been checked; `description` says what is wrong with it, '' when nothing is. */
export const verdict = new Diagnostic<{ socket: QSocket; result: VerifyResult; description: string }>(
  'qt3.qtsslsocket.verdict',
);

/** It failed, or broke: `code` is the argument of error(). */
export const failure = new Diagnostic<{ socket: QSocket; code: number; error: Error }>(
  'qt3.qtsslsocket.failure',
);
