import { isLvalue } from '../../analysis/conversions.js';
import type { ClassSymbol, Expression } from '../../model/ast.js';
import { isUserValue } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { unwrapped } from './copied-object.js';
import { copiedBase } from './own-copies.js';
import { endsVisibly } from './visible-endings.js';

/**
 * C++ throws a copy of what has a name. The object itself is thrown here where that makes no difference: where it is local, or a
 * reference leads to it, nothing destroys it before it is caught, no constructor of the program copies it, and it has no part more than
 * its class has.
 */
export function isCopiedWhenThrown(operand: Expression, derived: ReadonlySet<ClassSymbol>): boolean {
  const inner = unwrapped(operand);
  const type = bare(inner.type);
  if (type.k !== 'class' || !isUserValue(type) || !isLvalue(inner)) return false;
  const symbol = inner.kind === 'name' ? variableOf(inner) : null;
  const isOwn = symbol !== null && /^(?:local|parameter)$/.test(symbol.role) && !symbol.isStatic;
  if (!isOwn || endsVisibly(type) || copiedBase(type.symbol)) return true;
  return symbol.type.k === 'reference' && derived.has(type.symbol);
}
