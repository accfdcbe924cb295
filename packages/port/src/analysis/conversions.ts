import type { ClassSymbol, Expression, FunctionSymbol, Type } from '../model/ast.js';
import {
  bare,
  isArithmetic,
  isBasic,
  isBool,
  isByteBuffer,
  isConstCharPointer,
  isFloating,
  isInteger,
  isVoid,
  mutable,
  promoted,
  rankOf,
  sameType,
  substitute,
  templateMap,
  TYPE_OF_VALUE,
} from '../model/types.js';
import { calledObject, heldText, isTextClass, textOfObject } from '../model/held-texts.js';
import { isBoxPointer, isBytesClass, isConstTextPointer, isStringClass } from '../model/representation.js';
import { noConversion, noteConversion, unknownValue } from '../model/unknown.js';
import { integerValue } from '../preprocess/literals.js';
import { constructorsOf, inheritanceDistance, typeDistance } from '../model/members.js';
import { firstElement } from './first-elements.js';
import { listAs } from './list-values.js';
import { conversionOperator, conversionResult } from './conversion-operators.js';
import { fittingFunction } from './function-pointers.js';
import { pairOf, pairParts } from './pair-conversions.js';
import { isTextConstant, untilNull } from './text-constants.js';
import { isWritableText, notNull } from './null-questions.js';

/** How well a value fits a type: 0 is best; null when it does not. */
export type Rank = number | null;

const EXACT = 0;
const LITERAL = 0.6;
const PROMOTION = 1;
const STANDARD = 2;
const USER = 3;

/** Whether it is a 0, or a false, that C++ takes for a null pointer. */
export function isNullConstant(expression: Expression): boolean {
  if (expression.kind === 'null') return true;
  if (expression.kind === 'bool') return !expression.value;
  return expression.kind === 'number' && integerValue(expression.text) === 0n;
}

export function isLvalue(expression: Expression): boolean {
  switch (expression.kind) {
    case 'name':
      return expression.symbol?.kind === 'variable';
    case 'member':
    case 'index':
    case 'assign':
    case 'string':
      return true;
    case 'unary':
      return (
        expression.operator === '*' || (!expression.postfix && /^(?:\+\+|--)$/.test(expression.operator))
      );
    case 'call':
      return expression.fn?.returns.k === 'reference';
    case 'binary':
      return expression.fn?.returns.k === 'reference';
    case 'conditional':
      return isLvalue(expression.yes) && isLvalue(expression.no);
    case 'cast':
      return bare(expression.type) !== expression.type;
    default:
      return false;
  }
}

/** How an expression converts to a type; `user` allows constructors and conversion operators. */
export function conversionRank(from: Expression, to: Type, user = true): Rank {
  const target = bare(to);
  if (from.kind === 'list')
    return target.k === 'array' || target.k === 'class' || target.k === 'unknown' ? STANDARD : null;
  const rank = typeRank(from, target, user);
  if (rank === null || to.k !== 'reference' || to.to.const === true) return rank;
  // Not const: only what can be assigned to, without a conversion.
  if (target.k === 'parameter') return isLvalue(from) ? PROMOTION : null;
  const fits =
    sameType(from.type, target) ||
    (target.k === 'class' && rank < USER) ||
    target.k === 'unknown' ||
    bare(from.type).k === 'unknown';
  const inArray = bare(from.type).k === 'array' || target.k === 'array';
  return (fits || inArray) && (isLvalue(from) || target.k === 'class') ? rank : null;
}

function typeRank(from: Expression, target: Type, user: boolean): Rank {
  const source = bare(from.type);
  if (target.k === 'unknown' || source.k === 'unknown') return STANDARD;
  if (target.k === 'parameter' || source.k === 'parameter') return PROMOTION;
  if (sameType(source, target)) return constnessRank(source, target) ?? writableRank(from);
  if (target.k === 'pointer') return pointerRank(from, source, target.to, user);
  if (target.k === 'basic' && isArithmetic(target)) return arithmeticRank(source, target, user);
  if (target.k === 'enum') return null;
  if (target.k === 'class') {
    if (source.k === 'class' && source.symbol === target.symbol) return pairRank(from, target);
    if (source.k === 'class') {
      const distance = typeDistance(source, target);
      if (distance >= 0) return STANDARD + distance / 100;
    }
    if (source.k === 'class' && isItsBytes(source.symbol, target.symbol)) return STANDARD + 0.01;
    if (!user) return null;
    const found = userConversion(from, target);
    return found ? USER + found.rank / 10 : null;
  }
  if (target.k === 'array') return source.k === 'array' || source.k === 'pointer' ? STANDARD : null;
  if (target.k === 'function') return source.k === 'function' || source.k === 'pointer' ? EXACT : null;
  return null;
}

/** How well the part that fits worst does. */
function pairRank(from: Expression, target: Type): Rank {
  const ranks = pairParts(from, target)?.map(({ value, to }) => conversionRank(value, to));
  if (ranks === undefined || ranks.includes(null)) return null;
  return USER + Math.max(...ranks.map(Number)) / 10;
}

