import type { Expression } from '../model/ast.js';
import { bare, isByteBuffer } from '../model/types.js';
import { member, method, number, type Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';

type Call = Extract<Expression, { kind: 'call' }>;

/** memset(), memcpy() and memmove() of whole arrays of numbers; null where bytes are meant. */
export function arrayBlock({ fn, args, location }: Call, t: ExpressionTranslator): Ts | null {
  const [to, from, size] = args.map(withoutConversion);
  if (!to || !from || !size || !fn || isBytes(to)) return null;
  const isWhole = sizeIs(size, to) || (sizeIs(size, from) && sameLength(to, from));
  if (isWhole && isNumbers(to)) {
    if (fn.name === 'memset' && from.kind === 'number' && Number(from.text) === 0)
      return method(t.value(to), 'fill', number(0));
    const target = t.value(to);
    if (fn.name !== 'memset' && isNumbers(from) && bare(from.type).k === 'array')
      return method(target, 'splice', number(0), member(target, 'length'), { k: 'spread', operand: method(t.value(from), 'slice', number(0), member(target, 'length')) }); // prettier-ignore
  }
  return t.mark(
    location,
    `${fn.name}() of what is no buffer of bytes: set the members, or copy() the object`,
  );
}

function withoutConversion(e: Expression): Expression {
  return (e.kind === 'convert' && e.fn === null) || e.kind === 'cast' ? withoutConversion(e.operand) : e;
}

/** Bytes, or what is not known to be something else. */
function isBytes(e: Expression): boolean {
  const t = bare(e.type);
  if (isByteBuffer(t) || t.k === 'unknown') return true;
  if (t.k === 'class') return t.symbol.rule?.type === 'Uint8Array' || t.symbol.rule?.type === 'string';
  return t.k !== 'array' && t.k !== 'pointer'
    ? true
    : t.k === 'pointer' && bare(t.to).k === 'basic' && isVoidPointer(t.to);
}

function isVoidPointer(type: Parameters<typeof bare>[0]): boolean {
  const t = bare(type);
  return t.k === 'basic' && t.name === 'void';
}

/** An array of numbers that are no bytes. */
function isNumbers(e: Expression): boolean {
  const t = bare(e.type);
  return t.k === 'array' && bare(t.of).k === 'basic';
}

function sameLength(a: Expression, b: Expression): boolean {
  const [x, y] = [bare(a.type), bare(b.type)];
  return (
    x.k === 'array' &&
    y.k === 'array' &&
    x.size?.kind === 'number' &&
    y.size?.kind === 'number' &&
    x.size.text === y.size.text
  );
}

function sizeIs(size: Expression, array: Expression): boolean {
  if (size.kind !== 'sizeof') return false;
  const of = size.operand;
  return of !== null && of.kind === 'name' && array.kind === 'name' && of.symbol === array.symbol;
}
