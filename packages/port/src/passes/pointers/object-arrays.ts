import { type Holder, typeOf } from '../../model/holder.js';
import type { Declared, Expression, Type } from '../../model/ast.js';
import { overridden } from '../../model/members.js';
import { isFirst, isSharedObject } from '../../model/representation.js';
import { slotsIn, withChildren } from '../../model/rewrite.js';
import { bare, classOf, INT, isBool, isByteBuffer, isConstCharPointer, isVoid } from '../../model/types.js';
import { visitExpression, visitStatement, withoutCasts } from '../../model/walk.js';
import { type Contents, visitFunction } from '../functions.js';
import { variableOf } from '../../model/variable-of.js';
import { isResized } from './allocated-arrays.js';
import { spread } from './spread.js';

/** What an expression stands for: the array, the first object of it, or only whether there is one. */
type Wanted = 'array' | 'object' | 'asked';

/**
 * `T *all = new T[n]` of objects is an array: finds the pointers that lead to one, and writes `all[0]` where C++ uses such a
 * pointer as one to its first object.
 *
 * @returns the pointers that are arrays, and the functions that return one
 */
export function passObjectArrays(contents: Contents): ReadonlySet<Holder> {
  const arrays = findArrays(contents);
  new ObjectArrays(arrays).replace(contents);
  return arrays;
}

/** A variable that is a pointer to objects, or a function that returns one. */
function pointerTo(e: Expression): Holder | null {
  const holder = holderOf(e);
  return holder && isObjectPointer(holder) ? holder : null;
}

function holderOf(e: Expression): Holder | null {
  return e.kind === 'call' ? e.fn : variableOf(e);
}

function isObjectPointer(holder: Holder): boolean {
  const type = typeOf(holder);
  return (
    holder.rule === null && type.k === 'pointer' && bare(type.to).k === 'class' && isSharedObject(type.to)
  );
}

/** `p - all`, where `all` is an array of objects: the place of an object in it. */
function isIndex({ operator, right }: Extract<Expression, { kind: 'binary' }>): boolean {
  const array = bare(unconverted(right).type);
  return operator === '-' && array.k === 'array' && bare(array.of).k === 'class';
}

function unconverted(e: Expression): Expression {
  return e.kind === 'convert' && e.fn === null && !isBool(e.type) ? unconverted(e.operand) : e;
}

/** Pointers that get an array, or are used as one, and those from which they get it. */
function findArrays({ functions, globals, classes }: Contents): Set<Holder> {
  const arrays = new Set<Holder>();
  const first = new Set<Holder>();
  const links: { readonly from: Holder; readonly to: Holder }[] = [];
  const gets = (to: Holder | null, value: Expression | null): void => {
    if (!to || !value || !isObjectPointer(to)) return;
    const given = unconverted(value);
    if (given.kind === 'conditional') {
      gets(to, given.yes);
      gets(to, given.no);
    } else if ((given.kind === 'new' && given.count) || isResized(given)) arrays.add(to);
    // `free = pool`: the first object, unless it is used as more than one.
    else if (bare(given.type).k === 'array') first.add(to);
    else {
      const from = pointerTo(given);
      if (from) links.push({ from, to });
    }
  };
  const whole: (Holder | null)[] = [];
  // `( char * )( header + 1 )`: the bytes behind one struct.
  const behind = new Set<Expression>();
  const visit = (e: Expression): void => {
    if (e.kind === 'index' && !e.fn && !isFirst(e.index)) add(arrays, e.object);
    else if (e.kind === 'cast' && (isByteBuffer(e.type) || isConstCharPointer(e.type)))
      behind.add(withoutCasts(e));
    else if (e.kind === 'binary' && !e.fn && /^[-+]$/.test(e.operator) && !behind.has(e) && !isIndex(e)) {
      add(arrays, e.left);
      add(arrays, e.right);
    } else if (e.kind === 'unary' && !e.fn && /^(?:\+\+|--)$/.test(e.operator)) add(arrays, e.operand);
    else if (e.kind === 'convert' && e.fn?.rule?.place === true)
      whole.push(pointerTo(unconverted(e.operand)));
    else if (e.kind === 'delete' && e.isArray) add(arrays, unconverted(e.operand));
    else if (e.kind === 'assign' && !e.fn && e.operator !== '=') add(arrays, e.left);
    else if (e.kind === 'assign' && !e.fn) gets(variableOf(e.left), e.right);
    else if (e.kind === 'call' || e.kind === 'construct' || e.kind === 'new') {
      const fn = e.kind === 'call' ? e.fn : e.constructor_;
      if (fn && !fn.rule) e.args.forEach((arg, i) => gets(fn.params[i] ?? null, arg));
      // qsort(), memset() and their kin see the whole array.
      else e.args.forEach((arg) => whole.push(pointerTo(withoutCasts(unconverted(arg)))));
    }
  };
  for (const fn of functions) {
    visitFunction(fn, {
      expression: visit,
      statement: (s) => {
        if (s.kind === 'variables') for (const { symbol, initial } of s.variables) gets(symbol, initial);
        if (s.kind === 'return') gets(fn, s.value);
      },
    });
    // What overrides a function returns what that returns.
    for (const base of overridden(fn))
      if (isObjectPointer(fn) && isObjectPointer(base))
        links.push({ from: fn, to: base }, { from: base, to: fn });
    const fields = fn.owner?.kind === 'class' && fn.initialisers.length > 0 ? fn.owner.fields : [];
    for (const { name, args } of fn.initialisers)
      gets(fields.find((each) => each.name === name) ?? null, args[0] ?? null);
  }
  for (const symbol of [...globals, ...classes.flatMap(({ fields }) => fields)]) {
    gets(symbol, symbol.initial);
    if (symbol.initial) visitExpression(symbol.initial, visit);
  }
  spread(
    first,
    links.map(({ from, to }) => [from, to]),
  );
  for (const each of whole) if (each && first.has(each)) arrays.add(each);
  spread(
    arrays,
    links.map(({ from, to }) => [to, from]),
  );
  return arrays;
}

