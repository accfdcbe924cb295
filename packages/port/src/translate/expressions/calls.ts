import { fillOnce } from '../values/fill-once.js';
import { isLvalue } from '../../analysis/conversions.js';
import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { isBoxPointer, isBoxReference, isCopied, isStringClass, isText } from '../../model/representation.js';
import { isAskedIterator } from '../../model/asked-iterators.js';
import { bare, isBasic, isBool, isByteBuffer, isConstCharPointer, isVoid } from '../../model/types.js';
import { ignores } from '../../model/ignored-arguments.js';
import { unknownValue } from '../../model/unknown.js';
import { isCallTemplate, takesNullTexts } from '../../model/null-texts.js';
import { isNullable } from '../../passes/texts/nullable.js';
import { isSwapOfObjects, swappedClass } from '../../passes/copies/swapped-objects.js';
import { ofPointedText } from '../../passes/texts/pointed-texts.js';
import { variableOf } from '../../model/variable-of.js';
import { call, member, method, nonNull, PRECEDENCE, string, text, type Ts } from '../../print/ts.js';
import { takesNullObject } from '../../tables/rule.js';
import { ofElements } from '../values/array-places.js';
import { bytesOrNone } from '../memory/bytes-or-none.js';
import { charactersOrNull, nullQuestion } from './comparisons.js';
import { bytesBehind, isOfC, noBytes, textAsBytes, untypedBytes } from '../memory/byte-arguments.js';
import { connectArguments, unknownEnd } from './connections.js';
import { changed, isStored } from './changed-texts.js';
import { extreme, noteOrder } from './extremes.js';
import { withDefaults, withFormat, withoutNulls } from '../names/default-arguments.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { pointerCall } from '../values/function-pointers.js';
import { lostConversion, lostMethod } from '../names/lost-bases.js';
import { comparedArgument, comparedResult, comparesGreat, greatArgument } from './great-numbers.js';
import { className, functionName, memberName } from '../names/names.js';
import { memoryCall } from '../memory/memory.js';
import { isReadOnly, pointerArithmetic, referenceTo } from '../memory/pointers.js';
import { arrayFrom } from '../memory/array-parts.js';
import { FILLED_BYTES, filledNumber, numberArgument, withFilledNumber } from '../memory/number-bytes.js';
import { callback } from './callbacks.js';
import { charactersWritten } from './characters-written.js';
import { characterText, formatText, takesCharacterText } from './character-arguments.js';
import { elementTexts } from './element-texts.js';
import { copied, stored } from '../values/constructions.js';
import { givenBytes } from '../memory/character-bytes.js';
import { calledDestructor } from './destructors.js';
import { friendCall } from './friend-calls.js';
import { isOfBase, ownVersion, ruleFor } from './own-version.js';
import { copiedParameter, isCopiedArgument } from '../values/template-values.js';
import { scannedElement } from '../memory/scan-targets.js';
import { isVectorAddress, LENT_ELEMENTS } from '../memory/vector-bytes.js';
import { testedByte } from '../memory/stored-byte.js';
import { structArgument } from '../memory/struct-bytes.js';
import { argTemplate, sumOrNull } from './text-sums.js';
import { printedCharacter } from './printed-characters.js';
import { isVaArg, nextArgument, variadicArgument } from './variadic-arguments.js';

type Call = Extract<Expression, { kind: 'call' }>;

/** A call of a function, a method, or through a pointer; `discarded` when its value is not used. */
export function translateCall(e: Call, t: ExpressionTranslator, discarded = false): Ts {
  const { fn, callee } = e;
  if (!fn) {
    return isVaArg(e) ? nextArgument(e, t) : pointerCall(e, t);
  }
  if (typeof fn.rule?.missing === 'string') return t.mark(e.location, fn.rule.missing);
  const behind = ofPointedText(e);
  if (behind) return translateCall(behind, t, discarded);
  const unknown = unknownEnd(fn, e, t) ?? lostMethod(e, fn, t.owner) ?? calledDestructor(fn);
  if (unknown !== null) return t.mark(e.location, unknown);
  const swapped = swappedClass(e);
  if (isSwapOfObjects(e) && (!swapped || t.context.usage.derived.has(swapped)))
    return t.mark(e.location, 'swap() of objects: assign one to a copy, and then each to the other');
  const template = fn.name === 'arg' && fn.rule ? argTemplate(e, t) : null;
  if (template) return template;
  if (typeof fn.rule?.look === 'string') t.look(e.location, fn.rule.look);
  if (fn.name === 'operator()' && callee.kind !== 'member') return t.operator(fn, [callee, ...e.args]);
  const used = ofElements(discarded ? fn : withValue(fn), e);
  const made =
    memoryCall(e, used, t, discarded) ?? charactersWritten(e, t, discarded) ?? callOrFill(e, used, t);
  // What is set in a container is read there again.
  if (fn.rule?.mutates === true && !discarded && !isBool(fn.returns) && !t.chained.has(e) && isStored(e, t))
    return { k: 'comma', items: [made, t.value((callee as { object: Expression }).object)] };
  // C++ returns whether it went well; here it returns the text.
  if (fn.rule?.mutates === true && isBool(fn.returns) && !discarded)
    return { k: 'filled', pieces: ['(', made, ', true)'], precedence: PRECEDENCE.call };
  // What is behind the reference that it returns.
  if (t.context.usage.references.has(fn) && !discarded) return member(made, 'value');
  return awaited(made, fn, e, t, discarded);
}

