import { type Holder, typeOf } from '../../model/holder.js';
import type { Expression, FunctionSymbol, Statement, Type } from '../../model/ast.js';
import { mayBeArray } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { withoutCasts } from '../../model/walk.js';
import { arrayHolder } from './array-holder.js';
import { overridingPairs } from '../overriding-pairs.js';
import type { Flow } from '../settled-flows.js';
import { isSeenUntyped, isUntyped, valuesBehind } from './untyped-pointers.js';

interface Arrays {
  readonly arrays: Set<Holder>;
  readonly seenAsArrays: Set<Expression>;
  readonly handed: Flow[];
}

/**
 * A pointer to which an array is handed is an array too, and so is one that stands where an array is wanted; a function that returns
 * one gives an array. What overrides a function takes and returns what that does, and so do functions to which pointers of one type lead.
 */
export function settleArrays(
  usage: Arrays,
  functions: readonly FunctionSymbol[],
  pointed: readonly (readonly [Holder, Holder])[],
): void {
  const { arrays, handed, seenAsArrays } = usage;
  const overrides = [...functions.flatMap(overridingPairs), ...pointed].filter((pair) =>
    pair.every((each) => mayBeArray(typeOf(each))),
  );
  for (const { from } of handed)
    if (isSeenUntyped(from) && valuesBehind(from.operand, handed).some(isArray)) seenAsArrays.add(from);
  for (let before = -1; before < arrays.size;) {
    before = arrays.size;
    for (const { from, to } of handed) {
      if (!mayBeArray(typeOf(to))) continue;
      const holder = arrayHolder(from);
      if (isArray(from) || seenAsArrays.has(from) || (holder && arrays.has(holder))) arrays.add(to);
      if (arrays.has(to) && isSeenUntyped(from)) seenAsArrays.add(from);
      if (holder && arrays.has(to) && mayBeArray(typeOf(holder))) arrays.add(holder);
    }
    for (const pair of overrides)
      if (pair.some((each) => arrays.has(each))) pair.forEach((each) => arrays.add(each));
  }
  // Nothing shares the variable of an array: its address is marked.
  for (const symbol of arrays)
    if (symbol.kind === 'variable' && symbol.boxed && symbol.role === 'local')
      Object.assign(symbol, { boxed: false, assigned: true });
}

/** A pointer to a number or string that is used as an array. */
export function markArray(e: Expression, { arrays, seenAsArrays }: Arrays): void {
  const holder = arrayHolder(e);
  if (holder) arrays.add(holder);
  if (isSeenUntyped(e)) seenAsArrays.add(e);
}

const OF_MEMORY = new Set(['memset', 'memcpy', 'memmove', 'memcmp', 'bzero']);

/** What memcpy() and its kin copy, clear and compare by a pointer is an array; `&n` is no such pointer. */
export function markMemory({ fn, args }: Extract<Expression, { kind: 'call' }>, usage: Arrays): void {
  if (!fn?.rule || fn.owner !== null || !OF_MEMORY.has(fn.name)) return;
  for (const each of args.map(withoutCasts)) if (mayBeArray(each.type)) markArray(each, usage);
}

/** The pointers that a statement, or the head of a constructor, hands on. */
export function handOnIn(s: Statement, fn: FunctionSymbol, usage: Arrays): void {
  if (s.kind === 'return' && s.value) handOn(s.value, fn, fn.returns, usage);
  if (s.kind === 'variables')
    for (const { symbol, initial } of s.variables) if (initial) handOn(initial, symbol, symbol.type, usage);
}

/** `Player( short *samples ) : samples( samples )`. */
export function handToMembers({ owner, initialisers }: FunctionSymbol, usage: Arrays): void {
  if (owner?.kind !== 'class') return;
  for (const { name, args } of initialisers) {
    const field = owner.fields.find((each) => each.name === name);
    if (field && args[0]) handOn(args[0], field, field.type, usage);
  }
}

/** `to = value`. */
export function handOnTo(to: Expression, value: Expression, usage: Arrays): void {
  const symbol = variableOf(to);
  if (symbol) handOn(value, symbol, symbol.type, usage);
}

/** A pointer, or an array, that another pointer or a function's caller gets; what gets a pointer without a type is kept too. */
export function handOn(value: Expression, to: Holder, type: Type, usage: Arrays): void {
  if (!mayBeArray(type) && !isUntyped(type)) return;
  const hand = (each: Expression): void => {
    handOn(each, to, type, usage);
  };
  if (value.kind === 'conditional') [value.yes, value.no].forEach(hand);
  else if (value.kind === 'convert' && value.fn === null) hand(value.operand);
  // `a = b = c`: a gets what b got.
  else usage.handed.push({ from: value.kind === 'assign' && !value.fn ? value.left : value, to });
}

/** An array, or memory for several of what a pointer leads to. */
function isArray(e: Expression): boolean {
  return bare(e.type).k === 'array' || (e.kind === 'new' && e.count !== null);
}
