import type { Expression, Type } from '../model/ast.js';
import { bare, isByteBuffer } from '../model/types.js';
import { variableOf } from '../model/variable-of.js';
import { someExpression, withoutCasts } from '../model/walk.js';
import { calledBy, type Effects, interfere, type Place } from './effects.js';

/** Whether it matters which of two arguments is evaluated first, where `a` stands left of `b`. */
export function dependOnOrder(a: Expression, b: Expression, effectsOf: (e: Expression) => Effects): boolean {
  const [effects, others] = [effectsOf(a), effectsOf(b)];
  // The function looks at the bytes of a buffer when all is evaluated: so does what stands behind it here.
  if (isBuffer(b, effectsOf) && !interfere(effects, { ...others, reads: withoutContent(others.reads) }))
    return false;
  const first = isBuffer(a, effectsOf)
    ? { ...effects, reads: new Set([...effects.reads, 'memory' as const]) }
    : effects;
  return interfere(first, others);
}

/** A buffer in C, which is handed on by its place; nothing happens in the expression, nor is its place read from memory. */
function isBuffer(e: Expression, effectsOf: (e: Expression) => Effects): boolean {
  const place = withoutCasts(e);
  return (
    isByteBuffer(place.type) &&
    !hasCall(place) &&
    !someExpression(place, (each) => each.kind === 'index' && effectsOf(each.index).reads.has('memory'))
  );
}

function withoutContent(reads: Effects['reads']): Effects['reads'] {
  return new Set([...reads].filter((each) => each !== 'memory' && !isArray(each)));
}

function isArray(place: Place): boolean {
  return typeof place !== 'string' && place.kind === 'variable' && place.type.k === 'array';
}

/** Whether something happens in an expression. */
export function hasCall(e: Expression): boolean {
  return someExpression(
    e,
    (each) =>
      calledBy(each) !== null ||
      each.kind === 'call' ||
      each.kind === 'assign' ||
      each.kind === 'delete' ||
      (each.kind === 'unary' && (each.operator === '++' || each.operator === '--')),
  );
}

/** A variable whose value is fetched by the call itself: a number in a register, or what is passed by reference. */
export function isReadLast(e: Expression, param: Type | undefined): boolean {
  // Its address is the same at any time.
  if (e.kind === 'unary' && e.operator === '&' && !e.fn) return variableOf(e.operand) !== null;
  if (e.kind !== 'name' || e.symbol?.kind !== 'variable') return false;
  if (param?.k === 'reference') return true;
  return (
    !e.symbol.boxed &&
    bare(e.type).k !== 'class' &&
    (e.symbol.role === 'local' || e.symbol.role === 'parameter')
  );
}