/** The function with the rule that holds where its value is used. */
function withValue(fn: FunctionSymbol): FunctionSymbol {
  return typeof fn.rule?.value === 'string' ? { ...fn, rule: { ...fn.rule, template: fn.rule.value } } : fn;
}

function awaited(made: Ts, fn: FunctionSymbol, e: Call, t: ExpressionTranslator, discarded: boolean): Ts {
  if (!(fn.isAsync || fn.rule?.async === true)) return made;
  const serves = typeof fn.rule?.serves === 'string';
  if (t.fn && !t.fn.isAsync) {
    const cannotWait = `${fn.name}() has to be awaited, and ${t.fn.name}() cannot wait`;
    // A loop around what serves sockets would never end.
    if (serves || (!discarded && !isVoid(fn.returns))) return t.mark(e.location, cannotWait);
    t.look(e.location, cannotWait);
    return { k: 'filled', pieces: ['void ', made], precedence: 14 };
  }
  // Nothing of main() waits beside it; and other slots run in processEvents() in C++, too.
  if (!serves && !(fn.name === 'exec' && t.fn?.name === 'main' && !t.owner))
    t.look(e.location, `other slots may run while ${fn.name}() is awaited`);
  return { k: 'filled', pieces: ['await ', made], precedence: 14 };
}

/** A call, around which a number whose bytes it fills gets them. */
function callOrFill(e: Call, fn: FunctionSymbol, t: ExpressionTranslator): Ts {
  const filled = filledNumber(fn, e.args);
  if (filled && !fn.rule && isVectorAddress(filled.address)) t.look(e.location, LENT_ELEMENTS);
  const plain = plainCall(e, fn, t, filled?.index);
  const made = comparesGreat(fn, e.args) ? comparedResult(fn, plain) : plain;
  return filled ? withFilledNumber(made, filled, t) : made;
}

/** `filled` is the index of an argument whose bytes are filled. */
function plainCall(e: Call, fn: FunctionSymbol, t: ExpressionTranslator, filled?: number): Ts {
  const { callee } = e;
  const special = charactersOrNull(e, t) ?? extreme(e, t);
  noteOrder(e, t);
  if (special) return special;
  // The outer call of a chain assigns what comes of it.
  const inner = t.chained.has(e);
  if (fn.rule?.mutates === true && callee.kind === 'member') t.chained.add(callee.object);
  const args = elementTexts(e, fn, argumentsFor(fn, e.args, t, filled), t);
  const owner = fn.owner?.kind === 'class' ? fn.owner : null;
  if (callee.kind === 'member' || (owner && !fn.isStatic)) {
    const object = callee.kind === 'member' ? objectOf(callee, fn, t) : implicitObject(callee, fn, t);
    if (fn.rule && callee.kind === 'member' && isStringClass(callee.object.type)) {
      if (fn.name === 'isNull' && fn.owner?.name !== 'QChar')
        return nullQuestion(callee.object, e.location, t);
      if (
        (fn.name === 'isEmpty' || fn.name === 'length') &&
        t.canBeNull(callee.object) &&
        fn.owner?.name === 'QString'
      )
        return call(text(t.context.use(fn.name, '@qt3/tools')), t.value(callee.object));
    }
    if (typeof fn.rule?.template === 'string') {
      const rule = ruleFor(object, fn.rule);
      if (!rule) return t.mark(e.location, `${fn.name}() of a base that is a value: set what it has`);
      const filled = sumOrNull(e, t) ?? fillOnce(rule, object, args, e.args, t.context);
      const sets = fn.rule.mutates && callee.kind === 'member' && !inner;
      return sets ? changed(callee.object, filled, t) : filled;
    }
    if (fn.isStatic && owner)
      return method(text(className(owner, t.context)), memberName(fn.printed), ...args);
    if (owner?.rule?.functions === true && callee.kind === 'member') {
      const name = typeof fn.rule?.module !== 'string' ? fn.name : t.context.use(fn.name, fn.rule.module);
      const made = call(text(name), object, ...args);
      return fn.rule?.mutates === true && !inner ? changed(callee.object, made, t) : made;
    }
    const connected = owner?.rule ? connectArguments(fn, e, args, t) : args;
    const apart =
      ownVersion(callee, fn, object, connected, t) ?? friendCall(callee, fn, object, connected, t);
    return apart ?? method(object, memberName(fn.printed), ...connected);
  }
  if (typeof fn.rule?.template === 'string') return fillOnce(fn.rule, null, args, e.args, t.context);
  if (owner) {
    const connected = owner.rule ? connectArguments(fn, e, args, t) : args;
    return method(text(className(owner, t.context)), memberName(fn.printed), ...connected);
  }
  return call(text(functionName(fn, t.context)), ...args);
}

