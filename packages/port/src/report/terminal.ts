import type { CompilerError } from './compiler.js';
import { type Report, type ReportedPlace, shownPath } from './report.js';

/** The report for the terminal: what was translated, what is marked and why. */
export function terminalReport(report: Report): string {
  const { files, statements, marked, toLookAt, diagnostics, compiler } = report;
  const share = statements === 0 ? 100 : (100 * report.translated) / statements;
  const rows: [string, number | string][] = [
    ['files', files.length],
    ['statements', statements],
    // Not rounded up: 100 % is everything.
    ['translated', `${String(report.translated)}  (${(Math.floor(share * 10) / 10).toFixed(1)} %)`],
    ['to look at', toLookAt],
    ['marked', marked],
  ];
  if (compiler) rows.push(['compiler errors', compiler.filter(({ isAtMark }) => !isAtMark).length]);
  const lines = rows.map(([name, value]) => `${name.padEnd(16)}${String(value)}`);
  const marks = diagnostics.filter(({ kind }) => kind === 'mark');
  const looks = diagnostics.filter(({ kind }) => kind === 'look');
  if (marks.length > 0) lines.push('', 'Marked, by reason:', ...byReason(marks));
  if (looks.length > 0) lines.push('', 'Translated, and worth a look:', ...byReason(looks));
  if (compiler) lines.push(...compilerLines(compiler));
  return lines.join('\n');
}

const SHOWN = 3;

function byReason(places: readonly ReportedPlace[]): string[] {
  const groups = new Map<string, ReportedPlace[]>();
  for (const each of places) {
    const group = groups.get(each.reason);
    if (group) group.push(each);
    else groups.set(each.reason, [each]);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([reason, all]) => {
      const more = all.length > SHOWN ? `, and ${String(all.length - SHOWN)} more` : '';
      const shown = all
        .slice(0, SHOWN)
        .map(({ file, line, column }) => `${shownPath(file)}:${String(line)}:${String(column)}`);
      return [`${String(all.length).padStart(5)}  ${reason}`, `       ${shown.join(', ')}${more}`];
    });
}

const MOST_ERRORS = 20;

function compilerLines(errors: readonly CompilerError[]): string[] {
  const own = errors.filter(({ isAtMark }) => !isAtMark);
  if (own.length === 0) return [];
  const more = own.length > MOST_ERRORS ? [`       and ${String(own.length - MOST_ERRORS)} more`] : [];
  const shown = own.slice(0, MOST_ERRORS).flatMap(({ file, line, code, message, cpp }) => {
    const from = cpp ? `, from ${shownPath(cpp.file)}:${String(cpp.line)}` : '';
    return [`       ${file}:${String(line)}${from}`, `         ${code}: ${message}`];
  });
  return ['', 'Errors of the compiler, not at a mark:', ...shown, ...more];
}

/** The report as data. */
export function jsonReport(report: Report): string {
  return JSON.stringify(report, null, 1);
}
