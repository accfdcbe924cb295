import { type Holder, typeOf } from '../../model/holder.js';
import { overridden } from '../../model/members.js';
import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import type { BasicName } from '../../model/basic-type.js';
import { someExpression, visitExpression } from '../../model/walk.js';
import { integerValue } from '../../preprocess/literals.js';
import { type Contents, visitFunction } from '../functions.js';
import { overridingPairs } from '../overriding-pairs.js';

const WIDE = new Map<BasicName, BasicName>([
  ['long', 'llong'],
  ['ulong', 'ullong'],
]);

/**
 * The type with all its 64 bits of a number, or of what leads to numbers: an array, a pointer, a reference; null for what is no long.
 */
export function wideType(type: Type): Type | null {
  if (type.k === 'array') {
    const of = wideType(type.of);
    return of && { ...type, of };
  }
  if (type.k === 'pointer' || type.k === 'reference') {
    const to = wideType(type.to);
    return to && { ...type, to };
  }
  const name = type.k === 'basic' ? WIDE.get(type.name) : undefined;
  return type.k === 'basic' && name !== undefined ? { ...type, name } : null;
}

/** What holds a number, as far as that is known before the analysis: a member by its name, if one class alone has it. */
export class WideHolders {
  readonly #fields = new Map<string, VariableSymbol | null>();
  /** The methods by their names: of those that override each other, the first. */
  readonly #methods = new Map<string, FunctionSymbol | null>();
  /** What keeps its type: others lead to it of which not all is known, or call it by a pointer. */
  readonly #kept = new Set<Holder>();
  /** What has the same numbers: a reference, a pointer, and what they lead to; functions that override each other. */
  readonly #groups = new Map<Holder, Set<Holder>>();
  /** The `&x` that a pointer of the program gets. */
  readonly #led = new Set<Expression>();

