import type { Expression } from '../../model/ast.js';
import { mayBeArray } from '../../model/representation.js';
import { bare, sameType } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';

/** `p[n]` of `p + n`, where p leads to numbers or texts; null for another pointer. */
export function elementBehind(e: Expression): Expression | null {
  if (e.kind !== 'binary' || e.fn || !/^[-+]$/.test(e.operator)) return null;
  const { left: object, right, location } = e;
  const type = bare(object.type);
  const element = type.k === 'array' ? type.of : type.k === 'pointer' && mayBeArray(type) ? type.to : null;
  if (!element) return null;
  const index: Expression =
    e.operator === '+'
      ? right
      : {
          kind: 'unary',
          operator: '-',
          postfix: false,
          operand: right,
          fn: null,
          type: right.type,
          location,
        };
  return { kind: 'index', object, index, fn: null, type: bare(element), location };
}

/** `x` of `( &x )[i]`, where it is a number or a text, also as `( const int * )&x`: nothing is known to be behind it. */
export function oneBehind({ object, type }: Extract<Expression, { kind: 'index' }>): Expression | null {
  const address = withoutCasts(object);
  if (address.kind !== 'unary' || address.operator !== '&' || address.fn || !mayBeArray(object.type))
    return null;
  const { operand } = address;
  return operand.kind !== 'index' && sameType(operand.type, type) ? operand : null;
}
