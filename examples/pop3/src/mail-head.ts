import { harmless } from '../../shared/strangers-text.js';

/** What a list shows of a message's headers. */
export interface MailHead {
  readonly from: string;
  readonly subject: string;
}

/**
 * Finds sender and subject in the headers of a message, in a form that can be shown on one line.
 *
 * @param lines - the headers, in Latin-1; a line that begins with a space continues the one before (RFC 5322, 2.2.3)
 */
export function mailHead(lines: readonly string[]): MailHead {
  const headers = lines.join('\n').replace(/\n(?=[ \t])/g, '');
  return { from: header(headers, 'from'), subject: header(headers, 'subject') };
}

function header(headers: string, name: string): string {
  const [, value = ''] = new RegExp(`^${name}[ \\t]*:(.*)$`, 'im').exec(headers) ?? [];
  return harmless(decodeWords(value).replace(/\s+/g, ' ').trim());
}

/** Reads what is not ASCII: `=?iso-8859-1?Q?gr=FC=DFe?=` (RFC 2047), or UTF-8 as it is (RFC 6532). */
function decodeWords(text: string): string {
  return Buffer.from(text, 'latin1')
    .toString('utf8')
    .replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bq]\?)/gi, '$1')
    .replace(
      /=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=/gi,
      (word, charset: string, encoding: string, content: string) =>
        decodeWord(charset, encoding, content) ?? word,
    );
}

/** Null for an unknown charset. */
function decodeWord(charset: string, encoding: string, content: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytesOf(encoding, content));
  } catch {
    return null;
  }
}

function bytesOf(encoding: string, content: string): Buffer {
  if (encoding.toUpperCase() === 'B') return Buffer.from(content, 'base64');
  const character = (_all: string, digits: string): string => String.fromCharCode(parseInt(digits, 16));
  return Buffer.from(content.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, character), 'latin1');
}
