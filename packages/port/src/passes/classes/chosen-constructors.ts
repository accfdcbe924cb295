// Constructors that their arguments do not tell apart here, as those from an int and from a double: each but the first has a symbol, a
// static member of its class, and gets it in front of its arguments.
import type { FunctionSymbol, Type } from '../../model/ast.js';
import { newVariable } from '../../symbols/symbols.js';

/** The type of the parameter that takes the symbol. */
export const SYMBOL: Type = { k: 'parameter', name: 'symbol' };

/** Whether a constructor is chosen by its symbol, whose name it has. */
export function isChosen({ role, printed, name, owner, rule }: FunctionSymbol): boolean {
  return (
    role === 'constructor' &&
    !rule &&
    printed !== name &&
    owner?.kind === 'class' &&
    printed !== owner.printed
  );
}

/** The constructor with the parameter for its symbol in front; any other function as it is. */
export function withSymbol(fn: FunctionSymbol): FunctionSymbol {
  return isChosen(fn)
    ? { ...fn, params: [newVariable('_constructor', SYMBOL, 'parameter'), ...fn.params] }
    : fn;
}
