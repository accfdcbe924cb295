import type { Expression } from './ast.js';
import { classOf } from './types.js';

/**
 * The texts of which `a + b`, `s += a` and `s.append( a )` are the sum. In Qt it is null where both of them are (oracle tools/string);
 * with a literal, a number or a character it is not.
 */
export function summandsOf(e: Expression): readonly [Expression, Expression] | null {
  const pair = pairOf(e);
  return pair?.every((each) => classOf(each.type)?.name === 'QString') === true ? pair : null;
}

function pairOf(e: Expression): readonly [Expression, Expression] | null {
  switch (e.kind) {
    case 'binary':
      return e.operator === '+' && e.fn?.rule ? [e.left, e.right] : null;
    case 'assign':
      return e.operator === '+=' && e.fn?.rule ? [e.left, e.right] : null;
    case 'call':
      return e.fn?.rule && e.fn.name === 'append' && e.callee.kind === 'member' && e.args.length === 1
        ? [e.callee.object, e.args[0]!]
        : null;
    default:
      return null;
  }
}
