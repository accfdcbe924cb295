import type { ClassSymbol } from '../model/ast.js';
import type { Contents } from './functions.js';

/** Names that mean something else in the module where a class would have them. */
const TAKEN = new Set([
  'Array', 'BigInt', 'Boolean', 'Buffer', 'Date', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Set', 'String', 'Symbol', 'Uint8Array',
]); // prettier-ignore

/**
 * Gives classes inside of classes the name of the outer one too where another class has the same name: here all of them
 * stand at the top of a module.
 */
export function passNames({ classes }: Contents): void {
  const byName = new Map<string, ClassSymbol[]>();
  for (const each of classes) byName.set(each.printed, [...(byName.get(each.printed) ?? []), each]);
  // Outer classes come first: what is inside of them takes their final names.
  for (const each of classes) {
    const { owner, printed } = each;
    const clashes = (byName.get(printed)?.length ?? 0) > 1;
    if (owner?.kind === 'class' && (clashes || TAKEN.has(printed)))
      each.printed = `${owner.printed}${printed}`;
    else if (TAKEN.has(printed)) each.printed = `${printed}_`;
  }
}
