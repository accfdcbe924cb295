import type { Expression, Statement, VariableSymbol } from '../../model/ast.js';
import { bare } from '../../model/types.js';
import { nameOf, variableOf } from '../../model/variable-of.js';
import { visitStatement, withoutCasts } from '../../model/walk.js';
import type { Contents } from '../functions.js';

/** Assignments of null, and variables that begin with it. */
export type KnownNulls = ReadonlySet<Expression | VariableSymbol>;

/**
 * `link = 0; open(); if ( link ) link->send();`: the compiler knows nothing of what open() does, and takes the pointer for null until
 * the function itself sets it.
 */
export function passKnownNulls({ functions }: Contents): KnownNulls {
  const found = new Set<Expression | VariableSymbol>();
  for (const { body } of functions)
    if (body)
      visitStatement(body, {
        statement: (s) => {
          if (s.kind === 'block') findIn(s.statements, found);
        },
      });
  return found;
}

function findIn(statements: readonly Statement[], found: Set<Expression | VariableSymbol>): void {
  statements.forEach((each, i) => {
    const rest = statements.slice(i + 1);
    if (each.kind === 'variables')
      for (const { symbol, initial, location } of each.variables)
        if (initial?.kind === 'null' && isAskedFirst(nameOf(symbol, location), rest)) found.add(symbol);
    if (each.kind !== 'expression') return;
    // a = b = 0
    for (let e = each.expression; e.kind === 'assign' && e.operator === '='; e = withoutCasts(e.right))
      if (isNull(e.right) && isAskedFirst(e.left, rest)) found.add(e);
  });
}

function isNull(e: Expression): boolean {
  const value = withoutCasts(e);
  return value.kind === 'null' || (value.kind === 'assign' && isNull(value.right));
}

/** Whether a member of what a pointer leads to is asked for before the pointer is set. */
function isAskedFirst(pointer: Expression, statements: readonly Statement[]): boolean {
  if (bare(pointer.type).k !== 'pointer' || variableOf(pointer) === null) return false;
  let set = Infinity;
  let asked = Infinity;
  const expression = (e: Expression): void => {
    if (e.kind === 'assign' && isSame(e.left, pointer)) set = Math.min(set, e.location.end);
    if (e.kind === 'member' && e.arrow && isSame(e.object, pointer))
      asked = Math.min(asked, e.location.start);
  };
  for (const each of statements) visitStatement(each, { expression });
  return asked < set;
}

/** Whether two expressions name the same variable, or the same member of an object. */
function isSame(a: Expression, b: Expression): boolean {
  const symbol = variableOf(a);
  if (symbol === null || symbol !== variableOf(b)) return false;
  return a.kind !== 'member' || b.kind !== 'member' || a.object.kind === 'this' || isSame(a.object, b.object);
}
