import { binaryParts, divideToEven } from './decimal-digits.js';

/** The bits of a mantissa behind its point. */
const FRACTION_BITS = 52n;
const FRACTION_DIGITS = 13;

/**
 * Writes a number as C's printf() does with `%a`: `0x1.8p+1` is 3. Without a precision there are as many digits as the number
 * needs; with one, it is rounded, and from a tie to the even digit.
 */
export function formatHexDouble(value: number, precision: number | null, keepPoint: boolean): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : `${sign}inf`;
  const { mantissa, exponent } = binaryParts(Math.abs(value));
  const power = mantissa === 0n ? 0 : exponent + Number(FRACTION_BITS);
  const places = Math.min(precision ?? FRACTION_DIGITS, FRACTION_DIGITS);
  const shift = FRACTION_BITS - 4n * BigInt(places);
  const rounded = divideToEven(mantissa, 1n << shift);
  const whole = rounded >> (4n * BigInt(places));
  let fraction = places === 0 ? '' : (rounded & ((1n << (4n * BigInt(places))) - 1n)).toString(16);
  fraction = fraction.padStart(places, '0');
  fraction = precision === null ? fraction.replace(/0+$/, '') : fraction.padEnd(precision, '0');
  const point = keepPoint || fraction !== '' ? '.' : '';
  return `${sign}0x${whole.toString(16)}${point}${fraction}p${power < 0 ? '-' : '+'}${String(Math.abs(power))}`;
}
