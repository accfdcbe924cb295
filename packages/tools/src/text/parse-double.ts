import { decimalPoint } from './qlocale.js';
import type { Out } from './out.js';
import { isSpaceCode } from './white-space.js';

const DECIMAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const SPECIAL = /^(?:nan|[-+]?inf)$/i;
/** Zero, however it is written: what reads as 0 and is not, has become too small. */
const ZERO = /^[-+]?[0.]*(?:[eE].*)?$/;

/**
 * The number that a text says; 0 when it says none, or one too large or too small for a double. White space in front is allowed; with
 * white space behind, the number is returned and `ok` is false. `inf`, `-inf` and `nan` are numbers; group separators and `0x` are not
 * part of any. The decimal point is `.`, or that of the default QLocale (trace tools/string, "toDouble, toFloat"; Qt 3.3,
 * QString::toDouble()).
 *
 * @param ok - receives whether it was a number; null where that does not matter
 */
export function toDouble(s: string | null, ok?: Out<boolean> | null): number {
  const whole = s ?? '';
  let start = 0;
  let end = whole.length;
  while (start < end && isSpaceCode(whole.charCodeAt(start))) start++;
  while (end > start && isSpaceCode(whole.charCodeAt(end - 1))) end--;
  const value = valueOf(whole.slice(start, end));
  if (ok) ok.value = value !== null && end === whole.length;
  return value ?? 0;
}

function valueOf(text: string): number | null {
  const own = decimalPoint();
  if (own !== '.' && text.includes(own) && !text.includes('.')) return valueOf(text.replace(own, '.'));
  if (!DECIMAL.test(text)) return SPECIAL.test(text) ? Number(text.replace(/inf/i, 'Infinity')) : null;
  const value = Number(text);
  const isLost = !Number.isFinite(value) || (value === 0 && !ZERO.test(text));
  return isLost ? null : value;
}

const MOST_FLOAT = 3.4028234663852886e38;

/** The same as a 32-bit float; what is too large for one is 0, and not ok (Qt 3.3, QString::toFloat()). */
export function toFloat(s: string | null, ok?: Out<boolean> | null): number {
  return fitFloat(toDouble(s, ok), ok);
}

/** The float nearest to a number; 0, and not ok, when there is none. */
export function fitFloat(value: number, ok: Out<boolean> | null | undefined): number {
  if (Math.abs(value) <= MOST_FLOAT || !Number.isFinite(value)) return Math.fround(value);
  if (ok) ok.value = false;
  return 0;
}
