import { parseIPv4, printIPv4 } from './ipv4.js';

/** The sixteen bytes of an IPv6 address, in network order (Qt's `Q_IPV6ADDR`). */
export type Q_IPV6ADDR = Uint8Array;

const GROUPS = 8;

/**
 * Reads an IPv6 address as RFC 4291, section 2.2, writes it: eight groups, `::` at most once, and a dotted quad in
 * place of the last two groups. A zone (`%eth0`) is not part of an address and is refused here.
 *
 * @returns sixteen bytes, or null
 */
export function parseIPv6(text: string): Q_IPV6ADDR | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [left = '', right] = halves;
  const head = parseGroups(left, right === undefined);
  if (head === null) return null;
  if (right === undefined) return head.length === GROUPS ? toBytes(head) : null;
  const tail = parseGroups(right, true);
  if (tail === null) return null;
  const missing = GROUPS - head.length - tail.length;
  // "::" stands for at least one group
  if (missing < 1) return null;
  return toBytes([...head, ...new Array<number>(missing).fill(0), ...tail]);
}

function parseGroups(text: string, mayEndInQuad: boolean): number[] | null {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (mayEndInQuad && index === parts.length - 1 && part.includes('.')) {
      const quad = parseIPv4(part);
      if (quad < 0) return null;
      groups.push(quad >>> 16, quad & 0xffff);
    } else {
      if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return null;
      groups.push(parseInt(part, 16));
    }
  }
  return groups.length <= GROUPS ? groups : null;
}

function toBytes(groups: readonly number[]): Q_IPV6ADDR {
  const bytes = new Uint8Array(16);
  for (const [index, group] of groups.entries()) {
    bytes[2 * index] = group >>> 8;
    bytes[2 * index + 1] = group & 255;
  }
  return bytes;
}

/** Prints an IPv6 address in the canonical form of RFC 5952: lower case, the longest run of zero groups as `::`. */
export function printIPv6(bytes: Q_IPV6ADDR): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const groups = Array.from({ length: GROUPS }, (_, i) => view.getUint16(2 * i));
  if (isMappedIPv4(bytes)) return `::ffff:${printIPv4(mappedIPv4(bytes))}`;
  const run = longestZeroRun(groups);
  const hex = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':');
  if (run.length < 2) return hex(groups);
  return `${hex(groups.slice(0, run.start))}::${hex(groups.slice(run.start + run.length))}`;
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let i = 0; i <= groups.length; i++) {
    if (i < groups.length && groups[i] === 0) continue;
    if (i - start > best.length) best = { start, length: i - start };
    start = i + 1;
  }
  return best;
}

/** Whether the address is an IPv4 address mapped into IPv6 (`::ffff:a.b.c.d`). */
export function isMappedIPv4(bytes: Q_IPV6ADDR): boolean {
  return bytes.subarray(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
}

/** The IPv4 address inside a mapped one. */
export function mappedIPv4(bytes: Q_IPV6ADDR): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(12);
}
