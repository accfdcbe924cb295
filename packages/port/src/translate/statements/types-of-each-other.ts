// Variables whose types the compiler would find by each other.
import type { Expression, FunctionSymbol, Statement, VariableSymbol } from '../../model/ast.js';
import { isByteBuffer, isConstCharPointer } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { childrenOf, someStatement, visitExpression } from '../../model/walk.js';

/**
 * `end = strchr( p, ' ' )`, where `p` gets `end + 1` later and can be null: the compiler looks at what was assigned to tell the type
 * of the one, and finds the other. Of `next = p->next` it does so where `p` is a variable of a loop around the one that asks.
 */
export function isOfEachOther(
  symbol: VariableSymbol,
  initial: Expression,
  fn: FunctionSymbol | null,
): boolean {
  if (!fn?.body || symbol.type.k !== 'pointer') return false;
  const { body } = fn;
  const isText = isByteBuffer(symbol.type) || isConstCharPointer(symbol.type);
  const from = new Set<VariableSymbol>();
  visitExpression(initial, (e) => {
    const other = e.kind === 'name' ? variableOf(e) : null;
    if (other?.nullable === true && other.assigned && other.type.k === 'pointer')
      if (isText || isDeclaredInLoop(other, body)) from.add(other);
  });
  return from.size > 0 && someStatement(body, {
    expression: (e) => e.kind === 'assign' && from.has(variableOf(e.left)!) && mentions(e.right, symbol),
  }); // prettier-ignore
}

function isDeclaredInLoop(symbol: VariableSymbol, body: Statement): boolean {
  return someStatement(body, {
    statement: (s) =>
      (s.kind === 'for' || s.kind === 'while' || s.kind === 'do') && someStatement(s.body, {
        statement: (inner) => inner.kind === 'variables' && inner.variables.some((each) => each.symbol === symbol),
      }),
  }); // prettier-ignore
}

/** Whether a value names a variable for more than its size. */
export function mentions(e: Expression, symbol: VariableSymbol): boolean {
  if (e.kind === 'name' && e.symbol === symbol) return true;
  return e.kind !== 'sizeof' && childrenOf(e).some((child) => mentions(child, symbol));
}
