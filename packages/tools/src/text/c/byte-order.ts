/**
 * The number whose bytes stand in memory in the order of the network, on a machine that stores the lowest byte first, as those of the
 * time did: the four bytes turned round. For bytes in a buffer, DataView and QDataStream need no such step (POSIX).
 */
export function htonl(n: number): number {
  const value = n >>> 0;
  return ((value << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24)) >>> 0;
}

/** The number that four bytes in the order of the network are: the same as {@link htonl} (POSIX). */
export function ntohl(n: number): number {
  return htonl(n);
}

/** The two bytes of a number turned round, as {@link htonl} does with four (POSIX). */
export function htons(n: number): number {
  return ((n & 0xff) << 8) | ((n >>> 8) & 0xff);
}

/** The number that two bytes in the order of the network are: the same as {@link htons} (POSIX). */
export function ntohs(n: number): number {
  return htons(n);
}
