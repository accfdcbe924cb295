import { isNullConstant } from '../../analysis/conversions.js';
import { calledFunction } from '../../analysis/function-pointers.js';
import type { Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import {
  arithmeticResult,
  bare,
  classOf,
  isArithmetic,
  isBasic,
  isBig,
  isBool,
  isByteBuffer,
  isConstCharPointer,
  isInteger,
} from '../../model/types.js';
import { isBoxPointer, isBytesClass, isStringClass, isText } from '../../model/representation.js';
import { isNotEmpty } from '../../passes/texts/indifferent-texts.js';
import { blurredBy } from '../../passes/texts/blurred-texts.js';
import { isNullable, textOrNull } from '../../passes/texts/nullable.js';
import { structBehind } from '../../passes/pointers/byte-structs.js';
import { arrayHolder } from '../../passes/pointers/array-holder.js';
import { variableOf } from '../../model/variable-of.js';
import { withoutCasts } from '../../model/walk.js';
import { binary, call, not, string, text, type Ts, unary } from '../../print/ts.js';
import { operandAs } from '../values/arithmetic.js';
import { zeroOrNot } from '../values/numbers.js';
import type { Location } from '../../read/source-file.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { placesInBytes, restsOfTexts } from '../memory/places-in-bytes.js';
import { isAscii, isSignedByte, unsignedByte } from '../memory/signed-bytes.js';
import { followed, hasLiteralType, unconverted as withoutConversions } from '../values/constant-numbers.js';
import { comparedBy, comparedValues } from '../values/template-values.js';

type Binary = Extract<Expression, { kind: 'binary' }>;

/** `a && b` as a value: both as truth values. */
export function logical(e: Extract<Expression, { kind: 'binary' }>, t: ExpressionTranslator): Ts {
  const left = t.truth(e.left);
  return binary(
    left,
    e.operator,
    t.knowing(knownOnTheRight(e, t), e.right, () => t.truth(e.right)),
  );
}

/** What the left side of `&&` and `||` says about variables of the right one. */
export function knownOnTheRight({ operator, left }: Binary, t: ExpressionTranslator): VariableSymbol[] {
  if (operator === '&&') return t.nonNullIn(left);
  return t.nonNullUnless(left).filter(({ type }) => isInteger(type));
}

export function comparison(e: Extract<Expression, { kind: 'binary' }>, t: ExpressionTranslator): Ts {
  const { left, right } = e;
  const operator = e.operator === '==' ? '===' : e.operator === '!=' ? '!==' : e.operator;
  const a = bare(left.type);
  const b = bare(right.type);
  if (!isArithmetic(a) || !isArithmetic(b)) return pointerComparison(e, operator, t);
  if (isBool(a) && isBool(b))
    return comparedWithKnown(e, t) ?? binary(t.value(left), operator, t.value(right));
  const equality = e.operator === '==' || e.operator === '!=';
  // Bytes of a buffer compare as they are with what is in ASCII.
  const raw = equality && (isAscii(left) || isAscii(right));
  const common = arithmeticResult(a, b);
  const operand = (each: Expression): Ts => {
    const value = raw && isSignedByte(each) ? unsignedByte(each, t) : t.value(each);
    // A double compares with an integer as it is.
    if (isBasic(common, 'double') && !isBool(each.type) && !isBig(each.type)) return value;
    return operandAs(value, each, common, t, e.operator);
  };
  // The compiler takes it for the constant that it was compared with before, or that it began with.
  const isConstant = equality && !isBig(common) && isOneValue(left, t) && isOneValue(right, t);
  const first = equality && isNullConstant(withoutCasts(right)) ? zeroOrNot(operand(left)) : operand(left);
  return binary(isConstant ? { k: 'as', operand: first, type: 'number' } : first, operator, operand(right));
}

/** `on == FALSE` is `!on`: the compiler takes a constant for the one of both that it is, and refuses the other. */
function comparedWithKnown({ operator, left, right }: Binary, t: ExpressionTranslator): Ts | null {
  const [known, other] = right.kind === 'bool' ? [right, left] : [left, right];
  if (known.kind !== 'bool' || !/^[=!]=$/.test(operator)) return null;
  const value = t.value(other);
  return (operator === '==') === known.value ? value : not(value);
}

/** Whether the compiler takes a number for one value. */
function isOneValue(e: Expression, t: ExpressionTranslator): boolean {
  const symbol = variableOf(e.kind === 'convert' && e.fn === null ? e.operand : e);
  if (hasLiteralType(e) || (symbol !== null && (t.narrowed.has(symbol) || t.constants.has(symbol))))
    return true;
  const place = followed(withoutConversions(e));
  return place !== null && t.narrowed.has(place);
}

export function pointerComparison(
  e: Extract<Expression, { kind: 'binary' }>,
  operator: string,
  t: ExpressionTranslator,
): Ts {
  const { left, right } = e;
  const a = bare(left.type);
  const equality = e.operator === '==' || e.operator === '!=';
  if (equality && (left.kind === 'null' || right.kind === 'null'))
    return binary(t.unasserted(left), operator, t.unasserted(right));
  // An array is never null.
  if (equality && a.k === 'array' && isNullConstant(right))
    return binary(t.value(left), operator, text('null'));
  if (calledFunction(left.type)?.memberOf)
    return t.mark(
      e.location,
      'two pointers to members are compared: here each of them is a function of its own',
    );
  const buffers = [left, right].filter((each) => isByteBuffer(unconverted(each).type));
  if (buffers.length === 2) {
    const places = placesInBytes(unconverted(left), unconverted(right), t, equality);
    return binary(places[0], operator, places[1]);
  }
  // A place in a text, and one in the bytes of it: what is left behind them shows whether they are the same.
  if (
    buffers.length === 1 &&
    [left, right].every((each) => isByteBuffer(unconverted(each).type) || isConstCharPointer(each.type))
  ) {
    t.look(e.location, 'two char pointers are compared: right if both point into the same text');
    const rests = [left, right].map((each) =>
      call(text(t.context.use('strlen', '@qt3/tools')), t.present(unconverted(each))),
    );
    return binary(rests[0]!, mirrored(operator), rests[1]!);
  }
  if (intoArray(left, t) || intoArray(right, t))
    return t.mark(e.location, 'pointers into an array are compared: compare indices');
  if (!equality && isConstCharPointer(left.type) && isConstCharPointer(right.type)) {
    t.look(e.location, 'two char pointers are compared: right if both point into the same text');
    const rests = restsOfTexts(left, right, t);
    return binary(rests[0], mirrored(operator), rests[1]);
  }
  // An object that is the bytes of another one is made anew each time.
  const struct = equality ? structBehind(left.type) : null;
  if (struct && t.context.usage.memory.has(struct)) {
    const same = call(text(t.context.helper('isSameMemory')), t.value(left), t.value(right));
    return operator === '===' ? same : unary('!', same);
  }
  if (equality && !isConstCharPointer(left.type)) return binary(t.value(left), operator, t.value(right));
  if (equality) t.look(e.location, 'two char pointers are compared: here the texts are');
  return equality
    ? binary(t.value(left), operator, t.value(right))
    : t.mark(e.location, 'pointers are compared by their order');
}

/** A buffer, without the conversion to a text. */
function unconverted(e: Expression): Expression {
  return e.kind === 'convert' && e.fn === null && isByteBuffer(e.operand.type) ? e.operand : e;
}

/** The further a pointer is, the less is left behind it. */
function mirrored(operator: string): string {
  return operator.replace(/[<>]/, (sign) => (sign === '<' ? '>' : '<'));
}

/** Whether a pointer leads to an element of an array, which is a copy from there on here. */
function intoArray(e: Expression, t: ExpressionTranslator): boolean {
  const type = bare(e.type);
  const holder = arrayHolder(e);
  if (type.k === 'pointer' && holder && t.context.usage.arrays.has(holder)) return true;
  if (type.k === 'array' ? isByteBuffer(type) : !isBoxPointer(type)) return false;
  return type.k === 'array' || e.kind === 'binary';
}

/**
 * `s.isNull()` and `!s`. Functions of tools give an empty text where Qt's was null: what can come from one alone is asked
 * whether it is empty.
 */
export function nullQuestion(e: Expression, location: Location, t: ExpressionTranslator): Ts {
  if (isNullText(e)) return text('true');
  const source = blurredBy(e);
  const symbol = variableOf(e);
  if (source !== null) {
    const own = symbol === null || (symbol.role === 'local' && !symbol.boxed);
    t.look(location, own ? emptyForNull(source) : nullBlurred(source));
    if (own)
      return t.canBeNull(e)
        ? call(text(t.context.use('isEmpty', '@qt3/tools')), t.value(e))
        : binary(t.value(e), '===', string(''));
  }
  // Also where it has just been set: what may be null elsewhere may be asked here.
  return isNullable(e)
    ? binary(t.value(e), '===', text('null'))
    : t.mark(location, 'isNull() of a text that is never null here: isEmpty() may be meant');
}

/** The characters of a QString, and null where it is: what gets them is asked for it. */
export function charactersOrNull(e: Expression, t: ExpressionTranslator): Ts | null {
  const given = textOrNull(e);
  if (!given) return null;
  if (isBytesClass(given.type)) return call(text(t.context.helper('bytesOrNull')), t.value(given));
  const source = blurredBy(given);
  if (source !== null) t.look(e.location, nullBlurred(source));
  if (!t.canBeNull(given)) return null;
  const name = e.kind === 'call' && e.fn?.name === 'ascii' ? 'ascii' : 'latin1';
  const isQString = classOf(given.type)?.name === 'QString';
  if (!isQString) return t.value(given);
  return call(text(t.context.helper('mapPresent')), t.value(given), text(t.context.use(name, '@qt3/tools')));
}

function emptyForNull(name: string): string {
  return `a question for null asks for an empty text: ${name}() gives one where it was null in Qt`;
}

/** Why a question for null may have another answer. */
function nullBlurred(name: string): string {
  return `a question for null: ${name}() gives an empty text here where it was null in Qt`;
}

/** `s == QString::null` of a text that is never null here asks for an empty one. */
export function textEquality(
  e: Extract<Expression, { kind: 'binary' }>,
  fn: FunctionSymbol,
  t: ExpressionTranslator,
): Ts {
  const { left, right } = e;
  const operator = fn.name === 'operator==' ? '===' : '!==';
  const texts = [left, right].every((each) => !isNotEmpty(each) && !isNullText(each));
  if (texts && isWithPointer(fn)) {
    const { askedTexts } = t.context.usage;
    const pointer = [left, right].find((each) => isConstCharPointer(bare(each.type)));
    if (pointer && t.canBeNull(pointer) && !askedTexts.has(withoutCasts(pointer)))
      t.look(e.location, 'a QString beside a char pointer that may be null: it equals an empty one here');
    return binary(t.textValue(left), operator, t.textValue(right));
  }
  // What is compared with a literal that is not empty is neither null nor empty.
  const isAsked = !isNotEmpty(left) && !isNotEmpty(right) && (t.canBeNull(left) || t.canBeNull(right));
  const blurred = isAsked ? (blurredBy(left) ?? blurredBy(right)) : null;
  if (blurred !== null) t.look(e.location, nullBlurred(blurred));
  const other = isNullText(left) ? right : isNullText(right) ? left : null;
  if (!other || t.canBeNull(other)) return t.operator(fn, [left, right]);
  return binary(t.value(other), operator, string(''));
}

/** A QString beside a `const char *`: null and empty are equal there (oracle tools/string). */
function isWithPointer({ params }: FunctionSymbol): boolean {
  const types = params.map(({ type }) => bare(type));
  return types.some(isConstCharPointer) && types.some((type) => classOf(type)?.name === 'QString');
}

/** `QString::null`, `QString()`, or a null pointer that becomes a text. */
function isNullText(e: Expression): boolean {
  if (e.kind === 'null') return true;
  if (e.kind === 'convert') return isNullText(e.operand);
  if (e.kind === 'name' || e.kind === 'member') return e.symbol?.rule?.template === 'QString.null';
  return e.kind === 'construct' && isStringClass(e.type) && e.args.every(isNullText);
}

/** `==` and `!=` of two texts. */
export function isTextEquality({ rule, params }: FunctionSymbol): boolean {
  const [first] = params;
  return first !== undefined && isText(first.type) && /^\$1 [!=]== \$2$/.test(rule?.template ?? '');
}

/** Whether an operator takes a value whose type is a parameter of a template. */
export function isOnParameter({ operator, left, right }: Binary): boolean {
  const isParameter = (each: Expression): boolean => bare(each.type).k === 'parameter';
  return (
    operator !== ',' && operator !== '&&' && operator !== '||' && (isParameter(left) || isParameter(right))
  );
}

/** What an operator does with it depends on the type that it gets. */
export function onParameter(e: Binary, t: ExpressionTranslator): Ts {
  const { operator, left, right } = e;
  const isCompared = /^(?:[=!]=|[<>]=?)$/.test(operator);
  if (!isCompared || bare(left.type).k !== bare(right.type).k)
    return t.mark(
      e.location,
      'an operator on a type that is a parameter of a template: what it does depends on it',
    );
  const by = comparedBy(operator, left.type, t);
  if (by === 'method') return comparedValues(operator, t.value(left), t.value(right), t);
  if (by === 'unknown')
    return t.mark(
      e.location,
      'objects of a template are compared by an operator that is not a member of their class',
    );
  t.look(e.location, 'values of a template are compared as JavaScript does: right for numbers and texts');
  const printed = operator === '==' ? '===' : operator === '!=' ? '!==' : operator;
  return binary(t.value(left), printed, t.value(right));
}
