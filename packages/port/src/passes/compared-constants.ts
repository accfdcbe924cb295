import type { Expression, VariableSymbol } from '../model/ast.js';
import { variableOf } from '../model/variable-of.js';
import { withoutCasts } from '../model/walk.js';
import { type Contents, visitFunction } from './functions.js';

const compared = new WeakSet<VariableSymbol>();

/** Whether a comparison asks what a variable equals. */
export function isCompared(symbol: VariableSymbol): boolean {
  return compared.has(symbol);
}

/** Finds the variables that are compared: the compiler takes a constant for its value, which no other one equals. */
export function passComparedConstants({ functions }: Contents): void {
  const note = (e: Expression): void => {
    const symbol = variableOf(withoutCasts(e));
    if (symbol && !symbol.rule) compared.add(symbol);
  };
  for (const fn of functions)
    visitFunction(fn, {
      expression: (e) => {
        if (e.kind === 'binary' && /^[=!]=$/.test(e.operator)) [e.left, e.right].forEach(note);
        if (e.kind === 'call' && e.fn?.name === 'isEmpty' && e.callee.kind === 'member')
          note(e.callee.object);
      },
    });
}
