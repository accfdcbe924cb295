import { TYPE_NAMES } from '../../model/type-names.js';
import type { EnumSymbol } from '../../model/ast.js';
import type { Declaration } from '../../model/declaration.js';
import type { Program } from '../../parse/program.js';
import type { SourceFile } from '../../read/source-file.js';
import type { Contents } from '../functions.js';

/** Names that mean another type in a module. */
const TAKEN = new Set([
  ...TYPE_NAMES,
  'Array', 'BigInt', 'Boolean', 'Buffer', 'DataView', 'Date', 'Error', 'Function', 'Map', 'Number', 'Object', 'Promise', 'Set', 'String', 'Symbol', 'Uint8Array',
]); // prettier-ignore

/**
 * The names of the types that enums become: `State` of a file, `DoorState` of a class Door. An enum without a name, one inside
 * of a function, and one of a header that a module written by hand replaces, is a number.
 */
export function passEnumNames(
  { files }: Program,
  { classes }: Contents,
  isReplaced: (file: SourceFile) => boolean,
): Map<EnumSymbol, string> {
  const names = new Map<EnumSymbol, string>();
  const taken = new Set([...TAKEN, ...classes.map(({ printed }) => printed)]);
  const add = (symbol: EnumSymbol, name: string): void => {
    if (symbol.name === '' || symbol.rule || !symbol.location || isReplaced(symbol.location.file)) return;
    if (names.has(symbol) || taken.has(name)) return;
    taken.add(name);
    names.set(symbol, name);
  };
  const visit = (declarations: readonly Declaration[]): void => {
    for (const each of declarations)
      if (each.kind === 'enum') add(each.symbol, each.symbol.name);
      else if (each.kind === 'namespace') visit(each.declarations);
  };
  for (const { declarations, isTable } of files) if (!isTable) visit(declarations);
  for (const symbol of classes)
    for (const each of symbol.members())
      if (each.kind === 'enum')
        add(each, `${symbol.printed}${each.name[0]?.toUpperCase() ?? ''}${each.name.slice(1)}`);
  return names;
}
