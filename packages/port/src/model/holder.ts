import type { FunctionSymbol, Type, VariableSymbol } from './ast.js';

/** What gets a value: a variable, a parameter or a member, or a function, whose caller gets it. */
export type Holder = VariableSymbol | FunctionSymbol;

/** The type of the value. */
export function typeOf(holder: Holder): Type {
  return holder.kind === 'function' ? holder.returns : holder.type;
}
