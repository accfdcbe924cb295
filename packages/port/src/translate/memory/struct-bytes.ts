import type { ClassSymbol, Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { isNullConstant } from '../../analysis/conversions.js';
import { constructorsOf } from '../../model/members.js';
import { bare, isByteBuffer, isCharLike, isVoid } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { structBehind, structSeen } from '../../passes/pointers/byte-structs.js';
import { variableOf } from '../../model/variable-of.js';
import { binary, call, member, method, number, string, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { memoryName } from './memory-classes.js';
import { className } from '../names/names.js';
import { objectsFrom } from './struct-arrays.js';

/** The bytes of the struct that a pointer leads to, and what is behind them; null for another pointer. */
export function structBytes(pointer: Expression, t: ExpressionTranslator): Ts | null {
  const given = withoutCasts(pointer);
  const symbol = structSeen(given.type);
  if (!hasBytes(symbol, t)) return null;
  const name = memoryName(symbol);
  const { size } = t.context.usage.memory.get(symbol)!;
  if (given.kind === 'binary' && !given.fn && given.operator === '+') {
    // `( char * )( header + 1 )`: what follows it.
    const bytes = structBytes(given.left, t);
    return bytes && method(bytes, 'subarray', scaled(given.right, size, t));
  }
  const isAddress = given.kind === 'unary' && given.operator === '&' && !given.fn;
  const element = isAddress && given.operand.kind === 'index' && !given.operand.fn ? given.operand : null;
  const objects = objectsFrom(element ? element.object : given, t);
  if (objects) {
    const all = call(text(t.context.helper('arrayBytes')), objects.array, string(name));
    return element && !isNullConstant(element.index)
      ? method(all, 'subarray', scaled(element.index, size, t))
      : all;
  }
  if (bare(given.type).k === 'array')
    return t.mark(pointer.location, 'an array of arrays of structs as bytes');
  const object = isAddress ? t.object(given.operand) : t.object(given);
  return call(text(t.context.helper('memoryBytes')), member(object, name));
}

function scaled(count: Expression, size: number, t: ExpressionTranslator): Ts {
  if (count.kind === 'number') return number(Number(count.text) * size);
  return binary(t.value(count), '*', number(size));
}

/** Whether an object of a class is the bytes that the program sees it as. */
export function hasBytes(symbol: ClassSymbol | null, t: ExpressionTranslator): symbol is ClassSymbol {
  return (
    symbol !== null && t.context.usage.byteStructs.structs.has(symbol) && t.context.usage.memory.has(symbol)
  );
}

/** `&header` where a function reads or writes bytes behind a `void *`, or behind a `const char *` that may have a 0; null for anything else. */
export function structArgument(
  param: VariableSymbol,
  arg: Expression,
  fn: FunctionSymbol,
  t: ExpressionTranslator,
): Ts | null {
  const p = bare(param.type);
  if (p.k !== 'pointer') return null;
  const isUntyped = isVoid(p.to) && (fn.rule !== null || t.context.usage.byteStructs.untyped.has(param));
  const isBytes = isCharLike(p.to) && (isByteBuffer(p) || fn.rule?.bytes === true);
  return (isUntyped && fn.name !== 'free') || isBytes ? structBytes(arg, t) : null;
}

/** `( Header * )buffer`: an object whose members are the bytes there; null for another cast. */
export function structOver(to: Type, operand: Expression, t: ExpressionTranslator): Ts | null {
  const seen = seenBytes(structBehind(to), operand, t);
  if (!seen || 'k' in seen) return seen;
  return seen.made(call(text(t.context.helper('memoryOf')), seen.bytes, number(seen.size)));
}

/** `( Header * )buffer` where the pointer leads to the first of many: all that lie there. */
export function structsOver(
  to: Extract<Type, { k: 'array' }>,
  operand: Expression,
  t: ExpressionTranslator,
): Ts {
  const seen = seenBytes(structSeen(to), operand, t);
  if (!seen) return t.mark(operand.location, 'bytes seen as an array of structs');
  if ('k' in seen) return seen;
  const body = seen.made(text('memory'));
  const making: Ts = { k: 'arrow', params: '(memory)', body, block: false };
  return call(text(t.context.helper('structsIn')), seen.bytes, number(seen.size), making);
}

/** Bytes that are seen as a struct. */
interface Seen {
  readonly bytes: Ts;
  readonly size: number;
  /** The struct whose members are in a memory. */
  readonly made: (memory: Ts) => Ts;
}

/** The bytes that are seen as a struct, or why they cannot be; null for what is none. */
function seenBytes(
  symbol: ClassSymbol | null,
  operand: Expression,
  t: ExpressionTranslator,
): Seen | Ts | null {
  if (!hasBytes(symbol, t)) return null;
  const given = withoutCasts(operand);
  const variable = variableOf(given);
  const isBytes = isByteBuffer(given.type) || (variable && t.context.usage.byteStructs.untyped.has(variable));
  if (!isBytes) return null;
  if (constructorsOf(symbol).length > 0)
    return t.mark(operand.location, 'bytes seen as a struct that has a constructor: copy them with memcpy()');
  const value = t.present(given);
  return {
    bytes: isByteBuffer(given.type) ? value : { k: 'as', operand: value, type: 'Uint8Array' },
    size: t.context.usage.memory.get(symbol)!.size,
    made: (memory) => ({
      k: 'call',
      callee: text(className(symbol, t.context)),
      args: [memory],
      isNew: true,
    }),
  };
}
