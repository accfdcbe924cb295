import type { CString } from './c/c-string.js';
import { compare, localeAwareCompare } from './compare.js';
import { fromLatin1, fromUcs2, fromUtf8 } from './decode.js';
import { formatNumber, type RealFormat } from './number.js';
import { printfText, type PrintfValue } from './printf-text.js';
import { SectionFlags } from './section.js';

/** The static functions of QString, and the methods that replace the whole text, whatever it was. Their type is {@link QStringStatics}. */
export const QString: QStringStatics = {
  null: null,
  ...SectionFlags,
  number: formatNumber,
  setNum: formatNumber,
  sprintf: (format, ...values) =>
    printfText(
      'QString::sprintf',
      format,
      values.map((value) => value ?? ''),
      fromUtf8,
    ),
  compare,
  localeAwareCompare,
  fromLatin1,
  fromAscii: fromLatin1,
  fromUtf8,
  fromLocal8Bit: fromUtf8,
  fromUcs2,
};

/** What {@link QString} has. */
export interface QStringStatics {
  /** `QString::null`. Functions take it for an empty text, and never return it. */
  readonly null: null;
  /** The flag of section() without any. */
  readonly SectionDefault: 0;
  /** Flag of section(): empty fields do not count. */
  readonly SectionSkipEmpty: 1;
  /** Flag of section(): the separator in front of the section is kept, if there is one. */
  readonly SectionIncludeLeadingSep: 2;
  /** Flag of section(): the separator behind the section is kept, if there is one. */
  readonly SectionIncludeTrailingSep: 4;
  /** Flag of section(): separators are found in lower and upper case. */
  readonly SectionCaseInsensitiveSeps: 8;

  /**
   * The text of an integer. A negative one in a base other than 10 is its two's complement of 64 bits; a base that is not from 2 to 36 is 10,
   * with a warning in Qt's words (trace tools/string, "number, setNum"; Qt 3.3, QString::number()).
   */
  number(n: number | bigint, base?: number): string;
  /**
   * The text of a real number, as C's printf() writes it. Without a format, a number with a fraction is written with `g`, and one without as
   * an integer: for C++'s `double` name the format.
   *
   * @param precision - digits behind the point, for `g` significant ones; -1 is 6
   */
  number(n: number, format: RealFormat, precision?: number): string;

  /** `s.setNum( n )` is `s = QString.setNum(n)`: the same as number(). */
  setNum(n: number | bigint, base?: number): string;
  /** `s.setNum( n, 'f', 2 )` is `s = QString.setNum(n, 'f', 2)`: the same as number(). */
  setNum(n: number, format: RealFormat, precision?: number): string;

  /**
   * `s.sprintf( format, … )` is `s = QString.sprintf(format, …)`. All conversions of C's printf(); true is 1, null as `%s` is empty, and a
   * buffer as `%s` is the UTF-8 in it. Widths and precisions count characters. A missing argument, and a width out of all proportion, is a
   * warning (trace tools/string, "sprintf"; Qt 3.3, QString::sprintf()).
   */
  sprintf(format: string, ...values: PrintfValue[]): string;

  /** The same as the function compare(). */
  compare(a: string | null, b: string | null): number;
  /** The same as the function localeAwareCompare(). */
  localeAwareCompare(a: string | null, b: string | null): number;

  /**
   * The text that bytes in Latin-1 are, up to the first NUL, and at most `length` bytes of them (trace tools/string,
   * "to and from 8 bits"; Qt 3.3, QString::fromLatin1()).
   */
  fromLatin1(bytes: CString | null, length?: number): string;
  /** The same as fromLatin1(): no codec is set for C strings (Qt 3.3, QString::fromAscii()). */
  fromAscii(bytes: CString | null, length?: number): string;
  /**
   * The text that bytes in UTF-8 are, up to the first NUL, and at most `length` bytes of them. A byte order mark stays. Each byte that is not
   * UTF-8 becomes U+DBFF and U+DE80 to U+DEFF, which utf8() turns into that byte again (traces tools/string, "to and from 8 bits" and
   * "bytes that are not UTF-8"; Qt 3.3, QString::fromUtf8()).
   */
  fromUtf8(bytes: CString | null, length?: number): string;
  /** The same as fromUtf8(): the encoding of the system is UTF-8 here (Qt 3.3, QString::fromLocal8Bit()). */
  fromLocal8Bit(bytes: CString | null, length?: number): string;
  /** The text of codes of UTF-16, up to the first 0 (Qt 3.3, QString::fromUcs2()). */
  fromUcs2(codes: Uint16Array | null): string;
}
