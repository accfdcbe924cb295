import { QString, utf8 } from '@qt3/tools';

/** The value of a hexadecimal digit; 0 for any other character, as in Qt (trace net/url). */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : 0;
}

function hexOf(code: number): string {
  return `%${code < 0x10 ? '0' : ''}${code.toString(16).toUpperCase()}`;
}

/**
 * Replaces each `%` and its two digits by the byte they stand for, and reads the bytes as UTF-8. A `%` with fewer than two
 * characters behind it stays; the text ends before a decoded NUL.
 */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  const bytes = utf8(text).replace(/%([^]{2})/g, (_, digits: string) =>
    String.fromCharCode(digitOf(digits.charCodeAt(0)) * 16 + digitOf(digits.charCodeAt(1))),
  );
  const end = bytes.indexOf('\0');
  return QString.fromUtf8(end < 0 ? bytes : bytes.slice(0, end));
}

/** Replaces what cannot stand in the path of a URL by `%` and two digits; other characters by those of their UTF-8 bytes. */
export function encodePercent(text: string): string {
  if (/^[\w!()*\-./]*$/.test(text)) return text;
  return utf8(text).replace(/[\t\n\r "#$%&'+,:;<=>?@[\\\]^`{|}~\x80-\xff]/g, (byte) =>
    hexOf(byte.charCodeAt(0)),
  );
}
