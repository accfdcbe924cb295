import type { Expression, Type } from '../../model/ast.js';
import { isArithmetic, isCharLike, sameType } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { binary, call, member, method, number, sameTs, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { contentsFrom } from './array-contents.js';
import { countOf, isWhole } from './memory-sizes.js';

/**
 * `memmove( a + i + 1, a + i, n * sizeof( int ) )` and `memcpy( &a[i], b, … )`: elements of an array move, or others take their place.
 *
 * @returns null where no places in arrays of the same kind are given, or how many elements these are is not known
 */
export function elementsMoved(
  name: string,
  to: Expression,
  from: Expression,
  size: Expression,
  t: ExpressionTranslator,
): Ts | null {
  const [target, source] = [to, from].map((each) => contentsFrom(each, isElement, t));
  if (!target || !source || !sameType(target.of, source.of)) return null;
  // Other numbers, from the first one on.
  if (name === 'memcpy' && !target.at && !source.at && isArithmetic(target.of)) return null;
  const whole = [to, from].find((place) => isWhole(size, withoutCasts(place)));
  const count = whole ? member(t.value(withoutCasts(whole)), 'length') : countOf(size, target.of, t);
  if (!count) return null;
  if (sameTs(target.array, source.array) && source.isRepeatable) {
    const begin = source.at ?? number(0);
    return method(target.array, 'copyWithin', target.at ?? number(0), begin, endOf(source.at, count));
  }
  // What memmove() takes may be changed by what it writes.
  const isShared = name === 'memmove';
  const taken = source.at || isShared ? method(source.array, 'slice', source.at ?? number(0)) : source.array;
  const copy = text(t.context.helper('copyElements'));
  return call(copy, target.array, taken, count, ...(target.at ? [target.at] : []));
}

/** `i + n`, and `m` where n is `m - i`. */
function endOf(at: Ts | null, count: Ts): Ts {
  if (at === null) return count;
  if (count.k === 'binary' && count.operator === '-' && sameTs(count.right, at)) return count.left;
  return binary(at, '+', count);
}

/** Numbers, pointers and texts. */
function isElement(of: Type): boolean {
  return !isCharLike(of) && (isArithmetic(of) || of.k === 'pointer');
}