function add(arrays: Set<Holder>, e: Expression): void {
  const holder = pointerTo(e);
  if (holder) arrays.add(holder);
}

class ObjectArrays {
  readonly #arrays: ReadonlySet<Holder>;

  constructor(arrays: ReadonlySet<Holder>) {
    this.#arrays = arrays;
  }

  replace({ functions, globals }: Contents): void {
    for (const fn of functions) {
      for (const initialiser of fn.initialisers) {
        const fields = fn.owner?.kind === 'class' ? fn.owner.fields : [];
        const field = fields.find((each) => each.name === initialiser.name);
        const wanted = field && this.#arrays.has(field) ? 'array' : 'object';
        initialiser.args.splice(0, Infinity, ...initialiser.args.map((arg) => this.#used(arg, wanted)));
      }
      if (!fn.body) continue;
      for (const { value, set, use } of slotsIn(fn.body))
        if (use === 'returned') set(this.#used(value, this.#arrays.has(fn) ? 'array' : 'object'));
        else set(this.#used(value, use === 'value' ? 'object' : 'asked'));
      visitStatement(fn.body, {
        statement: (s) => {
          if (s.kind === 'variables') s.variables.forEach((each) => this.#declare(each));
        },
      });
    }
    for (const symbol of globals)
      if (symbol.initial && !symbol.rule)
        symbol.initial = this.#used(symbol.initial, this.#arrays.has(symbol) ? 'array' : 'object');
  }

  #declare(declared: Declared): void {
    if (declared.initial)
      declared.initial = this.#used(declared.initial, this.#arrays.has(declared.symbol) ? 'array' : 'object');
  }

  /** A pointer to an array of objects, or such an array itself. */
  #isArray(e: Expression): boolean {
    const holder = holderOf(e);
    const type = bare(e.type);
    const isOfObjects = type.k === 'array' && bare(type.of).k === 'class' && isSharedObject(type.of);
    return holder !== null && (this.#arrays.has(holder) || (isOfObjects && e.kind !== 'call'));
  }

  #used(e: Expression, wanted: Wanted): Expression {
    const inner = (each: Expression): Expression => this.#used(each, 'object');
    const asked = (each: Expression): Expression => this.#used(each, 'asked');
    if (this.#isArray(e)) {
      const whole =
        e.kind === 'member' ? { ...e, object: this.#object(e) } : e.kind === 'call' ? this.#given(e) : e;
      return wanted === 'object' ? addressOf(elementOf(whole)) : whole;
    }
    if (wanted === 'array') {
      const array = this.#arrayAt(e);
      if (array) return array;
    }
    // `all + i` where one object is wanted is `&all[i]`.
    if (wanted === 'object' && e.kind === 'binary' && e.operator === '+' && !e.fn && this.#isArray(e.left)) {
      const { left, right } = e;
      return addressOf({ ...elementOf(this.#used(left, 'asked')), index: this.#used(right, 'object') });
    }
    switch (e.kind) {
      case 'member':
        return { ...e, object: this.#object(e), arrow: e.arrow && !this.#isArray(e.object) };
      case 'index':
        return { ...e, object: asked(e.object), index: inner(e.index) };
      case 'delete':
      case 'sizeof':
        return withChildren(e, asked);
      case 'convert':
      case 'cast': {
        const keeps = e.kind === 'convert' ? e.fn === null : false;
        const isAsked =
          isBool(e.type) ||
          (bare(e.type).k === 'pointer' && isVoid((bare(e.type) as { to: typeof e.type }).to));
        return { ...e, operand: this.#used(e.operand, isAsked ? 'asked' : keeps ? wanted : 'object') };
      }
      case 'conditional':
        return {
          ...e,
          condition: asked(e.condition),
          yes: this.#used(e.yes, wanted),
          no: this.#used(e.no, wanted),
        };
      case 'unary':
        return e.fn ? withChildren(e, inner) : withChildren(e, asked);
      case 'binary':
        return e.fn ? withChildren(e, inner) : this.#binary(e);
      case 'assign':
        if (e.fn) return withChildren(e, inner);
        return {
          ...e,
          left: asked(e.left),
          right: this.#used(e.right, this.#isArray(e.left) ? 'array' : 'object'),
        };
      case 'call':
      case 'construct':
      case 'new':
        return this.#given(e);
      default:
        return withChildren(e, inner);
    }
  }

  /** A call with what its arguments are for the function. */
  #given(e: Extract<Expression, { kind: 'call' | 'construct' | 'new' }>): Expression {
    const inner = (each: Expression): Expression => this.#used(each, 'object');
    const params = (e.kind === 'call' ? e.fn : e.constructor_)?.params ?? [];
    const args = e.args.map((arg, i) => {
      const param = params[i];
      return this.#used(arg, param && this.#arrays.has(param) ? 'array' : 'object');
    });
    if (e.kind === 'call') return { ...e, callee: inner(e.callee), args };
    return e.kind === 'new' ? { ...e, args, count: e.count && inner(e.count) } : { ...e, args };
  }

  /** `&all[i]` where an array is wanted: what begins there; null for what is one already, or null. */
  #arrayAt(e: Expression): Expression | null {
    const { location, type } = e;
    const target = e.kind === 'unary' && e.operator === '&' && !e.fn ? e.operand : null;
    if (target?.kind === 'index' && !target.fn) {
      const object = this.#used(target.object, 'asked');
      if (isFirst(target.index)) return object;
      const index = this.#used(target.index, 'object');
      return { kind: 'binary', operator: '+', left: object, right: index, fn: null, type, location };
    }
    // A place in an array, which would give the object there.
    if (e.kind === 'convert' && e.fn?.rule && type.k === 'pointer' && isPlace(e.operand.type)) {
      const fn = { ...e.fn, rule: { ...e.fn.rule, template: '$this.elements()' } };
      return { ...e, fn, type: { k: 'array', of: type.to, size: null } };
    }
    if (e.kind !== 'call' && e.kind !== 'cast') return null;
    if (isResized(e)) return withChildren(e, (each) => this.#used(each, 'asked'));
    // `( Entry * )buffer`: as many as lie there.
    if (e.kind === 'cast' && type.k === 'pointer' && isByteBuffer(withoutCasts(e).type))
      return { ...e, type: { k: 'array', of: type.to, size: null } };
    const reason = 'a pointer to one object, or an array that a function returns, where an array is expected';
    return { kind: 'unknown', reason, type, location };
  }

  /** Pointers are compared as they are with null, and with an array; with another pointer the first object is meant. */
  #binary(e: Extract<Expression, { kind: 'binary' }>): Expression {
    if (!/^[=!]=$/.test(e.operator)) return withChildren(e, (each) => this.#used(each, 'asked'));
    const [left, right] = [unconverted(e.left), unconverted(e.right)];
    const isBoth = [left, right].every((each) => each.kind === 'null' || this.#isArray(each));
    return withChildren(e, (each) => this.#used(each, isBoth ? 'asked' : 'object'));
  }

  /** The object of a member: `all->x` is `all[0].x`. */
  #object({ object, arrow }: Extract<Expression, { kind: 'member' }>): Expression {
    const made = this.#used(object, 'asked');
    return arrow && this.#isArray(object) ? elementOf(made) : made;
  }
}

function isPlace(type: Type): boolean {
  return classOf(type)?.name === '__object_pointer';
}

/** `array[0]`. */
function elementOf(array: Expression): Extract<Expression, { kind: 'index' }> {
  const { location, type } = array;
  const t = bare(type);
  const of = t.k === 'pointer' ? bare(t.to) : t.k === 'array' ? bare(t.of) : t;
  const index: Expression = { kind: 'number', text: '0', type: INT, location };
  return { kind: 'index', object: array, index, fn: null, type: of, location };
}

function addressOf(operand: Expression): Expression {
  const { location } = operand;
  const type: Type = { k: 'pointer', to: operand.type };
  return { kind: 'unary', operator: '&', postfix: false, operand, fn: null, type, location };
}
