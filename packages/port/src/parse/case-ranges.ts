// `case 1 ... 3:`, as GNU's compiler has it.
import type { Expression, Statement } from '../model/ast.js';
import type { Location } from '../read/source-file.js';
import { constantValue } from './constant-value.js';

/** Why a range of cases cannot be read. */
export const UNKNOWN_CASES = 'a range of cases whose ends are not known, or far apart';

/** A range with more values is a condition, and no list of cases. */
const MOST = 64n;

/** The cases of a range, but for the last one; null where they are not known. */
export function casesBefore(first: Expression, last: Expression, location: Location): Statement[] | null {
  const [from, to] = [constantValue(first), constantValue(last)];
  if (from === null || to === null || to < from || to - from > MOST) return null;
  return Array.from({ length: Number(to - from) }, (_each, i): Statement => {
    const value = i === 0 ? first : valued(from + BigInt(i), first, location);
    return { kind: 'case', value, location };
  });
}

/** A number, or a character that can be written as it is, in a range that begins with one. */
function valued(value: bigint, { kind, type }: Expression, location: Location): Expression {
  const character = String.fromCharCode(Number(value));
  if (kind === 'char' && /^[ -&(-[\]-~]$/.test(character))
    return { kind: 'char', text: `'${character}'`, type, location };
  return { kind: 'number', text: String(value), type, location };
}
