import type { ClassSymbol, Expression, Type } from '../../model/ast.js';
import { isContainerElement, mayBeAddedNull } from '../../model/container-element.js';
import { hasDelete } from '../../model/representation.js';
import { unknownTarget } from '../../model/unknown.js';
import { bare, classOf, isBasic, isBig } from '../../model/types.js';
import { binary, call, method, number, text, type Ts, unary } from '../../print/ts.js';
import { variableOf } from '../../model/variable-of.js';
import { operandAs } from '../values/arithmetic.js';
import { increment } from './increments.js';
import { rangeOf } from '../../analysis/number-range.js';
import { numberRead } from '../memory/number-bytes.js';
import { addressOf } from '../memory/addresses.js';
import { dereference } from '../memory/pointers.js';
import type { FileContext } from '../names/context.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';

/** The class of what `delete` destroys: of an array of pointers only the pointers go. */
export function deletedClass(type: Type): ClassSymbol | null {
  const t = bare(type);
  return t.k === 'pointer' && bare(t.to).k === 'pointer' ? null : classOf(type);
}

/** Whether `delete` destroys an object of a type that a template is given, which has a destructor or none. */
export function deletesAny(pointer: Expression, { usage }: FileContext): boolean {
  const type = bare(pointer.type);
  const variable = variableOf(pointer);
  // Of an array of pointers C++ deletes only the array.
  return isParameter(type) && !(variable && usage.arrays.has(variable));
}

function isParameter(type: Type): boolean {
  return bare(type.k === 'pointer' ? type.to : type).k === 'parameter';
}

/** Why it is not known what deleting an object does; null where it is. */
export function unknownDeletion({ type }: Expression): string | null {
  const undeclared = unknownTarget(type);
  if (undeclared !== null) return undeclared;
  const symbol = deletedClass(type);
  return symbol && !hasDelete(symbol) && symbol.hasUnknownBase
    ? `a base of ${symbol.name} is not known, and may have a destructor`
    : null;
}

export function deletion(e: Extract<Expression, { kind: 'delete' }>, t: ExpressionTranslator): Ts {
  const { operand } = e;
  const unknown = unknownDeletion(operand);
  if (unknown !== null) return t.mark(e.location, unknown);
  const value = t.value(operand);
  const symbol = deletedClass(operand.type);
  const variable = variableOf(operand);
  if (symbol && variable && t.context.usage.arrays.has(variable))
    return call(text(t.context.helper('deleteAll')), value);
  if (deletesAny(operand, t.context)) return call(text(t.context.helper('deleteAny')), value);
  if (!symbol) return unary('void ', value);
  // A map adds a null for a key that it is asked for, and C++ deletes it: the type of the elements does not say so.
  const maybeNull =
    t.canBeNull(operand) ||
    (isContainerElement(operand) && (mayBeAddedNull(operand) || !t.elementOf(operand)));
  if (operand.kind === 'this' || !maybeNull) return method(value, 'delete');
  return call({ k: 'member', object: value, name: 'delete', optional: true });
}

export function unaryOperation(e: Extract<Expression, { kind: 'unary' }>, t: ExpressionTranslator): Ts {
  const { operator, operand } = e;
  if (e.fn && operator !== '++' && operator !== '--') return t.operator(e.fn, [operand]);
  switch (operator) {
    case '!':
      return t.condition(e);
    case '&':
      return addressOf(e, t);
    case '*':
      return numberRead(e, t) ?? dereference(e, t);
    case '++':
    case '--':
      return increment(e, t, false);
    case '-':
    case '+':
    case '~': {
      const value = operandAs(t.value(operand), operand, e.type, t, operator);
      if (operator === '+') return value;
      const result = unary(operator, value);
      if (isBasic(e.type, 'uint')) return binary(result, '>>>', number(0));
      if (operator === '~' && isBasic(e.type, 'long', 'ulong') && rangeOf(operand).max > 0x7fffffff)
        return binary(unary('-', value), '-', number(1));
      return isBig(e.type) && isBasic(e.type, 'ullong')
        ? method(text('BigInt'), 'asUintN', number(64), result)
        : result;
    }
    default:
      return t.mark(e.location, `the operator ${operator}`);
  }
}
