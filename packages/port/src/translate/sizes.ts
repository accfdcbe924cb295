import type { Expression, Type } from '../model/ast.js';
import { bare } from '../model/types.js';
import { binary, member, number, type Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';

export function sizeInBytes(e: Extract<Expression, { kind: 'sizeof' }>, t: ExpressionTranslator): Ts {
  const type = e.of ?? e.operand!.type;
  const bareType = bare(type);
  if (bareType.k === 'array' && e.operand) {
    const length = member(t.value(e.operand), 'length');
    const size = sizeOf(bareType.of);
    return size === 1
      ? length
      : size
        ? binary(length, '*', number(size))
        : t.mark(e.location, 'the size of an array of objects');
  }
  const size = sizeOf(bareType);
  return size ? number(size) : t.mark(e.location, 'the size of an object');
}

/** Bytes of a type; 0 when they are not known. */
export function sizeOf(type: Type): number {
  const t = bare(type);
  if (t.k === 'pointer') return 8;
  if (t.k === 'enum') return 4;
  if (t.k !== 'basic') return 0;
  const sizes: Record<string, number> = {
    bool: 1,
    char: 1,
    schar: 1,
    uchar: 1,
    short: 2,
    ushort: 2,
    int: 4,
    uint: 4,
    long: 8,
    ulong: 8,
    llong: 8,
    ullong: 8,
    float: 4,
    double: 8,
  };
  return sizes[t.name] ?? 0;
}
