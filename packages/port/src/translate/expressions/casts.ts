import { calledFunction, isSameFunction, memberFunction } from '../../analysis/function-pointers.js';
import { isTextConstant } from '../../analysis/text-constants.js';
import { inheritanceDistance } from '../../model/members.js';
import type { ClassSymbol, Expression, PointerType, Type } from '../../model/ast.js';
import {
  extendsClass,
  isBoxPointer,
  isBytesClass,
  isConstTextPointer,
  isQObject,
  isStringClass,
  isText,
  mainBase,
  mixedBases,
} from '../../model/representation.js';
import {
  bare,
  classOf,
  isArithmetic,
  isBasic,
  isBig,
  isBool,
  isByteBuffer,
  isConstCharPointer,
  isPointer,
  isVoid,
  sameType,
} from '../../model/types.js';
import { undeclaredClass } from '../../model/unknown.js';
import { showsOtherNumbers, valuesBehind } from '../../passes/pointers/untyped-pointers.js';
import { binary, call, text, type Ts, unary } from '../../print/ts.js';
import { arrayPlace } from '../values/array-places.js';
import { restOfText } from '../memory/addresses.js';
import { SEEN_AS_NUMBERS } from '../memory/byte-arguments.js';
import { argumentFor } from './calls.js';
import { symbolOf } from '../names/constructor-symbols.js';
import { textBehind } from '../memory/const-texts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { charactersOrNull } from './comparisons.js';
import { memberPointer } from '../values/function-pointers.js';
import { allocated } from '../memory/memory.js';
import { className } from '../names/names.js';
import { convertNumber, WIDE } from '../values/numbers.js';
import { rangeOf } from '../../analysis/number-range.js';
import { isSignedByte, unsignedByte } from '../memory/signed-bytes.js';
import { structBytes, structOver, structsOver } from '../memory/struct-bytes.js';
import { castToPart } from '../memory/struct-parts.js';
import { fillTemplate } from '../names/templates.js';

type Cast = Extract<Expression, { kind: 'cast' }>;
type Convert = Extract<Expression, { kind: 'convert' }>;

/** A number of one type as one of another. */
function converted(operand: Expression, to: Type, t: ExpressionTranslator): Ts {
  if (isBig(operand.type) && isBasic(to, 'long', 'ulong') && rangeOf(operand).max > Number.MAX_SAFE_INTEGER)
    t.look(operand.location, WIDE);
  if (isBasic(to, 'uchar') && isSignedByte(operand)) return unsignedByte(operand, t);
  return convertNumber(t.value(operand), operand, operand.type, to, t);
}

/** A cast that is written; `present` when the result is used as not null. */
export function translateCast(e: Cast, t: ExpressionTranslator, present = false): Ts {
  const { operand } = e;
  const to = bare(e.type);
  const from = bare(operand.type);
  if (isVoid(to)) return unary('void ', t.value(operand));
  if (from.k === 'unknown' || to.k === 'unknown') {
    return operand.kind === 'unknown'
      ? t.value(operand)
      : t.mark(e.location, `the type of a cast is not known`);
  }
  if (isArithmetic(to) && isArithmetic(from)) return converted(operand, to, t);
  if (isSameFunction(e)) return t.value(operand);
  if (to.k === 'class' || from.k === 'class') return classCast(e, to, t);
  if (isBool(to)) return t.truth(operand);
  if (to.k === 'pointer' && (from.k === 'pointer' || from.k === 'array'))
    return pointerCast(e, to, from, t, present);
  if (to.k === 'pointer' && isVoid(to.to)) return t.value(operand);
  if (to.k === 'array') return structsOver(to, operand, t);
  if (isArithmetic(to) && from.k === 'pointer') {
    if (isVoid(from.to)) return { k: 'as', operand: t.value(operand), type: 'number' };
    return t.mark(e.location, 'a pointer as a number');
  }
  return t.mark(e.location, 'a cast');
}

function classCast(e: Cast, to: Type, t: ExpressionTranslator): Ts {
  const { operand } = e;
  if (sameType(to, operand.type)) return t.value(operand);
  if (isBytesClass(operand.type) && to.k === 'pointer' && isByteBuffer(to)) return t.value(operand);
  const a = classOf(operand.type);
  const b = classOf(to);
  if (a && b && to.k === 'class' && bare(operand.type).k === 'class' && inheritanceDistance(a, b) >= 0)
    return t.value(operand);
  if (
    a &&
    b &&
    e.type.k === 'reference' &&
    bare(operand.type).k === 'class' &&
    inheritanceDistance(b, a) >= 0
  )
    return referenceCast(e, a, b, t);
  // A conversion that C++ would make without the cast.
  const made = t.convert(operand, to);
  return made === operand || (made.kind === 'convert' && made.fn === null && made.operand === operand)
    ? t.mark(e.location, 'a cast that no constructor and no operator makes')
    : t.value(made);
}

