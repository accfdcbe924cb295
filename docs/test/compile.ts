import ts from 'typescript';
import type { Sample } from './samples.js';
import { root } from './pages.js';

function projectOptions(): ts.CompilerOptions {
  const file = `${root}/tsconfig.check.json`;
  const read = ts.readConfigFile(file, (path) => ts.sys.readFile(path));
  if (read.error !== undefined)
    throw new Error(ts.flattenDiagnosticMessageText(read.error.messageText, '\n'));
  // What is compiled is said by the samples.
  const settings = { ...(read.config as object), include: undefined, files: [] };
  return { ...ts.parseJsonConfigFileContent(settings, ts.sys, root, undefined, file).options, checkJs: true };
}

/**
 * Checks the types of samples, all in one program, with the project's options. Returns a line for each error, with the page
 * and the line where it is.
 */
export function compileSamples(samples: readonly Sample[]): string[] {
  const options = projectOptions();
  // Beside the page, so that imports are looked for where a reader's would be.
  const byFile = new Map(
    samples
      .filter(({ goesOn }) => !goesOn)
      .map((sample) => [`${root}/${sample.page}.${sample.line}.${sample.language}`, sample]),
  );
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.fileExists = (path) => byFile.has(path) || disk.fileExists(path);
  host.readFile = (path) => byFile.get(path)?.code ?? disk.readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const sample = byFile.get(path);
    return sample === undefined
      ? disk.getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, sample.code, language, true);
  };
  const program = ts.createProgram([...byFile.keys()], options, host);
  const found: string[] = [];
  for (const [path, sample] of byFile) {
    const file = program.getSourceFile(path);
    if (file === undefined) throw new Error(`${path} is not part of the program`);
    for (const diagnostic of [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]) {
      if (!isUsual(diagnostic, sample)) found.push(describe(diagnostic, sample, file));
    }
  }
  return found;
}

/** 'x' is declared but never used: 6133, 6192, 6196, 6198. */
const UNUSED: readonly number[] = [6133, 6192, 6196, 6198];

/** A sample shows a thing and need not use it, unless it has imported it; plain JavaScript declares no types. */
function isUsual({ code, file, start }: ts.Diagnostic, { language }: Sample): boolean {
  if (UNUSED.includes(code)) return !isImport(file, start);
  return language === 'js' && code >= 7000 && code < 8000;
}

function isImport(file: ts.SourceFile | undefined, start = 0): boolean {
  return (
    file?.statements.some((node) => ts.isImportDeclaration(node) && node.pos <= start && start < node.end) ??
    false
  );
}

function describe(
  { code, messageText, start = 0 }: ts.Diagnostic,
  { page }: Sample,
  file: ts.SourceFile,
): string {
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${page}:${line + 1}: TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}
