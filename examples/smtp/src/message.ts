/**
 * Makes of a message what DATA wants: lines that end with CRLF, a dot more where one begins a line (RFC 5321, 4.5.2), and
 * the line with a single dot at the end.
 *
 * @param message - headers, an empty line, text; with any line ends
 */
export function stuffed(message: Buffer): Buffer {
  // Latin-1 has a character for each byte, so the message's own encoding does not matter.
  const lines = message.toString('latin1').split(/\r\n|\r|\n/);
  // What is behind the last line end is a line only if there is something.
  if (lines.at(-1) === '') lines.pop();
  const text = lines.map((line) => `${line.startsWith('.') ? '.' : ''}${line}\r\n`).join('');
  return Buffer.from(`${text}.\r\n`, 'latin1');
}

/** Whether a message has bytes that only some servers take (8BITMIME, RFC 6152). */
export function hasEightBits(message: Buffer): boolean {
  return message.some((byte) => byte > 127);
}