/** `static_cast<Derived &>( *this )`: the object itself. */
function referenceCast(e: Cast, source: ClassSymbol, target: ClassSymbol, t: ExpressionTranslator): Ts {
  const { operand } = e;
  if (e.style === 'dynamic')
    return isInterface(target, t)
      ? t.mark(e.location, castToInterface(target))
      : call(text(t.context.helper('castReference')), t.value(operand), text(className(target, t.context)));
  const value = t.value(operand);
  const isThis = operand.kind === 'unary' && operand.operand.kind === 'this';
  const unrelated = isThis || !extendsClass(target, source);
  const given: Ts = unrelated ? { k: 'as', operand: value, type: 'unknown' } : value;
  return { k: 'as', operand: given, type: t.typeText(bare(e.type)) };
}

/** Why a cast to a class is marked that is no class here. */
function castToInterface({ name }: ClassSymbol): string {
  return `dynamic_cast to ${name}, which is an interface here: ask for one of its methods`;
}

function pointerCast(
  e: Cast,
  to: Extract<Type, { k: 'pointer' }>,
  from: Type,
  t: ExpressionTranslator,
  present: boolean,
): Ts {
  const { operand } = e;
  const seen = structOver(to, operand, t) ?? (isByteBuffer(to) ? structBytes(operand, t) : null);
  if (seen) return seen;
  const target = classOf(to);
  const source = classOf(from);
  const [called, known] = [calledFunction(to), calledFunction(from)];
  if (called && known && !sameType(to, from)) {
    const pointed = operand.kind === 'unary' ? memberFunction(operand.operand) : null;
    return pointed && called.memberOf && sameType({ ...known, memberOf: called.memberOf }, called)
      ? memberPointer(pointed, e.location, t, called.memberOf)
      : t.mark(e.location, 'a pointer to a function seen as one to another');
  }
  if (e.style === 'dynamic' && target) {
    const undeclared = undeclaredClass(target);
    if (undeclared !== null) return t.mark(e.location, undeclared);
    // Objects are instances of their first base only.
    if (isInterface(target, t)) return t.mark(e.location, castToInterface(target));
    return call(text(t.context.helper('dynamicCast')), t.value(operand), text(className(target, t.context)));
  }
  if (isByteBuffer(to) && isConstCharPointer(from) && !isByteBuffer(from))
    return copiedText(e, operand, t, present);
  if (isConstTextPointer(to) && isBoxPointer(from)) return textBehind(operand, t);
  if (sameType(to, from) || e.style === 'const') return present ? t.present(operand) : t.value(operand);
  if (isVoid(to.to)) return t.value(operand);
  if (from.k === 'pointer' && isVoid(from.to)) {
    const made = allocated(operand, to.to, t);
    if (made) return made;
    if (showsOtherNumbers(to.to, valuesBehind(operand, t.context.usage.handed)))
      return t.mark(e.location, SEEN_AS_NUMBERS);
    // A text is one too.
    if (isByteBuffer(to) && (from.to.const === true || to.bytes === true))
      return call(text(t.context.helper('bufferOf')), textOrBytes(operand, t));
    const type: Type = t.context.usage.seenAsArrays.has(e) ? { k: 'array', of: to.to, size: null } : to;
    return { k: 'as', operand: t.value(operand), type: t.typeText(type, false) };
  }
  if (target && source) {
    // Up the tree nothing has to be said.
    if (inheritanceDistance(source, target) >= 0) return present ? t.present(operand) : t.value(operand);
    const part = castToPart(e, source, target, t);
    if (part) return part;
    const type = t.typeText(to, !present && t.canBeNull(operand));
    // The compiler does not see that the one inherits the other, nor what `this` may be below its class.
    const unrelated = operand.kind === 'this' || !extendsClass(target, source);
    const value = t.value(operand);
    return { k: 'as', operand: unrelated ? { k: 'as', operand: value, type: 'unknown' } : value, type };
  }
  if (isByteBuffer(to) && isByteBuffer(from)) return t.value(operand);
  if (isConstCharPointer(to)) {
    const bytes = structBytes(operand, t);
    return bytes ? call(text(t.context.helper('cString')), bytes) : asText(e, operand, t);
  }
  return t.mark(
    e.location,
    isBoxPointer(to) || isBoxPointer(from) ? SEEN_AS_NUMBERS : 'a pointer seen as one to another type',
  );
}

/** `( char * )text`: the bytes of a text, and null where it is. */
function copiedText(e: Cast, operand: Expression, t: ExpressionTranslator, present: boolean): Ts {
  t.look(e.location, 'a text that may not be written to is used as a buffer: here it is a copy');
  const bytes = text(t.context.helper('bytes'));
  return !present && t.canBeNull(operand)
    ? call(text(t.context.helper('mapPresent')), t.value(operand), bytes)
    : call(bytes, t.present(operand));
}

