import type { ClassSymbol, Expression, FunctionSymbol } from '../../model/ast.js';
import { extendsClass, mainBase } from '../../model/representation.js';
import { classOf } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { call, member, method, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import type { Rule } from '../../tables/rule.js';
import { className, memberName } from '../names/names.js';

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
    !(!exact && isHiddenBelow(fn, callee.kind === 'member' ? classOf(callee.object.type) : t.owner, t)) &&
    !(isMade && t.context.usage.overridden.has(fn))
  )
    return null;
  if (own && isOfBase(fn, t)) return method(text('super'), memberName(fn.printed), ...args);
  const prototype = member(text(className(fn.owner, t.context)), 'prototype');
  const version = member(prototype, memberName(fn.printed));
  // For the compiler, call() of a method with several signatures has the last one, and bind() all of them.
  const same = fn.owner.functions(fn.name).filter(({ printed }) => printed === fn.printed);
  return same.length > 1
    ? call(method(version, 'bind', object), ...args)
    : method(version, 'call', object, ...args);
}

/** Whether `super` leads to a method: a class between would have its own. */
export function isOfBase({ owner, name, printed }: FunctionSymbol, t: ExpressionTranslator): boolean {
  if (owner === t.owner || owner?.kind !== 'class' || !t.owner || !extendsClass(t.owner, owner)) return false;
  for (
    let each = mainBase(t.owner)?.type?.symbol;
    each && each !== owner;
    each = mainBase(each)?.type?.symbol
  )
    if (each.functions(name).some((own) => own.printed === printed)) return false;
  return true;
}

/** Whether an object can be one of a class that hides a method of Qt, and is seen as one of a class that does not. */
function isHiddenBelow(fn: FunctionSymbol, seenAs: ClassSymbol | null, t: ExpressionTranslator): boolean {
  const hiding = t.context.usage.hiddenOfQt.get(fn) ?? [];
  return seenAs !== null && hiding.some((each) => each !== seenAs && each.inherits(seenAs.name));
}

/** `Base::operator=( other )`: no variable gets the other object, this one takes over what it has; null where it cannot. */
export function ruleFor(object: Ts, rule: Rule): Rule | null {
  const isSelf = object.k === 'text' && (object.text === 'super' || object.text === 'this');
  if (!isSelf || rule.template !== '$this = $1') return rule;
  return rule.shared === null ? null : { ...rule, template: rule.shared };
}
