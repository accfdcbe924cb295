import type { Expression, VariableSymbol } from '../model/ast.js';
import { BITS, isBool } from '../model/types.js';
import { integerValue } from '../preprocess/literals.js';

/**
 * `uint flags : 3`: what is stored there is cut to 3 bits.
 *
 * @returns what is not known of it; null where all is
 */
export function noteBits(symbol: VariableSymbol, width: Expression): string | null {
  const { type } = symbol;
  const bits = width.kind === 'number' ? Number(integerValue(width.text)) : 0;
  symbol.bits = bits;
  // A bit of a bool holds what a bool does.
  if (isBool(type)) return null;
  if (bits < 1 || bits > 64) return 'a bit field of this width';
  if (type.k === 'enum') return null;
  if (type.k !== 'basic' || BITS[type.name] === 0) return 'a bit field of this type';
  if (bits >= BITS[type.name]) return null;
  if (bits > 31) return 'a bit field of more than 31 bits';
  symbol.type = { ...type, bits };
  return null;
}
