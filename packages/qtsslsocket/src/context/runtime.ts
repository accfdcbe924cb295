import { hasShortCuts } from '@qt3/qsocket/internal';
import { ContextError } from '../errors/context-error.js';
import { nodeTls } from '../node/builtins.js';

/** Null until it has been looked at, '' when there is nothing wrong. */
let objection: string | null = null;

/**
 * Refuses a runtime whose TLS is not that of Node.js. What a peer's certificate is worth is found out by OpenSSL, with the security
 * level that the cipher list names: what has neither could only let peers in that Node.js would refuse.
 *
 * @throws ContextError that names the runtime
 */
export function checkRuntime(): void {
  objection ??= findObjection();
  if (objection !== '') throw new ContextError(objection);
}

/** Why QtSSLSocket cannot work here; '' when it can. */
export function findObjection(
  versions: Readonly<Record<string, string | undefined>> = process.versions,
  isNode: boolean = hasShortCuts,
): string {
  if (!isNode)
    return `QtSSLSocket needs the OpenSSL of Node.js, which ${runtimeName(versions)} does not have. QSocket works without it.`;
  try {
    nodeTls().createSecureContext({ ciphers: 'DEFAULT:@SECLEVEL=2' });
    return '';
  } catch {
    return 'QtSSLSocket needs the OpenSSL of Node.js: the TLS library of this runtime has no security levels.';
  }
}

function runtimeName({ bun, deno }: Readonly<Record<string, string | undefined>>): string {
  if (bun !== undefined) return `Bun ${bun}`;
  return deno === undefined ? 'this runtime' : `Deno ${deno}`;
}
