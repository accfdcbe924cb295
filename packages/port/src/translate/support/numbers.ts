/** Pieces of the support module: functions of <math.h>. */
export const NUMBER_PIECES: Readonly<Record<string, string>> = {
  roundToEven: `/** C's rint(): the nearest whole number, and the even one of two. */
export function roundToEven(x: number): number {
  const low = Math.floor(x);
  const above = x - low;
  if (above !== 0.5) return above < 0.5 ? low : Math.ceil(x);
  return low % 2 === 0 ? low : Math.ceil(x);
}`,
  roundAway: `/** C's round(): the nearest whole number, and the one farther from 0 of two. */
export function roundAway(x: number): number {
  const whole = Math.round(Math.abs(x));
  return x < 0 ? -whole : whole;
}`,
  lesserOf: `/** C's fmin(): what is no number does not count. */
export function lesserOf(x: number, y: number): number {
  return Number.isNaN(x) || y < x ? y : x;
}`,
  greaterOf: `/** C's fmax(): what is no number does not count. */
export function greaterOf(x: number, y: number): number {
  return Number.isNaN(x) || y > x ? y : x;
}`,
  absoluteBig: `/** C's llabs(). */
export function absoluteBig(n: bigint): bigint {
  return n < 0n ? -n : n;
}`,
  splitBinary: `/** C's frexp(): a fraction of at least one half, and the power of two is stored. */
export function splitBinary(x: number, exponent: { value: number }): number {
  exponent.value = 0;
  if (x === 0 || !Number.isFinite(x)) return x;
  let fraction = x;
  for (; Math.abs(fraction) >= 1; exponent.value++) fraction /= 2;
  for (; Math.abs(fraction) < 0.5; exponent.value--) fraction *= 2;
  return fraction;
}`,
  splitNumber: `/** C's modf(): the part behind the point; the one before it is stored. */
export function splitNumber(x: number, whole: { value: number }): number {
  whole.value = Math.trunc(x);
  return Number.isFinite(x) ? x - whole.value : Number.isNaN(x) ? x : 0 * Math.sign(x);
}`,
};
