/** Whether every character of a text is a byte. A string that the engine stores in bytes is not even looked through. */
export function isLatin1(text: string): boolean {
  return !/[\u0100-\uffff]/.test(text);
}

/** The bytes of a text in Latin-1. What that does not have becomes a question mark for each code unit (oracle tools/codecs). */
export function toLatin1(text: string): Buffer {
  return Buffer.from(text.replace(/[\u0100-\uffff]/g, '?'), 'latin1');
}
