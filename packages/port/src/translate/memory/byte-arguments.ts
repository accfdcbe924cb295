import type { Expression, FunctionSymbol, Type } from '../../model/ast.js';
import { isBytesClass, isText, isUserValue } from '../../model/representation.js';
import { bare, CONST_CHAR_POINTER, isByteBuffer, isConstCharPointer, isVoid } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { constantValue } from '../../parse/constant-value.js';
import { isUntyped, leadsToNumbers, valuesBehind } from '../../passes/pointers/untyped-pointers.js';
import { pointedText } from '../../analysis/null-questions.js';
import { call, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';

/** Why bytes that are numbers, or numbers that are bytes, are marked. */
export const SEEN_AS_NUMBERS = 'bytes seen as numbers: read them with a DataView or QDataStream';

/** Why what a pointer leads to is no buffer for a function of C that reads or writes bytes; null where it is. */
export function noBytes(type: Type, arg: Expression): string | null {
  const to = bare(type).k === 'pointer' ? (bare(type) as { to: Type }).to : null;
  if (!to || !(isVoid(to) || isByteBuffer(type))) return null;
  const given = withoutCasts(arg);
  const from = bare(given.type);
  if (to.const !== true && isText(given.type) && pointedText(given) !== null)
    return 'bytes of a text that are written to: use an array of char';
  if (!isVoid(to) || (from.k !== 'pointer' && from.k !== 'array')) return null;
  const target = bare(from.k === 'array' ? from.of : from.to);
  // `char *buf[80]`, as which an array of characters was meant.
  if (target.k === 'pointer') return 'the bytes of pointers: here they have none';
  const isNumber =
    target.k === 'enum' || (target.k === 'basic' && !isVoid(target) && !isByteBuffer(from) && !isText(from));
  return isNumber || (target.k === 'class' && isUserValue(target)) ? SEEN_AS_NUMBERS : null;
}

/** What a pointer without a type leads to, for a function of C that reads or writes bytes; null where it has a type. */
export function untypedBytes(
  type: Type,
  arg: Expression,
  fn: FunctionSymbol,
  t: ExpressionTranslator,
): Ts | null {
  const isOfLibrary = fn.rule && fn.owner === null && isUntyped(type);
  if (!isOfLibrary || !isUntyped(withoutCasts(arg).type) || arg.kind === 'null') return null;
  return leadsToNumbers(valuesBehind(arg, t.context.usage.handed))
    ? t.mark(arg.location, SEEN_AS_NUMBERS)
    : { k: 'as', operand: t.present(arg), type: 'Uint8Array' };
}

/** The bytes that become a text where one is wanted. */
export function bytesBehind(arg: Expression): Expression | null {
  if (arg.kind !== 'convert') return null;
  const isBytes = arg.fn === null ? isByteBuffer(arg.operand.type) : isBytesClass(arg.operand.type);
  return isBytes && isConstCharPointer(arg.type) ? arg.operand : null;
}

/** A text as bytes, for what a class of the program has in the place of a function of Qt. */
export function textAsBytes(operand: Expression): Expression {
  const type: Type = { ...CONST_CHAR_POINTER, bytes: true };
  return { kind: 'convert', operand, fn: null, type, location: operand.location };
}

/** A text for a function of C, which fails with null; those of Qt, qstrlen() and the like, do not. */
export function isOfC({ rule, owner, name }: FunctionSymbol, type: Type): boolean {
  const isCalled = rule?.template === null || rule?.template?.startsWith(`${name}(`) === true;
  return isCalled && owner === null && isConstCharPointer(type) && /^(?:str|ato|mem)/.test(name);
}

/** The length of a text, which its end does not count. */
const LENGTHS = new Set(['length', 'strlen', 'qstrlen']);

/** Whether a number of bytes is not more than a text has in front of the 0 behind it. */
function isWithin(count: Expression, given: Expression): boolean {
  const asked = withoutCasts(count);
  if (asked.kind === 'call') {
    const { callee } = asked;
    return (callee.kind === 'member' || callee.kind === 'name') && LENGTHS.has(callee.name);
  }
  const most = constantValue(asked);
  const of = withoutCasts(given);
  return most !== null && most <= (of.kind === 'string' ? BigInt(of.value.length) : 0n);
}

/** `device->writeBlock( text, count )` where the 0 behind the text may be written too: the bytes with it. */
export function textWithEnd(
  fn: FunctionSymbol,
  args: readonly Expression[],
  i: number,
  t: ExpressionTranslator,
): Ts | null {
  const [given, count] = [args[i]!, args[i + 1]];
  const type = fn.params[i]?.type;
  if (fn.rule?.bytes !== true || fn.name !== 'writeBlock') return null;
  if (!type || !isConstCharPointer(type) || t.context.usage.reimplemented.has(fn)) return null;
  if (!count || bytesBehind(given) !== null || isWithin(count, given)) return null;
  // Behind a cast there may be anything: a number, an object.
  const behind = withoutCasts(given).type;
  if (!isText(behind)) return null;
  return call(text(t.context.helper('bufferOf')), t.present(given));
}
