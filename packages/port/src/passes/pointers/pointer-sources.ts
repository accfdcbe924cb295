import type { Expression, FunctionSymbol, Type } from '../../model/ast.js';
import type { Holder } from '../../model/holder.js';
import { bare, isConstCharPointer } from '../../model/types.js';
import { isBuffer, roughFunctions, roughVariable } from '../rough-types.js';

/** Where a pointer comes from: a buffer, or what else holds one. */
export interface Source {
  readonly isBuffer: boolean;
  /** As a buffer, or a constant array: its bytes where their number is said, otherwise a text. */
  readonly isArray: boolean;
  /** A constant array with a 0 before its end, which is no text for anyone. */
  readonly isNoText: boolean;
  readonly holders: readonly Holder[];
}

/** What leads to where a variable or a function leads. */
export function sourceIn(holder: Holder): Source {
  return { isBuffer: false, isArray: false, isNoText: false, holders: [holder] };
}

export function sourceOf(e: Expression, owner: FunctionSymbol['owner']): Source {
  return {
    isBuffer: isBuffer(e, owner),
    isArray: isBuffer(e, owner, 'length'),
    isNoText: isBuffer(e, owner, 'inner'),
    holders: holdersOf(e, owner),
  };
}

/** `const char *const names[]`: what one element leads to, any of them may. */
export function isArrayOfTexts(type: Type): boolean {
  const array = bare(type);
  return array.k === 'array' && isConstCharPointer(array.of);
}

/** The variables and functions of the program from whose `const char *` a pointer is computed. */
export function holdersOf(e: Expression, owner: FunctionSymbol['owner']): Holder[] {
  switch (e.kind) {
    case 'binary':
      return /^[-+]$/.test(e.operator) ? holdersOf(e.left, owner) : [];
    case 'construct':
      return e.args.length === 1 ? holdersOf(e.args[0]!, owner) : [];
    case 'cast':
      return isConstCharPointer(e.type) ? holdersOf(e.operand, owner) : [];
    case 'conditional':
      return [...holdersOf(e.yes, owner), ...holdersOf(e.no, owner)];
    case 'assign':
      return holdersOf(e.left, owner);
    case 'unary':
      if (e.operator === '&') return e.operand.kind === 'index' ? holdersOf(e.operand.object, owner) : [];
      return /^(?:\+\+|--)$/.test(e.operator) ? holdersOf(e.operand, owner) : [];
    case 'call': {
      const functions = roughFunctions(e.callee, owner);
      // A place in its first argument.
      if (functions.some((fn) => fn.rule && /^str(?:r?chr|str|pbrk)$/.test(fn.name)))
        return holdersOf(e.args[0]!, owner);
      return functions.filter((fn) => !fn.rule && isConstCharPointer(fn.returns)).slice(0, 1);
    }
    case 'index': {
      const symbol = roughVariable(e.object, owner);
      return symbol && !symbol.rule && isArrayOfTexts(symbol.type) ? [symbol] : [];
    }
    case 'name':
    case 'member': {
      const symbol = roughVariable(e, owner);
      return symbol && !symbol.rule && isConstCharPointer(symbol.type) ? [symbol] : [];
    }
    default:
      return [];
  }
}
