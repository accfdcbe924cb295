import type { Expression } from '../../model/ast.js';
import { bare } from '../../model/types.js';

/** What a copy constructor copies. */
export function unwrapped(e: Expression): Expression {
  if (e.kind === 'construct' && e.args.length === 1 && bare(e.type).k === 'class') {
    const arg = e.args[0]!;
    const a = bare(arg.type);
    const b = bare(e.type);
    if (
      a.k === 'class' &&
      b.k === 'class' &&
      a.symbol.inherits(b.symbol.name) &&
      (e.constructor_ === null || e.constructor_.rule)
    )
      return arg;
  }
  return e;
}
