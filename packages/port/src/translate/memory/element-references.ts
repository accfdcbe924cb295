import type { Expression } from '../../model/ast.js';
import { classOf, isUnknown, mutable } from '../../model/types.js';
import { nameOf, variableOf } from '../../model/variable-of.js';
import { newVariable } from '../../symbols/symbols.js';
import { call, method, number, text, type Ts } from '../../print/ts.js';
import type { Rule } from '../../tables/rule.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { parameterBeside } from '../names/place.js';
import { isRepeatable } from '../values/repeatable.js';
import { isKey } from '../values/stored-element.js';
import { fillTemplate } from '../names/templates.js';

/** `f( list.first() )` and `f( list[1] )`, where f changes the element: read and set as the table says. */
export function elementReference(
  e: Extract<Expression, { kind: 'call' | 'index' }>,
  t: ExpressionTranslator,
): Ts {
  const object = e.kind === 'index' ? e.object : e.callee.kind === 'member' ? e.callee.object : null;
  const args = e.kind === 'index' ? [e.index] : e.args;
  const rule = e.fn?.rule;
  if (typeof rule?.at === 'string' && object) {
    const known = args.map((arg) => t.value(arg));
    return withinPlace(fillTemplate({ ...rule, template: rule.at }, t.object(object), known, t.context), t);
  }
  const computed = typeof rule?.set === 'string' && object ? computedElement(e, object, rule, t) : null;
  if (computed) return computed;
  if (typeof rule?.set !== 'string' || !object || !isRepeatable(object) || !args.every(isKey))
    return t.mark(e.location, 'a reference to what has to be computed first');
  if (e.kind === 'call' && args.length === 0 && isMoving(object)) return pointedReference(object, rule, t);
  const known = args.map((arg) => t.value(arg));
  const name = parameterBeside(t.object(object), ...known);
  const filled = { ...rule, template: rule.set };
  const body = fillTemplate(filled, t.object(object), [...known, text(name)], t.context);
  const getter: Ts = { k: 'arrow', params: '()', body: t.value(e), block: false };
  const setter: Ts = { k: 'arrow', params: `(${name})`, body, block: false };
  return call(text(t.context.helper('refer')), getter, setter);
}

/** `values[norm( k )]`: the key is computed once, and the reference keeps it. */
function computedElement(
  e: Extract<Expression, { kind: 'call' | 'index' }>,
  object: Expression,
  rule: Rule,
  t: ExpressionTranslator,
): Ts | null {
  if (e.kind !== 'index' || !isRepeatable(object) || isKey(e.index) || isUnknown(e.index.type)) return null;
  if (variableOf(object)?.printed === 'key') return null;
  const key = newVariable('key', mutable(e.index.type), 'parameter', { declared: true });
  const index = nameOf(key, e.index.location);
  const setter = { ...rule, template: rule.set };
  const args = [text('key'), text('value')];
  return call(
    text(t.context.helper('referWithin')),
    t.value(e.index),
    { k: 'arrow', params: '(key)', body: t.value({ ...e, index }), block: false },
    {
      k: 'arrow',
      params: '(key, value)',
      body: fillTemplate(setter, t.object(object), args, t.context),
      block: false,
    },
  );
}

/** An element of a list: that at which an iterator is, whatever the list gets before it later. */
function withinPlace(iterator: Ts, t: ExpressionTranslator): Ts {
  const each = text('each');
  const value = text('value');
  return call(
    text(t.context.helper('referWithin')),
    iterator,
    { k: 'arrow', params: '(each)', body: method(each, 'data'), block: false },
    { k: 'arrow', params: '(each, value)', body: method(each, 'set', value), block: false },
  );
}

/** Whether a variable is an iterator of the tables. */
function isMoving(object: Expression): boolean {
  return (classOf(object.type)?.functions('operator++').length ?? 0) > 0;
}

/** `QString &s = *it` and `it.data()`: of the element that is meant now, wherever the iterator moves later. */
export function pointedReference(iterator: Expression, rule: Rule, t: ExpressionTranslator): Ts {
  const [each, value] = [text('each'), text('value')];
  // The value is the last argument: an operator has one more.
  const setter = { ...rule, template: rule.set };
  const args = rule.set?.includes('$2') === true ? [number(0), value] : [value];
  const made = t.object(iterator);
  return call(
    text(t.context.helper('referWithin')),
    variableOf(iterator) ? method(made, 'copy') : made,
    { k: 'arrow', params: '(each)', body: fillTemplate(rule, each, [], t.context), block: false },
    { k: 'arrow', params: '(each, value)', body: fillTemplate(setter, each, args, t.context), block: false },
  );
}
