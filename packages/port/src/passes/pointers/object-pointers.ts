import { type Holder, typeOf } from '../../model/holder.js';
import type { Expression, FunctionSymbol, Scope, Type, VariableSymbol } from '../../model/ast.js';
import { isUserValue } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import { asObject, choicesOf, COMPARES, isAlgorithm, isComputed, isFound } from './array-pointers.js';
import { type Contents, visitFunction } from '../functions.js';
import { overridingPairs } from '../overriding-pairs.js';
import { isStep } from './pointer-expressions.js';
import { roughFunctions, roughVariable } from '../rough-types.js';

/**
 * Pointers to structs are the structs themselves here. Those that move, and got what a function of the program returns, as iterators do
 * that are pointers, and those that an algorithm of the C++ library returns, become objects with the array and the place in it: with
 * what they are compared with, and the functions that return them. It runs before the analysis, which takes the types from the variables.
 */
export function passObjectPointers({ functions, globals }: Contents, global: Scope): void {
  const [symbol] = global.lookup('__object_pointer');
  if (symbol?.kind !== 'class') return;
  const finder = new ObjectPointers();
  functions.forEach((fn) => {
    finder.read(fn);
  });
  for (const each of globals) finder.begin(each);
  for (const each of finder.settle()) {
    if (each.kind === 'function') each.returns = asObject(each.returns, symbol);
    else each.type = asObject(each.type, symbol);
  }
}

class ObjectPointers {
  readonly #found = new Set<Holder>();
  readonly #flows: { readonly from: Holder; readonly to: Holder }[] = [];
  readonly #moved = new Set<Holder>();
  /** Places in an array, as the end that an algorithm gets, and what has other values. */
  readonly #places = new Set<Holder>();
  readonly #others = new Set<Holder>();
  readonly #given = new Set<Holder>();
  /** Locals whose elements are asked for. */
  readonly #indexed = new Set<Holder>();
  /** What is one if one of them is. */
  readonly #together: (readonly [Holder, Holder])[] = [];

  settle(): ReadonlySet<Holder> {
    const ofFunctions = new Set<Holder>();
    for (let before = -1; before < ofFunctions.size;) {
      before = ofFunctions.size;
      for (const { from, to } of this.#flows)
        if (from.kind === 'function' || ofFunctions.has(from)) ofFunctions.add(to);
    }
    for (const each of this.#given)
      if (this.#places.has(each) && !this.#others.has(each)) this.#found.add(each);
    for (const each of this.#moved) if (ofFunctions.has(each)) this.#found.add(each);
    for (let before = -1; before < this.#found.size;) {
      before = this.#found.size;
      for (const { from, to } of this.#flows)
        if ((this.#found.has(to) && !isStored(from)) || this.#leadsOn(from, to))
          this.#found.add(from).add(to);
      for (const pair of this.#together)
        if (pair.some((each) => this.#found.has(each))) pair.forEach((each) => this.#found.add(each));
    }
    return this.#found;
  }

  /** `T *all = items(); all[1]`, where items() gives a place in an array. */
  #leadsOn(from: Holder, to: Holder): boolean {
    return from.kind === 'function' && this.#found.has(from) && this.#indexed.has(to);
  }

  /** A variable of the file may lead to the end of an array. */
  begin(symbol: VariableSymbol): void {
    if (symbol.initial && holder(symbol))
      (isComputed(symbol.initial) ? this.#places : this.#others).add(symbol);
  }

  read(fn: FunctionSymbol): void {
    const { owner } = fn;
    const roots = (e: Expression): Holder[] => rootsOf(e, owner);
    const flow = (value: Expression | null | undefined, to: Holder | null): void => {
      if (!value || !to) return;
      for (const each of choicesOf(value)) {
        (isComputed(each) ? this.#places : this.#others).add(to);
        for (const from of roots(each)) if (from !== to) this.#flows.push({ from, to });
        if (isFound(each, owner) && !isStored(to)) this.#found.add(to);
      }
    };
    for (const pair of overridingPairs(fn))
      if (pair.every((each) => isObjectPointer(typeOf(each)))) this.#together.push(pair);
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables') for (const { symbol, initial } of s.variables) flow(initial, holder(symbol));
        if (s.kind === 'return' && isObjectPointer(fn.returns)) flow(s.value, fn);
      },
      expression: (e) => {
        if (e.kind === 'assign' && e.operator === '=') for (const to of roots(e.left)) flow(e.right, to);
        if (e.kind === 'assign' && /^[-+]=$/.test(e.operator)) this.#move(e.left, owner);
        if (isStep(e)) this.#move(e.operand, owner);
        // `begin()[1]`, `end() - 1`
        if (e.kind === 'index') for (const each of roots(e.object)) if (e.object.kind === 'call') this.#found.add(each); else if (each.kind === 'variable' && each.role === 'local') this.#indexed.add(each);
        if (e.kind === 'binary' && e.left.kind === 'call' && /^[-+]$/.test(e.operator)) roots(e.left).forEach((each) => this.#found.add(each));
        if (e.kind === 'binary' && COMPARES.has(e.operator))
          for (const a of roots(e.left)) for (const b of roots(e.right)) if (!isStored(a) && !isStored(b)) this.#together.push([a, b]);
        if (e.kind === 'call')
          for (const called of roughFunctions(e.callee, owner))
            if (isAlgorithm(called)) e.args.flatMap(roots).forEach((each) => this.#given.add(each));
            else if (!called.rule) e.args.forEach((arg, i) => { flow(arg, holder(called.params[i])); });
      },
    }); // prettier-ignore
  }

  #move(pointer: Expression, owner: FunctionSymbol['owner']): void {
    for (const each of rootsOf(pointer, owner)) if (!isStored(each)) this.#moved.add(each);
  }
}

/** A member, or a variable of the file: it is an array, or leads to one object. */
function isStored(holder: Holder): boolean {
  return holder.kind === 'variable' && holder.role !== 'local' && holder.role !== 'parameter';
}

function isObjectPointer(type: Type): boolean {
  return type.k === 'pointer' && isUserValue(type.to) && bare(type.to) === type.to;
}

/** A variable of the program that is such a pointer. */
function holder(symbol: VariableSymbol | null | undefined): VariableSymbol | null {
  return symbol && !symbol.rule && isObjectPointer(symbol.type) ? symbol : null;
}

/** The variable, or the functions of one name, whose pointer an expression is, or is computed from. */
function rootsOf(e: Expression, owner: FunctionSymbol['owner']): Holder[] {
  switch (e.kind) {
    case 'name':
    case 'member': {
      const symbol = holder(roughVariable(e, owner));
      return symbol ? [symbol] : [];
    }
    case 'binary':
      return /^[-+]$/.test(e.operator) ? rootsOf(e.left, owner) : [];
    case 'assign':
      return rootsOf(e.left, owner);
    case 'unary':
      return isStep(e) ? rootsOf(e.operand, owner) : [];
    case 'call':
      return roughFunctions(e.callee, owner).filter((fn) => !fn.rule && isObjectPointer(fn.returns));
    default:
      return [];
  }
}
