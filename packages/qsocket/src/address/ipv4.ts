/**
 * Reads a dotted quad: four decimal numbers from 0 to 255.
 *
 * Leading zeros are refused, as `inet_pton` does: some programs read them as octal, and an address that two
 * programs understand differently is a hole.
 *
 * @returns the address as an unsigned 32-bit number in host order, or -1
 */
export function parseIPv4(text: string): number {
  const parts = text.split('.');
  if (parts.length !== 4) return -1;
  let address = 0;
  for (const part of parts) {
    if (!/^(?:0|[1-9][0-9]{0,2})$/.test(part)) return -1;
    const octet = Number(part);
    if (octet > 255) return -1;
    address = address * 256 + octet;
  }
  return address;
}

/** Prints an unsigned 32-bit number as a dotted quad. */
export function printIPv4(address: number): string {
  return `${(address >>> 24).toString()}.${((address >>> 16) & 255).toString()}.${((address >>> 8) & 255).toString()}.${(address & 255).toString()}`;
}
