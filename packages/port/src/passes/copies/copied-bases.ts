import type { ClassSymbol, Expression, FunctionSymbol, Initialiser, Symbol } from '../../model/ast.js';
import { constructorsOf, copyConstructorOf } from '../../model/members.js';
import { bare, UNKNOWN, VOID } from '../../model/types.js';
import { SymbolScope } from '../../symbols/scope.js';
import { newFunction, newVariable } from '../../symbols/symbols.js';
import type { Contents } from '../functions.js';

/**
 * `Derived( const Derived &o ) : Base( o )` calls the constructor of Base that copies. Where the program writes none, C++ makes
 * it: it is written out here, as one that copies all members, for the analysis to see it.
 */
export function passCopiedBases({ functions }: Contents): void {
  for (const fn of functions) {
    if (fn.role !== 'constructor' || fn.owner?.kind !== 'class') continue;
    const base = fn.owner.bases.find(({ type }) => type?.symbol.rule === null)?.type?.symbol;
    const call = fn.initialisers.find(({ name }) => name === base?.name);
    if (base && call && copiesObject(call, fn, base)) writeCopying(base);
  }
}

/** Whether the constructor of a base gets the object that its own one copies. */
function copiesObject({ args }: Initialiser, fn: FunctionSymbol, base: ClassSymbol): boolean {
  const [first] = args;
  const [given] = first?.kind === 'name' ? first.symbols : [];
  if (args.length !== 1 || given?.kind !== 'variable' || !fn.params.includes(given)) return false;
  const type = bare(given.type);
  return type.k === 'class' && [...type.symbol.lineage()].includes(base);
}

function writeCopying(symbol: ClassSymbol): void {
  const { location, name } = symbol;
  // One without a constructor has another one that C++ makes; an array has no initialiser.
  const isPlain = symbol.fields.every(({ type }) => type.k !== 'array' && type.k !== 'unknown');
  if (location === null || constructorsOf(symbol).length === 0 || copyConstructorOf(symbol) || !isPlain)
    return;
  if (symbol.bases.some(({ type }) => type?.symbol.rule !== null)) return;
  const bases = symbol.bases.flatMap(({ type }) => type?.symbol ?? []);
  bases.forEach(writeCopying);
  if (!bases.every(copyConstructorOf)) return;
  const other = newVariable('other', { k: 'reference', to: { k: 'class', symbol, args: [], const: true } }, 'parameter', { location, declared: true }); // prettier-ignore
  const scope = new SymbolScope(symbol.scope, null);
  scope.add(other);
  const named = (symbols: readonly Symbol[]): Expression => ({
    kind: 'name', name: other.name, qualifier: null, symbols, symbol: null, type: UNKNOWN, location,
  }); // prettier-ignore
  const initialiser = (of: string, arg: Expression): Initialiser => ({ name: of, args: [arg], location });
  const made = newFunction(name, VOID, [other], 'constructor', {
    owner: symbol,
    location,
    bodyScope: scope,
    body: { kind: 'block', statements: [], location },
    initialisers: [
      ...bases.map((each) => initialiser(each.name, named([other]))),
      ...symbol.fields.map(
        (field) =>
        initialiser(field.name, {
          kind: 'member', object: named([other]), arrow: false, name: field.name, qualifier: null, symbol: null, type: UNKNOWN, location,
        }), // prettier-ignore
      ),
    ],
  });
  symbol.scope.add(made);
}
