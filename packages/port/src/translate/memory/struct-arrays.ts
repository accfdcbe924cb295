import type { Expression, Type } from '../../model/ast.js';
import { isUserValue } from '../../model/representation.js';
import { withoutCasts } from '../../model/walk.js';
import { call, member, method, number, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { contentsFrom } from './array-contents.js';
import { memoryName } from './memory-classes.js';
import { isSizeOf, isWhole } from './memory-sizes.js';
import { initialValue } from '../values/values.js';

type Class = Extract<Type, { k: 'class' }>;

/** Structs of the program that lie behind each other. */
interface Objects {
  readonly of: Class;
  readonly array: Ts;
}

/** `a`, `a + n` and `&a[n]` of an array of structs: what is there from that place on; null for anything else. */
export function objectsFrom(e: Expression, t: ExpressionTranslator): Objects | null {
  const contents = contentsFrom(e, isUserValue, t);
  if (contents?.of.k !== 'class') return null;
  const { of, array, at } = contents;
  return { of, array: at === null ? array : method(array, 'slice', at) };
}

/** How many structs a number of bytes is: all of a place, or as many as a product says; null where that is not known. */
function structCount(
  size: Expression,
  of: Class,
  place: Expression,
  t: ExpressionTranslator,
): Ts | 'all' | null {
  if (size.kind === 'convert' || size.kind === 'cast') return structCount(size.operand, of, place, t);
  if (isWhole(size, withoutCasts(place))) return 'all';
  if (isSizeOf(size, of)) return number(1);
  if (size.kind !== 'binary' || size.operator !== '*') return null;
  if (isSizeOf(size.left, of)) return t.value(size.right);
  return isSizeOf(size.right, of) ? t.value(size.left) : null;
}

/** `memset( clients, 0, sizeof clients )`: each of them is as a new one; null for anything else. */
export function objectsCleared(
  to: Expression,
  size: Expression,
  isZeroed: (type: Class) => boolean,
  t: ExpressionTranslator,
): Ts | null {
  const objects = objectsFrom(to, t);
  const count = objects && structCount(size, objects.of, to, t);
  if (!objects || !count) return null;
  const { of, array } = objects;
  const each = text('each');
  const isMemory = t.context.usage.memory.has(of.symbol);
  if (!isMemory && !isZeroed(of)) return null;
  const body = isMemory
    ? call(text(t.context.helper('clearBytes')), member(each, memoryName(of.symbol)))
    : call(text('Object.assign'), each, initialValue(of, t));
  const cleared = count === 'all' ? array : method(array, 'slice', number(0), count);
  return method(cleared, 'forEach', { k: 'arrow', params: '(each)', body, block: false });
}

/** `memmove( &a[i], &a[i + 1], n * sizeof( Client ) )`: they get what the others have; null for anything else. */
export function objectsCopied(
  to: Expression,
  from: Expression,
  size: Expression,
  t: ExpressionTranslator,
): Ts | null {
  const [target, source] = [objectsFrom(to, t), objectsFrom(from, t)];
  if (!target || target.of.symbol !== source?.of.symbol) return null;
  const counts = [to, from].map((place) => structCount(size, target.of, place, t));
  const count = counts.includes('all') ? 'all' : counts[0];
  if (!count) return null;
  const all = counts[0] === 'all' ? target.array : source.array;
  return call(
    text(t.context.helper('copyObjects')),
    target.array,
    source.array,
    count === 'all' ? member(all, 'length') : count,
  );
}
