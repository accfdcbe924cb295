import { qWarning } from '@qt3/core-signals';

/** More characters than any text has: a count beyond it is a mistake, and making room for it would cost the memory. */
const LONGEST_TEXT = 1 << 28;

/**
 * Whether a text may become `count` characters long, or an array as many elements. If not, for a negative count and NaN as well, a warning names the function
 * and the number.
 */
export function canBeLong(count: number, caller: string, what = 'characters'): boolean {
  if (count >= 0 && count <= LONGEST_TEXT) return true;
  qWarning('%s: %s %s are asked for; there can be 0 to %d', caller, count, what, LONGEST_TEXT);
  return false;
}
