import { binary, string, type Ts } from '../../print/ts.js';

/** `null`, or QString.null. */
function isNullConstant(value: Ts): boolean {
  if (value.k === 'filled') return value.pieces.length === 1 && value.pieces[0] === 'QString.null';
  return value.k === 'text' && value.text === 'null';
}

/** Whether it shows that a text is not null. */
function isNeverNull(value: Ts): boolean {
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

/** A text that may be null, for a place where null counts as empty. */
export function orEmpty(value: Ts): Ts {
  if (isNeverNull(value)) return value;
  const last = value.k === 'filled' ? value.pieces.at(-1) : undefined;
  if (value.k === 'filled' && typeof last === 'string' && last.endsWith(' ?? null'))
    return { ...value, pieces: [...value.pieces.slice(0, -1), last.replace(/null$/, "''")] };
  return isNullConstant(value) ? string('') : binary(value, '??', string(''));
}
