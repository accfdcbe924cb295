import ts from 'typescript';

/** An error that a fixture announces: `// error: PATTERN`, above the statement or class member that must not compile. */
interface Expected {
  readonly pattern: RegExp;
  /** The place of the comment, counted from 1. */
  readonly line: number;
  /** Where the statement or member begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

const MARK = /^\s*\/\/ error: (.*)$/;

/**
 * Compares what the compiler says about a file with what the file announces. Returns a line for each announced error that
 * is missing or worded differently, and for each that is not announced.
 */
export function unexpected(program: ts.Program, file: ts.SourceFile): string[] {
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  const problems: string[] = [];
  for (const { pattern, line, from, to } of announced(file)) {
    const here = found.filter(({ start = 0 }) => start >= from && start < to);
    const match = here.find((diagnostic) => pattern.test(text(diagnostic)));
    if (match) found.splice(found.indexOf(match), 1);
    else
      problems.push(
        `line ${line}: no error like ${String(pattern)} in: ${here.map(text).join('\n') || 'none'}`,
      );
  }
  for (const diagnostic of found) {
    const { line } = file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    problems.push(`line ${line + 1}: not announced: ${text(diagnostic)}`);
  }
  return problems;
}

/** How many errors the file announces. */
export function countAnnounced(file: ts.SourceFile): number {
  return announced(file).length;
}

function announced(file: ts.SourceFile): Expected[] {
  const lines = file.text.split('\n');
  return lines.flatMap((line, i) => {
    const pattern = MARK.exec(line)?.[1];
    if (pattern === undefined) return [];
    let below = i + 1;
    while (MARK.test(lines[below] ?? '')) below++;
    const node = nodeAtLine(file, below);
    if (!node) throw new Error(`${file.fileName}:${i + 1}: no statement below the announced error`);
    return [{ pattern: new RegExp(pattern), line: i + 1, from: node.getStart(file), to: node.getEnd() }];
  });
}

/** The statement or class member that begins on a line, counted from 0. */
function nodeAtLine(file: ts.SourceFile, line: number): ts.Node | undefined {
  const search = (node: ts.Node): ts.Node | undefined => {
    const starts = file.getLineAndCharacterOfPosition(node.getStart(file)).line === line;
    if (starts && (ts.isStatement(node) || ts.isClassElement(node))) return node;
    return ts.forEachChild(node, search);
  };
  return ts.forEachChild(file, search);
}

function text(diagnostic: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
}