/** In Qt a QCString is a QByteArray: that is no conversion by an operator. */
function isItsBytes(source: ClassSymbol, target: ClassSymbol): boolean {
  return source.rule !== null && source.name === 'QCString' && target.name === 'QByteArray';
}

/** `char *` fits `char *` better than `const char *`, which fits worse than not at all the other way round. */
function constnessRank(source: Type, target: Type): Rank {
  if (source.k !== 'pointer' || target.k !== 'pointer') return EXACT;
  const from = source.to.const === true;
  const to = target.to.const === true;
  return from === to ? EXACT : to ? 0.5 : null;
}

/** What `char *` takes of a `const char *`: the bytes of a text, and a literal, before it is made a QString. */
function writableRank(from: Expression): Rank {
  if (isTextConstant(from)) return LITERAL;
  return isWritableText(from) ? STANDARD : null;
}

function pointerRank(from: Expression, source: Type, to: Type, user: boolean): Rank {
  if (isNullConstant(from)) return STANDARD;
  if (source.k === 'array') {
    if (sameType(source.of, to)) return to.const === true && source.of.const !== true ? 0.5 : EXACT;
    return isVoid(to) ? STANDARD + 0.4 : null;
  }
  if (to.k === 'function' && (source.k === 'function' || source.k === 'pointer'))
    return fittingFunction(from, to) ? EXACT : source.k === 'function' ? STANDARD : null;
  if (source.k === 'pointer') {
    if (isVoid(to)) return STANDARD + 0.4;
    const a = bare(source.to);
    const b = bare(to);
    if (a.k === 'class' && b.k === 'class') {
      const distance = typeDistance(a, b);
      if (distance >= 0) return STANDARD + distance / 100;
      // What is not known of a class may be that it inherits the other one: C++ has compiled it.
      return !a.symbol.defined || a.symbol.hasUnknownBase ? STANDARD + 0.3 : null;
    }
    if (a.k === 'unknown' || b.k === 'unknown') return STANDARD;
    return null;
  }
  if (source.k === 'class' && user) {
    const conversion = conversionOperator(source, { k: 'pointer', to });
    return conversion ? USER : null;
  }
  return null;
}

function arithmeticRank(source: Type, target: Type, user: boolean): Rank {
  if (isArithmetic(source)) {
    if (isBasic(target, promoted(source).name) && rankOf(source) < rankOf(target)) return PROMOTION;
    if (source.k === 'enum' && isBasic(target, 'int')) return PROMOTION;
    if (isBasic(source, 'float') && isBasic(target, 'double')) return PROMOTION;
    // Of several conversions that C++ finds equally good, the one that keeps the value reads better.
    return isFloating(source) === isFloating(target) && isInteger(source) === isInteger(target)
      ? STANDARD
      : STANDARD + 0.1;
  }
  if (isBool(target) && (source.k === 'pointer' || source.k === 'array')) return STANDARD + 0.5;
  const operator = source.k === 'class' && user ? conversionOperator(source, target) : null;
  if (operator === null) return null;
  const made = bare(conversionResult(source, operator));
  if (sameType(made, target)) return USER;
  // A text is a pointer first, and only then true or false.
  if (isBool(target)) return USER + 0.5;
  // Of overloads, the one that what the operator makes fits best.
  return USER + (arithmeticRank(made, target, false) ?? STANDARD) / 10;
}

/** A constructor of the target or a conversion operator of the source. */
export function userConversion(
  from: Expression,
  target: Type,
): { readonly fn: FunctionSymbol; readonly rank: number } | null {
  let best: { fn: FunctionSymbol; rank: number } | null = null;
  const consider = (fn: FunctionSymbol, rank: Rank): void => {
    if (rank !== null && (best === null || rank < best.rank)) best = { fn, rank };
  };
  const source = bare(from.type);
  if (target.k === 'class') {
    const map = templateMap(target);
    for (const fn of constructorsOf(target.symbol)) {
      const [first, ...rest] = fn.params;
      // A copy is no conversion.
      const copied = first ? bare(first.type) : null;
      if (copied?.k === 'class' && copied.symbol === target.symbol) continue;
      if (first && !fn.isExplicit && rest.every((param) => param.initial)) {
        consider(fn, conversionRank(from, substitute(first.type, map), false));
      }
    }
  }
  if (source.k === 'class') {
    const fn = conversionOperator(source, target);
    if (fn) consider(fn, sameType(conversionResult(source, fn), target) ? EXACT : STANDARD);
  }
  return best;
}

/** Why a pointer to an object that inherits QString does not become one to a text. */
function derivedText({ name }: ClassSymbol): string {
  return `an object that inherits ${name} holds its text in a member here, to which no pointer leads: hand out the object`;
}

/** Why a conversion, or a copy, is not known: one of the types is declared nowhere. */
export function unknownConversion(from: Expression, to: Type): string | null {
  if (from.kind === 'unknown' || from.kind === 'list') return null;
  const target = bare(to);
  if (target.k === 'parameter' || isVoid(target) || target === TYPE_OF_VALUE) return null;
  const same = sameType(from.type, target);
  // Nothing else refers to what a function returns: it needs no copy.
  if (same && (to.k === 'reference' || !isLvalue(from))) return null;
  if (target.k === 'unknown' && target.name === '') return null;
  return unknownValue(from.type) ?? unknownValue(target);
}

