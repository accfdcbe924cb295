import { ContextError } from '../errors/context-error.js';
import type { ContextSettings } from './context-settings.js';
import { isObsolete, type ProtocolName } from './protocol-version.js';
import { nodeTls } from '../node/builtins.js';

/** The ciphers and versions for OpenSSL. */
export interface CipherChoice {
  readonly ciphers: string;
  readonly minVersion: ProtocolName;
}

type CipherSettings = Pick<
  ContextSettings,
  'ciphers' | 'minimumProtocol' | 'maximumProtocol' | 'usesPreSharedKey'
>;

/**
 * The cipher list for OpenSSL. It names the security level, since the default differs between versions of Node. Ciphers
 * that do not encrypt are excluded.
 *
 * @throws ContextError when the list leaves nothing
 */
export function chooseCiphers(settings: CipherSettings): CipherChoice {
  const { minimumProtocol, maximumProtocol } = settings;
  const list = settings.ciphers === '' ? defaultCiphers(settings) : settings.ciphers;
  const level = levelIn(list) === null ? `:@SECLEVEL=${securityLevel(settings)}` : '';
  if (!namesSuitesOnly(list)) return { ciphers: `${list}:!eNULL${level}`, minVersion: minimumProtocol };
  // The older versions have no such ciphers, but OpenSSL requires some for them.
  if (maximumProtocol !== 'TLSv1.3') throw noCipher(list);
  return { ciphers: `${list}:HIGH${level}`, minVersion: 'TLSv1.3' };
}

/**
 * For links with a pre-shared key in TLS 1.2, the best first: those without an ephemeral key, with which the shared one opens
 * what was recorded, are for devices that have no others.
 */
const WITH_PRE_SHARED_KEY = [
  'ECDHE-PSK-CHACHA20-POLY1305',
  'ECDHE-PSK-AES256-CBC-SHA384',
  'ECDHE-PSK-AES128-CBC-SHA256',
  'PSK-CHACHA20-POLY1305',
  'PSK-AES256-GCM-SHA384',
  'PSK-AES128-GCM-SHA256',
];

/** Node's list; with a pre-shared key without the part that excludes the ciphers for it, and the part that names all there are. */
function defaultCiphers({ usesPreSharedKey }: CipherSettings): string {
  const list = nodeTls().DEFAULT_CIPHERS;
  if (!usesPreSharedKey) return list;
  const others = list.split(':').filter((name) => name !== '!PSK' && name !== 'HIGH');
  return [...WITH_PRE_SHARED_KEY, ...others].join(':');
}

/** The error of a cipher list that leaves no cipher. */
export function noCipher(list: string): ContextError {
  return new ContextError(`There is no usable cipher in the list "${list}".`);
}

/** Level 2 (keys of 2048 bits, no SHA-1), unless the list names one or versions are asked for that need level 0. */
export function securityLevel({ ciphers, minimumProtocol }: CipherSettings): number {
  return levelIn(ciphers) ?? (isObsolete(minimumProtocol) ? 0 : 2);
}

/** The security level that a list names; null when it names none. */
function levelIn(list: string): number | null {
  const level = /@SECLEVEL=(\d)(?!.*@SECLEVEL=\d)/.exec(list)?.[1];
  return level === undefined ? null : Number(level);
}

/** Whether all ciphers in a list are those of TLS 1.3, which have names of their own. */
function namesSuitesOnly(list: string): boolean {
  const names = list.split(':').filter((name) => name !== '' && !name.startsWith('@SECLEVEL='));
  return names.length > 0 && names.every((name) => name.startsWith('TLS_'));
}
