import { fixedDigits, scientificDigits } from './decimal-digits.js';
import { BASE_FIELD, FLOAT_FIELD, TextFlags } from './text-flags.js';

/** A formatted number: the fill of an internal adjustment goes between sign or base and digits. */
export interface FormattedNumber {
  /** Sign, and what tells the base. */
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

/** Formats a number as C's printf does with %g, or %e or %f where the flags ask for it. */
export function formatDouble(value: number, precision: number, flags: number): FormattedNumber {
  const sign = value < 0 || Object.is(value, -0) ? '-' : (flags & TextFlags.showpos) !== 0 ? '+' : '';
  const digits = formatMagnitude(Math.abs(value), precision, flags);
  return { head: sign, digits: (flags & TextFlags.uppercase) !== 0 ? digits.toUpperCase() : digits };
}

function formatMagnitude(value: number, precision: number, flags: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (value === Infinity) return 'inf';
  switch (flags & FLOAT_FIELD) {
    case TextFlags.fixed:
      return fixedDigits(value, precision);
    case TextFlags.scientific:
      return scientific(value, precision);
    default:
      return general(value, Math.max(precision, 1));
  }
}

function scientific(value: number, places: number): string {
  const { digits, exponent } = scientificDigits(value, places);
  return digits.slice(0, 1) + (places > 0 ? `.${digits.slice(1)}` : '') + power(exponent);
}

/** C writes at least two digits of the exponent. */
function power(exponent: number): string {
  return `e${exponent < 0 ? '-' : '+'}${Math.abs(exponent).toString().padStart(2, '0')}`;
}

/** %g: as many significant digits as `precision`, without trailing zeros, with an exponent where that is shorter. */
function general(value: number, precision: number): string {
  const { digits, exponent } = scientificDigits(value, precision - 1);
  if (exponent < -4 || exponent >= precision)
    return shortened(`${digits.slice(0, 1)}.${digits.slice(1)}`) + power(exponent);
  return shortened(fixedDigits(value, precision - 1 - exponent));
}

function shortened(text: string): string {
  return text.includes('.') ? text.replace(/\.?0*$/, '') : text;
}