/** A buffer as a text: up to its 0. */
function asText(e: Expression, operand: Expression, t: ExpressionTranslator): Ts {
  if (isByteBuffer(operand.type)) return call(text(t.context.helper('cString')), t.value(operand));
  return t.mark(e.location, 'a pointer as a text');
}

/** A conversion that C++ makes by itself. */
export function translateConversion(e: Convert, t: ExpressionTranslator): Ts {
  const { operand, fn } = e;
  const to = bare(e.type);
  const from = bare(operand.type);
  if (fn) return convertedBy(e, t);
  const characters = charactersOrNull(e, t);
  if (characters) return characters;
  if (isArithmetic(to) && isArithmetic(from)) return converted(operand, to, t);
  if (isBool(to))
    return from.k === 'pointer' || from.k === 'array'
      ? binary(t.value(operand), '!==', text('null'))
      : t.truth(operand);
  if (isConstTextPointer(to) && isBoxPointer(from)) return textBehind(operand, t);
  if (to.k === 'pointer' && isByteBuffer(to) && isConstCharPointer(from)) return asBytes(e, to, t);
  if (isConstCharPointer(to) && isSeenVoid(operand))
    return call(text(t.context.helper('textOf')), textOrBytes(operand.operand, t));
  if (isConstCharPointer(to) && isByteBuffer(from)) {
    const rest = restOfText(operand, t);
    if (rest) return rest;
    const cString = text(t.context.helper('cString'));
    return t.canBeNull(operand)
      ? call(text(t.context.helper('mapPresent')), t.value(operand), cString)
      : call(cString, t.value(operand));
  }
  return t.value(operand);
}

/** `( const char * )p` of a `void *`, which leads to bytes or to a text. */
function isSeenVoid(e: Expression): e is Cast {
  return e.kind === 'cast' && isPointer(e.operand.type) && isVoid(e.operand.type.to);
}

function textOrBytes(pointer: Expression, t: ExpressionTranslator): Ts {
  return { k: 'as', operand: t.present(pointer), type: 'string | Uint8Array' };
}

/** A text where bytes are wanted: a copy of them, to which nothing may be written. */
function asBytes({ operand, location }: Convert, to: PointerType, t: ExpressionTranslator): Ts {
  if (to.bytes !== true && !isTextConstant(operand))
    return t.mark(location, 'bytes of a text that are written to: use an array of char');
  const bytes = text(t.context.helper('bytes'));
  return t.canBeNull(operand)
    ? call(text(t.context.helper('mapPresent')), t.value(operand), bytes)
    : call(bytes, t.value(operand));
}

/** By a constructor, or by a conversion operator. */
function convertedBy(e: Convert, t: ExpressionTranslator): Ts {
  const { operand, fn, type } = e;
  if (!fn) return t.value(operand);
  const characters = charactersOrNull(e, t);
  if (characters) return characters;
  if (typeof fn.rule?.missing === 'string') return t.mark(e.location, fn.rule.missing);
  if (typeof fn.rule?.look === 'string') t.look(e.location, fn.rule.look);
  if (fn.rule?.place === true) return arrayPlace(e, t);
  if (fn.role === 'constructor') {
    // A character literal becomes a text of one character.
    if (isStringClass(type) && operand.kind === 'char')
      return { k: 'string', value: t.characterOf(operand.text) };
    if (isStringClass(type) && operand.kind === 'convert' && operand.operand.kind === 'char')
      return { k: 'string', value: t.characterOf(operand.operand.text) };
    const arg =
      isText(type) && isText(operand.type) ? t.value(operand) : argumentFor(fn.params[0]!, operand, fn, t);
    if (typeof fn.rule?.template === 'string') return fillTemplate(fn.rule, null, [arg], t.context);
    const symbol = classOf(type);
    if (!symbol) return arg;
    // Of null the compiler does not see what it could lead to.
    const made = operand.kind === 'null' ? t.typeText(type) : className(symbol, t.context);
    return { k: 'call', callee: text(made), args: [...symbolOf(fn, t.context), arg], isNew: true };
  }
  return t.operator(fn, [operand]);
}

/** Whether a class of the program has this one as an interface: objects are no instances of it. */
function isInterface(symbol: ClassSymbol, { context }: ExpressionTranslator): boolean {
  if (isQObject(symbol)) return false;
  return context.classes.some(
    (each) =>
      each.bases.some(({ type }) => type?.symbol === symbol) &&
      mainBase(each)?.type?.symbol !== symbol &&
      !mixedBases(each).includes(symbol),
  );
}