/** `Base::f()` without an object is `super.f()`, `f()` is `this.f()`. */
function implicitObject(callee: Expression, fn: FunctionSymbol, t: ExpressionTranslator): Ts {
  return text(callee.kind === 'name' && callee.qualifier !== null && isOfBase(fn, t) ? 'super' : 'this');
}

/** `Base::f()` on this object is `super.f()`. */
function objectOf(
  callee: Extract<Expression, { kind: 'member' }>,
  fn: FunctionSymbol,
  t: ExpressionTranslator,
): Ts {
  if (callee.object.kind === 'this' && callee.qualifier !== null && isOfBase(fn, t)) return text('super');
  if (isText(callee.object.type))
    return fn.rule && takesNullObject(fn.rule) ? t.value(callee.object) : t.textValue(callee.object);
  return t.object(callee.object);
}

/** The arguments of a call, each as its parameter wants it. */
export function argumentsFor(
  fn: FunctionSymbol,
  args: readonly Expression[],
  t: ExpressionTranslator,
  filled?: number,
): Ts[] {
  // Inside of a function the compiler forgets what is known of a member.
  return fn.rule?.template?.includes('=>') === true
    ? t.forgetting(() => eachArgument(fn, args, t, filled))
    : eachArgument(fn, args, t, filled);
}

function eachArgument(
  fn: FunctionSymbol,
  args: readonly Expression[],
  t: ExpressionTranslator,
  filled?: number,
): Ts[] {
  const given = fn.rule?.format === true ? withFormat(fn, args) : withoutNulls(fn, withDefaults(fn, args));
  const isGreat = comparesGreat(fn, given);
  return given.map((arg, i) => {
    const param = fn.params[i];
    if (ignores(fn, i)) return text('undefined');
    if (i === filled) return FILLED_BYTES;
    if (!param)
      return (
        scannedElement(fn, given, i, t) ?? printedCharacter(fn, given, i, t) ?? variadicArgument(arg, fn, t)
      );
    const big = isGreat ? comparedArgument(fn, i, arg, t) : greatArgument(fn, i, arg, t);
    return big ?? givenBytes(fn, given, i, t) ?? argumentFor(param, arg, fn, t);
  });
}

