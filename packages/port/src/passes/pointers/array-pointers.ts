import type { Holder } from '../../model/holder.js';
import type {
  ClassSymbol,
  Expression,
  FunctionSymbol,
  Scope,
  Type,
  VariableSymbol,
} from '../../model/ast.js';
import { calledFunction } from '../../analysis/function-pointers.js';
import { constructorsOf, overridden } from '../../model/members.js';
import {
  bare,
  classOf,
  isArithmetic,
  isBool,
  isCharLike,
  isConstCharPointer,
  mutable,
} from '../../model/types.js';
import { visitFunction } from '../functions.js';
import { roughFunctions, roughVariable } from '../rough-types.js';

/** The operators that two pointers into one array have. */
export const COMPARES: ReadonlySet<string> = new Set(['==', '!=', '<', '>', '<=', '>=', '-']);

/**
 * Pointers to numbers, texts or functions that are no place in one array of their function: members and globals that move, parameters that end
 * where another one leads to, `int *&`, and what functions return of an array. They become objects with an array and an index,
 * and so does all that they are assigned to. It runs before the analysis, which takes the types from the variables.
 */
export function passArrayPointers(functions: readonly FunctionSymbol[], global: Scope): void {
  const [symbol] = global.lookup('__array_pointer');
  if (symbol?.kind !== 'class') return;
  const finder = new ArrayPointers();
  functions.forEach((fn) => {
    finder.read(fn);
  });
  for (const each of finder.settle()) {
    if (each.kind === 'function') each.returns = asObject(each.returns, symbol);
    else each.type = asObject(each.type, symbol);
  }
}

/** The type of a pointer that is an object of a class of the tables. */
export function asObject(type: Type, symbol: ClassSymbol): Type {
  if (type.k === 'reference') return { ...type, to: asObject(type.to, symbol) };
  return type.k === 'pointer' ? { k: 'class', symbol, args: [mutable(type.to)] } : type;
}

class ArrayPointers {
  readonly #found = new Set<Holder>();
  readonly #flows: { readonly from: Holder; readonly to: Holder }[] = [];
  /** What moves, or gets a place that is computed. */
  readonly #moved = new Set<Holder>();
  /** Parameters that get an array. */
  readonly #arrays = new Set<Holder>();
  /** Local pointers that get an array which another object, or another array, has. */
  readonly #ofOthers = new Set<VariableSymbol>();
  readonly #returned: { readonly fn: FunctionSymbol; readonly symbol: Holder }[] = [];
  readonly #references: { readonly param: VariableSymbol; readonly given: Holder }[] = [];
  readonly #compared: (readonly [Holder, Holder])[] = [];
  readonly #pairs: (readonly [VariableSymbol, VariableSymbol])[] = [];

