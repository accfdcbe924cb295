import type { Expression, Type } from '../../model/ast.js';
import { calledFunction } from '../../analysis/function-pointers.js';
import { isLvalue } from '../../analysis/conversions.js';
import { isBoxPointer, isConstTextPointer, isSharedObject, isUserValue } from '../../model/representation.js';
import { bare, INT, isBasic, isBig, isBool, isByteBuffer, isConstCharPointer } from '../../model/types.js';
import { isConstVariable, variableOf } from '../../model/variable-of.js';
import {
  assign,
  binary,
  call,
  member,
  method,
  nonNull,
  number,
  string,
  text,
  type Ts,
  unary,
} from '../../print/ts.js';
import { elementReference, pointedReference } from './element-references.js';
import { elementBehind, oneBehind } from './element-behind.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { isAlwaysNegative, mayPrecede } from '../values/negative-indices.js';
import { byteAt } from './byte-values.js';
import { parameterBeside } from '../names/place.js';
import { placesInBytes, restsOfTexts } from './places-in-bytes.js';
import { boxOf, isReference } from '../values/references.js';
import { isFirst } from '../values/rows.js';
import { isRepeatable } from '../values/repeatable.js';
import { arrayHolder } from '../../passes/pointers/array-holder.js';

type Index = Extract<Expression, { kind: 'index' }>;
type Unary = Extract<Expression, { kind: 'unary' }>;
type Binary = Extract<Expression, { kind: 'binary' }>;

/** Why a pointer into an array of numbers is marked. */
export const WOULD_BE_COPY = 'a pointer into an array that may be written to: here it would lead to a copy';

/** Why `&p` is marked, where p leads to an array. */
export const ADDRESS_OF_ARRAY = 'the address of a pointer that leads to an array: return the array';

/** Why `( &x )[i]` is marked. */
export const NO_ARRAY = 'the address of one thing where an array is expected';

/** A pointer to a text or to bytes, whose value is in a box: `p->length()` asks what is in it. */
export function isBoxOfObject(e: Expression, t: ExpressionTranslator): boolean {
  const type = bare(e.type);
  const symbol = variableOf(e);
  return (
    type.k === 'pointer' &&
    isBoxPointer(type) &&
    bare(type.to).k === 'class' &&
    !(symbol && t.context.usage.arrays.has(symbol))
  );
}

/** What an out-parameter gets: the box of a variable, or one made for the place. */
export function referenceTo(e: Expression, t: ExpressionTranslator): Ts {
  if (e.kind === 'convert' && e.fn === null) return referenceTo(e.operand, t);
  if (isReference(e, t)) return boxOf(t.value(e));
  const symbol = variableOf(e);
  if (symbol?.boxed === true)
    return e.kind === 'member' ? member(t.object(e.object), symbol.printed) : t.holder(symbol);
  if (e.kind === 'unary' && e.operator === '*' && !e.fn && isBoxPointer(e.operand.type)) {
    const pointer = arrayHolder(e.operand);
    return pointer && t.context.usage.arrays.has(pointer)
      ? call(text(t.context.helper('referTo')), t.present(e.operand), number(0))
      : t.present(e.operand);
  }
  if (e.kind === 'unary' && /^(?:\+\+|--)$/.test(e.operator) && !e.fn)
    return { k: 'comma', items: [t.discarded(e), referenceTo(e.operand, t)] };
  if (!isLvalue(e) || isConstVariable(e)) return { k: 'object', entries: [['value', t.value(e)]] };
  if (e.kind === 'conditional') {
    const [yes, no] = [e.yes, e.no].map((each) => referenceTo(each, t));
    return { k: 'conditional', condition: t.condition(e.condition), yes: yes!, no: no! };
  }
  if (e.kind === 'call' || (e.kind === 'index' && e.fn?.rule)) return elementReference(e, t);
  if (e.kind === 'unary' && e.fn && typeof e.fn.rule?.set === 'string')
    return pointedReference(e.operand, e.fn.rule, t);
  const part = partReference(e, t);
  if (part) return part;
  const place = target(e, t);
  if (!isRepeatable(e)) return t.mark(e.location, 'a reference to what has to be computed first');
  const getter: Ts = { k: 'arrow', params: '()', body: t.value(e), block: false };
  const name = parameterBeside(place);
  const setter: Ts = { k: 'arrow', params: `(${name})`, body: assign(place, text(name)), block: false };
  return call(text(t.context.helper('refer')), getter, setter);
}

