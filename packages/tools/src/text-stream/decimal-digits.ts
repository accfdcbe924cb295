/** No double has more digits behind the point, and none has more significant ones. */
const MOST_DIGITS = 1074;

/** A number with one digit before the point: `digits` has no point, `exponent` is the power of ten of the first one. */
export interface Scientific {
  digits: string;
  exponent: number;
}

/**
 * The digits of a finite number that is not negative, with so many behind the point, as C's printf gives them: of the
 * exact binary value, and a tie goes to the even digit. (toFixed() rounds a tie up, and knows 100 digits.)
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
  return {
    digits:
      scaled(value, known - better)
        .toString()
        .slice(0, known + 1) + zeros,
    exponent: better,
  };
}

/** value * 10^places, rounded to an integer. */
function scaled(value: number, places: number): bigint {
  const { mantissa, exponent } = binary(value);
  const above = mantissa << BigInt(Math.max(0, exponent));
  const below = 1n << BigInt(Math.max(0, -exponent));
  const ten = 10n ** BigInt(Math.abs(places));
  return places < 0 ? divide(above, below * ten) : divide(above * ten, below);
}

function divide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = 2n * (dividend % divisor);
  const isUp = twice > divisor || (twice === divisor && (quotient & 1n) === 1n);
  return isUp ? quotient + 1n : quotient;
}

/** The number as mantissa * 2^exponent, from its IEEE 754 bits. */
function binary(value: number): { mantissa: bigint; exponent: number } {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const biased = (bits.getUint16(0) >>> 4) & 0x7ff;
  const fraction = bits.getBigUint64(0) & 0xf_ffff_ffff_ffffn;
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | 0x10_0000_0000_0000n, exponent: biased - 1075 };
}
