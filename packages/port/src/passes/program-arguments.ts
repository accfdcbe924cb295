import type { Expression, FunctionSymbol, VariableSymbol } from '../model/ast.js';
import { CONST_CHAR_POINTER, isBasic, pointerTo } from '../model/types.js';
import { type Contents, visitFunction } from './functions.js';

/** `char **argv` is a list of texts, where nothing writes to it. */
export function passProgramArguments({ functions }: Contents): Set<VariableSymbol> {
  const found = new Set<VariableSymbol>();
  for (const fn of functions) {
    for (const param of fn.params) {
      const { type } = param;
      const isArguments =
        isNamedArguments(param) &&
        type.k === 'pointer' &&
        type.to.k === 'pointer' &&
        isBasic(type.to.to, 'char');
      if (!isArguments || isFilled(param, fn)) continue;
      param.type = pointerTo(CONST_CHAR_POINTER);
      found.add(param);
    }
  }
  return found;
}

/** Whether a parameter is called `argv`, also as libraries write it. */
export function isNamedArguments({ name }: VariableSymbol): boolean {
  return /^_?argv$/.test(name);
}

/** `argv[n++] = p`: the names of the body are not resolved yet. */
function isFilled({ name }: VariableSymbol, fn: FunctionSymbol): boolean {
  let found = false;
  const isNamed = (e: Expression): boolean =>
    (e.kind === 'name' && e.name === name) || (e.kind === 'unary' && isNamed(e.operand));
  visitFunction(fn, {
    expression: (e) => {
      const place = e.kind === 'assign' ? e.left : null;
      const array = place?.kind === 'index' ? place.object : place?.kind === 'unary' ? place.operand : null;
      if (array && isNamed(array)) found = true;
    },
  });
  return found;
}
