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

/** What stands for the functions that a call reaches through a pointer; null for another call. */
export type CalledBy = (callee: Expression, owner: FunctionSymbol['owner']) => FunctionSymbol | null;

export function sourceOf(e: Expression, owner: FunctionSymbol['owner'], called: CalledBy): Source {
  return {
    isBuffer: isBuffer(e, owner),
    isArray: isBuffer(e, owner, 'length'),
    isNoText: isBuffer(e, owner, 'inner'),
    holders: holdersOf(e, owner, called),
  };
}

/** `const char *const names[]`: what one element leads to, any of them may. */
export function isArrayOfTexts(type: Type): boolean {
  const array = bare(type);
  return array.k === 'array' && isConstCharPointer(array.of);
}

/** The variables and functions of the program from whose `const char *` a pointer is computed. */
export function holdersOf(e: Expression, owner: FunctionSymbol['owner'], called: CalledBy): Holder[] {
  const holders = (part: Expression): Holder[] => holdersOf(part, owner, called);
  switch (e.kind) {
    case 'binary':
      return /^[-+]$/.test(e.operator) ? holders(e.left) : [];
    case 'construct':
      return e.args.length === 1 ? holders(e.args[0]!) : [];
    case 'cast':
      return isConstCharPointer(e.type) ? holders(e.operand) : [];
    case 'conditional':
      return [...holders(e.yes), ...holders(e.no)];
    case 'assign':
      return holders(e.left);
    case 'unary':
      if (e.operator === '&') return e.operand.kind === 'index' ? holders(e.operand.object) : [];
      return /^(?:\+\+|--)$/.test(e.operator) ? holders(e.operand) : [];
    case 'call': {
      const pointed = called(e.callee, owner);
      if (pointed) return isConstCharPointer(pointed.returns) ? [pointed] : [];
      const functions = roughFunctions(e.callee, owner);
      // A place in its first argument.
      if (functions.some((fn) => fn.rule && /^str(?:r?chr|str|pbrk)$/.test(fn.name)))
        return holders(e.args[0]!);
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
