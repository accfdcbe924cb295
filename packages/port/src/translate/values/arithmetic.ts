import type { Expression, Type } from '../../model/ast.js';
import { isBasic, isBig, isBool, isFloating, isUnsigned } from '../../model/types.js';
import { binary, call, method, number, text, type Ts } from '../../print/ts.js';
import { convertNumber, unsignedValue, wrapTo } from './numbers.js';
import type { ValueContext } from './value-context.js';
import { fitsIn, type Range, rangeOf } from '../../analysis/number-range.js';

/** Arithmetic of C++'s numbers, already converted to the type `result`. */
export function arithmetic(
  operator: string,
  left: Ts,
  right: Ts,
  e: { readonly left: Expression; readonly right: Expression },
  result: Type,
): Ts {
  if (isFloating(result)) {
    if (operator === '%') return binary(left, operator, right);
    const value = binary(left, operator, right);
    return isBasic(result, 'float') ? method(text('Math'), 'fround', value) : value;
  }
  if (isBig(result)) return wrapTo(result, binary(left, operator, right));
  const wide = isBasic(result, 'long', 'ulong');
  switch (operator) {
    case '/':
      return method(text('Math'), 'trunc', binary(left, '/', right));
    case '%':
      return binary(left, '%', right);
    case '>>':
      return wide ? shiftWide(left, right, e) : binary(left, isUnsigned(result) ? '>>>' : '>>', right);
    case '<<':
      if (wide && !staysSmall(e)) return binary(left, '*', binary(number(2), '**', right));
      return unsigned(result, binary(left, '<<', right), false);
    case '&':
    case '|':
    case '^': {
      const ranges = [rangeOf(e.left), rangeOf(e.right)];
      const small = ranges.every((range) => fitsIn(range, { k: 'basic', name: 'int' }) && range.min >= 0);
      const masked = operator === '&' && ranges.some((range) => range.min >= 0 && range.max <= 0x7fffffff);
      const isShort = ({ min, max }: Range): boolean => min >= 0 && max <= 0xffffffff;
      const cut = operator === '&' ? ranges.some(isShort) : ranges.every(isShort);
      if (wide && !small && !masked && cut) return binary(binary(left, operator, right), '>>>', number(0));
      if (wide && !small && !masked)
        return call(
          text('Number'),
          binary(call(text('BigInt'), left), operator, call(text('BigInt'), right)),
        );
      return unsigned(result, binary(left, operator, right), small || masked);
    }
    case '*': {
      const large = [e.left, e.right].some((each) => each.kind === 'number' && rangeOf(each).max > 2 ** 22);
      if (isBasic(result, 'int') && large && [e.left, e.right].some((each) => each.kind !== 'number'))
        return method(text('Math'), 'imul', left, right);
      if (!isBasic(result, 'uint')) return binary(left, '*', right);
      const [a, b] = [rangeOf(e.left), rangeOf(e.right)];
      const products = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
      const plain = binary(left, '*', right);
      if (Math.min(...products) >= 0 && Math.max(...products) <= 0xffffffff) return plain;
      const exact = products.every((each) => Math.abs(each) <= Number.MAX_SAFE_INTEGER);
      return wrapTo(result, exact ? plain : method(text('Math'), 'imul', left, right));
    }
    default: {
      const a = rangeOf(e.left);
      const b = rangeOf(e.right);
      const range =
        operator === '+'
          ? { min: a.min + b.min, max: a.max + b.max }
          : { min: a.min - b.max, max: a.max - b.min };
      const value = binary(left, operator, right);
      return isBasic(result, 'uint') && !fitsIn(range, result) ? wrapTo(result, value) : value;
    }
  }
}

function unsigned(type: Type, value: Ts, positive: boolean): Ts {
  return isUnsigned(type) && !positive ? binary(value, '>>>', number(0)) : value;
}

interface Operands {
  readonly left: Expression;
  readonly right: Expression;
}

/** Whether `a << b` of 64 bits is one of 32 bits. */
function staysSmall({ left, right }: Operands): boolean {
  const [a, b] = [rangeOf(left), rangeOf(right)];
  return a.min >= 0 && b.min >= 0 && b.max < 32 && a.max * 2 ** b.max <= 0xffffffff;
}

/** JavaScript shifts by no more than 31 bits. */
function shiftWide(left: Ts, right: Ts, e: Operands): Ts {
  const isShort = rangeOf(e.right).max < 32;
  if (isShort && fitsIn(rangeOf(e.left), { k: 'basic', name: 'int' })) return binary(left, '>>', right);
  return method(text('Math'), 'floor', binary(left, '/', binary(number(2), '**', right)));
}

/** Whether an operator gives the same bits for a negative operand as for the unsigned one that C++ makes of it. */
export function isModular(operator: string): boolean {
  return /^(?:[-+*&|^~]|<<|[=!]=)$/.test(operator);
}

/** An operand in the type in which C++ computes: a negative number beside an unsigned one counts as a large one. */
export function operandAs(value: Ts, e: Expression, type: Type, t: ValueContext, operator = ''): Ts {
  if (isBool(e.type) && !isBool(type)) return convertNumber(value, e, e.type, type, t);
  if (isBig(type) !== isBig(e.type) || isFloating(type) || isFloating(e.type))
    return convertNumber(value, e, e.type, type, t);
  if (rangeOf(e).min >= 0) return value;
  if (isBasic(type, 'uint'))
    return isModular(operator) && !/^[=!]=$/.test(operator) ? value : wrapTo(type, value);
  if (isBasic(type, 'ulong') && !isModular(operator)) return unsignedValue(value, t);
  return isBasic(type, 'ullong') && (!isModular(operator) || /^[=!]=$/.test(operator))
    ? wrapTo(type, value)
    : value;
}