/** `&n->value` and `&v[i]`: of the object and the element that are meant now, whatever `n` and `i` are later. */
function partReference(e: Expression, t: ExpressionTranslator): Ts | null {
  if (e.kind === 'member' && e.object.kind !== 'this' && e.symbol?.kind === 'variable') {
    const { symbol } = e;
    if (symbol.isStatic || symbol.rule) return null;
    if (!symbol.printed.startsWith('#'))
      return call(text(t.context.helper('referTo')), t.object(e.object), string(symbol.printed));
    const place = member(text('each'), symbol.printed);
    const getter: Ts = { k: 'arrow', params: '(each)', body: place, block: false };
    const body = assign(place, text('value'));
    const setter: Ts = { k: 'arrow', params: '(each, value)', body, block: false };
    return call(text(t.context.helper('referWithin')), t.object(e.object), getter, setter);
  }
  if (e.kind !== 'index' || e.fn || isConstCharPointer(e.object.type)) return null;
  const buffer = isByteBuffer(e.object.type);
  const helper = t.context.helper(buffer && !isBasic(e.type, 'uchar') ? 'referToChar' : 'referTo');
  if (buffer && mayPrecede(e.object, e.index, t))
    return call(text(helper), moved(e.object, e.index, '+', t), number(0));
  return call(text(helper), t.present(e.object), indexValue(e.index, t));
}

/** `*p`; `raw` when the sign of a char does not matter. */
export function dereference(e: Unary, t: ExpressionTranslator, raw = false): Ts {
  const { operand } = e;
  const type = bare(operand.type);
  if (operand.kind === 'this') return text('this');
  if (calledFunction(type)) return t.present(operand);
  if (operand.kind === 'unary' && operand.postfix && (operand.operator === '++' || operand.operator === '--'))
    return movingRead(e, operand, t, raw);
  if (isConstCharPointer(type)) return call(text(t.context.helper('charAt')), t.present(operand), number(0));
  if (isByteBuffer(type)) return byteAt(t.present(operand), number(0), type, raw);
  const element = elementBehind(operand);
  if (element) return t.value(element);
  const holder = arrayHolder(operand);
  if (type.k === 'array' || (holder && t.context.usage.arrays.has(holder)))
    return nonNull({ k: 'index', object: t.present(operand), index: number(0) });
  if (isBoxPointer(type)) return member(t.present(operand), 'value');
  return t.present(operand);
}

/** `*p++`: the byte, and the pointer moves on. */
function movingRead(e: Unary, moving: Unary, t: ExpressionTranslator, raw: boolean): Ts {
  const { operand: pointer, operator } = moving;
  const type = bare(pointer.type);
  if (!isRepeatable(pointer) || !(isConstCharPointer(type) || isByteBuffer(type)))
    return t.mark(e.location, `${operator} inside of *: write the two steps`);
  // The pointer is fetched first, and moves while its index is evaluated.
  const step = (): Ts => assign(target(pointer, t), moved(pointer, null, operator === '++' ? '+' : '-', t));
  const index: Ts = t.movedLater.has(moving) ? number(0) : { k: 'comma', items: [step(), number(0)] };
  if (isConstCharPointer(type)) return call(text(t.context.helper('charAt')), t.present(pointer), index);
  return byteAt(t.present(pointer), index, type, raw);
}

/** Lists a place where a text is kept of what can change later. */
export function noteSnapshot(value: Expression, to: Type, t: ExpressionTranslator): void {
  if (
    value.kind === 'convert' &&
    value.fn === null &&
    isConstTextPointer(to) &&
    isBoxPointer(value.operand.type)
  )
    t.look(value.location, 'a pointer to a text: here it is the text that is there now');
  const kept =
    value.kind === 'convert' &&
    value.fn === null &&
    isConstCharPointer(to) &&
    isByteBuffer(value.operand.type) &&
    !isInConstant(value.operand);
  if (kept)
    t.look(
      value.location,
      'a const char pointer into a buffer: here it is the text that is there now, also when the buffer changes',
    );
}

