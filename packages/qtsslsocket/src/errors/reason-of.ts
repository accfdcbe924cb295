/**
 * What an error says, without its stack: the words of the operating system or of OpenSSL where there are any, which are
 * shorter than Node's message around them.
 *
 * Never throws, whatever was thrown: a value without a text of its own (`Object.create(null)`, a getter that throws)
 * gives its type.
 */
export function reasonOf(error: unknown): string {
  try {
    if (!(error instanceof Error)) return String(error);
    const text: unknown =
      'reason' in error && typeof error.reason === 'string' ? error.reason : error.message;
    if (typeof text === 'string') return text;
  } catch {
    // Said below.
  }
  return `a value of type ${typeof error}`;
}
