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
  charactersOf: `/** The first bytes that a pointer leads to, a character for each: a 0 is one of them, also that at the end of a text. */
export function charactersOf(text: string | Uint8Array, count: number): string {
  if (typeof text === 'string') return (count > text.length ? \`\${text}\\0\` : text).slice(0, count);
  return Buffer.from(text.buffer, text.byteOffset, Math.min(count, text.length)).toString('latin1');
}`,
  untilNul: `/** The C string in a text of bytes: it ends at the first 0. */
export function untilNul(text: string): string {
  const end = text.indexOf('\\0');
  return end < 0 ? text : text.slice(0, end);
}`,
  charactersBetween: `/** The bytes between two pointers into the same text, a character for each. */
export function charactersBetween(first: string | Uint8Array, last: string | Uint8Array): string {
  return charactersOf(first, first.length - last.length);
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
