import type { EnumSymbol, Expression } from '../model/ast.js';
import { integerValue } from '../preprocess/literals.js';

/** Whether each constant of an enum is a number that a bit field of this width can hold. */
export function enumFits({ constants }: EnumSymbol, bits: number): boolean {
  let next: number | null = 0;
  for (const { value } of constants) {
    const at: number | null = value ? literalValue(value) : next;
    if (at === null || at < 0 || at >= 2 ** bits) return false;
    next = at + 1;
  }
  return true;
}

function literalValue(e: Expression): number | null {
  if (e.kind !== 'number' && e.kind !== 'char') return null;
  const value = integerValue(e.text);
  return value === null ? null : Number(value);
}
