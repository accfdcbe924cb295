// One program through the translator: what of its network files was translated, and why the rest was not.
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Program } from '../../packages/port/src/parse/program.js';
import { readProject } from '../../packages/port/src/project/project.js';
import type { SourceFile } from '../../packages/port/src/read/source-file.js';
import { countStatements, type StatementCount } from '../../packages/port/src/report/statement-count.js';
import { translateProgram } from '../../packages/port/src/translate/translate.js';
import { callsSystem, cppFiles, definingFiles, networkFiles } from './network-files.js';
import { strictErrors } from './strict-errors.js';

/** Statements, and those of them without a mark. */
export interface Share {
  readonly statements: number;
  readonly unmarked: number;
}

/** What was found in one program. */
export interface Measured {
  readonly name: string;
  readonly folder: string;
  readonly files: number;
  readonly lines: number;
  readonly all: Share;
  /** In files that include, themselves or by headers of the program, nothing that was not found. */
  readonly found: Share & { readonly files: number };
  /** In those of them that call the system for no processes, threads and sockets of C. */
  readonly plain: Share & { readonly files: number };
  readonly reasons: ReadonlyMap<string, number>;
  /** The same of the plain files alone. */
  readonly plainReasons: ReadonlyMap<string, number>;
  /** Headers that were not found, and how many files include them. */
  readonly missing: ReadonlyMap<string, number>;
  /** Errors of the strict compiler in statements without a mark; null where it was not asked. */
  readonly strict: readonly string[] | null;
  /** Why the program could not be read at all. */
  readonly failure?: string;
}

/** Headers that a build makes, and those of the C++ library that declare nothing that is called. */
const NEUTRAL = /(?:^|\/)config\.h$|\.moc(?:\.cpp)?$|^moc_/;

/** Measures the network files of a folder, with further headers of the program and of libraries that it uses. */
export function measure(
  folder: string,
  {
    headers,
    libraries,
    defines,
    withStrict,
  }: {
    readonly headers: readonly string[];
    readonly libraries: readonly string[];
    readonly defines: readonly string[];
    readonly withStrict: boolean;
  },
): Measured {
  const all = cppFiles(folder);
  const files = networkFiles(all);
  const wanted = new Set(files.map((path) => resolve(path)));
  const lines = files.reduce((sum, path) => sum + readFileSync(path, 'latin1').split('\n').length, 0);
  const base = { name: basename(folder), folder, files: files.length, lines };
  try {
    const includeFolders = [
      ...new Set(
        [...all, ...[...headers, ...libraries].flatMap(cppFiles)].flatMap((path) => [
          dirname(path),
          dirname(dirname(path)),
        ]),
      ),
    ];
    const given = [...files, ...definingFiles(all, files)];
    const program = readProject({ files: given, includeFolders, defines, tables: [] });
    const translation = translateProgram(program);
    const { diagnostics } = translation;
    const counts = countStatements(program, diagnostics.all);
    const isFound = filesWithHeaders(program, libraries);
    const reasons = new Map<string, number>();
    const plainReasons = new Map<string, number>();
    const total = { statements: 0, unmarked: 0 };
    const found = { statements: 0, unmarked: 0, files: 0 };
    const plain = { statements: 0, unmarked: 0, files: 0 };
    for (const [file, count] of counts) {
      if (!wanted.has(file.path)) continue;
      count.reasons.forEach((reason) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1));
      add(total, count);
      if (!isFound(file)) continue;
      found.files++;
      add(found, count);
      if (callsSystem(file.text)) continue;
      plain.files++;
      add(plain, count);
      count.reasons.forEach((reason) => plainReasons.set(reason, (plainReasons.get(reason) ?? 0) + 1));
    }
    const missing = new Map<string, number>();
    for (const { file, includes } of program.files)
      if (wanted.has(file.path))
        for (const { name, file: header } of includes)
          if (!header && !NEUTRAL.test(name)) missing.set(name, (missing.get(name) ?? 0) + 1);
    const strict = withStrict ? strictErrors(translation, wanted) : null;
    return { ...base, all: total, found, plain, reasons, plainReasons, missing, strict };
  } catch (error) {
    const nothing = { statements: 0, unmarked: 0 };
    return {
      ...base, all: nothing, found: { ...nothing, files: 0 }, plain: { ...nothing, files: 0 }, reasons: new Map(), plainReasons: new Map(), missing: new Map(), strict: null,
      failure: (error as Error).stack ?? String(error),
    }; // prettier-ignore
  }
}

function add(sum: { statements: number; unmarked: number }, { statements, marked }: StatementCount): void {
  sum.statements += statements;
  sum.unmarked += statements - marked;
}

/**
 * Distinguishes files whose headers, and the headers of those, were all found, belong to the program, and are no tables of
 * classes that do not exist here.
 */
export function filesWithHeaders(
  program: Program,
  libraries: readonly string[],
): (file: SourceFile) => boolean {
  const foreign = libraries.map((folder) => `${resolve(folder)}/`);
  const byFile = new Map(program.files.map((each) => [each.file, each]));
  const known = new Map<SourceFile, boolean>();
  const isFound = (file: SourceFile): boolean => {
    const before = known.get(file);
    if (before !== undefined) return before;
    if (foreign.some((folder) => file.path.startsWith(folder))) return false;
    known.set(file, true);
    const parsed = byFile.get(file);
    const result =
      parsed === undefined ||
      (parsed.isTable
        ? !parsed.file.text.startsWith('//= {foreign}')
        : parsed.includes.every(
            ({ name, file: found }) => NEUTRAL.test(name) || (found !== null && isFound(found)),
          ));
    known.set(file, result);
    return result;
  };
  return isFound;
}
