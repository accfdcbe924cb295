import type { Expression } from '../../model/ast.js';
import type { Ts } from '../../print/ts.js';
import { assignment } from './assignments.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { isReadTwice } from '../values/stored-element.js';
import { updatedByKey } from './stored-values.js';

type Assign = Extract<Expression, { kind: 'assign' }>;

/** `a = b` as a value: what a table sets by a call is read again behind it. */
export function assignedValue(e: Assign, t: ExpressionTranslator): Ts {
  const once = e.operator !== '=' && !isReadTwice(e.left) ? updatedByKey(e, t) : null;
  if (once) return once;
  const made = assignment(e, t, true);
  if (!isSetByCall(e.left)) return made;
  return isReadTwice(e.left)
    ? { k: 'comma', items: [made, t.value(e.left)] }
    : t.mark(e.location, 'the value of an assignment to an element: split the statement');
}

/** Whether a table sets a place by what is not an assignment to it: `$this.set($1, $2)`, `$this = setAt($this, $1, $2)`. */
function isSetByCall(left: Expression): boolean {
  const rule =
    left.kind === 'member'
      ? left.symbol?.rule
      : 'fn' in left && left.kind !== 'convert'
        ? left.fn?.rule
        : null;
  return typeof rule?.set === 'string' && !rule.set.startsWith('$this[');
}
