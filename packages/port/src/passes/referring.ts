import type { Expression, FunctionSymbol } from '../model/ast.js';
import { overridden } from '../model/members.js';
import { isBoxReference } from '../model/representation.js';

/** The function of the program that gives a reference to a number or a text; null for another one, and for a virtual one. */
function referring(e: Expression): FunctionSymbol | null {
  const fn =
    e.kind === 'call' || e.kind === 'index' || e.kind === 'unary' || e.kind === 'binary' ? e.fn : null;
  if (!fn || fn.rule || !fn.body || fn.isVirtual || fn.isAsync || !isBoxReference(fn.returns)) return null;
  return overridden(fn).length > 0 ? null : fn;
}

export function noteReference(e: Expression, references: Set<FunctionSymbol>): void {
  const fn = referring(e);
  if (fn) references.add(fn);
}
