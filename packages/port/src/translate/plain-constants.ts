import type { Type, VariableSymbol } from '../model/ast.js';
import { bare } from '../model/types.js';
import { visitExpression } from '../model/walk.js';

function isConstant(type: Type): boolean {
  return type.const === true || (type.k === 'array' && isConstant(type.of));
}

/** Whether a variable is a constant whose value is made of literals. */
export function isPlainConstant({
  symbol,
  initial,
}: {
  symbol: VariableSymbol;
  initial: VariableSymbol['initial'];
}): boolean {
  if (symbol.assigned || symbol.boxed || (symbol.role !== 'constant' && !isConstant(symbol.type)))
    return false;
  const value = initial ?? symbol.initial;
  if (!value || !/^(?:basic|pointer|array)$/.test(bare(symbol.type).k)) return false;
  let isPlain = true;
  visitExpression(value, ({ kind }) => {
    if (!/^(?:number|char|string|bool|binary|unary|convert|list)$/.test(kind)) isPlain = false;
  });
  return isPlain;
}
