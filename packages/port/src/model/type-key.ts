import type { Symbol, Type } from './ast.js';
import { spell } from './types.js';

const numbers = new WeakMap<Symbol, number>();
let last = 0;

/** A text that only the same type has: two files may have classes of one name. */
export function keyOfType(type: Type): string {
  return [spell(type), ...symbolsIn(type).map(numberOf)].join(' ');
}

function numberOf(symbol: Symbol): number {
  const number = numbers.get(symbol) ?? ++last;
  numbers.set(symbol, number);
  return number;
}

/** The classes and enums in a type. */
function symbolsIn(type: Type): Symbol[] {
  switch (type.k) {
    case 'class':
      return [type.symbol, ...type.args.flatMap(symbolsIn)];
    case 'enum':
      return [type.symbol];
    case 'pointer':
    case 'reference':
      return symbolsIn(type.to);
    case 'array':
      return symbolsIn(type.of);
    case 'function':
      return [type.returns, ...type.params].flatMap(symbolsIn);
    default:
      return [];
  }
}
