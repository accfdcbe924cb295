// `&grid[r][c]`: arrays of arrays, each of whose rows is an array of its own here.
import type { Expression } from '../../model/ast.js';
import { bare } from '../../model/types.js';

export const OVER_ROWS =
  'a pointer over the rows of an array of arrays: here each row is an array of its own';

export const WITHIN_ROW = 'a pointer to a row of an array of arrays: here it leads over this row alone';

type Index = Extract<Expression, { kind: 'index' }>;

/** Whether an array is a row of an array of arrays. */
export function isRow(array: Expression): array is Index {
  return array.kind === 'index' && !array.fn && bare(array.object.type).k === 'array';
}

/** Whether an index is that of the first element. */
export function isFirst(index: Expression): boolean {
  return index.kind === 'number' && Number(index.text) === 0;
}
