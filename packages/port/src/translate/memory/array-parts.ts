import { type Holder, typeOf } from '../../model/holder.js';
import type { Expression } from '../../model/ast.js';
import { isBoxPointer, isUserValue } from '../../model/representation.js';
import { bare, isByteBuffer } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { arrayHolder } from '../../passes/pointers/array-holder.js';
import { allocationIn } from '../../passes/pointers/allocated-arrays.js';
import { isRowPointer } from '../../passes/pointers/pointer-expressions.js';
import { method, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { isFirst, isRow, OVER_ROWS, WITHIN_ROW } from '../values/rows.js';
import { elementBehind } from './element-behind.js';
import { ADDRESS_OF_ARRAY, isReadOnly, NO_ARRAY, referenceTo, WOULD_BE_COPY } from './pointers.js';

type Index = Extract<Expression, { kind: 'index' }>;

/** `&v[i]` where an array is expected, `to` being what gets it: what begins there; null for anything else. */
export function arrayFrom(e: Expression, to: Holder | null, t: ExpressionTranslator): Ts | null {
  if (e.kind === 'convert' && e.fn === null) return arrayFrom(e.operand, to, t);
  if (isBehindPointer(e, to, t)) return t.mark(e.location, ADDRESS_OF_ARRAY);
  if (e.kind === 'binary' && to) return placeFrom(e, to, t);
  if ((e.kind === 'new' || e.kind === 'cast') && to) return arrayOfOne(e, to, t);
  if (e.kind !== 'unary' || e.operator !== '&' || e.fn || !to) return null;
  const { operand } = e;
  const type = typeOf(to);
  // The rows of an array stay the same ones.
  if (isRowPointer(type) && operand.kind === 'index' && !operand.fn && bare(operand.type).k === 'array')
    return behind(t.present(operand.object), operand.index, t);
  if (!t.context.usage.arrays.has(to)) return null;
  if (isByteBuffer(type)) return null;
  if (operand.kind !== 'index' || operand.fn)
    return isUserValue(operand.type) || (isParameter(to) && isReadOnly(type))
      ? { k: 'array', items: [t.value(operand)] }
      : t.mark(e.location, NO_ARRAY);
  const { object: array, index } = operand;
  if (isRow(array) && !isReadOnly(type)) {
    if (!isFirst(index) || isFirst(array.index)) return t.mark(e.location, OVER_ROWS);
    t.look(e.location, WITHIN_ROW);
    return t.present(array);
  }
  // Objects stay the same ones in a copy of the array.
  if (isRow(array) || (!isFirst(index) && !isUserValue(operand.type))) {
    if (!isReadOnly(type)) return t.mark(e.location, WOULD_BE_COPY);
    if (!isParameter(to) && !isReadOnly(array.type)) noteCopy(e, t);
  }
  return behind(isRow(array) ? rowsFrom(array, t) : t.present(array), index, t);
}

/** `all + i` where a pointer to one number, text or pointer is expected: a reference to that element. */
function placeFrom(
  e: Extract<Expression, { kind: 'binary' }>,
  to: Holder,
  t: ExpressionTranslator,
): Ts | null {
  const type = typeOf(to);
  if (!isBoxPointer(type) || isReadOnly(type) || t.context.usage.arrays.has(to)) return null;
  const from = arrayHolder(e.left);
  const isOfArray = bare(e.left.type).k === 'array' || (from !== null && t.context.usage.arrays.has(from));
  const element = isOfArray ? elementBehind(e) : null;
  return element && referenceTo(element, t);
}

/** `*p` of a pointer to a pointer, which leads to one number or text here. */
function isBehindPointer(e: Expression, to: Holder | null, t: ExpressionTranslator): boolean {
  if (e.kind !== 'unary' || e.operator !== '*' || e.fn || !isBoxPointer(e.type)) return false;
  const pointer = variableOf(e.operand);
  const { arrays } = t.context.usage;
  return pointer?.type.k === 'pointer' && to !== null && arrays.has(to) && !arrays.has(pointer);
}

/** `new int` and `( int * )malloc( sizeof( int ) )` where an array is expected, as of what is used by its index. */
function arrayOfOne(e: Expression, to: Holder, t: ExpressionTranslator): Ts | null {
  if (!t.context.usage.arrays.has(to) || !isBoxPointer(typeOf(to))) return null;
  const isOne = e.kind === 'new' ? e.count === null : allocationIn(e)?.name === 'malloc';
  if (!isOne) return null;
  const made = t.value(e);
  const only = made.k === 'object' && made.entries.length === 1 ? made.entries[0]![1] : null;
  return only ? { k: 'array', items: [only] } : made;
}

function isParameter(to: Holder): boolean {
  return to.kind === 'variable' && to.role === 'parameter';
}

/** A pointer that is kept sees nothing of what the array gets later. */
export function noteCopy({ location }: Expression, t: ExpressionTranslator): void {
  t.look(location, 'a pointer into an array: here it is a copy of what is there now');
}

/** The elements of an array of arrays from a row on, one behind the other as C++ has them. */
function rowsFrom(row: Index, t: ExpressionTranslator): Ts {
  return method(behind(t.present(row.object), row.index, t), 'flat');
}

/** What an array has from an index on. */
function behind(array: Ts, index: Expression, t: ExpressionTranslator): Ts {
  return isFirst(index) ? array : method(array, 'slice', t.value(index));
}
