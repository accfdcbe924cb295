/** No double has more digits behind the point, and none has more significant ones. */
const MOST_DIGITS = 1074;

/** A number with one digit before the point: `digits` has no point, `exponent` is the power of ten of the first one. */
export interface Scientific {
  readonly digits: string;
  readonly exponent: number;
}

/**
 * The digits of a finite number that is not negative, `places` of them behind the point: the exact binary value, rounded to
 * the nearest, and from a tie to the even digit, as C's printf() does.
 */
export function fixedDigits(value: number, places: number): string {
  const known = Math.min(places, MOST_DIGITS);
  const text = scaled(value, known)
    .toString()
    .padStart(known + 1, '0');
  if (places === 0) return text;
  return `${text.slice(0, text.length - known)}.${text.slice(text.length - known)}${'0'.repeat(places - known)}`;
}

/** The same with one digit before the point. */
export function scientificDigits(value: number, places: number): Scientific {
  const zeros = '0'.repeat(Math.max(0, places - MOST_DIGITS));
  const known = places - zeros.length;
  if (value === 0) return { digits: '0'.repeat(places + 1), exponent: 0 };
  // The exponent of the shortest form may be one too large, and rounding may make it one larger.
  const exponent = Number(value.toExponential().split('e')[1]);
  const digits = scaled(value, known - exponent).toString();
  if (digits.length === known + 1) return { digits: digits + zeros, exponent };
  const better = exponent + digits.length - known - 1;
  const exact = scaled(value, known - better).toString();
  return { digits: exact.slice(0, known + 1) + zeros, exponent: better };
}

/** value * 10^places, rounded to an integer. */
function scaled(value: number, places: number): bigint {
  const { mantissa, exponent } = binaryParts(value);
  const above = mantissa << BigInt(Math.max(0, exponent));
  const below = 1n << BigInt(Math.max(0, -exponent));
  const ten = 10n ** BigInt(Math.abs(places));
  return places < 0 ? divideToEven(above, below * ten) : divideToEven(above * ten, below);
}

/** The quotient, rounded to the nearest integer, and from a tie to the even one. */
export function divideToEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = 2n * (dividend % divisor);
  const isUp = twice > divisor || (twice === divisor && (quotient & 1n) === 1n);
  return isUp ? quotient + 1n : quotient;
}

/** A number as mantissa * 2^exponent, from its IEEE 754 bits. A subnormal number has fewer than 53 bits of mantissa. */
export function binaryParts(value: number): { mantissa: bigint; exponent: number } {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const biased = (bits.getUint16(0) >>> 4) & 0x7ff;
  const fraction = bits.getBigUint64(0) & 0xf_ffff_ffff_ffffn;
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | 0x10_0000_0000_0000n, exponent: biased - 1075 };
}
