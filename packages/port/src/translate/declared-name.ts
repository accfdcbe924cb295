import type { Expression, VariableSymbol } from '../model/ast.js';
import { bare } from '../model/types.js';
import type { Location } from '../read/source-file.js';

/** A variable that a condition declares, `if ( T *x = … )`, where the condition asks for it. */
export function declaredName(symbol: VariableSymbol, location: Location): Expression {
  return {
    kind: 'name',
    name: symbol.name,
    qualifier: null,
    symbols: [symbol],
    symbol,
    type: bare(symbol.type),
    location,
  };
}
