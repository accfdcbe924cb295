import { leadsToCopied, OBJECTS_COPIED } from '../../passes/copies/copied-containers.js';
import { isLvalue } from '../../analysis/conversions.js';
import type { ClassSymbol, Expression, Type } from '../../model/ast.js';
import { isCopied, isSharedObject, isStringClass, isUserValue } from '../../model/representation.js';
import {
  arithmeticResult,
  bare,
  classOf,
  isArithmetic,
  isBasic,
  isBig,
  isBool,
  isFloating,
  isInteger,
} from '../../model/types.js';
import { isNullElement } from '../../passes/texts/null-elements.js';
import { isNullTarget } from '../../passes/texts/pointed-texts.js';
import { variableOf } from '../../model/variable-of.js';
import { assign, binary, call, member, method, nonNull, number, text, type Ts } from '../../print/ts.js';
import { operandAs } from '../values/arithmetic.js';
import { characterSet, isUnread } from './changed-texts.js';
import { storedText } from './element-texts.js';
import { copied } from '../values/constructions.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { fitsIn, isNegativeZero, rangeOf } from '../../analysis/number-range.js';
import { beforeLaterMove } from '../values/later-moves.js';
import { moved, noteSnapshot, target } from '../memory/pointers.js';
import { arrayFrom } from '../memory/array-parts.js';
import { isPlace } from '../names/place.js';
import { isReference } from '../values/references.js';
import { isRepeatable } from '../values/repeatable.js';
import { storedByte } from '../memory/stored-byte.js';
import { isReadTwice, keyOf } from '../values/stored-element.js';
import { className } from '../names/names.js';
import type { Rule } from '../../tables/rule.js';
import { numberWritten } from '../memory/number-bytes.js';
import { copiedParameter, givenTypes, isReferred } from '../values/template-values.js';
import { noteWide, wrapped } from '../values/wrapping.js';
import { compoundElement, computed, storedValue, updatedByKey } from './stored-values.js';
import { sumOrNull } from './text-sums.js';
import { fillTemplate } from '../names/templates.js';
import { updatedElement } from './updates.js';

type Assign = Extract<Expression, { kind: 'assign' }>;
type Unary = Extract<Expression, { kind: 'unary' }>;

/** `a = b`, `a += b`, …; `isUsed` says whether its value is. */
export function assignment(e: Assign, t: ExpressionTranslator, isUsed: boolean): Ts {
  const { left, right, operator } = e;
  const type = bare(left.type);
  // Elements of containers are objects too: they stay, and take over what the other one has.
  if (operator === '=' && isElement(left) && isUserValue(type) && type.k === 'class')
    return e.fn && !e.fn.rule ? t.operator(e.fn, [left, right]) : assignedObject(left, right, type.symbol, t);
  // `list.first() += x` with an operator of the program changes the element itself.
  if (e.fn && !e.fn.rule && isElement(left) && isUserValue(type)) return t.operator(e.fn, [left, right]);
  // So do `map[key] += x` and `map[key] = x` with one of the tables that is a method here.
  if (isElement(left) && e.fn?.rule?.template?.startsWith('$this.') === true) return operatorAssignment(e, t);
  if (operator !== '=' && isElement(left) && !isReadTwice(left))
    return (
      updatedByKey(e, t) ?? t.mark(e.location, 'an element that has to be computed first: give it a name')
    );
  const isBox = isReference(left, t);
  if (left.kind === 'index' && left.fn && !isBox) return indexAssignment(e, left, t);
  if (left.kind === 'unary' && typeof left.fn?.rule?.set === 'string')
    return elementAssignment(e, left, left.fn.rule, t);
  if (left.kind === 'call' && !isBox) return callAssignment(e, left, t);
  if (left.kind === 'member' && typeof left.symbol?.rule?.set === 'string')
    return fieldAssignment(e, left, left.symbol.rule, t);
  if (e.fn) return operatorAssignment(e, t);
  if (operator === '=') {
    if (isUnread(left)) return t.value(right);
    noteSnapshot(right, left.type, t);
    if (type.k === 'class' && isUserValue(type)) return assignedObject(left, right, type.symbol, t);
    if (isReferred(left, type)) return assignedParameter(left, right, t);
    const byte = isUsed ? null : storedByte(left, right, t);
    const value = byte ?? arrayFrom(right, variableOf(left), t) ?? plainValue(left, right, type, t);
    const written = numberWritten(left, value, t);
    if (written) return written;
    const place = target(left, t);
    return isPlace(place)
      ? assign(place, blurred(acceptable(value, left, right, t), e, t))
      : t.mark(e.location, 'an assignment to what a function returns');
  }
  if (type.k === 'pointer')
    return assign(target(left, t), moved(left, right, operator === '+=' ? '+' : '-', t));
  if (!isArithmetic(type)) return t.mark(e.location, `the operator ${operator}`);
  return compound(e, type, t);
}

