import type { VariableSymbol } from '../model/ast.js';
import { CONST_CHAR_POINTER, isBasic, pointerTo } from '../model/types.js';
import type { Contents } from './functions.js';

/** `char **argv` is a list of texts; nothing writes to it. */
export function passProgramArguments({ functions }: Contents): Set<VariableSymbol> {
  const found = new Set<VariableSymbol>();
  for (const { params } of functions) {
    for (const param of params) {
      const { type } = param;
      const isArguments =
        param.name === 'argv' &&
        type.k === 'pointer' &&
        type.to.k === 'pointer' &&
        isBasic(type.to.to, 'char');
      if (!isArguments) continue;
      param.type = pointerTo(CONST_CHAR_POINTER);
      found.add(param);
    }
  }
  return found;
}
