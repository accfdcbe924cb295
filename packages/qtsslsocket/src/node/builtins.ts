import type * as Crypto from 'node:crypto';
import type * as Tls from 'node:tls';

let tls: typeof Tls | undefined;
let crypto: typeof Crypto | undefined;

/** `node:tls`, which is loaded when the first link is made: it is half of what importing this package would cost. */
export function nodeTls(): typeof Tls {
  return (tls ??= process.getBuiltinModule('node:tls'));
}

/** `node:crypto`, loaded at its first use like `node:tls`. */
export function nodeCrypto(): typeof Crypto {
  return (crypto ??= process.getBuiltinModule('node:crypto'));
}

/** Reads a certificate, in PEM or DER. It throws what Node.js throws for something else. */
export function readX509(encoded: string | Uint8Array): Crypto.X509Certificate {
  return new (nodeCrypto().X509Certificate)(encoded);
}
