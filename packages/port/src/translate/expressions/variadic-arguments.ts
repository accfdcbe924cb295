import type { Expression, FunctionSymbol, Type } from '../../model/ast.js';
import { isBoxPointer, isImmutable, isSharedObject, isStringClass } from '../../model/representation.js';
import { bare, classOf, INT, isArithmetic, isBool, isConstCharPointer, isVoid } from '../../model/types.js';
import { someStatement, visitStatement, withoutCasts } from '../../model/walk.js';
import { call, method, string, text, type Ts } from '../../print/ts.js';
import { bytesBehind } from '../memory/byte-arguments.js';
import { vectorBytes } from '../memory/vector-bytes.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';

type Call = Extract<Expression, { kind: 'call' }>;

/** One of the arguments behind a format. */
export function variadicArgument(arg: Expression, fn: FunctionSymbol, t: ExpressionTranslator): Ts {
  const buffer = fn.rule?.bytes === true ? bytesBehind(arg) : null;
  const address = unprintable(arg, fn);
  if (address !== null) return t.mark(arg.location, address);
  // `va_arg( list, int )` takes a bool too.
  if (isBool(arg.type) && !fn.rule) return t.numberAs(arg, INT);
  // QString::sprintf() takes the bytes of a C string for UTF-8.
  if (fn.owner?.name === 'QString' && arg.kind === 'string' && /[^\0-\x7f]/.test(arg.value))
    return method(text(t.context.use('QString', '@qt3/tools')), 'fromUtf8', string(arg.value));
  // What writes through its arguments, or reads bytes itself, gets the buffer.
  if (buffer) return t.present(buffer);
  const elements = fn.rule ? vectorBytes(withoutCasts(arg), t) : null;
  if (elements) return fn.rule?.bytes ? elements : call(text(t.context.helper('cString')), elements);
  return isBoxPointer(arg.type) && t.canBeNull(arg) ? t.present(arg) : t.value(arg);
}

/** Whether a call is one of `va_arg()`, which is no function: it takes a type. */
export function isVaArg({ fn, callee }: Call): boolean {
  return fn === null && callee.kind === 'name' && callee.name === 'va_arg';
}

/** `va_arg( list, T )`: the next one is taken from the rest parameter, which `va_start()` must not begin again. */
export function nextArgument(e: Call, t: ExpressionTranslator): Ts {
  const type = bare(e.type);
  if (!isNextKnown(e, t.fn)) return t.mark(e.location, 'va_arg(): use the rest parameter');
  return { k: 'as', operand: method(t.value(e.args[0]!), 'shift'), type: t.typeText(type, false) };
}

/** Whether what `va_arg()` takes is what the caller has given: a number, a text or an object. */
export function isNextKnown({ type }: Expression, fn: FunctionSymbol | null): boolean {
  const isValue = (isArithmetic(type) && !isBool(type)) || isConstCharPointer(type);
  return (isValue || isObjectPointer(type)) && countStarts(fn) <= 1;
}

function isObjectPointer(type: Type): boolean {
  const t = bare(type);
  return t.k === 'pointer' && bare(t.to).k === 'class' && isSharedObject(t.to);
}

/** Whether a function takes a pointer to an object from its further arguments. */
export function takesObjects({ body }: FunctionSymbol): boolean {
  return body !== null && someStatement(body, { expression: (e) => e.kind === 'call' && isVaArg(e) && isObjectPointer(e.type) }); // prettier-ignore
}

function countStarts(fn: FunctionSymbol | null): number {
  let count = 0;
  if (fn?.body)
    visitStatement(fn.body, { expression: (e) => { if (e.kind === 'call' && e.fn?.name === 'va_start') count++; } }); // prettier-ignore
  return count;
}

/** Why the address of something is nothing that a format can write; null for other values. */
function unprintable(arg: Expression, fn: FunctionSymbol): string | null {
  const type = bare(arg.type);
  // `&name` for a `%Q` of the program.
  if (type.k === 'pointer' && isBoxPointer(type) && isStringClass(type.to))
    return 'the address of a text among the arguments of a format: hand on the text itself';
  const symbol = classOf(type);
  const isObject = symbol !== null && !isImmutable(symbol) && fn.rule !== null;
  // `%p`
  return type.k === 'pointer' && (isObject || (isVoid(type.to) && arg.kind !== 'null'))
    ? 'the address of an object in a text: here it has none'
    : null;
}