  constructor({ functions, classes, globals }: Contents) {
    for (const { fields } of classes) for (const each of fields) addTo(this.#fields, each.name, each);
    for (const fn of functions) if (fn.role === 'method') addTo(this.#methods, fn.name, firstOf(fn));
    for (const fn of functions) {
      if (fn.isSignal || fn.isSlot || fn.role === 'conversion') this.#keepFunction(fn);
      if (overridden(fn).some(({ rule }) => rule)) this.#keepFunction(fn);
      for (const [a, b] of overridingPairs(fn)) this.#link(a, b);
      visitFunction(fn, {
        expression: (e) => { this.#note(e); },
        statement: (s) => {
          if (s.kind === 'variables') for (const { symbol, initial } of s.variables) this.#begin(symbol, initial);
          if (s.kind === 'return' && s.value && leads({ type: fn.returns })) this.#keepPointer(s.value, fn);
        },
      }); // prettier-ignore
      for (const { name, args } of fn.initialisers) {
        const field = this.#fields.get(name);
        if (field && args[0] && leads(field)) this.#keepPointer(args[0], field);
      }
    }
    for (const symbol of globals) {
      this.#begin(symbol, symbol.initial);
      if (symbol.initial) visitExpression(symbol.initial, (e) => { this.#note(e); }); // prettier-ignore
    }
  }

  /** All that gets another type with this one; none if one of them cannot. */
  together(holder: Holder): Holder[] {
    const all = [...(this.#groups.get(holder) ?? [holder])];
    return all.every((each) => each.rule === null && !this.#kept.has(each) && wideType(typeOf(each)))
      ? all
      : [];
  }

  /** The variable or array that a place is. */
  of(e: Expression): VariableSymbol | null {
    if (e.kind === 'index') return this.of(e.object);
    if (e.kind === 'unary' && e.operator === '*') return this.of(e.operand);
    if (e.kind === 'member') return this.#fields.get(e.name) ?? null;
    const [symbol] = e.kind === 'name' ? e.symbols : [];
    return symbol?.kind === 'variable' && symbol.rule === null ? symbol : null;
  }

  /** The function of the program that is called, if there is one alone of the name. */
  called(callee: Expression): FunctionSymbol | null {
    if (callee.kind === 'member') return this.#methods.get(callee.name) ?? null;
    const [symbol, other] = callee.kind === 'name' ? callee.symbols : [];
    return symbol?.kind === 'function' && !other && symbol.rule === null ? symbol : null;
  }

  #note(e: Expression): void {
    if (e.kind === 'unary' && e.operator === '&' && !this.#led.has(e)) this.#keep(e.operand);
    // `stream >> n` reads.
    if (e.kind === 'binary' && e.operator === '>>') this.#keep(e.right);
    if (e.kind === 'call') {
      const fn = this.called(e.callee);
      e.args.forEach((arg, i) => {
        const param = fn?.params[i];
        if (param && leads(param)) this.#lead(param, arg);
        else if (leads(this.#named(arg))) this.#keep(arg);
        this.#keepFunctionNamed(arg);
      });
    }
    if (e.kind === 'assign') {
      const to = this.#named(e.left);
      if (to?.type.k === 'pointer' && leads(to)) this.#lead(to, e.right);
      this.#keepFunctionNamed(e.right);
    }
    if (e.kind === 'list')
      e.items.forEach((each) => {
        if (leads(this.#named(each))) this.#keep(each);
        this.#keepFunctionNamed(each);
      });
    if (e.kind === 'cast' && e.type.k === 'pointer') this.#keep(pointerIn(e.operand));
  }

  #begin(symbol: VariableSymbol, initial: Expression | null): void {
    if (initial && symbol.type.k !== 'array' && leads(symbol)) this.#lead(symbol, initial);
  }

  /** A pointer or a reference gets what leads to numbers. */
  #lead(to: VariableSymbol, given: Expression): void {
    if (given.kind === 'null' || given.kind === 'number') return;
    if (given.kind === 'conditional') {
      this.#lead(to, given.yes);
      this.#lead(to, given.no);
      return;
    }
    const from = to.type.k === 'pointer' ? pointerIn(given) : given;
    const isAddress = from.kind === 'unary' && from.operator === '&';
    const holder = this.of(isAddress ? from.operand : from);
    if (isAddress && holder) this.#led.add(from);
    if (holder) this.#link(to, holder);
    // A `const long &` may be a value of its own.
    else if (to.type.k !== 'reference' || to.type.to.const !== true) this.#kept.add(to);
  }

  #link(a: Holder, b: Holder): void {
    const [one, other] = [a, b].map((each) => this.#groups.get(each) ?? new Set([each]));
    if (one === other) return;
    for (const each of other!) one!.add(each);
    for (const each of one!) this.#groups.set(each, one!);
  }

  #keepPointer(e: Expression, to: Holder): void {
    this.#keep(pointerIn(e));
    this.#kept.add(to);
  }

  #keep(e: Expression): void {
    const holder = this.of(e);
    if (holder) this.#kept.add(holder);
    this.#keepFunctionNamed(e);
  }

  /** A variable that is named, not what it leads to. */
  #named(e: Expression): VariableSymbol | null {
    return e.kind === 'name' || e.kind === 'member' ? this.of(e) : null;
  }

  /** A function that is handed on, and not called. */
  #keepFunctionNamed(e: Expression): void {
    if (e.kind === 'name')
      for (const each of e.symbols) if (each.kind === 'function') this.#keepFunction(each);
  }

  #keepFunction(fn: FunctionSymbol): void {
    this.#kept.add(fn);
    fn.params.forEach((param) => this.#kept.add(param));
  }
}

function addTo<T>(all: Map<string, T | null>, name: string, each: T): void {
  all.set(name, all.has(name) && all.get(name) !== each ? null : each);
}

/** The function that a function overrides, or itself. */
function firstOf(fn: FunctionSymbol): FunctionSymbol {
  const base = overridingPairs(fn)[0]?.[1];
  return base?.kind === 'function' ? firstOf(base) : fn;
}

/** The pointer from which one is computed: `p` of `p + 1`. */
function pointerIn(e: Expression): Expression {
  return e.kind === 'binary' && /^[-+]$/.test(e.operator) ? pointerIn(e.left) : e;
}

/** Whether something leads to numbers: an array, a pointer, a reference. */
function leads(holder: { readonly type: Type } | null): boolean {
  return (
    holder !== null && /^(?:array|pointer|reference)$/.test(holder.type.k) && wideType(holder.type) !== null
  );
}

/** The first whole number that is not exact as a JavaScript number. */
const FIRST_INEXACT = 2n ** 53n;
/** What is at most so far below 2^64 is a negative number or a limit. */
const LIMIT = 2n ** 16n;

/** Whether an expression has a constant of more than 53 bits, as those of hashes and random numbers are. */
export function hasWideConstant(e: Expression): boolean {
  return someExpression(e, (each) => {
    const value = wideConstant(each);
    return value !== null && value < 2n ** 64n - LIMIT && value !== 2n ** 63n - 1n;
  });
}

function wideConstant(e: Expression): bigint | null {
  const value = e.kind === 'number' ? integerValue(e.text) : null;
  return value !== null && value >= FIRST_INEXACT ? value : null;
}

/** Gives the constants of more than 53 bits in an expression a type that has them all. */
export function widenConstants(e: Expression): void {
  visitExpression(e, (each) => {
    const value = wideConstant(each);
    if (each.kind !== 'number' || value === null) return;
    const isUnsigned = /u/i.test(each.text) || value >= 2n ** 63n;
    each.text = `${each.text.replace(/[uUlL]+$/, '')}${isUnsigned ? 'ULL' : 'LL'}`;
  });
}

/** Whether the whole 64 bits of something that `isWide` can be in a value. */
export function keepsWidth(e: Expression, isWide: (e: Expression) => boolean): boolean {
  const inner = (each: Expression): boolean => keepsWidth(each, isWide);
  if (isWide(e)) return true;
  switch (e.kind) {
    case 'assign':
      return inner(e.left) || (e.operator === '=' && inner(e.right));
    case 'conditional':
      return inner(e.yes) || inner(e.no);
    case 'cast':
      return wideType(e.type) !== null && inner(e.operand);
    case 'unary':
      return /^[-+~]$/.test(e.operator) && inner(e.operand);
    case 'binary':
      if (/^[-+*^|]$/.test(e.operator)) return inner(e.left) || inner(e.right);
      if (e.operator === ',') return inner(e.right);
      if (e.operator === '<<') return inner(e.left);
      if (e.operator === '&')
        return (inner(e.left) || inner(e.right)) && !isExact(e.left) && !isExact(e.right);
      // What is shifted or divided so far has no more than 53 bits, and a remainder no more than its divisor.
      if (e.operator === '>>') return inner(e.left) && !isAtLeast(e.right, 11n);
      if (e.operator === '/') return inner(e.left) && !isAtLeast(e.right, 2048n);
      return e.operator === '%' && inner(e.left) && !isExact(e.right);
    default:
      return false;
  }
}

function isExact(e: Expression): boolean {
  const value = e.kind === 'number' ? integerValue(e.text) : null;
  return value !== null && value < FIRST_INEXACT;
}

function isAtLeast(e: Expression, least: bigint): boolean {
  const value = e.kind === 'number' ? integerValue(e.text) : null;
  return value !== null && value >= least;
}