/** What a conversion operator makes of an object. */
function byOperator(from: Expression, fn: FunctionSymbol): Expression {
  const type = bare(conversionResult(mutable(from.type), fn));
  return { kind: 'convert', operand: calledObject(from, fn), fn, type, location: from.location };
}

/** What is cast to a type: an object of the program becomes what its operator makes of it. */
export function operandOfCast(given: Expression, to: Type): Expression {
  const from = firstElement(given, to);
  const source = bare(from.type);
  if (source.k !== 'class' || source.symbol.rule || bare(to).k === 'class') return from;
  const fn = conversionOperator(source, bare(to));
  return fn ? byOperator(from, fn) : from;
}

/** The expression as a value of a type: with the conversion that C++ makes, if it makes one. */
export function coerce(given: Expression, to: Type): Expression {
  const target = mutable(to);
  const from = firstElement(given, to);
  const source = mutable(from.type);
  const { location } = from;
  if (from.kind === 'string' && from.value.includes('\0') && isStringClass(bare(target)))
    return coerce(untilNull(from), to);
  const unknown = unknownConversion(from, to);
  if (unknown !== null) return { kind: 'unknown', reason: unknown, type: target, location };
  if (from.kind === 'list') return listAs(from, target, coerce);
  if (target.k === 'unknown' || target.k === 'parameter' || source.k === 'unknown' || isVoid(target))
    return from;
  if (target.k === 'pointer' && isNullConstant(from)) return { kind: 'null', type: target, location };
  const meant = fittingFunction(from, target);
  if (meant) return meant;
  if (from.kind === 'conditional' && (target.k === 'class' || target.k === 'pointer')) {
    const yes = coerce(from.yes, to);
    const no = coerce(from.no, to);
    return { ...from, yes, no, type: target };
  }
  // `char *p = "text"`: a buffer.
  if (isTextConstant(from) && target.k === 'pointer' && isByteBuffer(target) && !isConstCharPointer(target))
    return { kind: 'convert', operand: from, fn: null, type: target, location };
  if (isConstCharPointer(target) && from.kind === 'convert' && from.operand.kind === 'string')
    return from.operand;
  // A buffer as a text.
  if (isConstCharPointer(target) && source.k === 'pointer' && isByteBuffer(source))
    return { kind: 'convert', operand: from, fn: null, type: target, location };
  // A text as bytes.
  if (
    isConstCharPointer(source) &&
    target.k === 'pointer' &&
    isByteBuffer(target) &&
    (target.bytes === true || isWritableText(from))
  )
    return { kind: 'convert', operand: from, fn: null, type: target, location };
  // A QByteArray as the bytes that it holds.
  if (isBytesClass(source) && target.k === 'pointer' && (target.bytes === true || isVoid(target.to)))
    return { kind: 'convert', operand: from, fn: null, type: target, location };
  // The text itself, of what holds it.
  if (isConstTextPointer(target) && isBoxPointer(source) && sameType(source, target))
    return { kind: 'convert', operand: from, fn: null, type: target, location };
  if (sameType(source, target)) return from;
  // A pointer to a row, for a parameter `int row[][3]`.
  if (target.k === 'array' && source.k === 'pointer' && sameType(source.to, target.of)) return from;
  if (target.k === 'pointer' && source.k === 'pointer') {
    noteConversion(source, target);
    const [leadsTo, led] = [bare(target.to), bare(source.to)];
    if (leadsTo.k === 'class' && led.k === 'class')
      return isTextClass(leadsTo.symbol) && heldText(led.symbol)
        ? { kind: 'unknown', reason: derivedText(leadsTo.symbol), type: target, location }
        : from;
  }
  const pair = pairOf(from, target, coerce);
  if (pair) return pair;
  if (target.k === 'class' && source.k === 'class' && inheritanceDistance(source.symbol, target.symbol) >= 0)
    return (isTextClass(target.symbol) ? textOfObject(from) : null) ?? from;
  const asked = isBool(target) ? notNull(from) : null;
  if (asked) return asked;
  const user = target.k === 'class' || source.k === 'class' ? userConversion(from, target) : null;
  if (user?.fn.role === 'constructor') {
    const param = user.fn.params[0]!;
    const map = target.k === 'class' ? templateMap(target) : new Map<string, Type>();
    return {
      kind: 'convert',
      operand: coerce(from, substitute(param.type, map)),
      fn: user.fn,
      type: target,
      location,
    };
  }
  if (user) {
    const made = byOperator(from, user.fn);
    const isBytes = target.k === 'pointer' && target.bytes === true && isConstCharPointer(made.type);
    return sameType(made.type, target) && !isBytes
      ? made
      : { kind: 'convert', operand: made, fn: null, type: target, location };
  }
  const missing = noConversion(source, target);
  if (missing !== null) return { kind: 'unknown', reason: missing, type: target, location };
  return { kind: 'convert', operand: from, fn: null, type: target, location };
}
