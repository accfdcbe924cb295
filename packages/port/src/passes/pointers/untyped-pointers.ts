// What `void *` leads to, as far as the program itself gives it.
import { type Holder, typeOf } from '../../model/holder.js';
import type { Expression, Type } from '../../model/ast.js';
import { bare, isArithmetic, isCharLike, isVoid, sameType } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { arrayHolder } from './array-holder.js';
import type { Flow } from '../settled-flows.js';

/** `void *`. */
export function isUntyped(type: Type): boolean {
  const t = bare(type);
  return t.k === 'pointer' && isVoid(t.to);
}

/** `( T * )p` of such a pointer. */
export function isSeenUntyped(e: Expression): e is Extract<Expression, { kind: 'cast' }> {
  return e.kind === 'cast' && isUntyped(e.operand.type) && bare(e.type).k === 'pointer';
}

/** What such a pointer gets, by way of others too; what comes from elsewhere is a pointer without a type itself. */
export function valuesBehind(
  pointer: Expression,
  flows: readonly Flow[],
  seen: Set<Holder> = new Set<Holder>(),
): Expression[] {
  const e = withoutCasts(pointer);
  const holder = isUntyped(e.type) ? arrayHolder(e) : null;
  if (!holder) return [e];
  if (seen.has(holder)) return [];
  seen.add(holder);
  return flows.flatMap(({ from, to }) =>
    to !== holder || isGivenAsBytes(from, holder) ? [] : valuesBehind(from, flows, seen),
  );
}

/** `&n` for a `const void *`: the bytes of the number. */
function isGivenAsBytes(e: Expression, holder: Holder): boolean {
  const type = bare(typeOf(holder));
  const given = withoutCasts(e);
  return type.k === 'pointer' && type.to.const === true && given.kind === 'unary' && given.operator === '&';
}

/** Whether numbers are seen as numbers of another type, as their bytes, or as an object. */
export function showsOtherNumbers(to: Type, values: readonly Expression[]): boolean {
  const shown = bare(to);
  if (!isNumber(shown) && shown.k !== 'class') return false;
  return values.some((each) => {
    const from = elementOf(each);
    return from && isNumber(from) && !sameType(from, shown) && !(isCharLike(from) && isCharLike(shown));
  });
}

/** Whether one of them leads to numbers of several bytes each. */
export function leadsToNumbers(values: readonly Expression[]): boolean {
  return values.some((each) => {
    const of = elementOf(each);
    return of !== null && isNumber(of) && !isCharLike(of);
  });
}

function elementOf({ type }: Expression): Type | null {
  const t = bare(type);
  return t.k === 'array' ? bare(t.of) : t.k === 'pointer' ? bare(t.to) : null;
}

function isNumber(type: Type): boolean {
  return isArithmetic(type) && !isVoid(type);
}
