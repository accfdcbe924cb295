import { SIGNAL } from '@qt3/core-signals';
import { emitCollecting } from '@qt3/core-signals/internal';
import type { QSocket } from '@qt3/qsocket';
import { errorCodeOf, PEER_GONE, setConnectionState, type ConnectionKind } from '@qt3/qsocket/internal';
import type { Role } from '../context/prepared-context.js';
import { SslFailure } from '../errors/ssl-failure.js';
import { SslState } from './ssl-state.js';
import { describePlainFailure } from '../errors/plain-failure.js';
import type { LinkOwner } from '../transport/link.js';
import { VerifyResult, type Verdict } from '../verify/verify-result.js';
import { failure, handshake, verdict } from './diagnostics.js';

/** No error has happened yet. */
const NO_ERROR = -1;

/** The QtSSLSocket, as far as its link's events concern it. */
export interface LinkSocket extends QSocket {
  accepted(): void;
}

/** What happens to the link of a QtSSLSocket, put into its states, errors and signals. */
export class LinkEvents implements LinkOwner, ConnectionKind {
  readonly #socket: LinkSocket;
  #role: Role = 'client';
  #host = '';

  /** The most recent error; -1 when there has been none. */
  code: number = NO_ERROR;
  /** What errorString() says. */
  text = '';

  constructor(socket: LinkSocket) {
    this.#socket = socket;
  }

  /** Another link begins. */
  begin(role: Role, host: string): void {
    this.#role = role;
    this.#host = host;
    this.code = NO_ERROR;
    this.text = '';
  }

  linkFound(): void {
    setConnectionState(this.#socket, SslState.Connecting);
    this.#socket.hostFound();
  }

  linkHandshaking(): void {
    if (handshake.isWanted) {
      const message = { socket: this.#socket, role: this.#role, host: this.#host };
      handshake.publish(this.#socket, message, `handshake as ${this.#role}`);
    }
    setConnectionState(this.#socket, SslState.Handshaking);
  }

  linkDoubted({ result, description }: Verdict): readonly unknown[] {
    this.text = description;
    this.#judged(result, description);
    const signal = SIGNAL('certCheckFailed(int,const QString&)');
    return emitCollecting(this.#socket, signal, [result, description]);
  }

  linkTrusted(): void {
    this.#judged(VerifyResult.VerifyOk, '');
  }

  #judged(result: VerifyResult, description: string): void {
    if (!verdict.isWanted) return;
    const text = result === VerifyResult.VerifyOk ? 'the peer is verified' : description;
    verdict.publish(this.#socket, { socket: this.#socket, result, description }, text);
  }

  established(): void {
    if (this.#role === 'client') this.#socket.connected();
    else this.#socket.accepted();
  }

  errorCodeOf(error: Error, state: number): number {
    const code = error instanceof SslFailure ? error.error : errorCodeOf(error, state);
    if (code === PEER_GONE) return code;
    this.code = code;
    this.text = error instanceof SslFailure ? error.message : describePlainFailure(code, error, this.#host);
    if (failure.isWanted) failure.publish(this.#socket, { socket: this.#socket, code, error }, this.text);
    return code;
  }
}
