import type { Holder } from '../model/holder.js';
import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../model/ast.js';
import type { BasicName } from '../model/basic-type.js';
import { someExpression, visitExpression } from '../model/walk.js';
import { integerValue } from '../preprocess/literals.js';
import { type Contents, visitFunction } from './functions.js';

const WIDE = new Map<BasicName, BasicName>([
  ['long', 'llong'],
  ['ulong', 'ullong'],
]);

/** The type with all its 64 bits of a number, or of an array of numbers; null for what is no long. */
export function wideType(type: Type): Type | null {
  if (type.k === 'array') {
    const of = wideType(type.of);
    return of && { ...type, of };
  }
  const name = type.k === 'basic' ? WIDE.get(type.name) : undefined;
  return type.k === 'basic' && name !== undefined ? { ...type, name } : null;
}

/** What holds a number, as far as that is known before the analysis: a member by its name, if one class alone has it. */
export class WideHolders {
  readonly #fields = new Map<string, VariableSymbol | null>();
  readonly #methods = new Map<string, FunctionSymbol | null>();
  /** What pointers and references lead to, or others override or call by a pointer: it keeps its type. */
  readonly #kept = new Set<Holder>();

  constructor({ functions, classes, globals }: Contents) {
    for (const { fields } of classes) for (const each of fields) addTo(this.#fields, each);
    for (const fn of functions) if (fn.role === 'method') addTo(this.#methods, fn);
    for (const fn of functions) {
      if (fn.isVirtual || fn.isSignal || fn.isSlot || fn.role === 'conversion') this.#keepFunction(fn);
      visitFunction(fn, {
        expression: (e) => { this.#keepNamed(e); },
        statement: (s) => {
          if (s.kind === 'variables') for (const { symbol, initial } of s.variables) if (symbol.type.k === 'reference') this.#keep(initial);
        },
      }); // prettier-ignore
    }
    for (const { initial } of globals) if (initial) visitExpression(initial, (e) => { this.#keepNamed(e); }); // prettier-ignore
  }

  /** Whether it can get another type. */
  canWiden(holder: Holder): boolean {
    return holder.rule === null && !this.#kept.has(holder);
  }

  /** The variable or array that a place is. */
  of(e: Expression): VariableSymbol | null {
    if (e.kind === 'index') return this.of(e.object);
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

  #keepNamed(e: Expression): void {
    if (e.kind === 'unary' && e.operator === '&') this.#keep(e.operand);
    // `stream >> n` reads.
    if (e.kind === 'binary' && e.operator === '>>') this.#keep(e.right);
    if (e.kind === 'call') {
      const fn = this.called(e.callee);
      e.args.forEach((arg, i) => {
        const type = fn?.params[i]?.type;
        if (type?.k === 'reference' || this.of(arg)?.type.k === 'array') this.#keep(arg);
        this.#keepFunctionNamed(arg);
      });
    }
    if (e.kind === 'assign') this.#keepFunctionNamed(e.right);
    if (e.kind === 'list') e.items.forEach((each) => { this.#keepFunctionNamed(each); }); // prettier-ignore
  }

  #keep(e: Expression | null): void {
    if (!e) return;
    const holder = this.of(e);
    if (holder) this.#kept.add(holder);
    this.#keepFunctionNamed(e);
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

function addTo<T extends { readonly name: string }>(all: Map<string, T | null>, each: T): void {
  all.set(each.name, all.has(each.name) ? null : each);
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