/** An array of char that is constant, or a place in one. */
function isInConstant(e: Expression): boolean {
  if (e.kind === 'binary' && e.operator === '+') return isInConstant(e.left);
  if (e.kind === 'unary' && e.operator === '&' && e.operand.kind === 'index')
    return isInConstant(e.operand.object);
  return isConstCharArray(e.type);
}

/** A number of elements: no bigint, and no boolean. */
function indexValue(e: Expression, t: ExpressionTranslator): Ts {
  return isBig(e.type) || isBool(e.type) ? t.numberAs(e, INT) : t.value(e);
}

/** `a[i]`; `raw` when the sign of a char does not matter. */
export function indexed(e: Index, t: ExpressionTranslator, raw = false): Ts {
  const { object, index } = e;
  if (e.fn) return t.operator(e.fn, [object, index]);
  if (isOneObject(e, t)) return t.present(object);
  const one = oneBehind(e);
  if (one) return isFirst(index) ? t.value(one) : t.mark(e.location, NO_ARRAY);
  const before = mayPrecede(object, index, t);
  if (before && isByteBuffer(object.type))
    return byteAt(moved(object, index, '+', t), number(0), object.type, raw);
  if (before && isAlwaysNegative(index))
    return t.mark(e.location, 'an element in front of the one that a pointer leads to');
  const at = indexValue(index, t);
  if (isConstCharPointer(object.type)) {
    if (before)
      t.look(e.location, 'an index of a const char pointer that moved: if it is negative, there is 0 here');
    return call(text(t.context.helper('charAt')), t.present(object), at);
  }
  if (isByteBuffer(object.type)) return byteAt(t.present(object), at, object.type, raw);
  if (before)
    t.look(e.location, 'an index of a pointer into an array that moved: if it is negative, nothing is there');
  return nonNull({ k: 'index', object: t.present(object), index: at });
}

/** `all[i][0]` where `all` has pointers to objects, and `p[0]` where p leads to one: the object itself. */
function isOneObject({ object, index }: Index, { context }: ExpressionTranslator): boolean {
  const type = bare(object.type);
  if (!isFirst(index) || type.k !== 'pointer' || !isSharedObject(bare(type.to))) return false;
  const holder = arrayHolder(object);
  if (object.kind === 'index') return true;
  return bare(type.to).k === 'class' && holder !== null && !context.usage.arrays.has(holder);
}

/** A pointer that was moved by a number of elements, or by one; `readOnly` when nothing is written through the result. */
export function moved(
  pointer: Expression,
  count: Expression | null,
  sign: '+' | '-',
  t: ExpressionTranslator,
  readOnly = false,
): Ts {
  const { location } = pointer;
  const value = t.present(pointer);
  const by = count ? indexValue(count, t) : number(1);
  const direction = sign === '+' ? 1 : -1;
  const isNegative = count !== null && mayPrecede(pointer, count, t);
  if (isConstCharPointer(pointer.type)) {
    if (direction < 0 || (isNegative && isAlwaysNegative(count)))
      return t.mark(location, 'a const char pointer that moves back');
    if (isNegative)
      t.look(location, 'a const char pointer that moves by what may be negative: it only moves on here');
    return method(value, 'slice', by);
  }
  if (isByteBuffer(pointer.type)) {
    if (direction > 0 && !isNegative) return method(value, 'subarray', by);
    return call(text(t.context.helper('moved')), value, direction > 0 ? by : unary('-', by));
  }
  const holder = arrayHolder(pointer);
  const isArray = bare(pointer.type).k === 'array' || (holder !== null && t.context.usage.arrays.has(holder));
  if (!isArray || direction < 0) return t.mark(location, 'a pointer that moves over objects');
  // Objects stay the same ones in a copy of the array.
  const element = elementType(pointer.type);
  const ofObjects = isUserValue(element) || element.k === 'array';
  return readOnly || ofObjects || isReadOnly(pointer.type)
    ? method(value, 'slice', by)
    : t.mark(location, WOULD_BE_COPY);
}

function elementType(type: Type): Type {
  const t = bare(type);
  return t.k === 'array' ? bare(t.of) : t.k === 'pointer' ? bare(t.to) : t;
}

/** Whether nothing is written through a pointer. */
export function isReadOnly(type: Type): boolean {
  const t = bare(type);
  return (t.k === 'pointer' && t.to.const === true) || (t.k === 'array' && t.of.const === true);
}

