import type { Expression } from '../../model/ast.js';
import { memberFunction } from '../../analysis/function-pointers.js';
import {
  isBytesClass,
  isConstTextPointer,
  isFirstOrNull,
  isSharedObject,
  isStringClass,
} from '../../model/representation.js';
import {
  bare,
  CHAR,
  CONST_CHAR_POINTER,
  isBasic,
  isByteBuffer,
  isConstCharPointer,
  pointerTo,
} from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { binary, number, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { memberPointer } from '../values/function-pointers.js';
import { keptReference } from './kept-references.js';
import { ADDRESS_OF_ARRAY, moved, referenceTo } from './pointers.js';
import { isVectorAddress, VECTOR_OF_CHARACTERS } from './vector-bytes.js';

/** What leads to the bytes of a QByteArray. */
const BUFFER = pointerTo(CHAR);

/** `&s[1]` of a QCString where a text is wanted: what is left of it from there; null for what is no such address. */
export function restOfText(e: Expression, t: ExpressionTranslator): Ts | null {
  if (e.kind !== 'unary' || e.operator !== '&' || e.operand.kind !== 'index') return null;
  const { object, index } = e.operand;
  return isStringClass(object.type) ? moved({ ...object, type: CONST_CHAR_POINTER }, index, '+', t) : null;
}

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
    return t.mark(e.location, ADDRESS_OF_ARRAY);
  if (isConstTextPointer(e.type)) return t.value(operand);
  if (operand.kind === 'index') {
    const { object } = operand;
    if (isByteBuffer(object.type) || isConstCharPointer(object.type))
      return moved(object, operand.index, '+', t);
    if (isBytesClass(object.type)) return moved({ ...object, type: BUFFER }, operand.index, '+', t);
    if (isFirstOrNull(e) && t.canBeNull(object)) {
      const first: Ts = { k: 'index', object: t.value(object), index: number(0), optional: true };
      return binary(first, '??', text('null'));
    }
    if (isSharedObject(operand.type)) return t.value(operand);
    return isVectorAddress(e) ? t.mark(e.location, VECTOR_OF_CHARACTERS) : keptReference(operand, t);
  }
  if (isSharedObject(operand.type)) return t.value(operand);
  if (operand.kind === 'unary' && operand.operator === '*' && !operand.fn) return t.value(operand.operand);
  if (isStringClass(operand.type) && operand.type.const === true) return t.value(operand);
  if (isBasic(operand.type, 'void')) return t.mark(e.location, 'the address of this');
  if (isBasic(operand.type) && isByteBuffer(e.type))
    return t.mark(e.location, 'the address of a character: make it an array of one');
  return referenceTo(operand, t);
}
