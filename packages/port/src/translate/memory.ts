import type { Expression, FunctionSymbol, Type } from '../model/ast.js';
import { isImmutable, isUserValue } from '../model/representation.js';
import {
  bare,
  isArithmetic,
  isBasic,
  isBig,
  isBool,
  isByteBuffer,
  isCharLike,
  isVoid,
  sameType,
} from '../model/types.js';
import { assign, call, member, method, number, text, type Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { LITTLE_ENDIAN, memoryName } from './memory-classes.js';
import { wrapTo } from './numbers.js';
import { sizeOf } from './sizes.js';
import { initialValue } from './values.js';

type Call = Extract<Expression, { kind: 'call' }>;

const NAMES = new Set(['memset', 'memcpy', 'memmove', 'memcmp', 'bzero']);

/**
 * `memset( &s, 0, sizeof s )` and the like on what is no buffer of bytes: numbers and objects.
 *
 * @returns null where it is one, or where it is not known what it is
 */
export function memoryCall(e: Call, fn: FunctionSymbol, t: ExpressionTranslator): Ts | null {
  if (!fn.rule || !NAMES.has(fn.name)) return null;
  const [first, second, last] = [e.args[0], e.args[1], e.args.at(-1)].map((arg) => arg && pointed(arg));
  if (!first || !second || !last) return null;
  const made =
    fn.name === 'memset' || fn.name === 'bzero'
      ? cleared(first, fn.name === 'bzero' ? null : second, last, t)
      : isOfBytes(first) && isOfBytes(second)
        ? null
        : fn.name === 'memcpy' || fn.name === 'memmove'
          ? (numberCopied(first, second, last, t) ??
            (fn.name === 'memcpy' ? taken(first, second, last, t) : undefined))
          : undefined;
  if (made !== undefined) return made;
  return t.mark(e.location, `${fn.name}() of what is no array of bytes: its elements have to be named`);
}

/** What a pointer leads to, without the conversion to `void *`. */
function pointed(e: Expression): Expression {
  return (e.kind === 'convert' || e.kind === 'cast') && ['pointer', 'array'].includes(bare(e.operand.type).k)
    ? pointed(e.operand)
    : e;
}

function isOfBytes(e: Expression): boolean {
  const type = bare(e.type);
  return (
    isByteBuffer(type) ||
    (type.k === 'pointer' && (isVoid(type.to) || isCharLike(type.to))) ||
    type.k === 'unknown' ||
    type.k === 'class'
  );
}

/** The elements of an array; null for what is none. */
function elementOf(e: Expression): Type | null {
  const type = bare(e.type);
  if (type.k === 'array') return bare(type.of);
  // `&x` is one object, another pointer the first of many.
  return type.k === 'pointer' && !isAddress(e) ? bare(type.to) : null;
}

function isAddress(e: Expression): boolean {
  return e.kind === 'unary' && e.operator === '&' && e.operand.kind !== 'index';
}

/** undefined: it cannot be said here. */
function cleared(
  to: Expression,
  value: Expression | null,
  size: Expression,
  t: ExpressionTranslator,
): Ts | null | undefined {
  if (isOfBytes(to)) return null;
  if (value !== null && !(value.kind === 'number' && Number(value.text) === 0)) return undefined;
  const object = isAddress(to) && to.kind === 'unary' ? to.operand : null;
  const type = bare(object?.type ?? to.type);
  if (object && type.k === 'class' && t.context.usage.memory.has(type.symbol) && isWhole(size, object))
    return call(text(t.context.helper('clearBytes')), member(t.object(object), memoryName(type.symbol)));
  if (object && type.k === 'class' && isUserValue(type) && isWhole(size, object))
    return isZeroed(type) ? call(text('Object.assign'), t.object(object), initialValue(type, t)) : undefined;
  const element = elementOf(to);
  if (!element || !isArithmetic(element)) return undefined;
  const zero = isBool(element) ? text('false') : isBig(element) ? text('0n') : number(0);
  if (isWhole(size, to)) return method(t.present(to), 'fill', zero);
  const count = countOf(size, element, t);
  return count ? method(t.present(to), 'fill', zero, number(0), count) : undefined;
}

function taken(to: Expression, from: Expression, size: Expression, t: ExpressionTranslator): Ts | undefined {
  const element = elementOf(to);
  const other = elementOf(from);
  if (!element || !other || !sameType(element, other) || !isArithmetic(element)) return undefined;
  const whole = [to, from].find((each) => isWhole(size, each));
  const count = whole ? member(t.value(whole), 'length') : countOf(size, element, t);
  return count
    ? call(text(t.context.helper('copyElements')), t.present(to), t.present(from), count)
    : undefined;
}

/** `memcpy( bytes, &n, sizeof n )` and the other way round: the bytes of a number, the lowest first. */
function numberCopied(
  to: Expression,
  from: Expression,
  size: Expression,
  t: ExpressionTranslator,
): Ts | null {
  if (isOfBytes(to) && isNumberAddress(from) && isWholeNumber(size, from.operand)) {
    t.look(from.location, LITTLE_ENDIAN);
    return call(
      text(t.context.helper('putNumber')),
      t.present(to),
      t.value(from.operand),
      bytesOf(from.operand),
    );
  }
  if (isOfBytes(from) && isNumberAddress(to) && isWholeNumber(size, to.operand)) {
    t.look(to.location, LITTLE_ENDIAN);
    const type = bare(to.operand.type);
    const read = call(text(t.context.helper('getNumber')), t.present(from), bytesOf(to.operand));
    return assign(t.value(to.operand), wrapTo(type, read));
  }
  return null;
}

/** `&n` of a number of at most 32 bits. */
export function isNumberAddress(e: Expression): e is Extract<Expression, { kind: 'unary' }> {
  if (e.kind !== 'unary' || e.operator !== '&' || e.fn || e.operand.kind === 'index') return false;
  return isBasic(e.operand.type, 'short', 'ushort', 'int', 'uint');
}

function bytesOf(e: Expression): Ts {
  return number(sizeOf(e.type));
}

function isWholeNumber(size: Expression, place: Expression): boolean {
  if (size.kind === 'convert') return isWholeNumber(size.operand, place);
  if (size.kind === 'number') return Number(size.text) === sizeOf(place.type);
  return size.kind === 'sizeof' && sizeOf(size.of ?? size.operand!.type) === sizeOf(place.type);
}

/** `sizeof( x )` of this place, or of its type. */
function isWhole(size: Expression, place: Expression): boolean {
  if (size.kind === 'convert') return isWhole(size.operand, place);
  if (size.kind !== 'sizeof' || bare(place.type).k === 'pointer') return false;
  return (
    sameType(size.of ?? size.operand!.type, place.type) &&
    (size.operand === null || bare(place.type).k !== 'array' || sameName(size.operand, place))
  );
}

function sameName(a: Expression, b: Expression): boolean {
  return (
    (a.kind === 'name' || a.kind === 'member') &&
    (b.kind === 'name' || b.kind === 'member') &&
    a.symbol === b.symbol
  );
}

/** How many elements a number of bytes is. */
function countOf(size: Expression, element: Type, t: ExpressionTranslator): Ts | null {
  const bytes = sizeOf(element);
  if (size.kind === 'convert') return countOf(size.operand, element, t);
  if (size.kind === 'number' && bytes > 0 && Number(size.text) % bytes === 0)
    return number(Number(size.text) / bytes);
  if (size.kind === 'sizeof' && sizeOf(size.of ?? size.operand!.type) === bytes) return number(1);
  if (size.kind !== 'binary' || size.operator !== '*') return null;
  for (const [each, other] of [
    [size.left, size.right],
    [size.right, size.left],
  ] as const) {
    const unit = each.kind === 'convert' ? each.operand : each;
    const isUnit =
      unit.kind === 'sizeof'
        ? sizeOf(unit.of ?? unit.operand!.type) === bytes
        : unit.kind === 'number' && Number(unit.text) === bytes;
    if (isUnit) return t.value(other);
  }
  return null;
}

type Class = Extract<Type, { k: 'class' }>;

/** Whether a new object has what memset() makes of one: no constructor sets anything else. */
function isZeroed({ symbol }: Class): boolean {
  return (
    symbol.bases.length === 0 &&
    symbol.functions(symbol.name).every((fn) => fn.role !== 'constructor') &&
    symbol.fields.every((field) => {
      const type = bare(field.type);
      return type.k !== 'class' || isImmutable(type.symbol) || (isUserValue(type) && isZeroed(type));
    })
  );
}
