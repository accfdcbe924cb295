/** Bytes in printable data: what is not printable ASCII is a backslash and three octal digits. */
export function escapeBytes(bytes: Uint8Array): Buffer {
  let text = '';
  for (const byte of bytes) {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x5c;
    text += isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return Buffer.from(text, 'latin1');
}

/** Reads one byte of printable data; -1 at the end. `next` gets a byte, or -1. */
export function unescapeByte(next: () => number): number {
  const byte = next();
  if (byte !== 0x5c) return byte;
  let value = 0;
  for (let i = 0; i < 3; i++) {
    const digit = next() - 0x30;
    if (!(digit >= 0 && digit <= 7)) return -1;
    value = value * 8 + digit;
  }
  return value & 255;
}
