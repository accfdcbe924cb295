// Where bytes are counted, and where numbers and structs are seen as theirs, as far as that is known before the analysis.
import type { Expression, FunctionSymbol, Type } from '../../model/ast.js';
import {
  bare,
  isBasic,
  isByteBuffer,
  isCharLike,
  isConstCharPointer,
  isInteger,
  isVoid,
} from '../../model/types.js';

/** A number, or a struct, as which bytes are seen. */
export function isOfSeveralBytes(type: Type): boolean {
  const t = bare(type);
  if (t.k === 'class') return t.symbol.rule === null && t.symbol.defined;
  return isInteger(t) && !isCharLike(t) && !isBasic(t, 'bool');
}

/** What `memcpy( &x, p, n )` copies, and `memcmp( &x, p, n )` compares, where x is a number or a struct. */
export function bytesCopied({ callee, args }: Extract<Expression, { kind: 'call' }>): Expression[] {
  const [to, from] = args;
  if (callee.kind !== 'name' || !/^mem(?:cpy|move|cmp)$/.test(callee.name) || !to || !from) return [];
  const isAddress = (e: Expression): boolean =>
    e.kind === 'unary' && e.operator === '&' && e.operand.kind !== 'index';
  return [...(isAddress(to) ? [from] : []), ...(isAddress(from) ? [to] : [])];
}

/** Whether a function takes bytes and their length at a place. */
export function takesLength(fn: FunctionSymbol, i: number): boolean {
  const [data, length] = [fn.params[i], fn.params[i + 1]];
  if (!data || !length || !isInteger(length.type)) return false;
  const type = bare(data.type);
  return isConstCharPointer(type) || (type.k === 'pointer' && (isVoid(type.to) || isByteBuffer(type)));
}

/** What `memcmp( p, q, n )` compares, and where `memchr( p, c, n )` looks. */
export function comparedBytes({
  callee,
  args,
}: Extract<Expression, { kind: 'call' }>): readonly Expression[] {
  return callee.kind === 'name' && /^mem(?:cmp|chr)$/.test(callee.name) ? args.slice(0, 1) : [];
}