function plainValue(left: Expression, right: Expression, type: Type, t: ExpressionTranslator): Ts {
  if (type.k === 'parameter') return copiedParameter(right, t.value(right), t);
  if (isCopied(type)) return copied(right, t);
  return isArithmetic(type) ? wrapped(left, right, t.numberAs(right, type), t) : t.value(right);
}

/** `a = b` where `a` refers to a value of a template's type: an object takes over what the other one has. */
function assignedParameter(left: Expression, right: Expression, t: ExpressionTranslator): Ts {
  const given = givenTypes(left.type, t);
  const isOfObjects = given && given.classes.length > 0 && !given.hasPlain && !given.hasPointers;
  return isOfObjects === true && given.classes.every((each) => isUserValue(each))
    ? method(t.object(left), 'assign', t.value(right))
    : t.mark(left.location, 'an assignment to what a reference of a template refers to');
}

/** What a class of the tables gives as a reference. */
function isElement(e: Expression): boolean {
  return (
    (e.kind === 'index' || e.kind === 'unary' || e.kind === 'call') && typeof e.fn?.rule?.set === 'string'
  );
}

/** `a = b` of a class of the program: `a` takes over what `b` has, as far as its own class has it. */
function assignedObject(
  left: Expression,
  right: Expression,
  symbol: ClassSymbol,
  t: ExpressionTranslator,
): Ts {
  const exact = left.kind === 'name' && variableOf(left)?.type.k === 'class';
  if (exact || !t.context.usage.derived.has(symbol)) return method(t.object(left), 'assign', t.value(right));
  const own = member(member(member(text(className(symbol, t.context)), 'prototype'), 'assign'), 'call');
  return call(own, t.object(left), t.value(right));
}

/** A value that can be null, for a place that is not expected to hold one. */
function acceptable(value: Ts, left: Expression, right: Expression, t: ExpressionTranslator): Ts {
  const symbol = variableOf(left);
  if (!symbol || symbol.nullable || !t.canBeNull(right)) return value;
  if (right.kind === 'null' && !isStringClass(left.type)) return value;
  return isStringClass(left.type) ? t.textValue(right) : nonNull(value);
}

/** A null that the compiler must not take for what the variable has from here on. */
function blurred(value: Ts, e: Assign, t: ExpressionTranslator): Ts {
  const isNull = t.context.usage.knownNulls.has(e) || t.isTakenForNull(e.right);
  return isNull && variableOf(e.left)?.nullable === true
    ? { k: 'as', operand: value, type: t.typeText(e.left.type, true) }
    : value;
}

/** An object that others may know under the same reference: its content is assigned, it is not replaced. */
function isReferenceLike(e: Expression): boolean {
  if (e.kind === 'unary') return e.operator === '*';
  // ( Base & )object = …
  if (e.kind === 'cast') return true;
  // members( "x" ) = …
  if (e.kind === 'call') return e.fn?.rule === null && e.fn.returns.k === 'reference';
  const symbol = variableOf(e);
  return symbol !== null && (symbol.type.k === 'reference' || symbol.boxed || symbol.aliased);
}

/** An object of the tables gets another value; one that others refer to stays the same object. */
export function replaced(left: Expression, value: Ts, t: ExpressionTranslator): Ts {
  const own = classOf(left.type);
  // What inherits a container stays what it is, and gets other elements.
  const symbol = own && [...own.lineage()].find((each) => each.rule);
  if (!symbol || !isSharedObject(left.type) || (own === symbol && !isReferenceLike(left)))
    return assign(target(left, t), value);
  // Objects that are copied have a method of their own under the name.
  if (own !== symbol && t.context.usage.copied.has(own))
    return method(text(`${className(symbol, t.context)}.prototype.assign`), 'call', t.object(left), value);
  const rule = symbol.functions('operator=').find((each) => typeof each.rule?.shared === 'string')?.rule;
  if (leadsToCopied(left.type, t.context.usage.copied)) t.look(left.location, OBJECTS_COPIED);
  return rule
    ? fillTemplate({ ...rule, template: rule.shared }, t.object(left), [value], t.context)
    : t.mark(
        left.location,
        `others refer to this ${symbol.name}, which gets another value: change it in place`,
      );
}

