import type { Statement } from '../../model/ast.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import { type Doc, hardline } from '../../print/doc.js';
import { type Location, textOf } from '../../read/source-file.js';

/** The C++ of a place, as comments. */
export function cppComment(location: Location): Doc[] {
  const lines = textOf(location)
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return lines.slice(0, 12).flatMap((each): Doc[] => [`//   ${each}`, hardline]);
}

/** What is made outside of statements, under the reasons of the marks in it and the C++ that they stand for. */
export function underMarks({ all }: Diagnostics, location: Location, make: () => Doc): Doc {
  const before = all.length;
  const made = make();
  const reasons = all.slice(before).flatMap(({ kind, reason }) => (kind === 'mark' ? [reason] : []));
  if (reasons.length === 0) return made;
  const lines = [...new Set(reasons)].flatMap((reason): Doc[] => [`// PORT: ${reason}`, hardline]);
  return [...lines, ...cppComment(location), made];
}

/** What cannot be read may be the label of a goto. */
export function isLabel(s: Statement): boolean {
  return s.kind === 'unknown' || s.kind === 'case';
}

/** Statements that C++ has and never reaches; a break among them is not worth a word. */
export function neverReached(statements: readonly Statement[]): Doc[] {
  const lines = statements
    .filter(({ kind }) => kind !== 'break' && kind !== 'empty')
    .flatMap(({ location }) => textOf(location).split('\n'));
  return lines.length === 0
    ? []
    : [['// Never reached:', ...lines.flatMap((each): Doc[] => [hardline, `//   ${each.trim()}`])]];
}
