import { qWarning } from '@qt3/core-signals';

/** Whether a number is one that TCP has as a port. */
export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65535;
}

/** Whether a number is a count of bytes, and not more than `most`. */
export function isByteCount(count: number, most: number = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isInteger(count) && count >= 0 && count <= most;
}

/** Whether a number is a byte; says so when it is not. */
export function isByte(value: number, where: string): boolean {
  if (isByteCount(value, 255)) return true;
  qWarning('QSocket::%s: %s is no byte', where, String(value));
  return false;
}

/** The longest name that the domain name system can hold (RFC 1035, section 2.3.4), with a dot at the end. */
const LONGEST_NAME = 254;

/**
 * Whether a text can be a host's name or address at all. White space and control characters never occur in one; a
 * NUL would even cut the name short for the system's resolver.
 */
export function isHostName(host: string): boolean {
  return (
    typeof host === 'string' && host.length > 0 && host.length <= LONGEST_NAME && !/[\s\p{Cc}]/u.test(host)
  );
}

/** Whether every character of a text is a byte. A string that the engine stores in bytes is not even looked through. */
export function isLatin1(text: string): boolean {
  return !/[\u0100-\uffff]/.test(text);
}
