import type { Expression } from '../../model/ast.js';
import { arithmeticResult, isBasic, promoted } from '../../model/types.js';
import { visitExpression } from '../../model/walk.js';
import type { Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { WIDE, wrapTo } from './numbers.js';
import { heldBy, rangeOf } from '../../analysis/number-range.js';

/** A factor, or the bits of a shift, that lets the numbers of real programs stay below 2^53: 1,000 ms, 1,024 bytes. */
const SMALL_FACTOR = 1 << 16;

/** Lists a product of longs that can pass 2^53, and a ulong beyond 2^63 that is divided or shifted to the right. */
export function noteWide(
  operator: string,
  left: Expression,
  right: Expression,
  e: Expression,
  t: ExpressionTranslator,
): void {
  if (/^(?:[/%]|>>)$/.test(operator)) {
    const isNegative = Math.min(rangeOf(left).min, rangeOf(right).min) < 0;
    if (isNegative && isBasic(arithmeticResult(left.type, right.type), 'ulong')) t.look(e.location, WIDE);
  }
  if (operator !== '*' && operator !== '<<') return;
  const type = operator === '*' ? arithmeticResult(left.type, right.type) : promoted(left.type);
  if (!isBasic(type, 'long', 'ulong')) return;
  const [a, b] = [rangeOf(left), rangeOf(right)];
  const power = (n: number): number => (operator === '*' ? n : 2 ** Math.min(Math.max(n, 0), 64));
  const most = (range: { readonly min: number; readonly max: number }): number =>
    Math.max(Math.abs(range.min), Math.abs(range.max));
  const [x, y] = [most(a), power(operator === '*' ? most(b) : b.max)];
  if (x * y <= Number.MAX_SAFE_INTEGER) return;
  const isSmall = (each: Expression, value: number): boolean =>
    each.kind === 'number' && value <= SMALL_FACTOR;
  if (isSmall(right, y) || (operator === '*' && isSmall(left, x))) return;
  t.look(e.location, WIDE);
}

/**
 * `h = h * 31 + c`: what is multiplied with itself again and again grows beyond its type, and programs that do so count on it
 * that g++ wraps it. A sum of two int is left as it is: that one must not overflow in C++.
 */
export function wrapped(left: Expression, right: Expression, value: Ts, t: ExpressionTranslator): Ts {
  const symbol = heldBy(left);
  if (!symbol || !isBasic(left.type, 'int', 'long', 'ulong')) return value;
  const found: Expression[] = [];
  visitExpression(right, (e) => {
    if (e.kind !== 'binary' || e.fn || !/^(?:\*|<<)$/.test(e.operator)) return;
    visitExpression(e, (inner) => {
      if ((inner.kind === 'name' || inner.kind === 'member') && inner.symbol === symbol) found.push(inner);
    });
  });
  if (found.length === 0) return value;
  if (isBasic(left.type, 'int')) return wrapTo(left.type, value);
  t.look(left.location, WIDE);
  return value;
}
