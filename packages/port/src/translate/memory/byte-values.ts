import type { Type } from '../../model/ast.js';
import { bare, CHAR, isBasic } from '../../model/types.js';
import { nonNull, type Ts } from '../../print/ts.js';
import { wrapTo } from '../values/numbers.js';

/** A byte of a buffer, with the sign that a char has. */
export function byteAt(buffer: Ts, index: Ts, type: Type, raw: boolean): Ts {
  const byte = nonNull({ k: 'index', object: buffer, index });
  const t = bare(type);
  return raw ? byte : byteValue(byte, t.k === 'array' ? t.of : t.k === 'pointer' ? t.to : CHAR);
}

/** What a byte of a buffer is as a value of its type. */
export function byteValue(byte: Ts, type: Type): Ts {
  return isBasic(type, 'uchar') ? byte : wrapTo(CHAR, byte);
}
