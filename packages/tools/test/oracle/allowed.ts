// Kinds of allowed differences that the tools programs have in common.
import { readFileSync } from 'node:fs';
import type { AllowedDifference } from '@qt3/test-support';

const NULL = /^(.*) -> (null|\[(?:.*, )?null(?:, .*)?\])$/;

/** The lines of a program's trace. */
function linesOf(program: string): readonly string[] {
  return readFileSync(new URL(`${program}.trace`, import.meta.url), 'latin1').split('\n');
}

/**
 * The line of the trace that says `EXPRESSION -> null`, or has null in a list, for each of these expressions, with "" in the
 * place of null. An expression that is named several times stands for as many lines.
 */
export function emptyForNull(program: string, expressions: readonly string[]): AllowedDifference[] {
  const lines = linesOf(program);
  const used = new Set<number>();
  return expressions.map((expression) => {
    const index = lines.findIndex((line, i) => !used.has(i) && NULL.exec(line)?.[1] === expression);
    const line = lines[index];
    if (line === undefined) throw new Error(`${program}.trace has no line "${expression} -> null"`);
    used.add(index);
    const values = line.slice(expression.length).replaceAll('null', '""');
    return {
      line: index + 1,
      trace: line,
      port: [expression + values],
      reason: 'a function that returns a string returns an empty one for null (item 3)',
    };
  });
}

/** The lines of the trace that begin like this, with "" in the place of null: lines that print several values. */
export function emptyForNullIn(program: string, beginnings: readonly string[]): AllowedDifference[] {
  return linesOf(program).flatMap((line, index) => {
    if (!line.includes(' null') || !beginnings.some((beginning) => line.startsWith(beginning))) return [];
    return {
      line: index + 1,
      trace: line,
      port: [line.replaceAll(' null', ' ""')],
      reason: 'a function that returns a string returns an empty one for null (item 3)',
    };
  });
}

/** A section of the trace, from its heading to the next, that the port leaves out as a whole. */
export function leftOut(program: string, heading: string, reason: string): AllowedDifference[] {
  const lines = linesOf(program);
  const start = lines.indexOf(heading);
  if (start < 0) throw new Error(`${program}.trace has no section "${heading}"`);
  const next = lines.findIndex((line, index) => index > start && line.startsWith('# '));
  const end = next < 0 ? lines.length - 1 : next;
  return lines
    .slice(start, end)
    .map((trace, index) => ({ line: start + index + 1, trace, port: [], reason: `${reason} (item 6)` }));
}
