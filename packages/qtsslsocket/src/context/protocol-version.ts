import { ContextError } from '../errors/context-error.js';

/** The versions of TLS that can be asked for, oldest first, by the names that OpenSSL and Node give them. */
export const protocolNames = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

/** A version of TLS: `'TLSv1'`, `'TLSv1.1'`, `'TLSv1.2'` or `'TLSv1.3'`. */
export type ProtocolName = (typeof protocolNames)[number];

/** The oldest version that is used unless another one is asked for. */
export const DEFAULT_MINIMUM: ProtocolName = 'TLSv1.2';

/** The newest version that is used unless another one is asked for. */
export const DEFAULT_MAXIMUM: ProtocolName = 'TLSv1.3';

/**
 * @throws ContextError when one of the names is unknown (JavaScript has no compiler to say so), or the range is empty
 */
export function checkProtocols(minimum: ProtocolName, maximum: ProtocolName): void {
  for (const name of [minimum, maximum]) {
    if (protocolNames.includes(name)) continue;
    throw new ContextError(`${name} is no version of TLS; the names are ${protocolNames.join(', ')}.`);
  }
  if (protocolNames.indexOf(minimum) <= protocolNames.indexOf(maximum)) return;
  throw new ContextError(`No version of TLS is left between ${minimum} and ${maximum}.`);
}

/** Whether a version is so old that OpenSSL 3 has it only at security level 0. */
export function isObsolete(name: ProtocolName): boolean {
  return name === 'TLSv1' || name === 'TLSv1.1';
}
