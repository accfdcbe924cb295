import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { InputProblem } from '../read/input-problem.js';
import type { TranslatedModule } from '../translate/module.js';
import type { Diagnostics } from '../model/diagnostics.js';
import { lineMap } from './line-map.js';
import { MarkedPlaces } from './marked-places.js';

/** An error that the strict compiler finds in the written project. */
export interface CompilerError {
  /** The module, below the output folder, and the place in it, from 1. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `TS2322`. */
  readonly code: string;
  readonly message: string;
  /** The line of C++ that it is about; null where no single one is. */
  readonly cpp: { readonly file: string; readonly line: number } | null;
  /** Whether the compiler stops there because the place is marked. */
  readonly isAtMark: boolean;
}

/**
 * Compiles the written project without writing anything.
 *
 * @throws InputProblem when there is no compiler, it does not start, or what the project needs is not installed
 */
export function compileProject(
  out: string,
  modules: readonly TranslatedModule[],
  diagnostics: Diagnostics,
): CompilerError[] {
  const compiler = findCompiler(out);
  const args = [
    compiler,
    '--project',
    resolve(out),
    '--noEmit',
    '--incremental',
    'false',
    '--pretty',
    'false',
  ];
  const { stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd: resolve(out),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error || stderr !== '')
    throw new InputProblem(`--check: the compiler failed (${error?.message ?? stderr.trim()}).`);
  return readErrors(stdout, out, modules, diagnostics);
}

function findCompiler(out: string): string {
  for (const from of [resolve(out), process.cwd(), import.meta.dirname]) {
    try {
      const found = createRequire(join(from, 'package.json')).resolve('typescript/package.json');
      const path = join(dirname(found), 'lib', 'tsc.js');
      if (existsSync(path)) return path;
    } catch {
      // Not there: the next place is tried.
    }
  }
  throw new InputProblem(
    `--check: there is no compiler; run npm install in ${out}, and then the same command with --force.`,
  );
}

/** Reads what the compiler printed: a line for each error, and lines that go on with it. */
function readErrors(
  printed: string,
  out: string,
  modules: readonly TranslatedModule[],
  { all }: Diagnostics,
): CompilerError[] {
  const byFile = new Map(modules.map((each) => [`src/${each.unit.name}.ts`, new ModuleLines(each, all)]));
  const errors: CompilerError[] = [];
  for (const text of printed.split('\n')) {
    const match = /^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*)$/.exec(text.trimEnd());
    if (!match) {
      // An error of no file: the project cannot be compiled as it is.
      const [, whole] = /^error (TS\d+: .*)$/.exec(text.trimEnd()) ?? [];
      if (whole !== undefined)
        throw new InputProblem(
          `--check: the compiler stops (${whole}). Run npm install in ${out}, and then the same command with --force.`,
        );
      const last = errors.at(-1);
      if (last && /^\s+\S/.test(text))
        errors[errors.length - 1] = { ...last, message: `${last.message} ${text.trim()}` };
      continue;
    }
    const [, path = '', lineText = '', column = '', code = '', message = ''] = match;
    const file = path.replaceAll('\\', '/');
    const line = Number(lineText);
    const lines = byFile.get(file);
    errors.push({
      file, line, column: Number(column), code, message, cpp: lines?.cppOf(line) ?? null, isAtMark: lines?.marked.isMarked(line, code, message) ?? false,
    }); // prettier-ignore
  }
  return errors;
}

class ModuleLines {
  readonly marked: MarkedPlaces;
  readonly #module: TranslatedModule;
  readonly #map: ReturnType<typeof lineMap>;

  constructor(module: TranslatedModule, diagnostics: Diagnostics['all']) {
    this.marked = new MarkedPlaces(module, diagnostics);
    this.#module = module;
    this.#map = lineMap(module);
  }

  cppOf(line: number): { file: string; line: number } | null {
    const place = this.#map[line - 1];
    const source = place && this.#module.unit.files[place[0]];
    return source ? { file: source.file.path, line: place[1] } : null;
  }
}
