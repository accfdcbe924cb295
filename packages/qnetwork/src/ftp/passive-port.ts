import type { FtpReply } from './reply-reader.js';

/**
 * The port that a reply to EPSV names: `(|||port|)`, with any character for `|` (RFC 2428).
 *
 * @returns null where it names none
 */
export function extendedPassivePort({ text }: FtpReply): number | null {
  const [, , digits] = /\(([^\d\s])\1\1([0-9]{1,5})\1\)/.exec(text) ?? [];
  return portOf(Number(digits));
}

/**
 * The port that a reply to PASV names: six numbers, wherever they stand. The address that they begin with is not used: the data
 * connection is made to the host that the commands go to, so that no server can send a client elsewhere.
 *
 * @returns null where it names none
 */
export function passivePort({ text }: FtpReply): number | null {
  const [, high, low] =
    /(?:^|[^0-9])[0-9]{1,3},[0-9]{1,3},[0-9]{1,3},[0-9]{1,3},([0-9]{1,3}),([0-9]{1,3})(?![0-9])/.exec(text) ??
    [];
  return Number(high) < 256 && Number(low) < 256 ? portOf(Number(high) * 256 + Number(low)) : null;
}

function portOf(port: number): number | null {
  return port > 0 && port < 65_536 ? port : null;
}
