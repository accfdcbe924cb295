// What the strict compiler finds in a translation, in statements that have no mark.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Translation } from '../../packages/port/src/translate/translate.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The options of a written project. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
  typeRoots: [join(root, 'node_modules/@types')],
  customConditions: ['@qt3/source'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noFallthroughCasesInSwitch: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Errors in lines of these files that come from a place without a mark: module, line, and the compiler's words. */
export function strictErrors(
  { modules, support, diagnostics }: Translation,
  wanted: ReadonlySet<string>,
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'qt3-corpus-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const put = (name: string, text: string): string => {
      const path = join(folder, 'src', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return path;
    };
    if (support !== null) put('cpp.ts', support);
    const byPath = new Map(modules.map((each) => [put(`${each.unit.name}.ts`, each.text), each]));
    const program = ts.createProgram([...byPath.keys()], OPTIONS);
    const marks = new Set(
      diagnostics.all
        .filter((each) => each.kind === 'mark')
        .map(({ location: { file, start } }) => `${file.path}:${String(file.position(start).line)}`),
    );
    const errors: string[] = [];
    for (const [path, { unit, text, origins }] of byPath) {
      if (!unit.files.some(({ file }) => wanted.has(file.path))) continue;
      const source = program.getSourceFile(path);
      if (!source) continue;
      const lines = text.split('\n');
      for (const each of [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ]) {
        const line = source.getLineAndCharacterOfPosition(each.start ?? 0).line;
        const origin = origins.filter((place) => place.line <= line + 1).at(-1);
        const from =
          origin &&
          `${origin.location.file.path}:${String(origin.location.file.position(origin.location.start).line)}`;
        if (from !== undefined && marks.has(from)) continue;
        if (/PORT\('|\/\/ PORT:/.test(`${lines[line - 1] ?? ''}${lines[line] ?? ''}`)) continue;
        errors.push(
          `${unit.name}.ts:${String(line + 1)} TS${String(each.code)}: ${ts.flattenDiagnosticMessageText(each.messageText, ' ')} | ${(lines[line] ?? '').trim()}`,
        );
      }
    }
    return errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
