import { relative } from 'node:path';
import { readable, type SourceFile, textOf } from '../read/source-file.js';
import type { TranslatedModule } from '../translate/module.js';
import type { CompilerError } from './compiler.js';
import type { Diagnostic, Diagnostics } from '../model/diagnostics.js';
import { lineMap, type LinePlace, LineFinder } from './line-map.js';

/** A place of the sources that a person has to see. All lines and columns count from 1. */
export interface ReportedPlace {
  /** `mark`: not translated. `look`: translated, and worth a look. */
  readonly kind: 'mark' | 'look';
  /** Path of the C++ file. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;
  /** The first line of the C++. */
  readonly cpp: string;
  /** The module that it is in, and the line there; null where no line came of it. */
  readonly output: { readonly file: string; readonly line: number } | null;
}

/** A C++ file, and how much of it was translated. */
export interface ReportedFile {
  readonly file: string;
  readonly lines: number;
  readonly statements: number;
  readonly marked: number;
  readonly toLookAt: number;
}

/** A module that was written. */
export interface ReportedModule {
  readonly file: string;
  /** The C++ files that it is made of. */
  readonly sources: readonly string[];
  /** The source map: for each line the index of its source and the line there; null for a line that is nothing's. */
  readonly lines: readonly (LinePlace | null)[];
}

/** The whole report, as `--json` prints it. `format` changes when a field changes its meaning, or is dropped. */
export interface Report {
  readonly format: 1;
  /** Statements, and the conditions and declarations that are marked. */
  readonly statements: number;
  readonly translated: number;
  readonly marked: number;
  readonly toLookAt: number;
  /** How often each reason occurs, the most frequent first. */
  readonly reasons: readonly {
    readonly kind: 'mark' | 'look';
    readonly reason: string;
    readonly count: number;
  }[];
  readonly files: readonly ReportedFile[];
  readonly diagnostics: readonly ReportedPlace[];
  readonly modules: readonly ReportedModule[];
  /** What the compiler found with `--check`; null without. */
  readonly compiler: readonly CompilerError[] | null;
  /** The paths of the files that were written. */
  readonly written: readonly string[];
}

/** What a report is made of. */
export interface Outcome {
  readonly diagnostics: Diagnostics;
  readonly modules: readonly TranslatedModule[];
  readonly compiler: readonly CompilerError[] | null;
  readonly written: readonly string[];
}

/** Puts the report together. */
export function makeReport({ diagnostics, modules, compiler, written }: Outcome): Report {
  const counts = [...diagnostics.counts.values()];
  const statements = counts.reduce((sum, each) => sum + each.statements, 0);
  const marked = counts.reduce((sum, each) => sum + each.marked, 0);
  const looks = diagnostics.all.filter(({ kind }) => kind === 'look');
  const finder = new LineFinder(modules);
  return {
    format: 1,
    statements,
    translated: statements - marked,
    marked,
    toLookAt: looks.length,
    reasons: reasonsOf(diagnostics.all),
    files: modules.flatMap(({ unit }) => unit.files.map(({ file }) => fileOf(file, diagnostics))),
    diagnostics: diagnostics.all.map((each) => placeOf(each, finder)),
    modules: modules.map((each) => ({
      file: moduleFile(each),
      sources: each.unit.files.map(({ file }) => file.path),
      lines: lineMap(each),
    })),
    compiler,
    written,
  };
}

/** The path of a module below the output folder. */
export function moduleFile({ unit }: TranslatedModule): string {
  return `src/${unit.name}.ts`;
}

/** A path as it is shown: short, from where the command was run. */
export function shownPath(path: string): string {
  return relative('.', path);
}

function fileOf(file: SourceFile, { counts, all }: Diagnostics): ReportedFile {
  const { statements = 0, marked = 0 } = counts.get(file) ?? {};
  const toLookAt = all.filter(({ kind, location }) => kind === 'look' && location.file === file).length;
  return { file: file.path, lines: file.lineCount, statements, marked, toLookAt };
}

function placeOf({ kind, location, reason }: Diagnostic, finder: LineFinder): ReportedPlace {
  const { file, start } = location;
  const [cpp = ''] = (location.end > start ? textOf(location) : lineAt(file, start)).trim().split('\n');
  return {
    kind,
    file: file.path,
    ...file.position(start),
    reason,
    cpp: cpp.trim(),
    output: finder.find(location),
  };
}

function lineAt({ text }: SourceFile, start: number): string {
  const end = text.indexOf('\n', start);
  return readable(text.slice(start, end < 0 ? undefined : end));
}

function reasonsOf(all: readonly Diagnostic[]): Report['reasons'] {
  const counts = new Map<string, { kind: 'mark' | 'look'; reason: string; count: number }>();
  for (const { kind, reason } of all) {
    const key = `${kind} ${reason}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { kind, reason, count: 1 });
  }
  return [...counts.values()].sort(
    (a, b) => Number(a.kind === 'look') - Number(b.kind === 'look') || b.count - a.count,
  );
}
