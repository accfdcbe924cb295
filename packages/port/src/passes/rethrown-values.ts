import type { BlockStatement, Expression, VariableSymbol } from '../model/ast.js';
import type { Diagnostics } from '../model/diagnostics.js';
import { isImmutable } from '../model/representation.js';
import { bare } from '../model/types.js';
import { nameOf, variableOf } from '../model/variable-of.js';
import { someStatement, visitStatement } from '../model/walk.js';
import { type Contents, visitFunction } from './functions.js';

const CHANGED_COPY = 'a handler changes its copy of what it throws again: here it is the object itself';

type Throw = Extract<Expression, { kind: 'throw' }>;

/**
 * `catch ( int &n ) { n++; throw; }` throws the number again as it is then. A number or a text that was caught is another one here when
 * it has changed: that is thrown. It runs when it is known which variables change.
 */
export function passRethrownValues({ functions }: Contents, diagnostics: Diagnostics): void {
  for (const fn of functions)
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind !== 'try') return;
        for (const { variable, body } of s.handlers) {
          if (!variable) continue;
          const again = throwsAgain(body);
          if (isChangedValue(variable))
            for (const each of again) each.operand = nameOf(variable, each.location);
          if (again.size > 0 && changesCopy(variable, body)) diagnostics.look(body.location, CHANGED_COPY);
        }
      },
    });
}

function isChangedValue({ type, assigned, boxed }: VariableSymbol): boolean {
  if (type.k !== 'reference' || type.to.const === true) return false;
  const t = bare(type);
  const isValue = t.k === 'class' ? isImmutable(t.symbol) : t.k === 'basic' || t.k === 'enum';
  return isValue && (assigned || boxed);
}

/** Whether a handler changes the object that it caught by value, as far as that can be seen. */
function changesCopy(variable: VariableSymbol, body: BlockStatement): boolean {
  if (variable.type.k !== 'class' || isImmutable(variable.type.symbol)) return false;
  return someStatement(body, {
    expression: (e) => {
      if (e.kind === 'assign') return isOf(e.left, variable);
      if (e.kind === 'unary') return /^(?:\+\+|--)$/.test(e.operator) && isOf(e.operand, variable);
      return (
        e.kind === 'call' &&
        e.fn?.isConst === false &&
        e.callee.kind === 'member' &&
        isOf(e.callee.object, variable)
      );
    },
  });
}

/** Whether a place is an object or a part of it. */
function isOf(place: Expression, variable: VariableSymbol): boolean {
  if (place.kind === 'member' || place.kind === 'index') return isOf(place.object, variable);
  return variableOf(place) === variable;
}

/** Each `throw;` of a handler itself, and not of one inside of it. */
function throwsAgain(body: BlockStatement): Set<Throw> {
  const found = new Set<Throw>();
  const inner = new Set<Throw>();
  visitStatement(body, {
    expression: (e) => {
      if (e.kind === 'throw' && !e.operand) found.add(e);
    },
    statement: (s) => {
      if (s.kind === 'try')
        for (const handler of s.handlers) throwsAgain(handler.body).forEach((each) => inner.add(each));
    },
  });
  inner.forEach((each) => found.delete(each));
  return found;
}
