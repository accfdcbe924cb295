import { checkedBase, IntegerText } from './integer-text.js';
import type { Out } from './out.js';

const text = new IntegerText();

/** The integer that a text says, when it lies in a range; else 0, and `ok` is false. */
function toRange(
  s: string | null,
  ok: Out<boolean> | null | undefined,
  base: number,
  lowest: number,
  highest: number,
): number {
  const isSigned = lowest < 0;
  text.read(s ?? '', checkedBase(base, isSigned ? 'toLongLong' : 'toULongLong'));
  const value = text.isNegative ? -text.magnitude : text.magnitude;
  // Comparing with NaN is false. An unsigned number has no minus sign, in front of 0 neither.
  const isRight = value >= lowest && value <= highest && (isSigned || !text.isNegative);
  if (ok) ok.value = isRight;
  return isRight ? value + 0 : 0;
}

/** The same for the 64 bits that a number has not. */
function toBigRange(
  s: string | null,
  ok: Out<boolean> | null | undefined,
  base: number,
  isSigned: boolean,
): bigint {
  const whole = s ?? '';
  text.read(whole, checkedBase(base, isSigned ? 'toLongLong' : 'toULongLong'));
  const value = text.magnitude < 2 ** 65 && (isSigned || !text.isNegative) ? exactValue(whole) : null;
  const cut = value === null ? null : isSigned ? BigInt.asIntN(64, value) : BigInt.asUintN(64, value);
  const isRight = value !== null && value === cut;
  if (ok) ok.value = isRight;
  return isRight ? value : 0n;
}

function exactValue(s: string): bigint {
  let magnitude = 0n;
  if (text.magnitude <= Number.MAX_SAFE_INTEGER) magnitude = BigInt(text.magnitude);
  else {
    const base = BigInt(text.base);
    for (let i = text.first; i < text.end; i++) magnitude = magnitude * base + BigInt(digitAt(s, i));
  }
  return text.isNegative ? -magnitude : magnitude;
}

function digitAt(s: string, index: number): number {
  return Number.parseInt(s.charAt(index), 36);
}

/**
 * The 32-bit integer that a text says; 0 when it says none, or one that is too large. White space at both ends is allowed, U+00A0
 * included; anything else beside the digits is not. In base 16 the digits may follow `0x`; base 0 follows the prefix, `0x` or `0`;
 * base 10 knows none (trace tools/string, "toInt"; Qt 3.3, QString::toInt()).
 *
 * @param ok - receives whether it was an integer; null where that does not matter
 * @param base - 2 to 36, or 0; another one is 10, with a warning
 */
export function toInt(s: string | null, ok?: Out<boolean> | null, base = 10): number {
  return toRange(s, ok, base, -0x80000000, 0x7fffffff);
}

/** The same from 0 to 4294967295, without a minus sign (Qt 3.3, QString::toUInt()). */
export function toUInt(s: string | null, ok?: Out<boolean> | null, base = 10): number {
  return toRange(s, ok, base, 0, 0xffffffff);
}

/** The same from -32768 to 32767 (Qt 3.3, QString::toShort()). */
export function toShort(s: string | null, ok?: Out<boolean> | null, base = 10): number {
  return toRange(s, ok, base, -0x8000, 0x7fff);
}

/** The same from 0 to 65535, without a minus sign (Qt 3.3, QString::toUShort()). */
export function toUShort(s: string | null, ok?: Out<boolean> | null, base = 10): number {
  return toRange(s, ok, base, 0, 0xffff);
}

/**
 * The same for `long`, which had 32 bits on some systems and 64 on others: as far as a number is exact, which is up to 2^53 - 1. What
 * is beyond is not ok; {@link toLongLong} reads it (Qt 3.3, QString::toLong()).
 */
export function toLong(s: string | null, ok?: Out<boolean> | null, base = 10): number {
  return toRange(s, ok, base, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
}

/** The same for `unsigned long`: from 0 to 2^53 - 1, without a minus sign (Qt 3.3, QString::toULong()). */
export function toULong(s: string | null, ok?: Out<boolean> | null, base = 10): number {
  return toRange(s, ok, base, 0, Number.MAX_SAFE_INTEGER);
}

/** The same for 64 bits, as a bigint (trace tools/string, "the other widths"; Qt 3.3, QString::toLongLong()). */
export function toLongLong(s: string | null, ok?: Out<boolean> | null, base = 10): bigint {
  return toBigRange(s, ok, base, true);
}

/** The same for 64 bits without a minus sign, as a bigint (Qt 3.3, QString::toULongLong()). */
export function toULongLong(s: string | null, ok?: Out<boolean> | null, base = 10): bigint {
  return toBigRange(s, ok, base, false);
}
