import type { ClassSymbol, FunctionSymbol, Symbol } from '../../model/ast.js';
import { constructorsOf } from '../../model/members.js';

/**
 * A member that is only declared, and that nothing calls, or C++ would not link. One that is not private could be called, and
 * defined, in a file that was not given: other members of its class have to be defined in those that were.
 */
export function isLeftOut(symbol: Symbol, called: ReadonlySet<FunctionSymbol>): symbol is FunctionSymbol {
  if (symbol.kind !== 'function' || symbol.body !== null || called.has(symbol)) return false;
  if (symbol.isSignal || symbol.isSlot || symbol.isPure || symbol.rule || symbol.owner?.kind !== 'class')
    return false;
  const { owner } = symbol;
  if (symbol.role === 'constructor') return isLeftOutConstructor(symbol, owner);
  if (symbol.role !== 'method') return false;
  return symbol.access === 'private' || (!symbol.isVirtual && owner.functions().some(isDefinedOutside));
}

/** Others of the class are defined, or it is there so that no object can be made. */
function isLeftOutConstructor(symbol: FunctionSymbol, owner: ClassSymbol): boolean {
  const others = constructorsOf(owner).filter((each) => each !== symbol);
  if (others.some((each) => each.body !== null)) return symbol.params.some((param) => !param.initial);
  return symbol.access === 'private' && others.length === 0;
}

/** Whether a member has its body outside of the class. */
function isDefinedOutside({ body, definition, location }: FunctionSymbol): boolean {
  if (!body || !definition || !location) return false;
  return definition.file !== location.file || definition.start !== location.start;
}