function operatorAssignment(e: Assign, t: ExpressionTranslator): Ts {
  const { left, right, fn } = e;
  if (!fn) return t.value(right);
  // `( s += a ) += b`
  if (left.kind === 'assign' && fn.rule?.template?.startsWith('$this ') === true && isRepeatable(left.left))
    return { k: 'comma', items: [t.discarded(left), operatorAssignment({ ...e, left: left.left }, t)] };
  if (fn.rule?.template === '$this = $1' && isUnread(left)) return t.value(right);
  if (typeof fn.rule?.missing === 'string') return t.mark(e.location, fn.rule.missing);
  const copies = isCopied(bare(right.type)) && e.operator === '=' && fn.rule?.template !== '$this.assign($1)';
  const value = copies ? copied(right, t) : (storedText(left, fn, right, t) ?? t.operandFor(fn, 0, right));
  if (typeof fn.rule?.template === 'string') {
    // `$this = $1` of a text: what can be null stands where null is expected.
    const holdsNull = variableOf(left)?.nullable === true || isNullTarget(left) || isNullElement(left);
    const plain = fn.rule.template === '$this = $1';
    // As a container of texts, a QPair of them may hold a null that its type does not show.
    const isOfTable = left.kind === 'member' && Boolean(variableOf(left)?.rule) && t.canBeNull(right);
    if (plain && isUnread(left)) return value;
    if (plain)
      return isSharedObject(left.type) && isReferenceLike(left)
        ? replaced(left, t.value(right), t)
        : assign(target(left, t), isOfTable ? nonNull(t.value(right)) : holdsNull ? t.value(right) : value);
    const object = left.kind === 'name' || left.kind === 'member' ? t.value(left) : t.object(left);
    // `QCString( "x-" ) += s`: there is nothing to assign the sum to.
    if (!isLvalue(left) && fn.rule.template.startsWith('$this += '))
      return fillTemplate(
        { ...fn.rule, template: fn.rule.template.replace('+=', '+') },
        t.textValue(left),
        [value],
        t.context,
      );
    const nullText = holdsNull && isStringClass(left.type) && /^\$this [-+*/|&]?= /.test(fn.rule.template);
    if (nullText) return assign(target(left, t), sumOrNull(e, t) ?? binary(t.textValue(left), '+', value));
    return fillTemplate(fn.rule, object, [value], t.context);
  }
  if (fn.rule && e.operator === '=') return replaced(left, value, t);
  return t.operator(fn, [left, right]);
}

/** `list.first() = x`: what a function refers to is set. */
function callAssignment(e: Assign, left: Extract<Expression, { kind: 'call' }>, t: ExpressionTranslator): Ts {
  const { fn, callee } = left;
  if (typeof fn?.rule?.set === 'string' && callee.kind === 'member') {
    const value = e.operator === '=' ? storedValue(left, e.right, t) : compoundElement(e, left, t);
    return characterSet(callee.object, fn.rule, [...t.argumentsFor(fn, left.args), value], t);
  }
  return (
    (fn?.rule ? null : referredObject(e, t)) ?? t.mark(e.location, 'an assignment to what a function returns')
  );
}

/** An assignment to an object to which a function of the program returns a reference. */
function referredObject(e: Assign, t: ExpressionTranslator): Ts | null {
  const { left, right, fn } = e;
  const type = bare(left.type);
  if (type.k !== 'class') return null;
  if (fn?.rule && isSharedObject(type) && isReferenceLike(left)) return operatorAssignment(e, t);
  if (!isUserValue(type) || fn?.rule) return null;
  if (fn) return t.operator(fn, [left, right]);
  return e.operator === '=' ? assignedObject(left, right, type.symbol, t) : null;
}

