import type { Expression, Type, VariableSymbol } from '../../model/ast.js';
import { isStringClass, isUserValue } from '../../model/representation.js';
import { bare, INT, isArithmetic, isByteBuffer, isCharLike } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';

/** A pointer to numbers, to texts, to objects of the program or to pointers, which may lead to the first of many. */
export function isPointerToElements(type: Type): boolean {
  const t = bare(type);
  return (
    t.k === 'pointer' &&
    !isCharLike(t.to) &&
    (isArithmetic(t.to) || isUserValue(t.to) || isStringClass(t.to) || bare(t.to).k === 'pointer')
  );
}

/** The type of a parameter `int ( *row )[4]`, or `int row[][4]`. */
export function isRowPointer(type: Type): boolean {
  return type.k === 'array' && type.size === null && bare(type.of).k === 'array';
}

/** A parameter that a function may walk over: bytes, elements or rows. */
export function isWalkedParameter(type: Type): boolean {
  const isPointer = type.k === 'pointer' && (isByteBuffer(type) || isPointerToElements(type));
  return isPointer || isRowPointer(type);
}

/** Whether two expressions name the same array. */
export function sameArray(a: Expression, b: Expression): boolean {
  return variableOf(a) === variableOf(b) && objectOf(a) === objectOf(b);
}

/** The variable whose member an expression names; null for a variable, and a member of this object. */
function objectOf(e: Expression): VariableSymbol | null {
  return e.kind === 'member' ? variableOf(e.object) : null;
}

/** `array[ index ]`. */
export function elementOf(array: Expression, index: Expression, { location }: Expression): Expression {
  const type = bare(array.type);
  const of = type.k === 'array' ? type.of : type.k === 'pointer' ? type.to : type;
  return { kind: 'index', object: array, index, fn: null, type: bare(of), location };
}

/** `&element`, in the place of a pointer to it. */
export function addressOf(element: Expression, { type, location }: Expression): Expression {
  return { kind: 'unary', operator: '&', postfix: false, operand: element, fn: null, type, location };
}

/** memcpy() or memmove(), which may get two places in arrays of numbers. */
export function movesElements({ fn }: Extract<Expression, { kind: 'call' }>): boolean {
  return Boolean(fn?.rule) && /^mem(?:cpy|move)$/.test(fn!.name);
}

/** `left + right`, where the one on the right is written in the shortest way. */
export function sumOf(left: Expression, right: Expression, { location }: Expression): Expression {
  if (right.kind === 'number' && right.text === '0') return left;
  if (right.kind === 'unary' && right.operator === '-' && right.operand.kind === 'number' && !right.fn)
    return { kind: 'binary', operator: '-', left, right: right.operand, fn: null, type: INT, location };
  return { kind: 'binary', operator: '+', left, right, fn: null, type: INT, location };
}

/** `&x`. */
export function isAddress(e: Expression): e is Extract<Expression, { kind: 'unary' }> {
  return e.kind === 'unary' && e.operator === '&' && !e.fn;
}

/** `p++` and its kin. */
export function isStep(e: Expression): e is Extract<Expression, { kind: 'unary' }> {
  return e.kind === 'unary' && /^(?:\+\+|--)$/.test(e.operator) && !e.fn;
}

/** Whether an expression asks a pointer in it for null, or for itself. */
export function isAsked(e: Expression): boolean {
  if (e.kind === 'unary') return true;
  if (e.kind === 'binary') return e.operator !== ',';
  return e.kind === 'conditional' || e.kind === 'cast' || e.kind === 'convert' || e.kind === 'delete';
}
