import type { Expression, Statement, Type, VariableSymbol } from '../../model/ast.js';
import { bare } from '../../model/types.js';
import { hasEffect } from '../../model/has-effect.js';
import { unwrapped } from '../copies/copied-object.js';
import { fieldOfThis, variableOf } from '../../model/variable-of.js';

export type ForLoop = Extract<Statement, { kind: 'for' }>;
export type WhileLoop = Extract<Statement, { kind: 'while' }>;

const ITERATORS = /^Q(?:ValueList|ValueVector|Map)(?:Const)?Iterator$/;

const POINTERS = /^Q(?:PtrList|List|Dict|IntDict|AsciiDict|PtrDict)Iterator$/;

/** Whether something is an iterator of a container of pointers. */
export function iteratesPointers(e: { readonly type: Type }): boolean {
  return POINTERS.test(classNameOf(e));
}

/** What the head of a loop says. */
export interface LoopHead {
  readonly container: Expression;
  readonly iterator: VariableSymbol | null;
  /** The variable that gets each element, where the head names one. */
  readonly variable: VariableSymbol | null;
  readonly done: readonly Statement[];
  readonly isCursor?: boolean;
}

/** What the head of a loop says, if it is one through a container; `before` stands in front of it in its block. */
export function loopHead(loop: ForLoop | WhileLoop, before: readonly Statement[]): LoopHead | null {
  if (loop.kind === 'while') return byWhile(loop, before);
  return byIterator(loop) ?? byPointer(loop, before) ?? byCursor(loop);
}

/** `for ( it = c.begin(); it != c.end(); ++it )`. */
function byIterator({ initial, condition, update }: ForLoop): LoopHead | null {
  const start = firstValue(initial);
  if (!start || !condition || !update || !ITERATORS.test(classNameOf(start.symbol))) return null;
  const container = calledOn(start.value, 'begin');
  if (
    !container ||
    condition.kind !== 'binary' ||
    condition.operator !== '!=' ||
    !isStep(update, start.symbol)
  )
    return null;
  const end = calledOn(condition.right, 'end');
  if (variableOf(plain(condition.left)) !== start.symbol || !end || !isSamePlace(container, end)) return null;
  return { container, iterator: start.symbol, variable: null, done: [] };
}

/** `for ( QPtrListIterator<T> it( list ); it.current(); ++it )`, or with the iterator in front of it. */
function byPointer({ initial, condition, update }: ForLoop, before: readonly Statement[]): LoopHead | null {
  if (!condition || !update) return null;
  const declared =
    initial?.kind === 'variables' ? initial.variables[0] : initial === null ? iteratorBefore(before) : null;
  if (!declared || (initial?.kind === 'variables' && initial.variables.length !== 1)) return null;
  const container = containerOf(declared.initial, declared.symbol);
  if (!container || !isCurrent(tested(condition), declared.symbol) || !isStep(update, declared.symbol))
    return null;
  return { container, iterator: declared.symbol, variable: null, done: [] };
}

/** `for ( x = list.first(); x; x = list.next() )`. */
function byCursor({ initial, condition, update }: ForLoop): LoopHead | null {
  const start = firstValue(initial);
  if (!start || !condition || update?.kind !== 'assign' || update.operator !== '=') return null;
  const container = calledOn(start.value, 'first');
  const next = calledOn(update.right, 'next');
  if (!container || !next || !isSamePlace(container, next) || !/^Q(?:Ptr)?List$/.test(classNameOf(container)))
    return null;
  if (variableOf(tested(condition)) !== start.symbol || variableOf(update.left) !== start.symbol) return null;
  const list = variableOf(container);
  return list?.type.k === 'class'
    ? { container, iterator: null, variable: start.symbol, done: [], isCursor: true }
    : null;
}

/** `while ( ( x = it.current() ) ) { ++it; … }`. */
function byWhile({ condition, body }: WhileLoop, before: readonly Statement[]): LoopHead | null {
  const declared = iteratorBefore(before);
  if (!declared || condition.kind === 'variables' || body.kind !== 'block') return null;
  const container = containerOf(declared.initial, declared.symbol);
  const value = tested(condition);
  const [first] = body.statements;
  if (!container || value.kind !== 'assign' || value.operator !== '=' || !first) return null;
  const variable = variableOf(value.left);
  const isMoving = value.right.kind === 'call' && value.right.fn?.name === 'operator()';
  if (isMoving || !variable || !isCurrent(value.right, declared.symbol)) return null;
  return first.kind === 'expression' && isStep(first.expression, declared.symbol)
    ? { container, iterator: declared.symbol, variable, done: [first] }
    : null;
}

