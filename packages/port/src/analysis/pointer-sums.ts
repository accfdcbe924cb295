import type { Expression } from '../model/ast.js';
import { arithmeticResult, bare, isCharLike, isInteger, isUnsigned } from '../model/types.js';

type Binary = Extract<Expression, { kind: 'binary' }>;

/**
 * `p + ( m + n )` for `p + m + n`, and `p + ( m - n )` for `p + m - n`: one place in an array, reached in one step.
 *
 * Pointers to bytes walk in any number of steps, and stay as they are; so does a difference of numbers without a sign, which would wrap.
 */
export function inOneStep(e: Binary): Binary {
  const { left, right, operator } = e;
  if (left.kind !== 'binary' || left.fn || left.operator !== '+' || !/^[-+]$/.test(operator)) return e;
  const type = bare(left.left.type);
  const element = type.k === 'array' ? type.of : type.k === 'pointer' ? type.to : null;
  const [first, second] = [bare(left.right.type), bare(right.type)];
  if (!element || isCharLike(bare(element)) || !isInteger(first) || !isInteger(second)) return e;
  if (operator === '-' && (isUnsigned(first) || isUnsigned(second))) return e;
  const by: Binary = { ...e, left: left.right, right, type: arithmeticResult(first, second) };
  return { ...e, operator: '+', left: left.left, right: by };
}
