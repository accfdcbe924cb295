import type { BlockStatement, FunctionSymbol, Statement } from '../../model/ast.js';
import { madePresent, ownVariable } from '../../model/made-present.js';
import { sets } from '../../model/variable-of.js';
import { someStatement } from '../../model/walk.js';
import { visitFunction } from '../functions.js';

/** The statements that return what has just been made: `if ( !self ) self = new Registry; return self;`. */
export function presentReturns(functions: readonly FunctionSymbol[]): ReadonlySet<Statement> {
  const found = new Set<Statement>();
  for (const fn of functions)
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind !== 'block') return;
        s.statements.forEach((each, i) => {
          if (isPresentReturn(each, s, i)) found.add(each);
        });
      },
    });
  return found;
}

function isPresentReturn(s: Statement, { statements }: BlockStatement, at: number): boolean {
  const symbol = s.kind === 'return' && s.value ? ownVariable(s.value) : null;
  if (!symbol) return false;
  for (const before of statements.slice(0, at).reverse()) {
    if (madePresent(before, ({ kind }) => kind === 'new').has(symbol)) return true;
    if (someStatement(before, { expression: (e) => sets(e, symbol) })) return false;
  }
  return false;
}
