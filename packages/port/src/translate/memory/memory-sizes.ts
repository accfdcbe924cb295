// What a number of bytes says of a place: all of it, an element, a count of them.
import type { Expression, Type } from '../../model/ast.js';
import { bare, sameType } from '../../model/types.js';
import { number, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { sizeOf } from '../values/sizes.js';

/** Whether it is the size of a whole number. */
export function isWholeNumber(size: Expression, place: Expression): boolean {
  if (size.kind === 'convert') return isWholeNumber(size.operand, place);
  if (size.kind === 'number') return Number(size.text) === sizeOf(place.type);
  return size.kind === 'sizeof' && sizeOf(size.of ?? size.operand!.type) === sizeOf(place.type);
}

/** `sizeof` of a type, or of something of that type. */
export function isSizeOf(size: Expression, type: Type): boolean {
  if (size.kind === 'convert') return isSizeOf(size.operand, type);
  return size.kind === 'sizeof' && sameType(size.of ?? size.operand!.type, type);
}

/** `sizeof( x )` of this place, or of its type. */
export function isWhole(size: Expression, place: Expression): boolean {
  if (size.kind === 'convert') return isWhole(size.operand, place);
  if (size.kind !== 'sizeof' || bare(place.type).k === 'pointer') return false;
  return (
    sameType(size.of ?? size.operand!.type, place.type) &&
    (size.operand === null ||
      bare(place.type).k !== 'array' ||
      sameName(size.operand, place) ||
      isSameRow(size.operand, place))
  );
}

/** `grid[i]` twice, or of two rows of one array. */
function isSameRow(a: Expression, b: Expression): boolean {
  return a.kind === 'index' && b.kind === 'index' && !a.fn && !b.fn && sameName(a.object, b.object);
}

function sameName(a: Expression, b: Expression): boolean {
  return (
    (a.kind === 'name' || a.kind === 'member') &&
    (b.kind === 'name' || b.kind === 'member') &&
    a.symbol === b.symbol
  );
}

/** How many elements a number of bytes is. */
export function countOf(size: Expression, element: Type, t: ExpressionTranslator): Ts | null {
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
