/** Whether every character of a text is a byte. A string that the engine stores in bytes is not even looked through. */
export function isLatin1(text: string): boolean {
  return !/[\u0100-\uffff]/.test(text);
}

/** The bytes of a text in Latin-1. What that does not have becomes a question mark, not some other character. */
export function toLatin1(text: string): Buffer {
  return Buffer.from(text.replace(/[\u{100}-\u{10ffff}]/gu, '?'), 'latin1');
}
