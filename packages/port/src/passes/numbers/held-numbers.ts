import { type Holder, typeOf } from '../../model/holder.js';
import { holdersOf, isNegativeZero, rangeOf } from '../../analysis/number-range.js';
import type { ClassSymbol, Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { constructorsOf, overridden } from '../../model/members.js';
import { bare, isBasic, isInteger, sameType } from '../../model/types.js';
import { visitExpression } from '../../model/walk.js';
import { type Contents, visitFunction } from '../functions.js';

interface Flow {
  readonly value: Expression;
  readonly to: Holder;
}

/**
 * Finds the ulong that can be held as negative numbers, and the integers that can be -0. What a pointer, a reference or a
 * container leads to is as what it leads from: one can set what the other one has.
 */
export function passHeldNumbers(contents: Contents): void {
  const finder = new HeldNumbers();
  finder.read(contents);
  finder.settle();
}

class HeldNumbers {
  readonly #flows: Flow[] = [];
  /** What has the same numbers, one way or the other. */
  readonly #links: (readonly [Holder, Holder])[] = [];
  /** What is called, and so no pointer to a function. */
  readonly #callees = new Set<Expression>();
  readonly #signals: FunctionSymbol[] = [];
  readonly #slots: FunctionSymbol[] = [];

  read({ functions, classes, globals }: Contents): void {
    for (const fn of functions) this.#read(fn);
    for (const symbol of globals) this.#initial(symbol);
    for (const symbol of classes) {
      for (const member of symbol.members()) if (member.kind === 'variable') this.#initial(member);
      // The members of a union have the same bytes.
      if (symbol.isUnion) symbol.fields.forEach((field) => this.#open(field));
    }
    for (const signal of this.#signals) for (const slot of this.#slots) this.#linkParameters(signal, slot);
  }

  settle(): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const { value, to } of this.#flows) {
        const type = typeOf(to);
        const isHeld = isUlong(type) || (!isInteger(type) && isBasic(value.type, 'ulong'));
        if (!to.mayBeNegative && isHeld && rangeOf(value).min < 0) changed = to.mayBeNegative = true;
        if (!to.negativeZero && isNegativeZero(value)) changed = to.negativeZero = true;
      }
      for (const [a, b] of this.#links) {
        if (a.mayBeNegative !== b.mayBeNegative) changed = a.mayBeNegative = b.mayBeNegative = true;
        if (a.negativeZero !== b.negativeZero) changed = a.negativeZero = b.negativeZero = true;
      }
    }
  }

  #initial(symbol: VariableSymbol): void {
    if (!symbol.initial) return;
    this.#flow(symbol.initial, symbol);
    visitExpression(symbol.initial, (e) => this.#expression(e));
  }

  #read(fn: FunctionSymbol): void {
    if (fn.isSignal) this.#signals.push(fn);
    if (fn.isSlot) this.#slots.push(fn);
    for (const base of overridden(fn)) {
      this.#linkParameters(base, fn);
      this.#links.push([base, fn]);
    }
    fn.params.forEach((param) => this.#flow(param.initial, param));
    if (fn.role === 'constructor' && fn.owner?.kind === 'class')
      for (const { name, args } of fn.initialisers) this.#initialiser(fn.owner, name, args);
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables') s.variables.forEach(({ symbol, initial }) => this.#flow(initial, symbol));
        if (s.kind === 'return') this.#flow(s.value, fn);
      },
      expression: (e) => this.#expression(e),
    });
  }

  /** `a( 1 )` of a constructor: for a member, or for a base. */
  #initialiser(owner: ClassSymbol, name: string, args: readonly Expression[]): void {
    const field = owner.fields.find((each) => each.name === name);
    if (field) this.#flow(args[0] ?? null, field);
    for (const { type } of owner.bases)
      if (type?.symbol.name === name && !type.symbol.rule)
        constructorsOf(type.symbol).forEach((each) => this.#arguments(each, args));
  }

  #expression(e: Expression): void {
    switch (e.kind) {
      case 'assign': {
        const value = e.operator === '=' ? e.right : computed(e);
        for (const holder of holdersOf(e.left)) this.#flow(value, holder);
        break;
      }
      case 'unary':
        if (e.operator === '--' && isBasic(e.type, 'ulong')) holdersOf(e.operand).forEach(setNegative);
        break;
      case 'cast':
        // `( long * )&n`: other numbers are put there.
        if (seenAs(e)) holdersOf(e.operand).forEach((each) => this.#open(each));
        break;
      case 'name':
        // Where a pointer to a function leads to is not followed.
        if (e.symbol?.kind === 'function' && !this.#callees.has(e))
          e.symbol.params.forEach((each) => this.#open(each));
        break;
      case 'call':
        if (e.fn) this.#callees.add(e.callee);
        if (e.fn && !e.fn.rule) this.#arguments(e.fn, e.args);
        else this.#foreign(e.fn, e.callee.kind === 'member' ? [e.callee.object, ...e.args] : e.args, e.args);
        break;
      case 'binary':
        if (!e.fn) break;
        if (e.fn.rule) this.#foreign(e.fn, [e.left, e.right], [e.left, e.right]);
        else this.#arguments(e.fn, e.fn.role === 'method' ? [e.right] : [e.left, e.right]);
        break;
      case 'index':
        if (e.fn && !e.fn.rule) this.#arguments(e.fn, [e.index]);
        break;
      case 'new':
      case 'construct':
        if (e.constructor_ && !e.constructor_.rule) this.#arguments(e.constructor_, e.args);
        else this.#foreign(e.constructor_, e.args, e.args);
        break;
      default:
    }
  }

  #arguments(fn: FunctionSymbol, values: readonly Expression[]): void {
    values.forEach((value, i) => this.#flow(value, fn.params[i] ?? null));
  }

  /** A value is set: a number is copied, all else leads to what it was made of. */
  #flow(value: Expression | null, to: Holder | null): void {
    if (!value || !to) return;
    const type = typeOf(to);
    if (value.kind === 'list') this.#list(value.items, to);
    else if (isInteger(value.type)) this.#flows.push({ value, to });
    if (type.k === 'reference' || !isInteger(type))
      for (const holder of holdersOf(value)) if (holder !== to) this.#links.push([holder, to]);
  }

  #list(items: readonly Expression[], to: Holder): void {
    const type = typeOf(to);
    const of = elementOf(type);
    const fields = of.k === 'class' && !of.symbol.rule ? of.symbol.fields : null;
    items.forEach((item, i) => {
      // A list of structs has lists, or the members one behind the other.
      if (!fields || (item.kind === 'list' && bare(type).k === 'array')) this.#flow(item, to);
      else
        for (const field of bare(type).k === 'array' ? fields : fields.slice(i, i + 1))
          this.#flow(item, field);
    });
  }

  /** What a function of the tables gets by a pointer, a reference or as a container has the same numbers then, or others. */
  #foreign(fn: FunctionSymbol | null, given: readonly Expression[], args: readonly Expression[]): void {
    const params = fn?.params.slice(-args.length) ?? [];
    const isLent = (value: Expression): boolean => {
      const param = params[args.indexOf(value)]?.type;
      return !isInteger(value.type) || (param?.k === 'reference' && param.to.const !== true);
    };
    const lent = given.filter(isLent);
    const [first, ...others] = lent.flatMap((each) => holdersOf(each));
    if (first) for (const each of others) if (each !== first) this.#links.push([first, each]);
    for (const holder of first ? [first, ...others] : [])
      for (const value of given) if (isInteger(value.type)) this.#flows.push({ value, to: holder });
    if (fn && /^(?:free|realloc)$/.test(fn.name)) return;
    for (const value of lent) if (seenAs(value)) holdersOf(value).forEach((each) => this.#open(each));
  }

  /** What can have any number: it, its elements, its members. */
  #open(holder: Holder, seen = new Set<Holder>()): void {
    if (seen.has(holder)) return;
    seen.add(holder);
    const of = elementOf(typeOf(holder));
    if (isBasic(of, 'ulong')) setNegative(holder);
    else if (of.k === 'class' && !of.symbol.rule) of.symbol.fields.forEach((each) => this.#open(each, seen));
  }

  #linkParameters(a: FunctionSymbol, b: FunctionSymbol): void {
    a.params.forEach((param, i) => {
      const other = b.params[i];
      if (other && sameType(param.type, other.type)) this.#links.push([param, other]);
    });
  }
}

