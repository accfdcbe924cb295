import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../model/ast.js';
import { bare, bitsOf, isBasic, isBig, isBool, isFloating, isInteger, isUnsigned } from '../model/types.js';
import { integerValue } from '../preprocess/literals.js';

/** The least and greatest value that an integer expression can have. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

const COUNTS =
  /^(?:length|count|size|bytesAvailable|bytesToWrite|readBufferSize|contains|strlen|readBlock|writeBlock|readLine|find|findRev|at|findIndex)$/;

const MAX_INT = 2 ** 31 - 1;

/** The range of a type. */
export function typeRange(type: Type): Range {
  const t = bare(type);
  if (t.k !== 'basic') return { min: -(2 ** 31), max: MAX_INT };
  const bits = bitsOf(t);
  if (t.name === 'bool') return { min: 0, max: 1 };
  if (bits === 0) return { min: -Infinity, max: Infinity };
  return isUnsigned(t)
    ? { min: 0, max: 2 ** bits - 1 }
    : { min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 };
}

/** What is known about the value of an expression. */
export function rangeOf(e: Expression): Range {
  const own = typeRange(e.type);
  const anything: Range = isBasic(e.type, 'ulong') ? { min: -(2 ** 63), max: own.max } : own;
  const held = (): Range => (isHeldNegative(e) ? anything : own);
  // What does not fit is wrapped, and can be anything then.
  const within = (min: number, max: number): Range =>
    (min >= own.min || isBasic(e.type, 'ulong')) && max <= own.max ? { min, max } : min < 0 ? anything : own;
  switch (e.kind) {
    case 'number':
    case 'char': {
      const whole = integerValue(e.text);
      if (whole === null) return own;
      const value = Number(isBasic(e.type, 'ulong') ? BigInt.asIntN(64, whole) : whole);
      return { min: value, max: value };
    }
    case 'sizeof':
      return { min: 0, max: MAX_INT };
    case 'name':
    case 'member': {
      if (e.symbol?.kind === 'enumerator') return { min: -32768, max: MAX_INT };
      if (
        e.symbol?.kind === 'variable' &&
        (e.symbol.type.const === true || e.symbol.role === 'constant') &&
        e.symbol.initial
      )
        return rangeOf(e.symbol.initial);
      if (isHeldNegative(e)) return anything;
      if (e.symbol?.kind === 'variable' && typeof e.symbol.rule?.least === 'number')
        return { min: e.symbol.rule.least, max: own.max };
      return e.symbol?.kind === 'variable' && e.symbol.nonNegative ? within(0, own.max) : own;
    }
    case 'cast':
    case 'convert': {
      if (!isInteger(e.type) || !isInteger(e.operand.type)) return own;
      const inner = rangeOf(e.operand);
      return within(inner.min, inner.max);
    }
    case 'call':
      if (typeof e.fn?.rule?.least === 'number') return { min: e.fn.rule.least, max: MAX_INT };
      if (
        e.fn?.rule &&
        COUNTS.test(e.fn.name) &&
        bare(e.fn.returns).k === 'basic' &&
        isBasic(e.type, 'int', 'uint', 'long', 'ulong')
      )
        return { min: isUnsigned(e.type) ? 0 : -1, max: MAX_INT };
      return held();
    case 'index':
    case 'assign':
      return held();
    case 'conditional': {
      const a = rangeOf(e.yes);
      const b = rangeOf(e.no);
      return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
    }
    case 'unary': {
      if (e.fn) return held();
      const inner = rangeOf(e.operand);
      if (e.operator === '-' && inner.min > -Infinity) return within(-inner.max, -inner.min);
      if (isBasic(e.type, 'ulong') && (e.operator === '~' || isHeldNegative(e))) return anything;
      return e.operator === '+' ? inner : own;
    }
    case 'binary':
      if (e.fn) return held();
      if (e.operator === ',') return rangeOf(e.right);
      return binaryRange(e, within) ?? (isNegativeUlong(e) ? anything : own);
    default:
      return own;
  }
}

/** The variable that holds the value of an element, or of what is assigned or counted. */
export function heldBy(e: Expression): VariableSymbol | null {
  if (e.kind === 'index') return heldBy(e.object);
  if (e.kind === 'assign') return heldBy(e.left);
  if (e.kind === 'unary' && /^(?:\*|\+\+|--)$/.test(e.operator)) return heldBy(e.operand);
  return (e.kind === 'name' || e.kind === 'member') && e.symbol?.kind === 'variable' ? e.symbol : null;
}

/**
 * All that a number is taken from, or that a pointer, a reference or an iterator leads to: variables, and functions by what
 * they return. A function of the tables gives what its object has, or what its arguments lead to.
 */
