import type { Expression, FunctionSymbol, Type } from '../../model/ast.js';
import { bare, isBasic, isByteBuffer, isCharLike, isInteger, isUnsigned, isVoid } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { constantValue } from '../../parse/constant-value.js';
import { call, number, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { LITTLE_ENDIAN } from './memory-classes.js';
import { wrapTo } from '../values/numbers.js';
import { referenceTo } from './pointers.js';
import { sizeOf } from '../values/sizes.js';
import { isVectorAddress, withFilledVector } from './vector-bytes.js';

type Address = Extract<Expression, { kind: 'unary' }>;

/** `&n` of a number of at most 32 bits. */
export function isNumberAddress(e: Expression): e is Address {
  return isAddress(e) && isShort(e.operand.type);
}

function isShort(type: Type): boolean {
  return isBasic(type, 'short', 'ushort', 'int', 'uint');
}

function isAddress(e: Expression): e is Address {
  return e.kind === 'unary' && e.operator === '&' && e.fn === null && e.operand.kind !== 'index';
}

/** What `( char * )&n` or `&n` points to, where a parameter takes bytes; null for anything else. */
export function pointedBytes(type: Type): Type | null {
  const t = bare(type);
  return t.k === 'pointer' && (isVoid(t.to) || isCharLike(t.to)) ? t.to : null;
}

/** `&c` of a character, which is one byte for everyone. */
export function isCharAddress(e: Expression): e is Address {
  return isAddress(e) && isBasic(e.operand.type) && isCharLike(e.operand.type);
}

/** The bytes of a number, for a function of the tables that reads them: `writeBlock( ( char * )&n, 4 )`. */
export function numberArgument(
  type: Type,
  arg: Expression,
  fn: FunctionSymbol,
  t: ExpressionTranslator,
): Ts | null {
  const to = pointedBytes(type);
  const given = withoutCasts(arg);
  if (to?.const !== true || !(isVoid(to) || fn.rule?.bytes === true) || !isAddress(given)) return null;
  const { type: pointed } = given.operand;
  if (!isShort(pointed) && !isBasic(pointed, 'long', 'ulong', 'llong', 'ullong')) return null;
  t.look(arg.location, LITTLE_ENDIAN);
  const size = number(sizeOf(pointed));
  return call(text(t.context.helper('numberBytes')), t.value(given.operand), size);
}

/** Whether the count behind the address of a character is that of this one: with more, C++ reads and writes what lies behind it too. */
export function isOneByte(args: readonly Expression[]): boolean {
  const count = withoutCasts(args.at(-1)!);
  if (count.kind === 'sizeof') return isCharLike(count.of ?? count.operand!.type);
  return !isInteger(count.type) || constantValue(count) === 1n;
}

/** The bytes that `*( Q_UINT32 * )p` takes for a number; null for anything else. */
function bytesOfNumber(e: Expression): Expression | null {
  if (e.kind !== 'unary' || e.operator !== '*' || e.fn || e.operand.kind !== 'cast' || !isShort(e.type))
    return null;
  const bytes = withoutCasts(e.operand);
  return isByteBuffer(bytes.type) ? bytes : null;
}

/** `*( Q_UINT32 * )p`, which is read; null for anything else. */
export function numberRead(e: Expression, t: ExpressionTranslator): Ts | null {
  const bytes = bytesOfNumber(e);
  if (!bytes) return null;
  t.look(e.location, LITTLE_ENDIAN);
  const read = call(text(t.context.helper('getNumber')), t.present(bytes), number(sizeOf(e.type)));
  return isUnsigned(e.type) ? read : wrapTo(bare(e.type), read);
}

/** `*( Q_UINT32 * )p = value`; null for anything else. */
export function numberWritten(e: Expression, value: Ts, t: ExpressionTranslator): Ts | null {
  const bytes = bytesOfNumber(e);
  if (!bytes) return null;
  t.look(e.location, LITTLE_ENDIAN);
  return call(text(t.context.helper('putNumber')), t.present(bytes), value, number(sizeOf(e.type)));
}

/**
 * A number whose bytes a function of the tables writes to, `readBlock( ( char * )&n, 4 )`, or a character or the elements of a vector of
 * characters, `readBlock( &v[0], v.size() )`, of any function.
 */
export interface FilledNumber {
  readonly index: number;
  readonly address: Address;
}

/** The argument of a call that is such a number or vector. */
export function filledNumber(fn: FunctionSymbol, args: readonly Expression[]): FilledNumber | null {
  if (fn.isAsync || fn.rule?.async) return null;
  for (const [index, arg] of args.entries()) {
    const to = fn.params[index] ? pointedBytes(fn.params[index].type) : null;
    const address = withoutCasts(arg);
    if (!to || to.const === true) continue;
    const isFilled = fn.rule !== null || isCharLike(to);
    if (isFilled && isCharAddress(address) && isOneByte(args)) return { index, address };
    if (isFilled && isVectorAddress(address)) return { index, address };
    if (fn.rule && isNumberAddress(address)) return { index, address };
  }
  return null;
}

/** What such an argument is in the call: a name that C++ cannot have. */
export const FILLED_BYTES: Ts = text('$bytes');

/** The call, which gets the bytes of the number as FILLED_BYTES: the number, or the vector, has them afterwards. */
export function withFilledNumber(made: Ts, { address }: FilledNumber, t: ExpressionTranslator): Ts {
  if (isVectorAddress(address)) return withFilledVector(made, address, t);
  const { type } = address.operand;
  if (!isCharLike(type)) t.look(address.location, LITTLE_ENDIAN);
  return call(
    text(t.context.helper('fillNumber')),
    referenceTo(address.operand, t),
    number(sizeOf(type)),
    text(String(!isUnsigned(type))),
    { k: 'arrow', params: '($bytes)', body: made, block: false },
  );
}
