import type { Type } from '../model/ast.js';

const weights = new WeakMap<Type, number>();

/** Of how many parts a type is made when it is written out; what typedefs share counts each time. */
export function weightOf(type: Type): number {
  const known = weights.get(type);
  if (known !== undefined) return known;
  const weight = 1 + partsOf(type).reduce((sum, each) => sum + weightOf(each), 0);
  weights.set(type, weight);
  return weight;
}

function partsOf(type: Type): readonly Type[] {
  switch (type.k) {
    case 'pointer':
    case 'reference':
      return [type.to];
    case 'array':
      return [type.of];
    case 'class':
      return type.args;
    case 'function':
      return [type.returns, ...type.params];
    default:
      return [];
  }
}
