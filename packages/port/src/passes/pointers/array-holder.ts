import type { Expression } from '../../model/ast.js';
import type { Holder } from '../../model/holder.js';
import { variableOf } from '../../model/variable-of.js';
import { calledBy } from '../effects.js';

/** The variable, or the function of the program, whose value an expression is. */
export function arrayHolder(e: Expression): Holder | null {
  const fn = e.kind === 'construct' || e.kind === 'new' ? null : calledBy(e);
  if (fn) return fn.rule ? null : fn;
  return variableOf(e);
}
