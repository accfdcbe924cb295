import type { Expression, Type } from '../../model/ast.js';
import { bare, isArithmetic, isCharLike, sameType } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { withoutCasts } from '../../model/walk.js';
import { placeOf } from '../../passes/pointers/array-place.js';
import { binary, call, member, method, number, sameTs, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { isRepeatable } from '../values/repeatable.js';
import { countOf, isWhole } from './memory-sizes.js';

/** Numbers, pointers or texts that lie behind each other, from a place of an array on. */
interface Elements {
  readonly of: Type;
  readonly array: Ts;
  /** Null for the first one. */
  readonly at: Ts | null;
  /** Whether `at` may be asked for twice. */
  readonly isRepeatable: boolean;
}

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
  const [target, source] = [elementsFrom(to, t), elementsFrom(from, t)];
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

function elementsFrom(e: Expression, t: ExpressionTranslator): Elements | null {
  const place = placeOf(withoutCasts(e));
  if (!place) return null;
  const type = bare(place.array.type);
  const variable = variableOf(place.array);
  const of = type.k === 'array' ? bare(type.of) : type.k === 'pointer' ? bare(type.to) : null;
  const isMany = type.k === 'array' || (variable !== null && t.context.usage.arrays.has(variable));
  if (!of || !isMany || isCharLike(of) || !(isArithmetic(of) || of.k === 'pointer')) return null;
  const at = place.index.reduce<Ts | null>((sum, { sign, by }) => {
    const value = t.value(by);
    if (sum) return binary(sum, sign, value);
    return sign === '+' ? value : { k: 'unary', operator: '-', operand: value };
  }, null);
  return {
    of,
    array: t.present(place.array),
    at: at?.k === 'text' && at.text === '0' ? null : at,
    isRepeatable: place.index.every(({ by }) => isRepeatable(by)),
  };
}
