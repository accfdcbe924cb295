import type { Expression, FunctionSymbol } from '../../model/ast.js';
import { isBoxReference } from '../../model/representation.js';
import { ignores } from '../../model/ignored-arguments.js';
import type { Ts } from '../../print/ts.js';
import type { ValueContext } from './value-context.js';

/** Whether an expression calls a function of the program that returns a box: its value is a member of that. */
export function isReference(e: Expression, { context }: ValueContext): boolean {
  const fn =
    e.kind === 'call' || e.kind === 'index' || e.kind === 'unary' || e.kind === 'binary' ? e.fn : null;
  return fn !== null && context.usage.references.has(fn);
}

/** The box of such an expression, whose value is known. */
export function boxOf(value: Ts): Ts {
  return value.k === 'member' ? value.object : value;
}

/** Whether a function gets the box of this argument, in which it writes. */
export function takesReference(fn: FunctionSymbol, i: number): boolean {
  const type = fn.params[i]?.type;
  return type !== undefined && isBoxReference(type) && fn.rule?.mutates !== true && !ignores(fn, i);
}
