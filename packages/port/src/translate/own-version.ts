import type { Expression, FunctionSymbol } from '../model/ast.js';
import { variableOf } from '../model/variable-of.js';
import { member, method, text, type Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { className, memberName } from './names.js';

/** A call of a method that TypeScript would take from a derived class, and C++ does not. */
export function ownVersion(
  callee: Expression,
  fn: FunctionSymbol,
  object: Ts,
  args: readonly Ts[],
  t: ExpressionTranslator,
): Ts | null {
  if (fn.owner?.kind !== 'class' || (object.k === 'text' && object.text === 'super')) return null;
  const own = callee.kind === 'name' || (callee.kind === 'member' && callee.object.kind === 'this');
  const isMade = own && (t.fn?.role === 'constructor' || t.fn?.role === 'destructor');
  const exact = callee.kind === 'member' && variableOf(callee.object)?.type.k === 'class';
  // `Base::f()` of a further base is not behind super.
  const named =
    (callee.kind === 'member' || callee.kind === 'name') &&
    callee.qualifier !== null &&
    (!own || fn.owner !== t.owner);
  if (
    !named &&
    !(t.context.usage.hidden.has(fn) && !exact) &&
    !(isMade && t.context.usage.overridden.has(fn))
  )
    return null;
  const prototype = member(text(className(fn.owner, t.context)), 'prototype');
  return method(member(prototype, memberName(fn.printed)), 'call', object, ...args);
}
