/** Pieces of the support module: functions of <math.h>. */
export const NUMBER_PIECES: Readonly<Record<string, string>> = {
  roundToEven: `/** C's rint(): the nearest whole number, and the even one of two. */
export function roundToEven(x: number): number {
  const low = Math.floor(x);
  const above = x - low;
  if (above !== 0.5) return above < 0.5 ? low : Math.ceil(x);
  return low % 2 === 0 ? low : Math.ceil(x);
}`,
  splitNumber: `/** C's modf(): the part behind the point; the one before it is stored. */
export function splitNumber(x: number, whole: { value: number }): number {
  whole.value = Math.trunc(x);
  return Number.isFinite(x) ? x - whole.value : Number.isNaN(x) ? x : 0 * Math.sign(x);
}`,
};
