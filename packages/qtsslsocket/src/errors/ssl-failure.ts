import type { SslError } from './ssl-error.js';

/** Why a TLS link ended: the code for error(int) and the sentence for errorString(); `cause` is what Node said. */
export class SslFailure extends Error {
  override readonly name: string = 'SslFailure';
  readonly code: SslError;

  constructor(code: SslError, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
