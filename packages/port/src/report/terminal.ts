import { relative } from 'node:path';
import type { Diagnostic, Diagnostics } from './diagnostics.js';

/** `file:line:column` of a diagnostic. */
export function placeOf({ location: { file, start } }: Diagnostic): string {
  const { line, column } = file.position(start);
  return `${relative('.', file.path)}:${String(line)}:${String(column)}`;
}

/** The report for the terminal: what was translated, what is marked and why. */
export function terminalReport(diagnostics: Diagnostics, files: number): string {
  const { statements, markedStatements, all } = diagnostics;
  const share = statements === 0 ? 100 : (100 * (statements - markedStatements)) / statements;
  const looks = all.filter((each) => each.kind === 'look');
  const lines = [
    `${String(files)} files, ${String(statements)} statements: ${share.toFixed(1)} % translated, ${String(markedStatements)} marked, ${String(looks.length)} places to look at`,
  ];
  const marks = all.filter((each) => each.kind === 'mark');
  if (marks.length > 0) lines.push('', 'Marked, by reason:', ...byReason(marks));
  if (looks.length > 0) lines.push('', 'Translated, and worth a look:', ...byReason(looks));
  return lines.join('\n');
}

const SHOWN = 3;

function byReason(diagnostics: readonly Diagnostic[]): string[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const each of diagnostics) groups.set(each.reason, [...(groups.get(each.reason) ?? []), each]);
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([reason, all]) => {
      const more = all.length > SHOWN ? `, and ${String(all.length - SHOWN)} more` : '';
      return [
        `${String(all.length).padStart(5)}  ${reason}`,
        `       ${all.slice(0, SHOWN).map(placeOf).join(', ')}${more}`,
      ];
    });
}

/** The report as data. */
export function jsonReport(diagnostics: Diagnostics, written: readonly string[]): string {
  const { statements, markedStatements, all } = diagnostics;
  const list = all.map((each) => ({
    kind: each.kind,
    file: each.location.file.path,
    ...each.location.file.position(each.location.start),
    reason: each.reason,
  }));
  return JSON.stringify({ statements, marked: markedStatements, diagnostics: list, written }, null, 2);
}
