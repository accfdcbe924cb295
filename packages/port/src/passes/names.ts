import { TYPE_NAMES } from '../model/type-names.js';
import type { ClassSymbol, FunctionSymbol, VariableSymbol } from '../model/ast.js';
import type { Contents } from './functions.js';

/** Names that mean something else in the module where a class would have them, and those of types of TypeScript. */
const TAKEN = new Set([
  ...TYPE_NAMES,
  'Array', 'BigInt', 'Boolean', 'Buffer', 'Date', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Set', 'String', 'Symbol', 'Uint8Array',
]); // prettier-ignore

/**
 * Gives classes inside of classes the name of the outer one too where another class has the same name: here all of them
 * stand at the top of a module.
 */
export function passNames(contents: Contents): void {
  const { classes } = contents;
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
  separate(contents);
}

type Named = ClassSymbol | FunctionSymbol | VariableSymbol;

/** What two namespaces, or two functions, have under one name stands in one module: it gets the name of its namespace too. */
function separate({ classes, functions, globals }: Contents): void {
  const taken = new Map<string, Named>();
  for (const each of [...classes, ...functions, ...globals]) {
    const { owner, location } = each;
    if (owner?.kind === 'class' || !location) continue;
    const module = location.file.path.replace(/\.\w+$/, '');
    const first = taken.get(`${module} ${each.printed}`) ?? each;
    // Overloads become one function, and a name that is declared again means the same.
    const isSame = first.owner === owner && first.kind !== 'class' && each.kind !== 'class';
    if (first !== each && !isSame)
      for (let i = 1; taken.has(`${module} ${each.printed}`); i++)
        each.printed = i === 1 && owner ? withOwner(owner.name, each) : `${each.name}${String(i + 1)}`;
    if (first === each || !isSame) taken.set(`${module} ${each.printed}`, each);
  }
}

function withOwner(namespace: string, { kind, name }: Named): string {
  const joined = `${namespace}${name[0]!.toUpperCase()}${name.slice(1)}`;
  return kind === 'class' ? joined : `${joined[0]!.toLowerCase()}${joined.slice(1)}`;
}
