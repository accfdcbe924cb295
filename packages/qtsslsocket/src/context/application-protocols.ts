import { hasControlCharacters } from './control-characters.js';

/** Each name has its length before it, in one byte; the whole list has its own in two (RFC 7301, 3.1). */
const LONGEST_NAME = 255;
const LONGEST_LIST = 65_535;

/**
 * Whether these can be sent as the names of application protocols. It matters: OpenSSL refuses an empty name, and Node.js
 * ends the process over that.
 */
export function isProtocolList(protocols: readonly string[]): boolean {
  let total = 0;
  for (const name of protocols) {
    const length = Buffer.byteLength(name);
    if (length === 0 || length > LONGEST_NAME || hasControlCharacters(name)) return false;
    total += 1 + length;
  }
  return total <= LONGEST_LIST;
}
