// memset() to another byte than 0, and memcmp() of integers.
import type { Expression, Type } from '../../model/ast.js';
import { bare, BITS, isBig, isBool, isCharLike, isInteger, isUnsigned } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { constantValue } from '../../parse/constant-value.js';
import { call, method, number, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { sizeOf } from '../values/sizes.js';
import { isWhole } from './memory-sizes.js';

/** `memset( rows, ' ', sizeof rows )`, and -1 for whole arrays of integers, all of whose bits it sets; null for anything else. */
export function filledBytes(
  to: Expression,
  value: Expression,
  size: Expression,
  t: ExpressionTranslator,
): Ts | null {
  const type = bare(to.type);
  const constant = constantValue(withoutCasts(value));
  const byte = constant === null ? 0 : Number(constant & 0xffn);
  if (type.k !== 'array' || byte === 0 || !isWhole(size, to)) return null;
  const element = innermost(type);
  const filling = isCharLike(element)
    ? t.value(value)
    : isBool(element) && byte === 1
      ? text('true')
      : byte === 0xff
        ? allBits(element)
        : null;
  return filling && filledRows(t.present(to), type.of, filling);
}

function innermost(type: Type): Type {
  const t = bare(type);
  return t.k === 'array' ? innermost(t.of) : t;
}

/** `memcmp( a, b, sizeof a )` of whole arrays of integers: the order of their bytes, the lowest first; null for anything else. */
export function comparedIntegers(
  a: Expression,
  b: Expression,
  size: Expression,
  t: ExpressionTranslator,
): Ts | null {
  const [type, other] = [bare(a.type), bare(b.type)];
  if (type.k !== 'array' || other.k !== 'array' || !(isWhole(size, a) || isWhole(size, b))) return null;
  const element = innermost(type);
  if (!isInteger(element) || isBig(element) || isCharLike(element) || isBool(element)) return null;
  if (sizeOf(type) !== sizeOf(other) || sizeOf(element) !== sizeOf(innermost(other))) return null;
  const [left, right] = [a, b].map((each) => {
    const value = t.present(each);
    const depth = depthOf(each.type);
    return depth === 1 ? value : method(value, 'flat', ...(depth === 2 ? [] : [number(depth - 1)]));
  });
  return call(text(t.context.helper('compareIntegers')), left!, right!, number(sizeOf(element)));
}

/** How many indices lead to an element. */
function depthOf(type: Type): number {
  const t = bare(type);
  return t.k === 'array' ? 1 + depthOf(t.of) : 0;
}

/** An integer all of whose bits are set. */
function allBits(type: Type): Ts | null {
  if (!isInteger(type) || type.k !== 'basic' || isBool(type) || BITS[type.name] > 32) return null;
  return number(isUnsigned(type) ? 2 ** BITS[type.name] - 1 : -1);
}

function filledRows(array: Ts, element: Type, filling: Ts): Ts {
  const of = bare(element);
  if (of.k !== 'array') return method(array, 'fill', filling);
  const body = filledRows(text('each'), of.of, filling);
  return method(array, 'forEach', { k: 'arrow', params: '(each)', body, block: false });
}
