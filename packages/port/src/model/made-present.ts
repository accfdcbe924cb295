import type { Expression, Statement, VariableSymbol } from './ast.js';
import { fieldOfThis, sets, variableOf } from './variable-of.js';
import { someStatement } from './walk.js';

/**
 * The variables that are not null behind a statement: `x = new X;`, and `if ( !x ) x = new X;`.
 *
 * @param isPresent - whether a value that is assigned is not null
 */
export function madePresent(
  s: Statement,
  isPresent: (value: Expression) => boolean,
): ReadonlySet<VariableSymbol> {
  switch (s.kind) {
    case 'block': {
      const present = new Set<VariableSymbol>();
      for (const each of s.statements) {
        for (const symbol of present)
          if (someStatement(each, { expression: (e) => sets(e, symbol) })) present.delete(symbol);
        for (const symbol of madePresent(each, isPresent)) present.add(symbol);
      }
      return present;
    }
    case 'expression': {
      const { expression: e } = s;
      const symbol =
        e.kind === 'assign' && e.operator === '=' && isPresent(e.right) ? ownVariable(e.left) : null;
      return new Set(symbol ? [symbol] : []);
    }
    case 'if': {
      const symbol = s.condition.kind === 'variables' || s.no ? null : askedForNull(s.condition);
      return new Set(symbol && madePresent(s.yes, isPresent).has(symbol) ? [symbol] : []);
    }
    default:
      return new Set();
  }
}

/** The variable of which a condition says that it is null: `!x`, `x == 0`. */
function askedForNull(e: Expression): VariableSymbol | null {
  if (e.kind === 'unary' && e.operator === '!' && !e.fn) return ownVariable(e.operand);
  return e.kind === 'binary' && e.operator === '==' && e.right.kind === 'null' ? ownVariable(e.left) : null;
}

/** The variable that an expression names, but no member of another object. */
export function ownVariable(e: Expression): VariableSymbol | null {
  const symbol = variableOf(e);
  return symbol?.role === 'field' && !symbol.isStatic ? fieldOfThis(e) : symbol;
}
