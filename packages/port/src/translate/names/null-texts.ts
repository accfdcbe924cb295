import type { Ts } from '../../print/ts.js';

/** `null`, or QString.null. */
export function isNullConstant(value: Ts): boolean {
  if (value.k === 'filled') return value.pieces.length === 1 && value.pieces[0] === 'QString.null';
  return value.k === 'text' && value.text === 'null';
}

/** Whether it shows that a text is not null. */
export function isNeverNull(value: Ts): boolean {
  if (value.k === 'conditional') return isNeverNull(value.yes) && isNeverNull(value.no);
  if (value.k === 'assign') return value.operator === '=' && isNeverNull(value.right);
  return (
    value.k === 'string' ||
    (value.k === 'binary' && value.operator === '??') ||
    (value.k === 'filled' && (value.pieces[0] === "''" || endsIn(value.pieces.at(-1), " ?? ''")))
  );
}

function endsIn(piece: string | Ts | undefined, end: string): boolean {
  return typeof piece === 'string' && piece.endsWith(end);
}
