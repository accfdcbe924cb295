import { constructorsOf } from '../../model/members.js';
import type { Expression, Statement } from '../../model/ast.js';
import { someStatement } from '../../model/walk.js';
import type { ClassSymbol, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { fieldOfThis } from '../../model/variable-of.js';

/**
 * Fields that have no value in C++ until the body of a constructor gives them one: in every constructor, whatever happens
 * there. Texts and objects are none of them: those are made before the body begins.
 */
export function setInBodies(symbol: ClassSymbol): ReadonlySet<VariableSymbol> {
  const constructors = constructorsOf(symbol).filter((fn) => !fn.rule);
  if (constructors.length === 0 || constructors.some((fn) => fn.body === null)) return new Set();
  const set = constructors.map(setIn);
  return new Set(
    symbol.fields.filter(
      (field) =>
        /^(?:pointer|basic|enum)$/.test(field.type.k) &&
        set.some((each) => each.has(field)) &&
        constructors.every((fn, i) => set[i]!.has(field) || isInitialised(fn, field)),
    ),
  );
}

function isInitialised({ initialisers }: FunctionSymbol, field: VariableSymbol): boolean {
  return initialisers.some(({ name, args }) => name === field.name && args.length > 0);
}

/** What the statements of a body set that are always reached. */
function setIn({ body }: FunctionSymbol): Set<VariableSymbol> {
  const found = new Set<VariableSymbol>();
  for (const each of body?.statements ?? []) {
    if (mayLeave(each)) break;
    if (each.kind !== 'expression') continue;
    for (let e: Expression = each.expression; e.kind === 'assign' && e.operator === '='; e = e.right) {
      const field = fieldOfThis(e.left);
      if (field && !e.fn) found.add(field);
    }
  }
  return found;
}

function mayLeave(s: Statement): boolean {
  return someStatement(s, {
    statement: ({ kind }) => kind === 'return' || kind === 'try' || kind === 'unknown',
  });
}
