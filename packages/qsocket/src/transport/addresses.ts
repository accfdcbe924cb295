import { lookup, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { isCount } from '@qt3/tools/internal';
import type { ConnectToHostOptions, HostLookup } from './connect-options.js';
import { ConnectionError } from '../error/connection-error.js';

/** Whether a number is one that TCP has as a port. */
export function isPort(port: number): boolean {
  return isCount(port, 65535);
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

/**
 * All addresses of a host name, in the order in which to try them: as the system sorts them, but with the families
 * taking turns (RFC 8305, section 4), so that a broken IPv6 costs one attempt and not one for each address.
 */
export function lookUp(
  host: string,
  done: (error: Error | null, addresses: string[]) => void,
  { lookup: own, family }: ConnectToHostOptions = {},
): void {
  const answered = (error: Error | null, all: readonly LookupAddress[]): void => {
    if (error !== null) {
      done(error, []);
      return;
    }
    const found = family === undefined ? all : all.filter((entry) => entry.family === family);
    if (found.length === 0)
      done(new ConnectionError('ERR_QSOCKET_HOST', `${host} has no address${ofFamily(family)}`), []);
    else done(null, interleave(found));
  };
  if (own === undefined) systemLookup(host, answered);
  else callOwn(own, host, answered);
}

/** A look-up of the user's: whatever it does, there is one answer, and that comes from the event loop. */
function callOwn(
  own: HostLookup,
  host: string,
  answered: (error: Error | null, found: readonly LookupAddress[]) => void,
): void {
  let isOver = false;
  const answer = (error: Error | null, found: readonly LookupAddress[]): void => {
    if (isOver) return;
    isOver = true;
    process.nextTick(answered, error, found);
  };
  try {
    own(host, answer);
  } catch (error) {
    answer(error as Error, []);
  }
}

function systemLookup(
  host: string,
  done: (error: Error | null, found: readonly LookupAddress[]) => void,
): void {
  lookup(host, { all: true }, (error, found) => done(error, found));
}

function ofFamily(family: number | undefined): string {
  return family === undefined ? '' : ` of IPv${family}`;
}

/** Takes addresses of the first one's family and of the other in turns. */
export function interleave(found: readonly LookupAddress[]): string[] {
  const family = found[0]?.family;
  const own = found.filter((entry) => entry.family === family);
  const other = found.filter((entry) => entry.family !== family);
  const addresses: string[] = [];
  for (let i = 0; i < Math.max(own.length, other.length); i++) {
    for (const entry of [own[i], other[i]]) if (entry !== undefined) addresses.push(entry.address);
  }
  return addresses;
}

/** Whether a host is given by its address, so that there is nothing to look up. */
export function isNumeric(host: string): boolean {
  return isIP(host) !== 0;
}
