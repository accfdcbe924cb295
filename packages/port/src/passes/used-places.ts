import type { Expression, FunctionSymbol, Symbol, VariableSymbol } from '../model/ast.js';
import { visitExpression } from '../model/walk.js';
import type { SourceFile } from '../read/source-file.js';

/** The function that is looked at, and its file. */
interface Place {
  readonly file: SourceFile | null;
  readonly fn: FunctionSymbol | null;
}

/** Whether a variable is in another module than the function that is looked at: a method is where its class is. */
export function isElsewhere({ location }: VariableSymbol, { file, fn }: Place): boolean {
  if (location?.file !== file) return true;
  const home = fn?.owner?.kind === 'class' ? (fn.owner.location?.file ?? file) : file;
  return stemOf(home) !== stemOf(location.file);
}

/** Where a value is printed that is in no function: in the file of the class, where another source defines a static member of it. */
export function placeOfValue(
  { owner, location }: VariableSymbol,
  value: Expression,
): Place & { readonly home: VariableSymbol['owner'] } {
  const { file } = value.location;
  const isTogether = !location || stemOf(location.file) === stemOf(file);
  return { file: isTogether ? file : location.file, fn: null, home: owner };
}

const stemOf = ({ path }: SourceFile): string => path.replace(/^.*\//, '').replace(/\.\w+$/, '');

/** A member that is not public and that something else names, as a class inside of its class may. */
export function noteOutside(
  symbol: Symbol | null,
  { home, outside }: { readonly home: FunctionSymbol['owner']; readonly outside: Set<Symbol> },
): void {
  if (symbol?.kind !== 'function' && symbol?.kind !== 'variable') return;
  const { access, owner } = symbol;
  if (access === 'public' || owner?.kind !== 'class') return;
  const isWithin =
    home?.kind === 'class' && (home === owner || (access === 'protected' && home.inherits(owner.name)));
  if (!isWithin) outside.add(symbol);
}

/** `a[i][j]` that is set, or whose address is taken. */
export function noteFilled(e: Expression, filled: Set<VariableSymbol>): void {
  let array = e;
  while (array.kind === 'index') array = array.object;
  if (array === e || (array.kind !== 'name' && array.kind !== 'member')) return;
  if (array.symbol?.kind === 'variable') filled.add(array.symbol);
}

/** The functions that the first value of a static variable names. */
export function notePointed(initial: Expression, pointed: Set<FunctionSymbol>): void {
  visitExpression(initial, (e) => {
    if (e.kind === 'name' && e.symbol?.kind === 'function') pointed.add(e.symbol);
  });
}
