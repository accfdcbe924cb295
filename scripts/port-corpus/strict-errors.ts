// What the strict compiler finds in a translation, in statements that have no mark.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { MarkedPlaces } from '../../packages/port/src/report/marked-places.js';
import { LOAD_ORDER } from '../../packages/port/src/translate/load-order.js';
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
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Errors in lines of these files that come from a place without a mark: module, line, and the compiler's words. */
export function strictErrors(
  { modules, support, loadOrder, diagnostics }: Translation,
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
    if (loadOrder !== null) put(`${LOAD_ORDER}.ts`, loadOrder);
    const byPath = new Map(modules.map((each) => [put(`${each.unit.name}.ts`, each.text), each]));
    // As in the project that would be written: long cases may fall through, with a comment that says so.
    const noFallthroughCasesInSwitch = !modules.some(({ fallsThrough }) => fallsThrough);
    const options = { ...OPTIONS, noFallthroughCasesInSwitch };
    const program = ts.createProgram([...byPath.keys()], options, hostWithCache(folder));
    const errors: string[] = [];
    for (const [path, module] of byPath) {
      const { unit, text } = module;
      if (!unit.files.some(({ file }) => wanted.has(file.path))) continue;
      const source = program.getSourceFile(path);
      if (!source) continue;
      const lines = text.split('\n');
      const marked = new MarkedPlaces(module, diagnostics.all);
      for (const each of [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ]) {
        const line = source.getLineAndCharacterOfPosition(each.start ?? 0).line;
        const code = `TS${String(each.code)}`;
        const message = ts.flattenDiagnosticMessageText(each.messageText, ' ');
        if (marked.isMarked(line + 1, code, message)) continue;
        errors.push(
          `${unit.name}.ts:${String(line + 1)} ${code}: ${message} | ${(lines[line] ?? '').trim()}`,
        );
      }
    }
    return errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files outside of the translations, which all programs of a run share. */
const shared = new Map<string, ts.SourceFile | undefined>();

/** Reads the compiler's library and the packages once. */
function hostWithCache(folder: string): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, options, ...more): ts.SourceFile | undefined => {
    if (name.startsWith(join(folder, 'src'))) return read(name, options, ...more);
    if (!shared.has(name)) shared.set(name, read(name, options, ...more));
    return shared.get(name);
  };
  return host;
}
