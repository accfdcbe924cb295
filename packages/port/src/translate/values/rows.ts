// `&grid[r][c]`: arrays of arrays, each of whose rows is an array of its own here.
import type { Expression } from '../../model/ast.js';
import { typeOf } from '../../model/holder.js';
import { bare } from '../../model/types.js';
import { arrayHolder } from '../../passes/pointers/array-holder.js';

export const OVER_ROWS =
  'a pointer over the rows of an array of arrays: here each row is an array of its own';

export const WITHIN_ROW = 'a pointer to a row of an array of arrays: here it leads over this row alone';

type Index = Extract<Expression, { kind: 'index' }>;

/** Whether an array is a row of an array of arrays. */
export function isRow(array: Expression): array is Index {
  return (
    array.kind === 'index' && !array.fn && bare(array.object.type).k === 'array' && !isBehindPointer(array)
  );
}

/** Whether it is an array of its own in C++ too, to which one of many pointers leads. */
function isBehindPointer({ object }: Index): boolean {
  const holder = arrayHolder(object);
  const type = holder && typeOf(holder);
  const element = type?.k === 'array' ? type.of : null;
  return element?.k === 'pointer' && element.isRow === true;
}

/** Whether an index is that of the first element. */
export function isFirst(index: Expression): boolean {
  return index.kind === 'number' && Number(index.text) === 0;
}
