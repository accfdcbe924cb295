import { escapeText } from '../certificate/escape.js';
import { ContextError } from '../errors/context-error.js';

const CONTROL = /\p{Cc}/u;

/** Whether a text has control characters in it. */
export function hasControlCharacters(text: string): boolean {
  return CONTROL.test(text);
}

/**
 * Refuses a text for OpenSSL or the file system that has control characters in it: those behind a NUL would be ignored
 * there, and no text of this kind needs the others.
 *
 * @param what - the kind of text, at the beginning of a sentence
 * @throws ContextError when there is one
 */
export function refuseControlCharacters(what: string, text: string): void {
  if (hasControlCharacters(text))
    throw new ContextError(`${what} "${escapeText(text)}" contains a control character.`);
}
