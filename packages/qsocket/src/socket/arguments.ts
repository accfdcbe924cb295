import { qWarning } from '@qt3/core-signals';
import { isCount } from '@qt3/tools/internal';

/** Whether a number is one that TCP has as a port. */
export function isPort(port: number): boolean {
  return isCount(port, 65535);
}

/** Whether a number is a byte; says so when it is not. */
export function isByte(value: number, where: string): boolean {
  if (isCount(value, 255)) return true;
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