/** The iterator that is declared directly before a loop; only variables without a value stand in between. */
function iteratorBefore(
  before: readonly Statement[],
): { symbol: VariableSymbol; initial: Expression | null } | null {
  for (const each of [...before].reverse()) {
    if (each.kind !== 'variables') return null;
    const declared = each.variables.find(({ symbol }) => POINTERS.test(classNameOf(symbol)));
    if (declared) return each.variables.length === 1 ? declared : null;
    if (each.variables.some(({ initial }) => initial !== null && hasEffect(initial))) return null;
  }
  return null;
}

/** The container of `QPtrListIterator<T> it( list )`. */
function containerOf(initial: Expression | null, symbol: VariableSymbol): Expression | null {
  if (!initial || !POINTERS.test(classNameOf(symbol))) return null;
  const [arg, ...more] = initial.kind === 'construct' ? initial.args : [];
  const made = arg?.kind === 'construct' && POINTERS.test(classNameOf(arg)) ? arg.args[0] : arg;
  return made && more.length === 0 && !POINTERS.test(classNameOf(made)) ? made : null;
}

function firstValue(initial: Statement | null): { symbol: VariableSymbol; value: Expression } | null {
  if (initial?.kind === 'variables') {
    const [declared, ...more] = initial.variables;
    return declared?.initial && more.length === 0
      ? { symbol: declared.symbol, value: declared.initial }
      : null;
  }
  const e = initial?.kind === 'expression' ? initial.expression : null;
  const symbol =
    e?.kind === 'assign' && e.operator === '=' && e.left.kind === 'name' ? variableOf(e.left) : null;
  return symbol && e?.kind === 'assign' ? { symbol, value: e.right } : null;
}

/** An expression without the copies and conversions around it. */
function plain(e: Expression): Expression {
  if (e.kind === 'convert' && (e.fn === null || e.fn.role === 'constructor')) return plain(e.operand);
  const isSame = e.kind === 'construct' && e.constructor_?.rule?.template === '$1';
  if (e.kind === 'construct' && e.args.length === 1 && (isSame || unwrapped(e) !== e))
    return plain(e.args[0]!);
  return e;
}

/** `x` of `x`, `x != 0`, and what makes a condition of it. */
function tested(e: Expression): Expression {
  if (e.kind === 'binary' && e.operator === '!=' && e.right.kind === 'null') return tested(e.left);
  return e.kind === 'convert' && e.fn === null ? tested(e.operand) : e;
}

/** The container for which a method of the tables is called. */
function calledOn(e: Expression, name: string): Expression | null {
  const value = plain(e);
  if (value.kind !== 'call' || value.callee.kind !== 'member' || value.args.length > 0) return null;
  return value.fn?.rule && value.fn.name === name ? value.callee.object : null;
}

function isStep(e: Expression, iterator: VariableSymbol): boolean {
  return (
    e.kind === 'unary' &&
    e.operator === '++' &&
    e.fn?.rule !== undefined &&
    variableOf(e.operand) === iterator
  );
}

/** `it.current()`, or `it` where it converts to a pointer. */
function isCurrent(e: Expression, iterator: VariableSymbol): boolean {
  if (e.kind === 'convert') return e.fn?.role === 'conversion' && variableOf(e.operand) === iterator;
  const object = calledOn(e, 'current');
  return object !== null && variableOf(object) === iterator;
}

function isSamePlace(a: Expression, b: Expression): boolean {
  if (!isPlace(a) || !isPlace(b) || variableOf(a) !== variableOf(b)) return false;
  return ownerOf(a) === ownerOf(b);
}

/** A variable, a field of this object, or one of an object that a variable has. */
export function isPlace(e: Expression): boolean {
  return variableOf(e) !== null && (e.kind === 'name' || fieldOfThis(e) !== null || ownerOf(e) !== null);
}

/** The variable whose object has the field that an expression names. */
export function ownerOf(e: Expression): VariableSymbol | null {
  const object = e.kind === 'member' && e.object.kind === 'name' ? variableOf(e.object) : null;
  return object &&
    (object.role === 'local' || object.role === 'parameter') &&
    !object.boxed &&
    !object.isStatic
    ? object
    : null;
}

export function classNameOf({ type }: { readonly type: Type }): string {
  const t = bare(type);
  return t.k === 'class' ? t.symbol.name : '';
}
