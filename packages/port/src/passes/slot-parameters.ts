import type { FunctionSymbol, VariableSymbol } from '../model/ast.js';
import { sameType } from '../model/types.js';

/** The parameters of signals, and those of the slots that may get what is given for them. */
export function* slotParameters(
  functions: readonly FunctionSymbol[],
): Iterable<[from: VariableSymbol, to: VariableSymbol]> {
  const slots = functions.filter((fn) => fn.isSlot);
  for (const signal of functions)
    if (signal.isSignal)
      for (const slot of slots)
        if (slot.params.every((param, i) => signal.params[i] && sameType(param.type, signal.params[i].type)))
          for (const [i, param] of slot.params.entries()) yield [signal.params[i]!, param];
}
