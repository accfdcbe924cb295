import { formatDouble } from '@qt3/core-signals/internal';
import { BASE_FIELD, FLOAT_FIELD, TextFlags } from './text-flags.js';

/** A formatted number: the fill of an internal adjustment is between head and digits. */
export interface FormattedNumber {
  /** Sign, and prefix of the base. */
  head: string;
  digits: string;
}

/** Formats an integer in the base that the flags choose, decimal if they choose none. */
export function formatInteger(value: number | bigint, flags: number): FormattedNumber {
  const integer = BigInt(value);
  const { radix, prefix } = baseOf(flags);
  const sign = integer < 0n ? '-' : (flags & TextFlags.showpos) !== 0 ? '+' : '';
  const digits = (integer < 0n ? -integer : integer).toString(radix);
  const base = (flags & TextFlags.showbase) !== 0 ? prefix : '';
  const upper = (flags & TextFlags.uppercase) !== 0;
  return { head: sign + (upper ? base.toUpperCase() : base), digits: upper ? digits.toUpperCase() : digits };
}

function baseOf(flags: number): { radix: number; prefix: string } {
  switch (flags & BASE_FIELD) {
    case TextFlags.hex:
      return { radix: 16, prefix: '0x' };
    case TextFlags.oct:
      return { radix: 8, prefix: '0' };
    case TextFlags.bin:
      return { radix: 2, prefix: '0b' };
    default:
      return { radix: 10, prefix: '' };
  }
}

/** Formats a number as C's printf() does with %g, or %e or %f where the flags ask for it. */
export function formatReal(value: number, precision: number, flags: number): FormattedNumber {
  const isUpper = (flags & TextFlags.uppercase) !== 0;
  const text = formatDouble(Math.abs(value), isUpper ? upperFormat(flags) : lowerFormat(flags), precision);
  const sign = value < 0 || Object.is(value, -0) ? '-' : (flags & TextFlags.showpos) !== 0 ? '+' : '';
  return { head: sign, digits: text };
}

function lowerFormat(flags: number): 'e' | 'f' | 'g' {
  const wanted = flags & FLOAT_FIELD;
  return wanted === TextFlags.fixed ? 'f' : wanted === TextFlags.scientific ? 'e' : 'g';
}

function upperFormat(flags: number): 'E' | 'F' | 'G' {
  return lowerFormat(flags).toUpperCase() as 'E' | 'F' | 'G';
}
