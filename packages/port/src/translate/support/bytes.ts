/** Pieces of the module beside the output: texts and pointers of C as strings and bytes. */
export const BYTE_PIECES: Readonly<Record<string, string>> = {
  charAt: `/** A character of a C string, with the sign that char has; 0 at the end. */
export function charAt(text: string, index: number): number {
  const code = index < text.length ? text.charCodeAt(index) & 0xff : 0;
  return code > 127 ? code - 256 : code;
}`,
  cString: `/** The text in a buffer: a character for each byte up to the first 0. */
export function cString(buffer: Uint8Array): string {
  const end = buffer.indexOf(0);
  return Buffer.from(buffer.buffer, buffer.byteOffset, end < 0 ? buffer.length : end).toString('latin1');
}`,
  charArray: `/** A char array that begins with a text, and is filled with 0. */
export function charArray(text: string, size: number = text.length + 1): Buffer {
  const buffer = Buffer.alloc(size);
  buffer.write(text, 'latin1');
  return buffer;
}`,
  bytes: `/** The bytes of a C string, with the 0 at its end. */
export function bytes(text: string): Buffer {
  return charArray(text);
}`,
  bufferOf: `/** The bytes of a C string, with the 0 at its end; a buffer as it is. */
export function bufferOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? charArray(text) : text;
}`,
  textOf: `/** What a pointer without a type leads to, as a text: bytes up to the first 0. */
export function textOf(text: string | Uint8Array): string {
  return typeof text === 'string' ? text : cString(text);
}`,
  moved: `/** A pointer that is moved within its buffer, forward or back; also to in front of it, as a loop downwards does. */
export function moved(pointer: Uint8Array, by: number): Uint8Array {
  const start = pointer.byteOffset + by;
  const length = pointer.byteOffset + pointer.length - start;
  if (start >= 0) return new Uint8Array(pointer.buffer, start, length);
  const before = new Uint8Array(pointer.buffer, 0, 0);
  return Object.defineProperties(before, {
    byteOffset: { value: start },
    length: { value: length },
    subarray: { value: (from: number) => moved(before, from) },
  });
}`,
};
