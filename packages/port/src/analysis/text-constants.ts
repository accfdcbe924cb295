import type { Expression } from '../model/ast.js';
import { isConstCharPointer } from '../model/types.js';

/** A literal, or the name of a macro that is one. */
export function isTextConstant(e: Expression): boolean {
  if (e.kind === 'string') return true;
  return (
    e.kind === 'name' &&
    e.symbol?.kind === 'variable' &&
    e.symbol.role === 'constant' &&
    e.symbol.rule === null &&
    isConstCharPointer(e.type)
  );
}

/** A literal as a text that ends at its first NUL. */
export function untilNull(e: Expression): Expression {
  return e.kind === 'string' ? { ...e, value: e.value.split('\0', 1)[0]! } : e;
}