/** One argument: a box for an out-parameter, a copy for a value, and not null where null is not taken. */
export function argumentFor(
  param: VariableSymbol,
  arg: Expression,
  fn: FunctionSymbol,
  t: ExpressionTranslator,
): Ts {
  const { type } = param;
  // Functions of the tables take a literal as it is.
  if (
    fn.rule &&
    arg.kind === 'convert' &&
    arg.fn === null &&
    arg.operand.kind === 'string' &&
    isByteBuffer(arg.type)
  )
    return t.value(arg.operand);
  const special = callback(fn, type, arg, t) ?? bytesOrNone(param, arg, fn, t);
  if (special) return special;
  const bytes = numberArgument(type, arg, fn, t) ?? structArgument(param, arg, fn, t);
  if (bytes) return bytes;
  const refused = fn.rule && fn.owner === null ? noBytes(type, arg) : lostConversion(arg.type, type);
  if (refused !== null) return t.mark(arg.location, refused);
  const untyped = untypedBytes(type, arg, fn, t);
  if (untyped) return untyped;
  if (isEmptyConstruct(arg) && takesNull(param, fn)) return text('null');
  // Functions of texts take a negative place or length for the greatest, as its conversion is.
  if (takesNegative(fn, type, arg)) return t.value((arg as Extract<Expression, { kind: 'convert' }>).operand);
  const part = arrayFrom(arg, param, t);
  if (part) return part;
  if (arg.kind === 'binary' && !arg.fn && isBoxPointer(type) && isReadOnly(type))
    return pointerArithmetic(arg, t, true);
  const tested = testedByte(fn, type, arg, t);
  if (tested) return tested;
  if (takesCharacterText(fn, type)) return formatText(characterText(arg, t), fn, t);
  const given = fn.rule?.bytes === true ? bytesBehind(arg) : null;
  if (given) return t.present(given);
  if (fn.rule?.bytes === true && t.context.usage.reimplemented.has(fn) && isConstCharPointer(type))
    return t.value(textAsBytes(arg));
  if (isAskedIterator(fn, type)) return t.value(arg);
  if (fn.rule?.stores === true) {
    // What it keeps is a copy.
    const unknown = isLvalue(arg) ? unknownValue(arg.type) : null;
    if (unknown !== null) return t.mark(arg.location, unknown);
    if (isCopied(arg.type) || bare(arg.type).k === 'parameter') return stored(arg, t);
  }
  if (isBoxReference(type)) {
    // What is written there is never null.
    const outOf = fn.rule && isStringClass(type) && variableOf(arg)?.nullable === true;
    const reference = referenceTo(arg, t);
    return outOf ? { k: 'as', operand: reference, type: '{ value: string }' } : reference;
  }
  if (arg.kind === 'null')
    return isText(type) && (fn.rule ? !isCallTemplate(fn.rule) : isStringClass(type) && !param.nullable)
      ? string('')
      : fn.rule && bare(type).k === 'parameter'
        ? nonNull(text('null'))
        : text('null');
  if (isBoxPointer(type) && arg.kind !== 'unary') return takesNull(param, fn) ? t.value(arg) : t.present(arg);
  if (isCopied(type) && type.k === 'class') return copied(arg, t, type);
  if (isCopiedArgument(type, arg)) return copied(arg, t);
  if (type.k === 'parameter' && bare(arg.type).k === 'parameter')
    return copiedParameter(arg, t.value(arg), t);
  if (!t.canBeNull(arg) || (takesNull(param, fn) && !isOfC(fn, type))) return t.value(arg);
  if (isText(type) && fn.rule) {
    if (fn.owner?.kind === 'class' && fn.owner.rule?.copies === true) {
      const where = fn.owner.templateParams.length > 0 ? 'container' : fn.owner.name;
      t.look(arg.location, `a text that can be null is an empty one in a ${where}`);
    }
    return t.textValue(arg);
  }
  // Nothing distinguishes a null text of this parameter from an empty one.
  if (isStringClass(type) && isStringClass(arg.type)) return t.textValue(arg);
  return arg.kind === 'cast' ? t.present(arg) : nonNull(t.value(arg));
}

/** Functions of QString for which -1 is what its conversion to uint is. */
const PLACES = new Set(['left', 'right', 'mid', 'truncate', 'insert', 'remove', 'replace', 'at']);

function takesNegative(fn: FunctionSymbol, type: Type, arg: Expression): boolean {
  const isOfText = fn.owner?.kind === 'class' && fn.owner.name === 'QString' && fn.owner.rule !== null;
  return (
    isOfText &&
    PLACES.has(fn.name) &&
    isBasic(type, 'uint') &&
    arg.kind === 'convert' &&
    arg.fn === null &&
    isBasic(arg.operand.type, 'int')
  );
}

/** `QString()`: a text that is null. */
function isEmptyConstruct(arg: Expression): boolean {
  return arg.kind === 'construct' && arg.args.length === 0 && arg.constructor_?.rule?.result === 'null';
}

/** Whether null is a value of a parameter. */
function takesNull(param: VariableSymbol, fn: FunctionSymbol): boolean {
  if (!fn.rule) return param.nullable;
  if (param.initial && isNullable(param.initial)) return true;
  if (isText(param.type) && takesNullTexts(fn)) return true;
  // disconnect( sender, 0, receiver, 0 )
  return fn.name === 'disconnect' && fn.params.length === 4 && fn.params.indexOf(param) > 0;
}
