/** Bytes in printable data: what is not printable ASCII is a backslash and three octal digits. */
export function escapeBytes(bytes: Uint8Array): Buffer {
  let text = '';
  for (const byte of bytes) {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x5c;
    text += isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return Buffer.from(text, 'latin1');
}

/** Reads one byte of printable data; -1 at the end, 0 for a backslash without octal digits. `next` gets a byte, or -1. */
export function unescapeByte(next: () => number): number {
  const byte = next();
  if (byte !== 0x5c) return byte;
  let value = 0;
  for (let i = 0; i < 3; i++) {
    const digit = next();
    if (digit < 0) return -1;
    if (digit < 0x30 || digit > 0x37) return 0;
    value = value * 8 + digit - 0x30;
  }
  return value & 255;
}

/** A number in printable data: an integer in decimal, others as C prints them. */
export function printNumber(value: number | bigint): string {
  if (Object.is(value, -0)) return '-0';
  if (Number.isNaN(value)) return 'nan';
  if (value === Infinity) return 'inf';
  return value === -Infinity ? '-inf' : value.toString();
}

/** Reads an integer of printable data; 0 for what is none. */
export function parseInteger(text: string): bigint {
  return /^[+-]?\d+$/.test(text) ? BigInt(text) : 0n;
}

/** Reads a number with a fraction; 0 for what is none. */
export function parseNumber(text: string): number {
  const [, sign = '', word = ''] = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(text) ?? [];
  if (word !== '')
    return word.startsWith('n') || word.startsWith('N') ? NaN : sign === '-' ? -Infinity : Infinity;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : 0;
}
