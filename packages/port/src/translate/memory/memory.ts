import { constructorsOf } from '../../model/members.js';
import type { Expression, FunctionSymbol, Type } from '../../model/ast.js';
import { allocationIn } from '../../passes/pointers/allocated-arrays.js';
import { isImmutable, isUserValue } from '../../model/representation.js';
import {
  bare,
  isArithmetic,
  isBig,
  isBool,
  isByteBuffer,
  isCharLike,
  isInteger,
  isVoid,
  sameType,
} from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { assign, call, member, method, number, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { LITTLE_ENDIAN, memoryName } from './memory-classes.js';
import { structCopied, structSeen } from '../../passes/pointers/byte-structs.js';
import { comparedIntegers, filledBytes } from './filled-bytes.js';
import { hasBytes } from './struct-bytes.js';
import { isVectorAddress } from './vector-bytes.js';
import { isNumberAddress } from './number-bytes.js';
import { wrapTo } from '../values/numbers.js';
import { isRepeatable } from '../values/repeatable.js';
import { elementsMoved } from './element-moves.js';
import { countOf, isSizeOf, isWhole, isWholeNumber } from './memory-sizes.js';
import { sizeOf } from '../values/sizes.js';
import { objectsCleared, objectsCopied } from './struct-arrays.js';
import { initialValue } from '../values/values.js';

type Call = Extract<Expression, { kind: 'call' }>;

const NAMES = new Set(['memset', 'memcpy', 'memmove', 'memcmp', 'bzero']);

/**
 * `memset( &s, 0, sizeof s )` and the like on what is no buffer of bytes: numbers and objects.
 *
 * @returns null where it is one, or where it is not known what it is
 */
export function memoryCall(
  e: Call,
  fn: FunctionSymbol,
  t: ExpressionTranslator,
  discarded: boolean,
): Ts | null {
  if (!fn.rule || !NAMES.has(fn.name)) return null;
  const [first, second, last] = [e.args[0], e.args[1], e.args.at(-1)].map((arg) => arg && pointed(arg));
  if (!first || !second || !last) return null;
  // The call gets the elements as bytes.
  if (isVectorAddress(first) && (isOfBytes(second) || isInteger(second.type))) return null;
  const struct = structCopied(e);
  if (struct) {
    const isWholeStruct = discarded && isSizeOf(last, { k: 'class', symbol: struct, args: [] });
    const [to, from] = [pointedObject(first), pointedObject(second)];
    if (isWholeStruct && to && from) return method(t.object(to.of), 'assign', t.object(from.of));
  }
  const objects = discarded ? objectArrays(fn.name, first, second, last, t) : null;
  if (objects) return objects;
  if (discarded && /^mem(?:cpy|move)$/.test(fn.name) && isOfBytes(second)) {
    const text_ = writtenText(first);
    if (text_) return overwritten(text_, second, last, t);
  }
  const made =
    fn.name === 'memset' || fn.name === 'bzero'
      ? cleared(first, fn.name === 'bzero' ? null : second, last, t)
      : isOfBytes(first) && isOfBytes(second)
        ? null
        : fn.name === 'memcpy' || fn.name === 'memmove'
          ? (numberCopied(first, second, last, t) ??
            (discarded ? elementsMoved(fn.name, first, second, last, t) : null) ??
            (fn.name === 'memcpy' ? taken(first, second, last, t) : undefined))
          : (comparedIntegers(first, second, last, t) ?? undefined);
  if (made !== undefined) return made;
  if ([first, second].some((each) => hasBytes(structSeen(each.type), t))) return null;
  return t.mark(e.location, `${fn.name}() of what is no array of bytes: ${instead(fn.name)}`);
}

/** memset() to 0, and a copy, of many structs. */
function objectArrays(
  name: string,
  first: Expression,
  second: Expression,
  size: Expression,
  t: ExpressionTranslator,
): Ts | null {
  if (/^mem(?:cpy|move)$/.test(name)) return objectsCopied(first, second, size, t);
  const isZero = name === 'bzero' || (second.kind === 'number' && Number(second.text) === 0);
  return name !== 'memcmp' && isZero ? objectsCleared(first, size, isZeroed, t) : null;
}

/** The QCString whose bytes are written to: `s.data()` of a variable; null for anything else. */
function writtenText(to: Expression): Expression | null {
  if (to.kind !== 'call' || to.fn?.name !== 'data' || to.callee.kind !== 'member') return null;
  const { object } = to.callee;
  const isVariable = object.kind === 'name' || (object.kind === 'member' && isRepeatable(object));
  return isVariable && to.fn.owner?.name === 'QCString' ? object : null;
}

function overwritten(of: Expression, bytes: Expression, size: Expression, t: ExpressionTranslator): Ts {
  t.look(of.location, 'a QCString shares its bytes with its copies in Qt: they do not change here');
  const made = call(text(t.context.helper('overwritten')), t.textValue(of), t.present(bytes), t.value(size));
  return assign(t.value(of), made);
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

/** The object that a pointer leads to: `&x`, or `p`. */
function pointedObject(to: Expression): { readonly of: Expression; readonly type: Class } | null {
  if (isAddress(to) && to.kind === 'unary') {
    const type = bare(to.operand.type);
    return type.k === 'class' ? { of: to.operand, type } : null;
  }
  const pointer = bare(to.type);
  const type = pointer.k === 'pointer' ? bare(pointer.to) : null;
  return type?.k === 'class' ? { of: to, type } : null;
}

/** undefined: it cannot be said here. */
function cleared(
  to: Expression,
  value: Expression | null,
  size: Expression,
  t: ExpressionTranslator,
): Ts | null | undefined {
  if (isOfBytes(to)) return null;
  const filled = value === null ? null : filledBytes(to, value, size, t);
  if (filled) return filled;
  if (value !== null && !(value.kind === 'number' && Number(value.text) === 0)) return undefined;
  const object = pointedObject(to);
  if (object && isSizeOf(size, object.type)) {
    const { type } = object;
    // The structures of C's own headers.
    if (type.symbol.rule?.module === './cpp.js')
      return type.symbol.rule.copies
        ? method(t.object(object.of), 'assign', initialValue(type, t))
        : undefined;
    if (t.context.usage.memory.has(type.symbol))
      return call(text(t.context.helper('clearBytes')), member(t.object(object.of), memoryName(type.symbol)));
    if (isUserValue(type))
      return isZeroed(type)
        ? call(text('Object.assign'), t.object(object.of), initialValue(type, t))
        : undefined;
  }
  if (isNumberAddress(to) && isWholeNumber(size, to.operand)) return assign(t.value(to.operand), number(0));
  const element = elementOf(to);
  if (!element) return undefined;
  if (element.k === 'array' && isWhole(size, to)) return clearedRows(t.present(to), element);
  const zero = zeroOf(element);
  if (!zero) return undefined;
  if (isWhole(size, to)) return method(t.present(to), 'fill', zero);
  const count = countOf(size, element, t);
  return count ? method(t.present(to), 'fill', zero, number(0), count) : undefined;
}

/** What 0 bytes are as a number or a pointer; null for anything else. */
function zeroOf(type: Type): Ts | null {
  if (type.k === 'pointer') return text('null');
  if (!isArithmetic(type)) return null;
  return isBool(type) ? text('false') : isBig(type) ? text('0n') : number(0);
}

/** An array of arrays: each of them is filled. */
function clearedRows(rows: Ts, { of }: Extract<Type, { k: 'array' }>): Ts | undefined {
  const element = bare(of);
  const each = text('each');
  const zero = zeroOf(element);
  const body = element.k === 'array' ? clearedRows(each, element) : zero && method(each, 'fill', zero);
  return body ? method(rows, 'forEach', { k: 'arrow', params: '(each)', body, block: false }) : undefined;
}

function taken(to: Expression, from: Expression, size: Expression, t: ExpressionTranslator): Ts | undefined {
  const element = elementOf(to);
  const other = elementOf(from);
  if (!element || !other || !sameType(element, other)) return undefined;
  const whole = [to, from].find((each) => isWhole(size, each));
  if (
    element.k === 'array' &&
    sizeOf(element) === sizeOf(other) &&
    isArithmetic(element.of) &&
    !isCharLike(element.of)
  )
    return (
      whole &&
      call(
        text(t.context.helper('copyRows')),
        t.present(to),
        t.present(from),
        member(t.value(whole), 'length'),
      )
    );
  if (!isArithmetic(element)) return undefined;
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

function bytesOf(e: Expression): Ts {
  return number(sizeOf(e.type));
}

type Class = Extract<Type, { k: 'class' }>;

/**
 * `( T * )malloc( sizeof( T ) )`: a new object of a struct without constructors, a number, and other memory of a known kind.
 *
 * @returns null where it is no call of malloc(), or bytes are allocated
 */
export function allocated(operand: Expression, to: Type, t: ExpressionTranslator): Ts | null {
  const made = allocationIn(operand);
  if (!made) return null;
  const element = bare(to);
  if (isCharLike(element) || isVoid(element)) return null;
  const [first, last] = [made.args[0] && withoutCasts(made.args[0]), made.args.at(-1)];
  const isOne = made.name === 'malloc' || (first?.kind === 'number' && Number(first.text) === 1);
  const count = made.name === 'realloc' && first && last ? countOf(last, element, t) : null;
  const zero = zeroOf(element);
  if (count && zero) return call(text(t.context.helper('resized')), t.value(first!), count, zero);
  if (count && element.k === 'class' && isUserValue(element) && isZeroed(element)) {
    const body = initialValue(element, t);
    const added: Ts = { k: 'arrow', params: '()', body, block: false };
    return call(text(t.context.helper('resizedObjects')), t.value(first!), count, added);
  }
  if (isOne && last && isSizeOf(last, element)) {
    if (element.k !== 'class') return { k: 'object', entries: [['value', initialValue(element, t)]] };
    if (isUserValue(element) && isZeroed(element)) return initialValue(element, t);
  }
  return t.mark(operand.location, `${made.name}() of what is neither bytes nor one struct: make it with new`);
}

/** Whether a new object has what memset() makes of one: no constructor sets anything else. */
function isZeroed({ symbol }: Class): boolean {
  return (
    symbol.bases.length === 0 &&
    constructorsOf(symbol).length === 0 &&
    symbol.fields.every((field) => {
      const type = bare(field.type);
      return type.k !== 'class' || isImmutable(type.symbol) || (isUserValue(type) && isZeroed(type));
    })
  );
}

/** What a person writes for memset() and its kin of objects and numbers. */
function instead(name: string): string {
  if (name === 'memset' || name === 'bzero') return 'set its members, or make a new one';
  if (name === 'memcmp') return 'compare its members';
  return 'assign its members, or read and write the bytes of a number with a DataView';
}
