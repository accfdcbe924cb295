import { findRev } from './find.js';
import { lowerCharacter, upperCharacter } from './letter-case.js';
import { isSpaceCode } from './white-space.js';

const DIGIT = /^\p{Nd}/u;
const NUMBER = /^\p{N}/u;
const LETTER = /^\p{L}/u;
const LETTER_OR_NUMBER = /^[\p{L}\p{N}]/u;
const PUNCTUATION = /^\p{P}/u;
const SYMBOL = /^\p{S}/u;
const MARK = /^\p{M}/u;
const PRINTABLE = /^[^\p{C}]/u;

/** Numbers that are digits without being decimal ones: first and last code, and the value of the first. */
const OTHER_DIGITS: readonly (readonly [number, number, number])[] = [
  [0xb2, 0xb3, 2],
  [0xb9, 0xb9, 1],
  [0x1369, 0x1371, 1],
  [0x2070, 0x2070, 0],
  [0x2074, 0x2079, 4],
  [0x2080, 0x2089, 0],
  [0x2460, 0x2468, 1],
  [0x2474, 0x247c, 1],
  [0x2488, 0x2490, 1],
  [0x24ea, 0x24ea, 0],
  [0x2776, 0x277e, 1],
  [0x2780, 0x2788, 1],
  [0x278a, 0x2792, 1],
];

function digitValue(c: string): number {
  const code = c.charCodeAt(0);
  if (DIGIT.test(c)) {
    // The ten decimal digits of a script follow each other from zero on.
    let value = 0;
    while (value < 9 && DIGIT.test(String.fromCharCode(code - value - 1))) value++;
    return value;
  }
  const range = OTHER_DIGITS.find(([first, last]) => code >= first && code <= last);
  return range === undefined ? -1 : code - range[0] + range[2];
}

function unicode(c: string): number {
  return c === '' ? 0 : c.charCodeAt(0);
}

function latin1(c: string): number {
  const code = unicode(c);
  return code > 0xff ? 0 : code;
}

/**
 * The functions of QChar. A QChar is a string of one code of UTF-16: `QChar( 0x20ac )` is `'\u20ac'`, and `c == 'a'` is `c === 'a'`. What is behind
 * the first code is not looked at; '' counts as `'\0'`. The type is {@link QCharFunctions}.
 */
export const QChar: QCharFunctions = {
  null: '\0',
  replacement: '\ufffd',
  byteOrderMark: '\ufeff',
  nbsp: '\u00a0',
  isNull: (c) => unicode(c) === 0,
  isSpace: (c) => isSpaceCode(unicode(c)),
  isDigit: (c) => DIGIT.test(c),
  isNumber: (c) => NUMBER.test(c),
  isLetter: (c) => LETTER.test(c),
  isLetterOrNumber: (c) => LETTER_OR_NUMBER.test(c),
  isPunct: (c) => PUNCTUATION.test(c),
  isSymbol: (c) => SYMBOL.test(c),
  isMark: (c) => MARK.test(c),
  isPrint: (c) => PRINTABLE.test(c),
  digitValue,
  lower: (c) => lowerCharacter(c.charAt(0)),
  upper: (c) => upperCharacter(c.charAt(0)),
  unicode,
  latin1,
  cell: (c) => unicode(c) & 0xff,
  row: (c) => unicode(c) >> 8,
  findRev: (s, c, index = -1, isCaseSensitive = true) =>
    index >= (s ?? '').length ? -1 : findRev(s, c, index, isCaseSensitive),
};

/** What {@link QChar} has. */
export interface QCharFunctions {
  /** The character 0. */
  readonly null: string;
  /** U+FFFD, which stands for what could not be decoded. */
  readonly replacement: string;
  /** U+FEFF. */
  readonly byteOrderMark: string;
  /** U+00A0, the space at which a line does not break. */
  readonly nbsp: string;

  /** Whether it is the character 0, as `QChar()` is. */
  readonly isNull: (c: string) => boolean;
  /** Whether it is white space (trace tools/string, "every isSpace()"). */
  readonly isSpace: (c: string) => boolean;
  /** Whether it is a decimal digit of any script. */
  readonly isDigit: (c: string) => boolean;
  /** Whether it is a number of any kind: a digit, a superscript, a fraction, a Roman numeral. */
  readonly isNumber: (c: string) => boolean;
  /** Whether it is a letter of any script. */
  readonly isLetter: (c: string) => boolean;
  /** Whether isLetter() or isNumber() is true. */
  readonly isLetterOrNumber: (c: string) => boolean;
  /** Whether it is punctuation; `$` and `+` are symbols. */
  readonly isPunct: (c: string) => boolean;
  /** Whether it is a symbol, of currencies and mathematics as well. */
  readonly isSymbol: (c: string) => boolean;
  /** Whether it is a mark that belongs to the character in front of it. */
  readonly isMark: (c: string) => boolean;
  /** Whether it can be printed: spaces can, control characters, halves of pairs and what Unicode does not know cannot. */
  readonly isPrint: (c: string) => boolean;
  /** The value of a digit, in any script, superscript or circled; -1 when it is none. */
  readonly digitValue: (c: string) => number;
  /** The character in lower case; itself when it has none. */
  readonly lower: (c: string) => string;
  /** The character in upper case; itself when it has none, or one of several characters. */
  readonly upper: (c: string) => string;
  /** The code of UTF-16. */
  readonly unicode: (c: string) => number;
  /** The code in Latin-1, from 0 to 255; 0 of a character that is not in it. */
  readonly latin1: (c: string) => number;
  /** The lower eight bits of the code. */
  readonly cell: (c: string) => number;
  /** The upper eight bits of the code. */
  readonly row: (c: string) => number;
  /**
   * `s.findRev( c )` with a QChar or char: as the function findRev(), but that nothing is found from an index of length() on, where a text of
   * one character is (trace tools/string, "findRev").
   */
  readonly findRev: (s: string | null, c: string, index?: number, isCaseSensitive?: boolean) => number;
}
