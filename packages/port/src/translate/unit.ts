import { basename, dirname, extname, join as joinPath, relative } from 'node:path';
import type { EnumSymbol } from '../model/ast.js';
import type { Declaration } from '../model/declaration.js';
import { visitStatement } from '../model/walk.js';
import type { Contents } from '../passes/functions.js';
import type { ParsedFile } from '../parse/program.js';
import { LOAD_ORDER } from './load-order.js';
import type { Location, SourceFile } from '../read/source-file.js';

/** A header and its source, which become one module. */
export interface Unit {
  /** The path of the module below the output folder, without its ending. */
  readonly name: string;
  /** The way from its folder to that of the output. */
  readonly up: string;
  readonly files: readonly ParsedFile[];
}

/** Modules that the translator writes itself. */
const TAKEN = new Set(['cpp', LOAD_ORDER]);

const HEADER = new Set(['.h', '.hh', '.hpp', '.hxx', '.H']);

export function isHeader(file: SourceFile): boolean {
  return HEADER.has(extname(file.path));
}

/** Puts headers and sources of one name together. */
export function unitsOf(files: readonly ParsedFile[]): Unit[] {
  const own = files.filter((each) => !each.isTable);
  const root = commonFolder(own.map(({ file }) => dirname(file.path)));
  const units = new Map<string, ParsedFile[]>();
  const byStem = new Map<string, string>();
  for (const each of own) {
    const { path } = each.file;
    const stem = basename(path, extname(path));
    let name = relative(root, joinPath(dirname(path), stem))
      .split(/[\\/]/)
      .map(cleaned)
      .join('/');
    // A header in a folder of its own belongs to the source of its name all the same.
    const lacks = (unit: string): boolean =>
      units.get(unit)?.every((other) => isHeader(other.file) !== isHeader(each.file)) === true;
    const known = byStem.get(stem) ?? '';
    if (!lacks(name)) {
      if (lacks(known)) name = known;
      else if (units.has(name)) name += `-${extname(path).slice(1)}`;
    }
    byStem.set(stem, name);
    units.set(name, [...(units.get(name) ?? []), each]);
  }
  return [...units].map(([name, members]) => ({
    name: TAKEN.has(name) ? `${name}_` : name,
    up: '../'.repeat(name.split('/').length - 1) || './',
    files: members.sort((a, b) => Number(isHeader(b.file)) - Number(isHeader(a.file))),
  }));
}

function cleaned(part: string): string {
  return part.replace(/[^\w.-]/g, '_');
}

function commonFolder(folders: readonly string[]): string {
  const [first = '.', ...rest] = folders;
  let parts = first.split('/');
  for (const folder of rest) {
    const other = folder.split('/');
    const end = parts.findIndex((part, i) => part !== other[i]);
    if (end >= 0) parts = parts.slice(0, end);
  }
  return parts.join('/') || '/';
}

/** The names that a module declares outside of functions and classes. */
export function topNames({ files }: Unit): Set<string> {
  const names = new Set<string>();
  const add = (list: readonly Declaration[]): void => {
    for (const each of list) {
      if (each.kind === 'namespace') add(each.declarations);
      else if (each.kind === 'variables') each.variables.forEach(({ symbol }) => names.add(symbol.name));
      else if (each.kind !== 'unknown') names.add(each.symbol.name);
    }
  };
  for (const { declarations } of files) add(declarations);
  return names;
}

/** All names that a module declares, on any level: an import must not have one of them. */
export function namesIn(
  unit: Unit,
  { functions }: Contents,
  enums: ReadonlyMap<EnumSymbol, string>,
): Set<string> {
  const names = topNames(unit);
  const files = new Set(unit.files.map(({ file }) => file));
  for (const [{ location }, name] of enums) if (location && files.has(location.file)) names.add(name);
  for (const fn of functions) {
    const at = fn.definition ?? fn.location;
    if (!at || !files.has(at.file)) continue;
    fn.params.forEach((param) => names.add(param.name));
    if (fn.body)
      visitStatement(fn.body, {
        statement: (s) =>
          s.kind === 'variables' && s.variables.forEach(({ symbol }) => names.add(symbol.name)),
      });
  }
  return names;
}

/** Where a name stands for the first time in the sources of a module. */
export function mentionOf(name: string, { files }: Unit): Location {
  const word = new RegExp(`\\b${name.split('::').at(-1)!.replace(/\W/g, '.')}\\b`);
  for (const { file } of files) {
    const start = file.text.search(word);
    if (start >= 0) return { file, start, end: start + 1 };
  }
  const { file } = files[0]!;
  return { file, start: 0, end: 0 };
}
