import type { Expression, VariableSymbol } from '../model/ast.js';
import { isUserValue } from '../model/representation.js';
import { bare, isByteBuffer } from '../model/types.js';
import { method, type Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { isReadOnly, WOULD_BE_COPY } from './pointers.js';

type Index = Extract<Expression, { kind: 'index' }>;

/** `&v[i]` where an array is expected, `to` being what gets it: what begins there; null for anything else. */
export function arrayFrom(e: Expression, to: VariableSymbol | null, t: ExpressionTranslator): Ts | null {
  if (e.kind !== 'unary' || e.operator !== '&' || e.fn || !to || !t.context.usage.arrays.has(to)) return null;
  const { operand } = e;
  if (isByteBuffer(to.type)) return null;
  if (operand.kind !== 'index' || operand.fn)
    return isUserValue(operand.type)
      ? { k: 'array', items: [t.value(operand)] }
      : t.mark(e.location, 'the address of one thing where an array is expected');
  const { object: array, index } = operand;
  const isRow = array.kind === 'index' && !array.fn && bare(array.object.type).k === 'array';
  if (isRow && !isReadOnly(to.type)) {
    if (!isZero(index) || isZero(array.index))
      return t.mark(
        e.location,
        'a pointer over the rows of an array of arrays: here each row is an array of its own',
      );
    t.look(e.location, 'a pointer to a row of an array of arrays: here it leads over this row alone');
    return t.present(array);
  }
  // Objects stay the same ones in a copy of the array.
  if (isRow || (!isZero(index) && !isUserValue(operand.type))) {
    if (!isReadOnly(to.type)) return t.mark(e.location, WOULD_BE_COPY);
    if (to.role !== 'parameter' && !isReadOnly(array.type)) noteCopy(e, t);
  }
  return behind(isRow ? rowsFrom(array, t) : t.present(array), index, t);
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
  return isZero(index) ? array : method(array, 'slice', t.value(index));
}

function isZero(e: Expression): boolean {
  return e.kind === 'number' && Number(e.text) === 0;
}
