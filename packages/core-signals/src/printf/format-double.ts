import { fixedDigits, scientificDigits } from './decimal-digits.js';

/** How formatDouble() writes a number; an upper-case letter writes `E`, `INF` and `NAN`. */
export type DoubleFormat = 'e' | 'E' | 'f' | 'F' | 'g' | 'G';

/** JavaScript's own functions write at most this many digits. */
const MOST_OWN_DIGITS = 100;

/**
 * Writes a number as C's printf() does with `%e`, `%f` or `%g`: the exact binary value, rounded at `precision`, and from a
 * tie to the even digit. Infinity and NaN are `inf` and `nan`; minus zero has its sign. There are as many digits as are asked
 * for: the caller sets a limit where the precision comes from outside.
 *
 * @param precision - 0 or more: digits behind the point, for `g` significant digits (0 counts as 1)
 * @param keepPoint - C's flag `#`: there is a point in any case, and `g` keeps its trailing zeros
 */
export function formatDouble(
  value: number,
  format: DoubleFormat,
  precision: number,
  keepPoint = false,
): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const text = sign + formatMagnitude(Math.abs(value), format, precision, keepPoint);
  return format < 'a' ? text.toUpperCase() : text;
}

function formatMagnitude(value: number, format: DoubleFormat, precision: number, keepPoint: boolean): string {
  if (value !== value) return 'nan';
  if (value === Infinity) return 'inf';
  switch (format) {
    case 'f':
    case 'F':
      return withPoint(fixed(value, precision), keepPoint);
    case 'e':
    case 'E':
      return exponential(value, precision, keepPoint);
    default:
      return general(value, precision === 0 ? 1 : precision, keepPoint);
  }
}

/**
 * Whether a number lies exactly between two that have `places` digits behind the point, which is where C and JavaScript
 * round differently. Such a number is an odd multiple of 2^-(places + 1), since ten is two times five.
 */
function isTie(value: number, places: number): boolean {
  if (places < 0) {
    // An odd multiple of 5^23 has more digits than a double.
    if (places < -22) return false;
    const unit = Number(`1e${String(-places)}`);
    return value % unit === unit / 2;
  }
  const halves = value * 2 ** (places + 1);
  return halves % 2 === 1;
}

function fixed(value: number, places: number): string {
  if (value < 1e21 && places <= MOST_OWN_DIGITS && !isTie(value, places)) return value.toFixed(places);
  return fixedDigits(value, places);
}

/** The digits without a point, and the power of ten of the first one. */
function scientific(value: number, places: number): { digits: string; exponent: number } {
  if (places > MOST_OWN_DIGITS) return scientificDigits(value, places);
  const text = value.toExponential(places);
  const e = text.indexOf('e');
  const exponent = Number(text.slice(e + 1));
  // What is rounded up to the next power of ten ends in a nine, which is odd: C rounds it up as well.
  if (isTie(value, places - exponent)) return scientificDigits(value, places);
  return { digits: text[0]! + text.slice(2, Math.max(2, e)), exponent };
}

function exponential(value: number, places: number, keepPoint: boolean): string {
  const { digits, exponent } = scientific(value, places);
  const mantissa = places === 0 ? digits : `${digits[0]!}.${digits.slice(1)}`;
  return withPoint(mantissa, keepPoint) + cExponent(exponent);
}

/** `%g`: significant digits without trailing zeros, with an exponent below -4 or from the precision on. */
function general(value: number, precision: number, keepPoint: boolean): string {
  if (!keepPoint) {
    const short = shortGeneral(value, precision);
    if (short !== null) return short;
  }
  const { digits, exponent } = scientific(value, precision - 1);
  const isLong = exponent < -4 || exponent >= precision;
  const kept = keepPoint ? digits : withoutTrailingZeros(digits);
  if (isLong) {
    const rest = kept.slice(1);
    return kept[0]! + (keepPoint || rest !== '' ? `.${rest}` : '') + cExponent(exponent);
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${kept}`;
  const whole = kept.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const rest = kept.slice(exponent + 1);
  return whole + (keepPoint || rest !== '' ? `.${rest}` : '');
}

/** What is written most, by JavaScript's own functions: a number without an exponent. Null for any other. */
function shortGeneral(value: number, precision: number): string | null {
  if (Number.isInteger(value) && value < 1e6 && precision >= 6) return String(value);
  if (value < 1e-4 || precision > MOST_OWN_DIGITS) return null;
  const text = value.toPrecision(precision);
  if (text.includes('e')) return null;
  const point = text.indexOf('.');
  const places = point < 0 ? 0 : text.length - point - 1;
  if (isTie(value, places)) return null;
  if (point < 0) return text;
  const digits = withoutTrailingZeros(text);
  return digits.endsWith('.') ? digits.slice(0, -1) : digits;
}

/** At least the first digit stays. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 1 && digits.charCodeAt(end - 1) === 0x30) end--;
  return digits.slice(0, end);
}

function withPoint(text: string, keepPoint: boolean): string {
  return keepPoint && !text.includes('.') ? `${text}.` : text;
}

/** C writes at least two digits of the exponent: `e+05`. */
function cExponent(exponent: number): string {
  return `e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
