import type { Statement } from '../model/ast.js';
import { visitStatement } from '../model/walk.js';
import type { Program } from '../parse/program.js';
import { contentsOf } from '../passes/functions.js';
import type { Location, SourceFile } from '../read/source-file.js';
import type { Diagnostic } from '../model/diagnostics.js';

/** What of a file was translated. */
export interface StatementCount {
  /** Expressions, declarations, returns and the heads of if, for, while, do and switch; marks outside of these count as one each. */
  readonly statements: number;
  /** Those of them with a mark. */
  readonly marked: number;
  /** The reason of the first mark of each marked statement. */
  readonly reasons: readonly string[];
}

const COUNTED = new Set<Statement['kind']>([
  'expression', 'variables', 'return', 'unknown', 'if', 'for', 'while', 'do', 'switch',
]); // prettier-ignore

/** The statements of all functions, by file, in order of their beginnings. */
function statementsOf(program: Program): Map<SourceFile, Location[]> {
  const found = new Map<SourceFile, Location[]>();
  for (const { body } of contentsOf(program).functions)
    if (body)
      visitStatement(body, {
        statement: ({ kind, location }) => {
          if (!COUNTED.has(kind)) return;
          const known = found.get(location.file);
          if (known) known.push(location);
          else found.set(location.file, [location]);
        },
      });
  for (const each of found.values()) each.sort((a, b) => a.start - b.start || b.end - a.end);
  return found;
}

/** Counts the statements of each file of a project, and those with a mark. A mark belongs to the innermost statement. */
export function countStatements(
  program: Program,
  diagnostics: readonly Diagnostic[],
): Map<SourceFile, StatementCount> {
  const statements = statementsOf(program);
  const marks = new Map<SourceFile, Diagnostic[]>();
  for (const each of diagnostics)
    if (each.kind === 'mark') marks.set(each.location.file, [...(marks.get(each.location.file) ?? []), each]);
  const counts = new Map<SourceFile, StatementCount>();
  for (const file of new Set([...statements.keys(), ...marks.keys()])) {
    const own = statements.get(file) ?? [];
    const marked = new Map<Location | number, string>();
    for (const { location, reason } of marks.get(file) ?? []) {
      const within = innermost(own, location.start) ?? location.start;
      if (!marked.has(within)) marked.set(within, reason);
    }
    const outside = [...marked.keys()].filter((key) => typeof key === 'number').length;
    counts.set(file, {
      statements: own.length + outside,
      marked: marked.size,
      reasons: [...marked.values()],
    });
  }
  return counts;
}

/** The last statement that begins before an offset, or at it, and ends behind it; undefined when there is none. */
function innermost(sorted: readonly Location[], offset: number): Location | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) if (sorted[i]!.end > offset) return sorted[i];
  return undefined;
}
