import type { Expression } from '../model/ast.js';
import { isBasic } from '../model/types.js';
import { visitExpression } from '../model/walk.js';
import type { Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { WIDE, wrapTo } from './numbers.js';
import { heldBy } from '../analysis/number-range.js';

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
