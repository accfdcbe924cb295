import { escapeText } from '../certificate/escape.js';
import { ContextError } from '../errors/context-error.js';

const CONTROL = /\p{Cc}/u;

/** Whether a text has control characters in it. */
export function hasControlCharacters(text: string): boolean {
  return CONTROL.test(text);
}

/**
 * Refuses a text that goes to OpenSSL or to the file system and has control characters in it: what stands behind a NUL
 * would never be seen there, and no text of this kind has a use for the others.
 *
 * @param what - the kind of text, at the beginning of a sentence
 * @throws ContextError when there is one
 */
export function refuseControlCharacters(what: string, text: string): void {
  if (hasControlCharacters(text))
    throw new ContextError(`${what} "${escapeText(text)}" contains a control character.`);
}
