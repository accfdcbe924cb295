import type { CallExpression, Expression } from '../model/ast.js';
import { hasEffect } from '../model/has-effect.js';
import { arithmeticResult, bare, BOOL, isArithmetic, isBig, sameType } from '../model/types.js';

const SMALLER: Readonly<Record<string, boolean>> = { QMIN: true, QMAX: false };

/**
 * `QMIN( a, b )` as the macro that it is in Qt: where the numbers have different types, or one changes something, it is
 * no function of two numbers.
 *
 * @returns null where a function does the same
 */
export function expandedMacro(e: CallExpression, name: string): Expression | null {
  const smaller = SMALLER[name];
  const [a, b] = e.args;
  if (smaller === undefined || !a || !b || !isArithmetic(a.type) || !isArithmetic(b.type)) return null;
  if (sameType(a.type, b.type) && !isBig(a.type) && !hasEffect(a) && !hasEffect(b)) return null;
  const { location } = e;
  const [left, right] = smaller ? [a, b] : [b, a];
  const condition: Expression = {
    kind: 'binary',
    operator: '<',
    left,
    right,
    fn: null,
    type: BOOL,
    location,
  };
  const type = sameType(a.type, b.type) ? bare(a.type) : arithmeticResult(a.type, b.type);
  return { kind: 'conditional', condition, yes: a, no: b, type, location };
}