/** `p + n`, `p - n` and `p - q`; `readOnly` when nothing is written through the result. */
export function pointerArithmetic(e: Binary, t: ExpressionTranslator, readOnly = false): Ts {
  const { left, right, operator } = e;
  const isPointer = (each: Expression): boolean => ['pointer', 'array'].includes(bare(each.type).k);
  if (isPointer(left) && isPointer(right)) {
    if (operator === '-' && isByteBuffer(left.type) && isByteBuffer(right.type)) {
      const [to, from] = placesInBytes(left, right, t);
      return binary(to, '-', from);
    }
    if (operator === '-' && isConstCharPointer(left.type) && isConstCharArray(right.type)) {
      t.look(e.location, 'the difference of two pointers: right if both point into the same text');
      const whole = call(text(t.context.helper('cString')), t.value(right));
      return binary(member(whole, 'length'), '-', member(t.present(left), 'length'));
    }
    if (operator === '-' && isConstCharPointer(left.type) && isConstCharPointer(right.type)) {
      t.look(e.location, 'the difference of two pointers: right if both point into the same text');
      const [there, here] = restsOfTexts(left, right, t);
      return binary(here, '-', there);
    }
    // A place in a text, and one in the bytes of it: what is left behind them says how far they are apart.
    if (
      operator === '-' &&
      [left, right].every(({ type }) => isByteBuffer(type) || isConstCharPointer(type))
    ) {
      t.look(e.location, 'the difference of two pointers: right if both point into the same text');
      const strlen = text(t.context.use('strlen', '@qt3/tools'));
      return binary(call(strlen, t.present(right)), '-', call(strlen, t.present(left)));
    }
    return indexOfObject(e, t) ?? t.mark(e.location, 'the difference of two pointers');
  }
  const [pointer, count] = isPointer(left) ? [left, right] : [right, left];
  if (operator !== '+' && operator !== '-')
    return t.mark(e.location, `the operator ${operator} for a pointer`);
  const holder = arrayHolder(pointer);
  if (
    !isByteBuffer(pointer.type) &&
    !isConstCharPointer(pointer.type) &&
    !(holder && (isBoxPointer(pointer.type) || t.context.usage.arrays.has(holder)))
  ) {
    if (bare(pointer.type).k !== 'array') return t.mark(e.location, 'arithmetic on a pointer to objects');
  }
  return moved(pointer, count, operator, t, readOnly);
}

/** `p - all`, where p leads to one object of the array: where it stands there; null for anything else. */
function indexOfObject({ operator, left, right, location }: Binary, t: ExpressionTranslator): Ts | null {
  const [array, pointer] = [bare(right.type), bare(left.type)];
  if (operator !== '-' || array.k !== 'array' || pointer.k !== 'pointer') return null;
  const holder = arrayHolder(left);
  if (!isUserValue(array.of) || !isUserValue(pointer.to)) return null;
  if (holder !== null && t.context.usage.arrays.has(holder)) return null;
  t.look(location, 'the place of an object in an array: right if the pointer leads to one of its objects');
  return method(t.present(right), 'indexOf', t.present(left));
}

/** `const char a[]`, which holds a text. */
function isConstCharArray(type: Type): boolean {
  const t = bare(type);
  return t.k === 'array' && isBasic(t.of, 'char') && t.of.const === true;
}

/** `a[i]` or `*p` of a buffer. */
export function isByteOfBuffer(e: Expression): e is Extract<Expression, { kind: 'index' | 'unary' }> {
  if (e.kind === 'index') return !e.fn && isByteBuffer(e.object.type);
  return e.kind === 'unary' && e.operator === '*' && !e.fn && isByteBuffer(e.operand.type);
}

/** A byte of a buffer, without the sign that a char has. */
export function rawByte(e: Extract<Expression, { kind: 'index' | 'unary' }>, t: ExpressionTranslator): Ts {
  return e.kind === 'index' ? indexed(e, t, true) : dereference(e, t, true);
}

/** What stands left of `=`. */
export function target(e: Expression, t: ExpressionTranslator): Ts {
  // The byte itself, without the sign that it is read with.
  const value = isByteOfBuffer(e) ? rawByte(e, t) : t.value(e);
  return value.k === 'postfix' && value.operator === '!' ? value.operand : value;
}
