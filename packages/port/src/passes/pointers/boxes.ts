// Variables that several names share, which are boxes here.
import type { Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { ignores } from '../../model/ignored-arguments.js';
import { isBoxReference, isSharedObject } from '../../model/representation.js';
import { isConstVariable, variableOf } from '../../model/variable-of.js';
import type { SourceFile } from '../../read/source-file.js';
import { visitFunction } from '../functions.js';
import { noteReference } from '../referring.js';

/** What is noted of variables, and the function that is looked at. */
interface Noted {
  readonly references: Set<FunctionSymbol>;
  readonly changed: Set<VariableSymbol>;
  file: SourceFile | null;
  fn: FunctionSymbol | null;
}

/** What such a function returns has to be something to which others can refer. */
export function boxReturned(fn: FunctionSymbol, usage: Noted): void {
  usage.file = fn.definition?.file ?? null;
  usage.fn = fn;
  visitFunction(fn, {
    statement: (s) => {
      if (s.kind === 'return' && s.value) box(s.value, usage);
    },
  });
}

/** An object that a reference or pointer leads to. */
export function alias(e: Expression): void {
  const symbol = isSharedObject(e.type) ? variableOf(e) : null;
  if (symbol) symbol.aliased = true;
}

/** A variable that several names share has to be a box. */
export function box(e: Expression, usage: Noted, alias?: VariableSymbol): void {
  noteReference(e, usage.references);
  if (e.kind === 'conditional') for (const each of [e.yes, e.no]) box(each, usage);
  const symbol = variableOf(e);
  if (symbol && (symbol.role === 'local' || symbol.role === 'parameter' || symbol.role === 'global'))
    symbol.boxed = true;
  else if (symbol) {
    symbol.assigned = true;
    usage.changed.add(symbol);
  }
  if (alias) alias.boxed = true;
}

/** Whether a function of the tables gives an argument another value itself: `stream >> a`, `s.swap( a )`. */
export function setsArgument({ rule }: FunctionSymbol, { type }: VariableSymbol): boolean {
  return rule !== null && (rule.out !== null || (rule.mutates && isBoxReference(type)));
}

/** Whether an argument has to be a box, which a parameter shares. What is constant gets one of its own where a table writes to it. */
export function sharesBox(fn: FunctionSymbol, i: number, arg: Expression): boolean {
  if (!isBoxReference(fn.params[i]!.type) || ignores(fn, i)) return false;
  return fn.rule === null || (!fn.rule.mutates && !isConstVariable(arg));
}
