import type { FunctionSymbol, FunctionType } from '../model/ast.js';
import { newFunction, newVariable } from './symbols.js';

/** What a pointer to a function leads to, as far as its type says it. */
export function pointedFunction({ returns, params, variadic }: FunctionType): FunctionSymbol {
  const given = params.map((type, i) => newVariable(`p${String(i)}`, type, 'parameter'));
  return newFunction('', returns, given, 'function', { variadic });
}
