import type { Expression, Type } from '../../model/ast.js';
import { isLvalue } from '../../analysis/conversions.js';
import { isCopied } from '../../model/representation.js';
import { bare, isArithmetic, isBasic, isBig, isBool, isInteger, isVoid } from '../../model/types.js';
import { isNullable } from '../../passes/texts/nullable.js';
import { binary, sameTs, type Ts } from '../../print/ts.js';
import { operandAs } from '../values/arithmetic.js';
import { copied } from '../values/constructions.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';

export function conditional(e: Extract<Expression, { kind: 'conditional' }>, t: ExpressionTranslator): Ts {
  const chained = optionalChain(e, t) ?? coalesced(e, t);
  if (chained) return chained;
  const condition = t.condition(e.condition);
  // An object beside a temporary one: what comes of it is a copy.
  const copies = isCopied(e.type) && !isLvalue(e);
  const side = (each: Expression): Ts => (copies ? copied(each, t) : branch(each, e.type, t));
  const yes = t.knowing(t.nonNullIn(e.condition), e.yes, () => side(e.yes));
  const no = t.knowing(t.nonNullUnless(e.condition), e.no, () => side(e.no));
  return { k: 'conditional', condition, yes, no };
}

export function branch(e: Expression, type: Type, t: ExpressionTranslator): Ts {
  const value = t.value(e);
  // One from 2^63 on is held as a negative number, and has all of its digits so.
  if (isBasic(type, 'ulong') && isInteger(e.type) && !isBig(e.type) && !isBool(e.type)) return value;
  if (isArithmetic(type) && isArithmetic(e.type)) return operandAs(value, e, type, t);
  return value;
}

/** `p ? p->f() : x` is `p?.f() ?? x`, if f() never gives null. */
export function optionalChain(
  e: Extract<Expression, { kind: 'conditional' }>,
  t: ExpressionTranslator,
): Ts | null {
  const { condition, yes, no } = e;
  if (
    condition.kind === 'call'
      ? !condition.fn?.rule || condition.args.length > 0
      : condition.kind !== 'name' && condition.kind !== 'member'
  )
    return null;
  if (bare(condition.type).k !== 'pointer' || isNullable(yes) || no.kind === 'null' || isVoid(yes.type))
    return null;
  const inner = yes.kind === 'convert' && yes.fn === null ? null : yes;
  if (
    inner?.kind !== 'call' ||
    inner.callee.kind !== 'member' ||
    typeof inner.fn?.rule?.template === 'string' ||
    inner.fn?.isAsync === true
  )
    return null;
  const object = t.value(condition);
  const checked = t.value(inner.callee.object);
  if (!sameTs(object, checked) || !isNullable(condition)) return null;
  const value = t.value(inner);
  // `Base::f()` of it is no method that `?.` could call.
  if (value.k !== 'call' || value.callee.k !== 'member' || !sameTs(value.callee.object, checked)) return null;
  const chain: Ts = { ...value, callee: { ...value.callee, object, optional: true } };
  return binary(chain, '??', branch(no, e.type, t));
}

/** `p ? p : x` is `p ?? x`. */
export function coalesced(
  e: Extract<Expression, { kind: 'conditional' }>,
  t: ExpressionTranslator,
): Ts | null {
  const { condition, yes, no } = e;
  const repeatable =
    condition.kind === 'name' ||
    condition.kind === 'member' ||
    (condition.kind === 'call' && (condition.fn?.rule ?? null) !== null && condition.args.length === 0);
  if (
    bare(condition.type).k !== 'pointer' ||
    !repeatable ||
    yes.kind !== condition.kind ||
    !isNullable(condition)
  )
    return null;
  const object = t.unasserted(condition);
  return sameTs(object, t.unasserted(yes)) ? binary(object, '??', branch(no, e.type, t)) : null;
}
