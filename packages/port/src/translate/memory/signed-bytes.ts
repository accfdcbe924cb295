// What C++ reads as a char, which has a sign: where that does not matter the byte is read as it is.
import { coerce } from '../../analysis/conversions.js';
import { rangeOf } from '../../analysis/number-range.js';
import type { Expression } from '../../model/ast.js';
import { bare, CHAR, isBasic } from '../../model/types.js';
import type { Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { isByteOfBuffer, rawByte } from './pointers.js';

/** The template of what gives a byte the sign of a char: `(QChar.latin1($this) << 24) >> 24`. */
const SIGNED = /^\((.+) << 24\) >> 24$/;

/** Whether an expression is a byte of a buffer, or what a table gives with the sign of a char. */
export function isSignedByte(e: Expression): boolean {
  return isByteOfBuffer(e) || withoutSign(e) !== null;
}

/** Such a byte, from 0 to 255. */
export function unsignedByte(e: Expression, t: ExpressionTranslator): Ts {
  return isByteOfBuffer(e) ? rawByte(e, t) : t.value(withoutSign(e) ?? e);
}

/** Whether a number is a character of ASCII, which has no sign. */
export function isAscii(e: Expression): boolean {
  const { min, max } = rangeOf(e);
  return min >= 0 && max < 128;
}

/** The same call without the sign; null for what has none. */
function withoutSign(e: Expression): Expression | null {
  // `(char)c` of a QChar is made by its operator.
  if (e.kind === 'cast')
    return isBasic(e.type, 'char') && bare(e.operand.type).k === 'class'
      ? withoutSign(coerce(e.operand, CHAR))
      : null;
  if (e.kind !== 'call' && e.kind !== 'index' && e.kind !== 'convert') return null;
  const { fn } = e;
  const template = SIGNED.exec(fn?.rule?.template ?? '')?.[1];
  return fn?.rule && template !== undefined ? { ...e, fn: { ...fn, rule: { ...fn.rule, template } } } : null;
}
