/**
 * A place where a port may differ from its trace. The oracle's README lists which differences there may be; each one is
 * named here with its reason. It must also occur: a port that prints what the trace says has no use for the entry.
 */
export interface AllowedDifference {
  /** Number of the line in the trace, from 1. */
  readonly line: number;
  /** The text of that line in the trace, so that a reader sees it and a wrong number is noticed. */
  readonly trace: string;
  /** The lines that the port prints in its place; none when it leaves the line out. */
  readonly port: readonly string[];
  /** Why, in words, with the item of the oracle's list that allows it. */
  readonly reason: string;
}

/** The first line in which a port and its trace differ. */
export interface Difference {
  /** Number of the line in what was expected, from 1. */
  readonly line: number;
  /** What should be there; undefined when the port prints more than the trace has. */
  readonly expected: string | undefined;
  /** What the port printed; undefined when it stopped before. */
  readonly got: string | undefined;
}

/**
 * The text that a port has to print: the trace with the allowed differences applied.
 *
 * @throws Error when an entry quotes a line that the trace does not have in that place.
 */
export function expectedOutput(trace: string, allowed: readonly AllowedDifference[]): string {
  const lines: (string | readonly string[])[] = trace.split('\n');
  for (const entry of allowed) {
    if (lines[entry.line - 1] !== entry.trace) {
      throw new Error(
        `allowed difference: line ${String(entry.line)} of the trace is not ${JSON.stringify(entry.trace)}`,
      );
    }
    lines[entry.line - 1] = entry.port;
  }
  return lines.flat().join('\n');
}

/** Compares two outputs exactly, the end of the last line included; null when they are the same. */
export function firstDifference(expected: string, got: string): Difference | null {
  if (expected === got) return null;
  const expectedLines = linesOf(expected);
  const gotLines = linesOf(got);
  let index = 0;
  while (index < expectedLines.length && expectedLines[index] === gotLines[index]) index++;
  return { line: index + 1, expected: expectedLines[index], got: gotLines[index] };
}

/** One line for a report: where, what was expected, what came. */
export function describeDifference({ line, expected, got }: Difference): string {
  return `line ${String(line)}: expected ${quote(expected)}, got ${quote(got)}`;
}

/** Each line keeps its newline, so that a missing one at the end of the file counts. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function quote(line: string | undefined): string {
  if (line === undefined) return 'the end';
  return line.endsWith('\n')
    ? JSON.stringify(line.slice(0, -1))
    : `${JSON.stringify(line)} without a newline`;
}
