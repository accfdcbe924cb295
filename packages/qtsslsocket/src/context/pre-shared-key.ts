import type { ConnectionOptions, TLSSocket } from 'node:tls';
import { codeOf } from '@qt3/qsocket/internal';
import { escapeText } from '../certificate/escape.js';
import { ContextError } from '../errors/context-error.js';
import { SslError } from '../errors/ssl-error.js';
import { SslFailure } from '../errors/ssl-failure.js';
import { reasonOf } from '../errors/reason-of.js';
import { hasControlCharacters } from './control-characters.js';

/** What OpenSSL takes at most, in bytes. */
const LONGEST_IDENTITY = 128;
const LONGEST_KEY = 256;

/** A client's name at a server, and the secret that the two have (RFC 4279). */
export interface PreSharedKey {
  readonly identity: string;
  readonly key: Buffer;
}

/** Finds a client's key by its identity; null when there is no such client. */
export type PreSharedKeyLookup = (identity: string) => Uint8Array | null;

/** Whether a link can be made with these. */
export function isPreSharedKey(identity: string, key: Uint8Array): boolean {
  const length = Buffer.byteLength(identity);
  return length > 0 && length <= LONGEST_IDENTITY && !hasControlCharacters(identity) && isKey(key);
}

function isKey(key: unknown): key is Uint8Array {
  return key instanceof Uint8Array && key.length > 0 && key.length <= LONGEST_KEY;
}

/**
 * What Node asks for a key: clients get the server's hint and give identity and key, servers get a socket and an identity and
 * give the key. Node's types have two functions for it, of which this is the client's.
 */
export type KeyCallback = NonNullable<ConnectionOptions['pskCallback']>;

/** What OpenSSL reports at a server that has neither a key for the client nor a certificate: in TLS 1.2, and in 1.3. */
const withoutKey: ReadonlySet<string> = new Set([
  'ERR_SSL_PSK_IDENTITY_NOT_FOUND',
  'ERR_SSL_NO_SUITABLE_SIGNATURE_ALGORITHM',
]);

/** The pre-shared key in one handshake. */
export class KeyExchange {
  readonly #source: PreSharedKey | PreSharedKeyLookup;
  /** The identity that was sent, or that the client sent and for which there is a key; '' before. */
  #identity = '';
  /** What went wrong at this end; null when nothing. */
  #failure: ContextError | null = null;
  /** The identity that the client sent and for which there is no key; '' when there was none. */
  #unknownIdentity = '';

  constructor(source: PreSharedKey | PreSharedKeyLookup) {
    this.#source = source;
  }

  /** For Node's engine, which ends the process when it throws. */
  readonly callback: KeyCallback = ((_socketOrHint: unknown, identity: string) => {
    const source = this.#source;
    if (typeof source === 'function') return this.#lookUp(source, identity);
    this.#identity = source.identity;
    return { psk: source.key, identity: source.identity };
  }) as unknown as KeyCallback;

  #lookUp(find: PreSharedKeyLookup, identity: string): Buffer | null {
    this.#identity = '';
    try {
      const key = find(identity);
      if (key === null) {
        this.#unknownIdentity = identity;
        return null;
      }
      if (!isKey(key)) throw new ContextError(`it gave no key of 1 to ${LONGEST_KEY} bytes`);
      this.#identity = identity;
      return Buffer.from(key);
    } catch (error) {
      this.#failure = new ContextError(
        `The function of setPreSharedKeyLookup() failed: ${reasonOf(error)}.`,
        error instanceof ContextError ? {} : { cause: error },
      );
      return null;
    }
  }

  /** Why the handshake failed: the reason that OpenSSL gives when it got no key is about what it tried next. */
  explain(failure: SslFailure): SslFailure {
    const ours = this.#failure;
    if (ours !== null) return new SslFailure(SslError.ErrSSLContext, ours.message, ours);
    if (this.#unknownIdentity === '' || !withoutKey.has(codeOf(failure.cause))) return failure;
    return new SslFailure(
      SslError.ErrSSLHandshake,
      `The TLS handshake failed: there is no key for the client's identity "${escapeText(this.#unknownIdentity)}".`,
      failure.cause,
    );
  }

  /**
   * The identity with whose key this link was made; '' when it was made with a certificate.
   *
   * @param isVerified - whether OpenSSL is content with how the peer proved who it is, although it showed no certificate: it
   * is when a key was used, and when a session was resumed, which servers with keys and their clients do not do
   */
  identityOn(socket: TLSSocket, isVerified: boolean): string {
    if (!isVerified || socket.getPeerX509Certificate() !== undefined) return '';
    // With TLS 1.3 a key is used as the secret of a session is.
    return socket.getProtocol() !== 'TLSv1.3' || socket.isSessionReused() ? this.#identity : '';
  }
}
