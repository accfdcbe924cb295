// What changes a text is a function here: what it returns is assigned to the place of the text.
import { isLvalue } from '../../analysis/conversions.js';
import type { Expression, VariableSymbol } from '../../model/ast.js';
import { variableOf } from '../../model/variable-of.js';
import { visitExpression } from '../../model/walk.js';
import { countOf, waits, withPart } from '../../print/parts.js';
import { assign, call, member, text, type Ts } from '../../print/ts.js';
import type { Rule } from '../../tables/rule.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { ELEMENT } from '../names/place.js';
import { isBoxOfObject } from '../memory/pointers.js';
import { boxOf, isReference } from '../values/references.js';
import { isRepeatable } from '../values/repeatable.js';
import { isReadTwice, storedElement } from '../values/stored-element.js';
import { fillTemplate } from '../names/templates.js';
import { updatedElement } from './updates.js';

type Call = Extract<Expression, { kind: 'call' }>;

/** What a function returned that changed a text: it is assigned to the variable. */
export function changed(object: Expression, made: Ts, t: ExpressionTranslator): Ts {
  const root = rootOf(object);
  const symbol = variableOf(root);
  if (isBoxOfObject(root, t)) {
    if (isRepeatable(root) || isAskedAgain(root)) return assign(t.object(root), made);
    return t.mark(object.location, 'a pointer that has to be computed first: give it a name');
  }
  if (isReference(root, t))
    return (
      changedReference(t.value(root), made, t) ??
      t.mark(
        object.location,
        'a text to which a function returns a reference is changed: give the reference a name',
      )
    );
  const stored = storedElement(root, made, t);
  if (stored !== null) return stored;
  if (root.kind === 'assign')
    return t.mark(object.location, 'a text that is assigned and changed further: split the statement');
  if (!isLvalue(root) || (symbol && (isNeverRead(symbol) || t.lastNamed.has(symbol)))) return made;
  if (changesMore(root, t))
    return (
      changedOnce(root, made, t) ??
      t.mark(object.location, 'a text that has to be computed first: give its place a name')
    );
  return assignedText(t.value(root), made);
}

/** `( a ? s : t ).append( x )`: the one that is chosen gets the new text, as TypeScript cannot assign to both. */
function assignedText(place: Ts, made: Ts): Ts {
  if (place.k === 'postfix' && place.operator === '!') return assign(place.operand, made);
  if (place.k !== 'conditional') return assign(place, made);
  const chosen = (side: Ts): Ts => assignedText(side, withPart(made, place, side));
  return { ...place, yes: chosen(place.yes), no: chosen(place.no) };
}

/** `s[0] = c`: what sets an element of an object. A text that a container or a function gave is set there again. */
export function characterSet(object: Expression, rule: Rule, args: Ts[], t: ExpressionTranslator): Ts {
  const [, made] = /^\$this = (.*)$/.exec(rule.set ?? '') ?? [];
  const inner = isBoxOfObject(object, t) ? t.object(object) : t.value(object);
  return made !== undefined && (/^(?:call|index|unary)$/.test(object.kind) || changesMore(object, t))
    ? changed(object, fillTemplate({ ...rule, template: made }, inner, args, t.context), t)
    : fillTemplate({ ...rule, template: rule.set }, inner, args, t.context);
}

/** `f().append( s )`, where f returns a reference: the function is called once, and what it refers to gets the new text. */
function changedReference(value: Ts, made: Ts, t: ExpressionTranslator): Ts | null {
  if (waits(made)) return null;
  const times = countOf(value, made);
  const box = boxOf(value);
  if (times === 0) return assign(member(box, 'value'), made);
  // What is read more than once may be another call of the function.
  if (times > 1) return null;
  const body = withPart(made, value, ELEMENT);
  const changing: Ts = { k: 'arrow', params: '($value)', body, block: false };
  return call(text(t.context.helper('updateReferred')), box, changing);
}

/** Whether finding the place of a text changes anything, or prints: `next()->text`, `lines[n++]`. */
function changesMore(root: Expression, { context }: ExpressionTranslator): boolean {
  return !isRepeatable(root) && (context.usage.effects?.of(root).writes.size ?? 1) > 0;
}

/** `next()->text.append( s )`: the object is computed once, and its member gets the new text. */
function changedOnce(root: Expression, made: Ts, t: ExpressionTranslator): Ts | null {
  const read = t.value(root);
  const place = read.k === 'postfix' ? read.operand : read;
  return updatedElement(root, place, (now) => withPart(made, read, now), t);
}

/** What a container gives again when it is asked twice: `dict["key"]`, `list.at( i )`. */
function isAskedAgain(e: Expression): boolean {
  const asks = e.kind === 'index' || (e.kind === 'call' && e.fn?.isConst === true);
  return asks && typeof e.fn?.rule === 'object' && e.fn.rule !== null && isReadTwice(e);
}

/** Whether a call changes an element of a container. */
export function isStored({ callee }: Call, t: ExpressionTranslator): boolean {
  return callee.kind === 'member' && storedElement(rootOf(callee.object), text('x'), t) !== null;
}

/** `s.replace( … ).replace( … )` and `( s += a ).append( b )` change s: what is in between has no variable of its own. */
function rootOf(object: Expression): Expression {
  if (object.kind === 'assign' && isRepeatable(object.left)) return rootOf(object.left);
  return object.kind === 'call' && object.fn?.rule?.mutates === true && object.callee.kind === 'member'
    ? rootOf(object.callee.object)
    : object;
}

/** A local variable that is only set. */
export function isNeverRead(symbol: VariableSymbol): boolean {
  return isOwnText(symbol) && !symbol.read;
}

/** A variable that nothing but its function knows. */
function isOwnText(symbol: VariableSymbol): boolean {
  const isLocal = symbol.role === 'local' || symbol.role === 'parameter';
  return isLocal && symbol.type.k !== 'reference' && !symbol.boxed && !symbol.isStatic;
}

/** The variables of a function that an expression names once. */
export function namedOnce(value: Expression): VariableSymbol[] {
  const counts = new Map<VariableSymbol, number>();
  visitExpression(value, (e) => {
    const symbol = e.kind === 'name' ? variableOf(e) : null;
    if (symbol && isOwnText(symbol)) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  });
  return [...counts].flatMap(([symbol, count]) => (count === 1 ? [symbol] : []));
}

/** Whether a place is a local variable that is only set. */
export function isUnread(place: Expression): boolean {
  const symbol = place.kind === 'name' ? variableOf(place) : null;
  return symbol !== null && isNeverRead(symbol);
}