/** `*it = x` of a class. */
function elementAssignment(e: Assign, left: Unary, rule: Rule, t: ExpressionTranslator): Ts {
  const value = e.operator === '=' ? storedValue(left, e.right, t) : compoundElement(e, left, t);
  return fillTemplate({ ...rule, template: rule.set }, t.object(left.operand), [number(0), value], t.context);
}

/** `it->second = x`, of a field that is a method here. */
function fieldAssignment(
  e: Assign,
  left: Extract<Expression, { kind: 'member' }>,
  rule: Rule,
  t: ExpressionTranslator,
): Ts {
  if (e.operator !== '=' && !isRepeatable(left.object))
    return t.mark(e.location, 'an assignment to a field of what a function returns');
  const value = e.operator === '=' ? storedValue(left, e.right, t) : compoundElement(e, left, t);
  return fillTemplate({ ...rule, template: rule.set }, t.object(left.object), [value], t.context);
}

/** `s[i] = c` of a class. */
function indexAssignment(
  e: Assign,
  left: Extract<Expression, { kind: 'index' }>,
  t: ExpressionTranslator,
): Ts {
  const rule = left.fn?.rule;
  const setter = rule?.set;
  if (!setter) {
    if (rule)
      return t.mark(e.location, `an assignment to an element of ${left.fn?.owner?.name ?? 'an object'}`);
    return referredObject(e, t) ?? t.mark(e.location, 'an assignment to what operator[] returns');
  }
  if (rule.look !== null) t.look(e.location, rule.look);
  const index = keyOf(left.index, t);
  const value =
    e.operator === '=' && (!e.fn || isCopied(e.right.type) || isStringClass(e.right.type))
      ? storedValue(left, e.right, t)
      : compoundElement(e, left, t);
  return characterSet(left.object, rule, [index, value], t);
}

function compound(whole: Assign, type: Type, t: ExpressionTranslator): Ts {
  const e = { ...whole, left: beforeLaterMove(whole.left, t) };
  const { left, right } = e;
  const operator = e.operator.slice(0, -1);
  noteWide(operator, left, right, e, t);
  const place = target(left, t);
  if (!isPlace(place)) return t.mark(e.location, 'an assignment to what a function returns');
  const plain = simpleCompound(operator, type, right);
  if (!isRepeatable(left) && !(plain && (left.kind === 'member' || isReference(left, t)))) {
    const once = updatedElement(left, place, (now) => wrapped(left, right, computed(e, type, now, t), t), t);
    return (
      once ?? t.mark(e.location, 'an operator that changes what is computed beside it: split the statement')
    );
  }
  const current = t.value(left);
  if (plain) {
    const value = isBig(type)
      ? operandAs(t.value(right), right, type, t)
      : isBool(right.type)
        ? call(text('Number'), t.value(right))
        : t.value(right);
    // `b[i]! += x` is not allowed in TypeScript, `b[i]! += x` without the mark is not typed.
    const sum = wrapped(left, right, value, t);
    if ((left.kind !== 'index' || isReference(left, t)) && sum === value)
      return assign(place, value, e.operator);
  }
  return assign(place, wrapped(left, right, computed(e, type, current, t), t));
}

/** Whether JavaScript's own operator does what C++'s does. */
function simpleCompound(operator: string, type: Type, right: Expression): boolean {
  if (isFloating(type)) return isBasic(type, 'double') && !isBig(right.type) && !isNegativeZero(right);
  if (!isInteger(type) || isBool(type)) return false;
  if (isFloating(right.type) || isBig(type) !== isBig(right.type)) return false;
  if (isBig(type)) return false;
  const signed = isBasic(type, 'int', 'long') || bare(type).k === 'enum';
  if (/^[-+*]$/.test(operator)) {
    if (!signed && !isBasic(type, 'ulong')) return false;
    return (
      isBasic(type, 'long', 'ulong') ||
      isBasic(arithmeticResult(type, right.type), 'int') ||
      (operator !== '*' && !isFloating(right.type) && fitsIn(rangeOf(right), { k: 'basic', name: 'int' }))
    );
  }
  if (operator === '%') return signed && !isBasic(right.type, 'uint', 'ulong');
  if (/^[|^&]$/.test(operator)) return isBasic(type, 'int') && fitsIn(rangeOf(right), type);
  if (operator === '<<' || operator === '>>') return isBasic(type, 'int');
  return false;
}