  settle(): ReadonlySet<Holder> {
    for (const [a, b] of this.#pairs)
      if (!this.#isWithin(a, b) && !this.#isWithin(b, a)) [a, b].forEach((each) => this.#found.add(each));
    // What gets a place of a pointer that moves is within the array too.
    for (let before = -1; before < this.#moved.size;) {
      before = this.#moved.size;
      for (const { from, to } of this.#flows)
        if (this.#moved.has(from) && to.kind === 'variable') this.#moved.add(to);
    }
    for (const symbol of this.#ofOthers) if (this.#moved.has(symbol)) this.#found.add(symbol);
    for (const { fn, symbol } of this.#returned)
      if (this.#moved.has(symbol) || this.#arrays.has(symbol)) this.#found.add(fn).add(symbol);
    for (let before = -1; before < this.#found.size;) {
      before = this.#found.size;
      for (const { from, to } of this.#flows) {
        if (this.#found.has(from)) this.#found.add(to);
        // What does not move is the array itself; a parameter may be given what is within one.
        else if (this.#found.has(to) && (this.#moved.has(from) || isParameter(from))) this.#found.add(from);
      }
      for (const [a, b] of this.#compared)
        if (this.#found.has(a) && b.kind === 'variable') this.#found.add(b);
      for (const { param, given } of this.#references)
        if (this.#found.has(param) || this.#found.has(given))
          [param, given].forEach((each) => this.#found.add(each));
    }
    return this.#found;
  }

  /** Whether a local pointer gets only places of what another pointer leads to: it is an index of that. */
  #isWithin(local: VariableSymbol, array: VariableSymbol): boolean {
    const given = this.#flows.filter(({ to }) => to === local);
    return (
      local.role === 'local' &&
      given.length > 0 &&
      given.every(({ from }) => from === array || from === local)
    );
  }

  read(fn: FunctionSymbol): void {
    const { owner } = fn;
    const root = (e: Expression): Holder | null => rootOf(e, owner);
    const flow = (value: Expression | null | undefined, to: Holder | null): void => {
      if (!value || !to) return;
      if (value.kind === 'conditional') [value.yes, value.no].forEach((each) => flow(each, to));
      const from = root(value);
      if (to.kind === 'variable' && to.role === 'local' && isOfOther(value, owner)) this.#ofOthers.add(to);
      if (from && from !== to) this.#flows.push({ from, to });
      if (isComputed(value) && isKept(to) && (from || value.kind === 'binary')) this.#found.add(to);
      if (isComputed(value) && to.kind === 'variable') this.#moved.add(to);
      if (isFound(value, owner)) this.#found.add(to);
    };
    const move = (e: Expression): void => {
      const symbol = root(e);
      if (!symbol) return;
      this.#moved.add(symbol);
      if (isKept(symbol) || (symbol.kind === 'variable' && symbol.type.k === 'reference'))
        this.#found.add(symbol);
    };
    for (const base of overridden(fn))
      fn.params.forEach((param, i) => {
        const other = base.params[i];
        if (other && isElementPointer(param.type) && isElementPointer(other.type))
          this.#references.push({ param, given: other });
      });
    if (owner?.kind === 'class')
      for (const { name, args } of fn.initialisers)
        flow(args[0], holder(owner.fields.find((each) => each.name === name)));
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables') for (const { symbol, initial } of s.variables) flow(initial, holder(symbol));
        if (s.kind !== 'return' || !s.value || !isElementPointer(fn.returns)) return;
        flow(s.value, fn);
        // A function of which one result is within an array.
        for (const value of choicesOf(s.value)) {
          const symbol = root(value);
          if (isComputed(value)) this.#found.add(fn);
          else if (symbol) this.#returned.push({ fn, symbol });
        }
      },
      expression: (e) => {
        if (e.kind === 'assign') {
          if (e.operator === '=') flow(e.right, root(e.left));
          else if (/^[-+]=$/.test(e.operator)) move(e.left);
        }
        if (e.kind === 'unary' && /^(?:\+\+|--)$/.test(e.operator)) move(e.operand);
        if (e.kind === 'binary' && COMPARES.has(e.operator)) {
          const [a, b] = [root(e.left), root(e.right)];
          if (a && b && a !== b) this.#compared.push([a, b], [b, a]);
          if (a && b && a !== b && a.kind === 'variable' && b.kind === 'variable' && (a.role !== 'local' || b.role !== 'local')) this.#pairs.push([a, b]);
        }
        if (e.kind === 'call') this.#call(roughFunctions(e.callee, owner), e.args, owner);
        const made = e.kind === 'construct' ? e.type : e.kind === 'new' ? e.made : null;
        const symbol = made && classOf(made);
        if (symbol && (e.kind === 'construct' || e.kind === 'new')) this.#call(constructorsOf(symbol), e.args, owner);
      },
    }); // prettier-ignore
  }

  #call(
    functions: readonly FunctionSymbol[],
    args: readonly Expression[],
    owner: FunctionSymbol['owner'],
  ): void {
    for (const fn of functions) {
      if (fn.rule || fn.params.length < args.length) continue;
      args.forEach((arg, i) => {
        const param = holder(fn.params[i]);
        if (!param) return;
        if (isComputed(arg) || isArray(arg, owner)) this.#arrays.add(param);
        // A copy of a part may not be written to.
        const type = bare(param.type);
        if (arg.kind === 'binary' && isComputed(arg) && type.k === 'pointer' && type.to.const !== true)
          this.#found.add(param);
        const from = rootOf(arg, owner);
        if (!from) return;
        if (param.type.k === 'reference') this.#references.push({ param, given: from });
        else this.#flows.push({ from, to: param });
      });
    }
  }
}

/** A variable of the program that is such a pointer. */
function holder(symbol: VariableSymbol | null | undefined): VariableSymbol | null {
  return symbol && !symbol.rule && isElementPointer(symbol.type) ? symbol : null;
}

function isElementPointer(type: Type): boolean {
  const t = bare(type);
  if (t.k !== 'pointer') return false;
  if (isConstCharPointer(t.to) || isFunctionPointer(t.to)) return true;
  return isArithmetic(t.to) && !isCharLike(t.to) && !isBool(t.to) && bare(t.to).k === 'basic';
}

function isFunctionPointer(type: Type): boolean {
  return bare(type).k === 'pointer' && calledFunction(type) !== null;
}

function isParameter(symbol: Holder): boolean {
  return symbol.kind === 'variable' && symbol.role === 'parameter';
}

/** What is there between two calls. */
function isKept(to: Holder): boolean {
  return to.kind === 'variable' && (to.role === 'field' || to.role === 'global' || to.isStatic);
}

/** The pointer from which another one is computed. */
function rootOf(e: Expression, owner: FunctionSymbol['owner']): Holder | null {
  switch (e.kind) {
    case 'name':
    case 'member':
      return holder(roughVariable(e, owner));
    case 'binary':
      return /^[-+]$/.test(e.operator) ? rootOf(e.left, owner) : null;
    case 'assign':
      return rootOf(e.left, owner);
    case 'unary':
      if (e.operator === '&') return e.operand.kind === 'index' ? rootOf(e.operand.object, owner) : null;
      return /^(?:\+\+|--)$/.test(e.operator) ? rootOf(e.operand, owner) : null;
    case 'call':
      return roughFunctions(e.callee, owner).find((fn) => !fn.rule && isElementPointer(fn.returns)) ?? null;
    default:
      return null;
  }
}

/** The values of which an expression is one. */
export function choicesOf(e: Expression): Expression[] {
  return e.kind === 'conditional' ? [e.yes, e.no].flatMap(choicesOf) : [e];
}

function isArray(e: Expression, owner: FunctionSymbol['owner']): boolean {
  const type = roughVariable(e, owner)?.type;
  return type !== undefined && bare(type).k === 'array';
}

/** `o->values`, a pointer, and `rows[i]`. */
function isOfOther(e: Expression, owner: FunctionSymbol['owner']): boolean {
  return e.kind === 'index' || (e.kind === 'member' && e.object.kind !== 'this' && !isArray(e, owner));
}

/** `a + n` and `&a[n]`. */
export function isComputed(e: Expression): boolean {
  if (e.kind === 'binary') return /^[-+]$/.test(e.operator);
  return e.kind === 'unary' && e.operator === '&' && e.operand.kind === 'index';
}

/** `std::find( a, a + n, x )` and its kin. */
export function isFound(e: Expression, owner: FunctionSymbol['owner']): boolean {
  if (e.kind !== 'call') return false;
  return roughFunctions(e.callee, owner).some((fn) => fn.rule && isIterator(fn.returns));
}

/** Whether a function of the tables takes an iterator. */
export function isAlgorithm({ rule, params }: FunctionSymbol): boolean {
  return rule !== null && params.some(({ type }) => isIterator(type));
}

function isIterator(type: Type): boolean {
  const t = bare(type);
  return t.k === 'class' && t.symbol.name === '__iterator';
}
