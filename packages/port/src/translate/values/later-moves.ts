import type { Expression, Statement, Type, VariableSymbol } from '../../model/ast.js';
import {
  bare,
  isArithmetic,
  isBasic,
  isByteBuffer,
  isConstCharPointer,
  isInteger,
} from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { childrenOf, someStatement } from '../../model/walk.js';
import { isRepeatable } from './repeatable.js';
import type { ValueContext } from './value-context.js';

type Unary = Extract<Expression, { kind: 'unary' }>;
type Movable = Extract<Statement, { kind: 'expression' | 'variables' }>;

/**
 * The `p++` of `x = *p++;` that can be a statement of its own behind this one: the pointer is a variable of the function that
 * nothing else in the statement names, and it moves whatever the statement computes. In a function with a handler, what is
 * thrown meanwhile could show that it has not moved.
 */
export function laterMoves(s: Movable, { fn }: ValueContext): Unary[] {
  const values =
    s.kind === 'expression'
      ? [s.expression]
      : s.variables.some(({ symbol }) => symbol.isStatic)
        ? []
        : s.variables.flatMap(({ initial }) => initial ?? []);
  const moves = values.flatMap((value) =>
    value.kind === 'throw' ? [] : [...certainMoves(value), ...countedPlace(value)],
  );
  const steps = keptStep(s);
  if (moves.length === 0 || !fn?.body || someStatement(fn.body, { statement: ({ kind }) => kind === 'try' }))
    return steps;
  const later = moves.filter(({ operand }) => {
    const symbol = variableOf(operand);
    return symbol !== null && isOwn(symbol) && count(values, symbol) === 1;
  });
  return [...later, ...steps];
}

/** The `n++` of `unsigned id = n++;` and `id = n++;`: nothing comes between the copy and a step that has to wrap. */
function keptStep(s: Movable): Unary[] {
  const only = s.kind === 'variables' && s.variables.length === 1 ? s.variables[0]! : null;
  const assigned = s.kind === 'expression' && s.expression.kind === 'assign' ? s.expression : null;
  const kept = only ? only.symbol : assigned?.operator === '=' ? variableOf(assigned.left) : null;
  let value = only ? only.initial : (assigned?.right ?? null);
  while (value?.kind === 'convert' && !value.fn) value = value.operand;
  if (!kept || kept.isStatic || kept.boxed || kept.type.k === 'reference') return [];
  if (value?.kind !== 'unary' || !isStep(value) || !hasToWrap(value.operand.type)) return [];
  if (!isRepeatable(value.operand) || variableOf(value.operand) === kept) return [];
  const isVariable = value.operand.kind === 'name' || value.operand.kind === 'member';
  return isVariable && (only !== null || assigned?.left.kind === 'name') ? [value] : [];
}

/** A number that has to be brought back into its type after each step. */
function hasToWrap(type: Type): boolean {
  return isInteger(type) && !isBasic(type, 'int', 'long', 'ulong', 'bool') && bare(type).k === 'basic';
}

/** The `i++` of `a[i++] += x`, whose place is asked for twice. */
function countedPlace(e: Expression): Unary[] {
  if (e.kind !== 'assign' || e.operator === '=' || e.fn || !isArithmetic(e.left.type)) return [];
  if (e.left.kind !== 'index' || e.left.fn) return [];
  const { index } = e.left;
  return index.kind === 'unary' && isStep(index) && isArithmetic(index.operand.type) ? [index] : [];
}

/** `*p++` as `*p`, and `a[i++]` as `a[i]`, where the pointer or index moves in a statement of its own. */
export function beforeLaterMove(e: Expression, { movedLater }: ValueContext): Expression {
  if (e.kind === 'index' && e.index.kind === 'unary' && movedLater.has(e.index))
    return { ...e, index: e.index.operand };
  return e.kind === 'unary' && e.operator === '*' && e.operand.kind === 'unary' && movedLater.has(e.operand)
    ? { ...e, operand: e.operand.operand }
    : e;
}

/** The moves of pointers to bytes that are evaluated whenever an expression is. */
function certainMoves(e: Expression): Unary[] {
  if (e.kind === 'sizeof') return [];
  if (e.kind === 'conditional') return certainMoves(e.condition);
  if (e.kind === 'binary' && (e.operator === '&&' || e.operator === '||')) return certainMoves(e.left);
  if (e.kind === 'unary' && e.operator === '*' && isMove(e.operand)) return [e.operand];
  return childrenOf(e).flatMap(certainMoves);
}

function isStep({ postfix, fn, operator }: Unary): boolean {
  return postfix && !fn && /^(?:\+\+|--)$/.test(operator);
}

function isMove(e: Expression): e is Unary {
  if (e.kind !== 'unary' || !isStep(e)) return false;
  const type = bare(e.operand.type);
  return isByteBuffer(type) || (isConstCharPointer(type) && e.operator === '++');
}

/** A variable of the function that no reference leads to. */
function isOwn({ role, isStatic, boxed, type }: VariableSymbol): boolean {
  return (role === 'local' || role === 'parameter') && !isStatic && !boxed && type.k !== 'reference';
}

function count(values: readonly Expression[], symbol: VariableSymbol): number {
  return values.reduce((sum, e) => sum + Number(variableOf(e) === symbol) + count(childrenOf(e), symbol), 0);
}
