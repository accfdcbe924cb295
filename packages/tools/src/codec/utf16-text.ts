/** Up to this many code units a string is made of its codes: a call into the engine costs as much as this. */
const SHORT = 64;

/** Lists of codes, one of each length, used again and again: the engine makes a string of a whole list only. */
const lists: number[][] = Array.from({ length: SHORT + 1 }, (_, length) => Array.from({ length }, () => 0));

/** The text of the bytes from `begin` to `end`, an even number of them, in UTF-16. */
export function utf16Text(bytes: Buffer, begin: number, end: number, littleEndian: boolean): string {
  const length = (end - begin) / 2;
  const codes = lists[length];
  if (codes === undefined) {
    if (littleEndian) return bytes.toString('utf16le', begin, end);
    return Buffer.from(bytes.subarray(begin, end)).swap16().toString('utf16le');
  }
  const low = littleEndian ? begin : begin + 1;
  const high = littleEndian ? begin + 1 : begin;
  for (let i = 0; i < length; i++) codes[i] = bytes[low + 2 * i]! | (bytes[high + 2 * i]! << 8);
  return String.fromCharCode.apply(null, codes);
}

/** Writes a text in UTF-16 to bytes that have room for it. */
export function putUtf16(text: string, bytes: Buffer, begin: number, littleEndian: boolean): void {
  const low = littleEndian ? begin : begin + 1;
  const high = littleEndian ? begin + 1 : begin;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes[low + 2 * i] = code;
    bytes[high + 2 * i] = code >>> 8;
  }
}
