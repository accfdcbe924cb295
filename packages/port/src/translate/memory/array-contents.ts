import type { Expression, Type } from '../../model/ast.js';
import { bare } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { withoutCasts } from '../../model/walk.js';
import { placeOf } from '../../passes/pointers/array-place.js';
import { binary, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { isRepeatable } from '../values/repeatable.js';

/** What lies behind each other in an array, from a place of it on. */
export interface ArrayContents {
  /** What the elements are. */
  readonly of: Type;
  readonly array: Ts;
  /** Null for the first one. */
  readonly at: Ts | null;
  /** Whether `at` may be asked for twice. */
  readonly isRepeatable: boolean;
}

/**
 * `a`, `a + n` and `&a[n]` of an array whose elements are of a kind.
 *
 * @param isWanted - whether they are
 * @returns null for anything else
 */
export function contentsFrom(
  e: Expression,
  isWanted: (of: Type) => boolean,
  t: ExpressionTranslator,
): ArrayContents | null {
  const place = placeOf(withoutCasts(e));
  if (!place) return null;
  const type = bare(place.array.type);
  const variable = variableOf(place.array);
  const of = type.k === 'array' ? bare(type.of) : type.k === 'pointer' ? bare(type.to) : type;
  const isMany = type.k === 'array' || (variable !== null && t.context.usage.arrays.has(variable));
  if (!isMany || !isWanted(of)) return null;
  const array = t.present(place.array);
  const at = place.index.reduce<Ts | null>((sum, { sign, by }) => {
    const value = t.value(by);
    if (sum) return binary(sum, sign, value);
    return sign === '+' ? value : { k: 'unary', operator: '-', operand: value };
  }, null);
  const isFirst = at === null || (at.k === 'text' && at.text === '0');
  return {
    of,
    array,
    at: isFirst ? null : at,
    isRepeatable: place.index.every(({ by }) => isRepeatable(by)),
  };
}
