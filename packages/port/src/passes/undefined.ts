import type { Expression } from '../model/ast.js';
import { visitExpression } from '../model/walk.js';
import type { DeclaredOnly } from '../parse/declared-only.js';
import type { SourceFile } from '../read/source-file.js';
import { type Contents, visitFunction } from './functions.js';

/** Functions and variables that the program uses and no given file defines, by the file that declares them. */
export type Undefined = ReadonlyMap<SourceFile, readonly DeclaredOnly[]>;

/** Finds what is used and defined nowhere: the module of its declaration has a mark in its place. */
export function passUndefined({ functions, globals, declaredOnly }: Contents): Undefined {
  const open = new Set<unknown>(declaredOnly);
  const used = new Set<DeclaredOnly>();
  const use = (symbol: unknown): void => {
    if (open.has(symbol)) used.add(symbol as DeclaredOnly);
  };
  const expression = (e: Expression): void => {
    if (e.kind === 'name') use(e.symbol);
    if ('fn' in e) use(e.fn);
  };
  for (const fn of functions) visitFunction(fn, { expression });
  for (const { initial } of globals) if (initial) visitExpression(initial, expression);
  const byFile = new Map<SourceFile, DeclaredOnly[]>();
  for (const each of used) {
    const { file } = each.location!;
    byFile.set(file, [...(byFile.get(file) ?? []), each]);
  }
  for (const list of byFile.values()) list.sort((a, b) => a.location!.start - b.location!.start);
  return byFile;
}