export function holdersOf(e: Expression): (VariableSymbol | FunctionSymbol)[] {
  switch (e.kind) {
    case 'name':
      return e.symbol?.kind === 'variable' ? [e.symbol] : [];
    case 'member':
      // `it->second` is what the container has.
      if (e.symbol?.kind === 'variable' && e.symbol.rule) return holdersOf(e.object);
      return e.symbol?.kind === 'variable' ? [e.symbol] : [];
    case 'call':
      if (e.fn && !e.fn.rule) return [e.fn];
      return [...(e.callee.kind === 'member' ? [e.callee.object] : []), ...e.args].flatMap(holdersOf);
    case 'new':
    case 'construct':
      return e.args.flatMap(holdersOf);
    case 'index':
      return e.fn && !e.fn.rule ? [e.fn] : holdersOf(e.object);
    case 'assign':
      return holdersOf(e.left);
    case 'convert':
    case 'cast':
    case 'unary':
      return e.kind !== 'cast' && e.fn && !e.fn.rule ? [e.fn] : holdersOf(e.operand);
    case 'conditional':
      return [...holdersOf(e.yes), ...holdersOf(e.no)];
    case 'binary':
      if (e.fn && !e.fn.rule) return [e.fn];
      return [...(e.operator === ',' ? [] : holdersOf(e.left)), ...holdersOf(e.right)];
    default:
      return [];
  }
}

/** Whether a ulong comes from what can hold a negative number for it, or from a function that is not known. */
function isHeldNegative(e: Expression): boolean {
  // The greater one of two is made of their values.
  if (!isBasic(e.type, 'ulong') || isExtreme(e)) return false;
  if (e.kind === 'call' && e.fn === null) return true;
  return holdersOf(e).some((each) => each.mayBeNegative);
}

function isExtreme(e: Expression): boolean {
  return e.kind === 'call' && e.fn?.rule?.template?.startsWith('Math.') === true;
}

function binaryRange(
  e: Extract<Expression, { kind: 'binary' }>,
  within: (min: number, max: number) => Range,
): Range | null {
  const a = rangeOf(e.left);
  const b = rangeOf(e.right);
  switch (e.operator) {
    case '&':
      if (b.min >= 0) return within(0, b.max);
      return a.min >= 0 ? within(0, a.max) : null;
    case '|':
    case '^': {
      const max = Math.max(a.max, b.max);
      return a.min >= 0 && b.min >= 0 && max <= 0xffffffff
        ? within(0, 2 ** Math.ceil(Math.log2(max + 1)) - 1)
        : null;
    }
    case '%':
      if (b.min > 0) return within(a.min < 0 ? -(b.max - 1) : 0, b.max - 1);
      return null;
    case '>>':
      return a.min >= 0 ? within(0, a.max) : null;
    case '+':
      return isFinite(a.min + b.max) ? within(a.min + b.min, a.max + b.max) : null;
    case '-':
      return within(a.min - b.max, a.max - b.min);
    case '/':
      return a.min >= 0 && b.min > 0 ? within(0, a.max) : null;
    case '*':
      if (a.min >= 0 && b.min >= 0) return within(a.min * b.min, a.max * b.max);
      return isFinite(a.max) && isFinite(b.max) ? product(a, b, within) : null;
    default:
      return null;
  }
}

function product(a: Range, b: Range, within: (min: number, max: number) => Range): Range {
  const all = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
  return within(Math.min(...all), Math.max(...all));
}

/** Whether a result of type ulong can be held as a negative number: where an operand is one. */
function isNegativeUlong(e: Extract<Expression, { kind: 'binary' }>): boolean {
  return (
    isBasic(e.type, 'ulong') &&
    /^(?:[-+*&|^]|<<)$/.test(e.operator) &&
    (rangeOf(e.left).min < 0 || rangeOf(e.right).min < 0)
  );
}

export function fitsIn(range: Range, type: Type): boolean {
  const target = typeRange(type);
  return range.min >= target.min && range.max <= target.max;
}

/** Whether an integer can be JavaScript's -0, which C++ has for real numbers only. */
export function isNegativeZero(e: Expression): boolean {
  if (!isInteger(e.type) || isBig(e.type) || isBool(e.type)) return false;
  switch (e.kind) {
    case 'name':
    case 'member':
    case 'index':
    case 'call':
      return isHeldNegativeZero(e);
    case 'assign':
      return e.operator === '=' ? isNegativeZero(e.right) : /^[*/%]=$/.test(e.operator);
    case 'cast':
    case 'convert':
      return isFloating(e.operand.type)
        ? isBasic(e.type, 'int', 'uint', 'long', 'ulong')
        : isNegativeZero(e.operand);
    case 'conditional':
      return isNegativeZero(e.yes) || isNegativeZero(e.no);
    case 'unary':
      if (e.fn || /^(?:\*|\+\+|--)$/.test(e.operator)) return e.operator === '*' && isHeldNegativeZero(e);
      return (
        (e.operator === '-' && rangeOf(e.operand).min <= 0) ||
        (e.operator === '+' && isNegativeZero(e.operand))
      );
    case 'binary':
      if (e.operator === ',') return isNegativeZero(e.right);
      if (e.fn) return isHeldNegativeZero(e);
      return (
        /^[*/%]$/.test(e.operator) &&
        (rangeOf(e.left).min < 0 || rangeOf(e.right).min < 0 || isNegativeZero(e.left))
      );
    default:
      return false;
  }
}

function isHeldNegativeZero(e: Expression): boolean {
  return holdersOf(e).some((each) => each.negativeZero);
}
