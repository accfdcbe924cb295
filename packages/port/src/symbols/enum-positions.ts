import type { EnumConstantSymbol, EnumSymbol } from '../model/ast.js';

/** Where a constant stands in its enum, from 0, and the last one up to it that names its value; -1 when none does. */
export interface EnumPosition {
  readonly index: number;
  readonly base: number;
}

const known = new WeakMap<EnumSymbol, ReadonlyMap<EnumConstantSymbol, EnumPosition>>();

/** The position of a constant, once its enum was read to its end. */
export function positionOf(constant: EnumConstantSymbol): EnumPosition {
  const positions = known.get(constant.enum) ?? positionsIn(constant.enum);
  known.set(constant.enum, positions);
  return positions.get(constant) ?? { index: 0, base: -1 };
}

function positionsIn({ constants }: EnumSymbol): ReadonlyMap<EnumConstantSymbol, EnumPosition> {
  const positions = new Map<EnumConstantSymbol, EnumPosition>();
  let base = -1;
  for (const [index, constant] of constants.entries()) {
    if (constant.value !== null) base = index;
    positions.set(constant, { index, base });
  }
  return positions;
}
