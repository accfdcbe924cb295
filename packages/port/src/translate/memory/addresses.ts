import type { Expression } from '../../model/ast.js';
import { memberFunction } from '../../analysis/function-pointers.js';
import {
  isConstTextPointer,
  isFirstOrNull,
  isSharedObject,
  isStringClass,
} from '../../model/representation.js';
import { bare, isBasic, isByteBuffer } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { binary, number, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { memberPointer } from '../values/function-pointers.js';
import { moved, referenceTo } from './pointers.js';
import { isVectorAddress, VECTOR_OF_CHARACTERS } from './vector-bytes.js';

/** `&x`. */
export function addressOf(e: Extract<Expression, { kind: 'unary' }>, t: ExpressionTranslator): Ts {
  const { operand } = e;
  const type = bare(operand.type);
  if (type.k === 'unknown') return t.mark(e.location, `the type ${type.name} is not known`);
  const pointedMember = memberFunction(operand);
  if (pointedMember) return memberPointer(pointedMember, e.location, t);
  if (operand.kind === 'name' && operand.symbol?.kind === 'function') return t.value(operand);
  const variable = variableOf(operand);
  if (type.k === 'pointer' && variable && t.context.usage.arrays.has(variable))
    return t.mark(e.location, 'the address of a pointer that leads to an array: return the array');
  if (isConstTextPointer(e.type)) return t.value(operand);
  if (operand.kind === 'index') {
    const { object } = operand;
    if (isByteBuffer(object.type)) return moved(object, operand.index, '+', t);
    if (isFirstOrNull(e) && t.canBeNull(object)) {
      const first: Ts = { k: 'index', object: t.value(object), index: number(0), optional: true };
      return binary(first, '??', text('null'));
    }
    if (isSharedObject(operand.type)) return t.value(operand);
    return isVectorAddress(e) ? t.mark(e.location, VECTOR_OF_CHARACTERS) : referenceTo(operand, t);
  }
  if (isSharedObject(operand.type)) return t.value(operand);
  if (operand.kind === 'unary' && operand.operator === '*' && !operand.fn) return t.value(operand.operand);
  if (isStringClass(operand.type) && operand.type.const === true) return t.value(operand);
  if (isBasic(operand.type, 'void')) return t.mark(e.location, 'the address of this');
  if (isBasic(operand.type) && isByteBuffer(e.type))
    return t.mark(e.location, 'the address of a character: make it an array of one');
  return referenceTo(operand, t);
}
