import type { Declared, Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { isSharedObject } from '../../model/representation.js';
import { changeAll, slotsIn, withChildren } from '../../model/rewrite.js';
import { bare, INT, isByteBuffer, sameType } from '../../model/types.js';
import { visitStatement } from '../../model/walk.js';
import type { Location } from '../../read/source-file.js';
import type { Contents } from '../functions.js';
import { newVariable } from '../../symbols/symbols.js';
import {
  addressOf,
  elementOf,
  isAddress,
  isAsked,
  isPointerToElements,
  isStep,
  isWalkedParameter,
  movesElements,
  sameArray,
  sumOf,
} from './pointer-expressions.js';
import { fieldOfThis, variableOf } from '../../model/variable-of.js';

/**
 * A local pointer that only moves over one array becomes its index: `for ( p = table; p->name; p++ )` asks for
 * `table[p].name`. The arguments of a program, `*++argv`, get a variable for the place in them: `argv[++argvAt]`.
 */
export function passMovingPointers(
  { functions }: Contents,
  programArguments: ReadonlySet<VariableSymbol>,
): void {
  for (const fn of functions) if (fn.body) new MovingPointers(fn, programArguments).replace();
}

/** A place of an array; its index is null for the beginning. */
interface Place {
  readonly array: Expression;
  readonly index: Expression | null;
}

const DIFFERENCES = new Set(['==', '!=', '<', '>', '<=', '>=', '-']);

class MovingPointers {
  readonly #body: NonNullable<FunctionSymbol['body']>;
  /** The pointers, each with its array. */
  readonly #arrays = new Map<VariableSymbol, Expression>();
  readonly #declared = new Map<VariableSymbol, Declared>();
  /** What is set somewhere in the function, or may be by its address. */
  readonly #changed = new Set<VariableSymbol>();
  readonly #refused = new Set<VariableSymbol>();
  /** Pointers to other places of an array than its beginning, which lead to numbers or texts. */
  readonly #placed = new Set<VariableSymbol>();
  /** What is asked for an element behind or before the first one. */
  readonly #indexed = new Set<VariableSymbol>();
  /** Of a parameter that moves: the variable that gets its place in what the caller has given. */
  readonly #positions = new Map<VariableSymbol, VariableSymbol>();
  readonly #params: readonly VariableSymbol[];
  /** Where a pointer is moved first. */
  #firstMove = Infinity;

  constructor({ body, params }: FunctionSymbol, programArguments: ReadonlySet<VariableSymbol>) {
    this.#body = body!;
    // Bytes, numbers and objects that a function walks over, and those arguments.
    this.#params = params.filter((param) => programArguments.has(param) || isWalkedParameter(param.type));
  }

  replace(): void {
    this.#find();
    changeAll(this.#arrays, this.#refused, () => this.#made());
  }

  /** Local pointers that get a place of an array, and are moved. */
  #find(): void {
    const moving = new Set<VariableSymbol>();
    const given: (readonly [VariableSymbol | null, Expression | null])[] = [];
    visitStatement(this.#body, {
      statement: (s) => {
        if (s.kind !== 'variables') return;
        for (const each of s.variables) {
          this.#declared.set(each.symbol, each);
          given.push([each.symbol, each.initial]);
        }
      },
      expression: (e) => {
        if (e.kind === 'assign' && e.operator === '=') given.push([variableOf(e.left), e.right]);
        if (e.kind === 'index' && !e.fn && !(e.index.kind === 'number' && Number(e.index.text) === 0)) {
          const indexed = variableOf(e.object);
          if (indexed) this.#indexed.add(indexed);
        }
        this.#noteChanges(e, moving);
      },
    });
    for (const param of this.#params) if (moving.has(param)) this.#addParameter(param);
    for (const [symbol, value] of given) this.#addLocal(symbol, value);
    // One that stays, as the end of a table, is of use for those that move over the same array.
    const moved = new Set(
      [...this.#arrays].filter(([symbol]) => moving.has(symbol)).map(([, array]) => variableOf(array)),
    );
    for (const [symbol, array] of this.#arrays) {
      const isOfUse = moved.has(variableOf(array)) || this.#placed.has(symbol);
      if (!this.#positions.has(symbol) && !(isOfUse && this.#declared.has(symbol)))
        this.#arrays.delete(symbol);
    }
  }

  #noteChanges(e: Expression, moving: Set<VariableSymbol>): void {
    const moved = e.kind === 'assign' ? e.left : isStep(e) || isAddress(e) ? e.operand : null;
    const symbol = moved && variableOf(moved);
    if (!symbol) return;
    this.#changed.add(symbol);
    if (isAddress(e) || (e.kind === 'assign' && e.operator === '=')) return;
    moving.add(symbol);
    if (this.#params.includes(symbol)) this.#firstMove = Math.min(this.#firstMove, e.location.start);
  }

  #addLocal(symbol: VariableSymbol | null, value: Expression | null): void {
    if (!value || symbol?.role !== 'local' || symbol.isStatic || symbol.type.k !== 'pointer') return;
    const place = this.#place(value);
    if (!place) return;
    const { array } = place;
    const type = bare(array.type);
    if (isByteBuffer(type) || variableOf(array) === symbol) return;
    const of = type.k === 'array' ? type.of : type.k === 'pointer' ? type.to : type;
    if (!sameType(of, symbol.type.to)) return;
    this.#arrays.set(symbol, array);
    // An array that is no pointer stays the same one, whatever other functions do.
    const isSettled = type.k === 'array' || /^(?:local|parameter)$/.test(variableOf(array)!.role);
    if (place.index && isSettled && (!isSharedObject(of) || this.#indexed.has(symbol)))
      this.#placed.add(symbol);
  }

  /** A parameter is the array itself, and a variable beside it is the place. */
  #addParameter(param: VariableSymbol): void {
    const { name, type } = param;
    const location = param.location ?? this.#body.location;
    this.#arrays.set(param, {
      kind: 'name',
      name,
      qualifier: null,
      symbols: [param],
      symbol: param,
      type,
      location,
    });
    this.#positions.set(param, newVariable(`${name}At`, INT, 'local', { declared: true, location }));
  }

  /** What changes when all pointers are indices; notes those that cannot be. */
  #made(): (() => void)[] {
    const changes: (() => void)[] = [];
    for (const { value, set, use } of slotsIn(this.#body)) {
      if (use === 'condition') this.#refuse(value);
      const made = this.#used(value, use === 'discarded');
      changes.push(() => {
        set(made);
      });
    }
    for (const [symbol, declared] of this.#declared) {
      if (!declared.initial) continue;
      const isMoving = this.#arrays.has(symbol);
      if (!isMoving && symbol.type.k === 'reference') this.#refuse(declared.initial);
      const made = isMoving ? this.#index(symbol, declared.initial) : this.#used(declared.initial, false);
      changes.push(() => {
        declared.initial = made;
      });
    }
    for (const symbol of this.#arrays.keys())
      changes.push(() => {
        const position = this.#positions.get(symbol);
        if (position) this.#declare(position);
        else symbol.type = INT;
      });
    return changes;
  }

  #declare(symbol: VariableSymbol): void {
    const { location } = this.#body;
    const initial: Expression = { kind: 'number', text: '0', type: INT, location };
    this.#body.statements.unshift({
      kind: 'variables',
      variables: [{ symbol, initial, location }],
      location,
    });
  }

  /** Whether a place is in a statement of the body that ends before a parameter moves for the first time. */
  #isBefore({ start }: Location): boolean {
    return this.#body.statements.some(
      ({ location }) => location.start <= start && location.end > start && location.end <= this.#firstMove,
    );
  }

  /** A pointer as an index. */
  #asIndex(e: Expression): Expression {
    const position = this.#positions.get(variableOf(e)!);
    if (!position) return { ...e, type: INT };
    const { location } = e;
    const { name } = position;
    return {
      kind: 'name',
      name,
      qualifier: null,
      symbols: [position],
      symbol: position,
      type: INT,
      location,
    };
  }

  /** An expression with elements in the place of what the pointers lead to. */
  #used(e: Expression, isDiscarded: boolean): Expression {
    const inner = (each: Expression): Expression => this.#used(each, false);
    if (this.#isMoving(e)) return this.#object(e);
    if (e.kind === 'member' && e.arrow && this.#isMoving(e.object))
      return { ...e, arrow: false, object: this.#element(e.object, this.#asIndex(e.object)) };
    if (e.kind === 'unary' && e.operator === '*' && !e.fn) {
      const { operand } = e;
      if (this.#isMoving(operand)) return this.#element(operand, this.#asIndex(operand));
      if (isStep(operand) && this.#isMoving(operand.operand))
        return this.#element(operand.operand, {
          ...operand,
          operand: this.#asIndex(operand.operand),
          type: INT,
        });
      const place = operand.kind === 'binary' && this.#leads(operand) ? this.#place(operand) : null;
      if (place) return elementOf(place.array, this.#indexAt(place, operand), operand);
    }
    if (e.kind === 'index' && this.#isMoving(e.object))
      return this.#element(e.object, sumOf(this.#asIndex(e.object), inner(e.index), e));
    if (isDiscarded && isStep(e) && this.#isMoving(e.operand))
      return { ...e, operand: this.#asIndex(e.operand), type: INT };
    if (isDiscarded && e.kind === 'assign' && this.#isMoving(e.left)) {
      const right = e.operator === '=' ? this.#index(variableOf(e.left)!, e.right) : inner(e.right);
      return { ...e, left: this.#asIndex(e.left), right, type: INT };
    }
    if (isDiscarded && e.kind === 'binary' && e.operator === ',')
      return { ...e, left: this.#used(e.left, true), right: this.#used(e.right, true) };
    if (e.kind === 'binary' && !e.fn && DIFFERENCES.has(e.operator)) {
      const [a, b] = [this.#place(e.left), this.#place(e.right)];
      if (a && b && sameArray(a.array, b.array) && (this.#leads(e.left) || this.#leads(e.right))) {
        // From the beginning of the array it is the index itself.
        if (e.operator === '-' && !b.index) return this.#indexAt(a, e.left);
        return { ...e, left: this.#indexAt(a, e.left), right: this.#indexAt(b, e.right) };
      }
    }
    if (isAsked(e)) this.#refuseIn(e);
    if (e.kind === 'call' || e.kind === 'construct' || e.kind === 'new') this.#refuseReferences(e);
    if (e.kind === 'call' && movesElements(e))
      return { ...e, args: e.args.map((arg, i) => (i < 2 ? this.#address(arg) : inner(arg))) };
    return withChildren(e, inner);
  }

  /** What memmove() and memcpy() get: the address of the element that a pointer leads to. */
  #address(e: Expression): Expression {
    if ((e.kind === 'convert' && !e.fn) || e.kind === 'cast')
      return { ...e, operand: this.#address(e.operand) };
    const place = this.#leads(e) ? this.#place(e) : null;
    return place ? addressOf(elementOf(place.array, this.#indexAt(place, e), e), e) : this.#used(e, false);
  }

  /** A name or a field of this object, whose elements stay where they are: an array, or a pointer that nothing changes. */
  #isArray(e: Expression): boolean {
    const symbol = variableOf(e);
    if (symbol === null) return false;
    if (e.kind !== 'name' && fieldOfThis(e) === null) return this.#isArrayOfObject(e);
    if (e.type.k === 'array') return true;
    if (symbol.type.k !== 'pointer' || !isPointerToElements(symbol.type)) return false;
    return !this.#changed.has(symbol) || (this.#positions.has(symbol) && this.#isBefore(e.location));
  }

  /** `a.items`, an array of an object that a variable or a parameter is, or leads to for as long as the function runs. */
  #isArrayOfObject(e: Expression): boolean {
    const object = e.kind === 'member' && e.type.k === 'array' ? variableOf(e.object) : null;
    if (object?.role !== 'local' && object?.role !== 'parameter') return false;
    return bare(object.type).k === 'class' || !this.#changed.has(object);
  }

  #isMoving(e: Expression): boolean {
    const symbol = variableOf(e);
    if (symbol === null || !this.#arrays.has(symbol)) return false;
    return !this.#positions.has(symbol) || !this.#isBefore(e.location);
  }

  /** Whether a place is that of a pointer, moved or not. */
  #leads(e: Expression): boolean {
    if (isStep(e)) return this.#isMoving(e.operand);
    return this.#isMoving(e) || (e.kind === 'binary' && this.#leads(e.left));
  }

  #refuse(e: Expression): void {
    const symbol = variableOf(e);
    if (symbol && this.#isMoving(e)) this.#refused.add(symbol);
  }

  /** `if ( p )`, `!p`, `p && x`, `p == 0`, `&p`: what asks for null or for the pointer itself. */
  #refuseIn(e: Expression): void {
    withChildren(e, (child) => {
      this.#refuse(child);
      return child;
    });
  }

  /** `f( p )`, where f has a reference to the pointer. */
  #refuseReferences(e: Extract<Expression, { kind: 'call' | 'construct' | 'new' }>): void {
    const params = (e.kind === 'call' ? e.fn : e.constructor_)?.params;
    e.args.forEach((arg, i) => {
      const type = params?.[i]?.type;
      if (!type || (type.k === 'reference' && type.to.const !== true)) this.#refuse(arg);
    });
  }

  /** A pointer as a value: the object that it leads to. Numbers and texts are none. */
  #object(e: Expression): Expression {
    const element = this.#element(e, this.#asIndex(e));
    if (!isSharedObject(element.type)) this.#refuse(e);
    return addressOf(element, e);
  }

  #element(pointer: Expression, index: Expression): Expression {
    return elementOf(this.#arrays.get(variableOf(pointer)!)!, index, pointer);
  }

  /** The index of what a pointer gets; the pointer is refused when that is in no place of its array. */
  #index(symbol: VariableSymbol, value: Expression): Expression {
    const place = this.#place(value);
    if (place && sameArray(place.array, this.#arrays.get(symbol)!)) return this.#indexAt(place, value);
    this.#refused.add(symbol);
    return value;
  }

  #indexAt({ index }: Place, at: Expression): Expression {
    return index ?? { kind: 'number', text: '0', type: INT, location: at.location };
  }

  /** `table`, `table + n`, `&table[n]`, and what a pointer makes of them. */
  #place(e: Expression): Place | null {
    const moving = this.#isMoving(e) ? this.#arrays.get(variableOf(e)!) : null;
    if (moving) return { array: moving, index: this.#asIndex(e) };
    // Where `++p` leads: the index is moved as well.
    if (isStep(e) && this.#isMoving(e.operand))
      return {
        array: this.#arrays.get(variableOf(e.operand)!)!,
        index: { ...e, operand: this.#asIndex(e.operand), type: INT },
      };
    if (e.kind === 'convert' && !e.fn) return this.#place(e.operand);
    if (this.#isArray(e)) return { array: e, index: null };
    if (isAddress(e) && e.operand.kind === 'index' && this.#isArray(e.operand.object))
      return { array: e.operand.object, index: this.#used(e.operand.index, false) };
    if (e.kind !== 'binary' || e.fn || !/^[-+]$/.test(e.operator)) return null;
    const from = this.#place(e.left);
    if (!from || bare(e.right.type).k !== 'basic') return null;
    const by = this.#used(e.right, false);
    return {
      array: from.array,
      index:
        from.index || e.operator === '-' ? { ...e, left: this.#indexAt(from, e), right: by, type: INT } : by,
    };
  }
}