function setNegative(holder: Holder): void {
  holder.mayBeNegative = true;
}

/** `a op= b` as `a op b`. */
function computed(e: Extract<Expression, { kind: 'assign' }>): Expression {
  const { left, right, fn, type, location } = e;
  return { kind: 'binary', operator: e.operator.slice(0, -1), left, right, fn, type, location };
}

/** What an array has, or a pointer or reference leads to. */
function elementOf(type: Type): Type {
  const t = bare(type);
  if (t.k === 'array') return elementOf(t.of);
  return t.k === 'pointer' ? elementOf(t.to) : t;
}

/** A ulong, or an array of them. */
function isUlong(type: Type): boolean {
  return isBasic(elementOf(type), 'ulong');
}

/** Whether a pointer is seen as one to something else, but of an object as one of its base, and may be written through. */
function seenAs(e: Expression): boolean {
  if (e.kind !== 'cast' && e.kind !== 'convert') return false;
  const [to, from] = [bare(e.type), bare(e.operand.type)];
  if (to.k !== 'pointer' || to.to.const === true || (from.k !== 'pointer' && from.k !== 'array'))
    return false;
  const [a, b] = [elementOf(to), elementOf(from)];
  return (!sameType(a, b) && (a.k !== 'class' || b.k !== 'class')) || seenAs(e.operand);
}
