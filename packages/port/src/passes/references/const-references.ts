import type { Declared, Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import { bare, sameType } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { someExpression, visitExpression } from '../../model/walk.js';
import { calledBy, EffectAnalysis } from '../effects.js';
import { type Contents, visitFunction } from '../functions.js';
import { ChangedPlaces, changedThrough, isSameObject, ownsField } from './changed-places.js';
import { isConstReference, type NamedPlace, namedPlaces } from './named-places.js';
import { Steps } from './steps.js';

const KEPT = 'a const reference to what changes while it is used: here it is what was there before';

const MEMBER = 'a member that is a const reference: here it is what was there when the object was made';

const GIVEN = 'a const reference to what the called function changes: here it gets what was there before';

/** Functions that call each other are not followed further than this. */
const DEPTH = 8;

/**
 * A const reference to a number or a text is its value here, as long as what it leads to does not change while it is used. Where it
 * may change, a local one becomes a reference that is no const one, which asks each time; what has no place of its own here, and a
 * parameter, are listed.
 */
export function passConstReferences(contents: Contents, diagnostics: Diagnostics): void {
  new ConstReferences(contents, diagnostics).run();
}

class ConstReferences {
  readonly #contents: Contents;
  readonly #diagnostics: Diagnostics;
  readonly #effects: EffectAnalysis;
  readonly #changed: ChangedPlaces;
  readonly #steps = new Map<FunctionSymbol, Steps>();
  /** What local const references were declared to lead to. */
  readonly #declared = new Map<VariableSymbol, Expression>();

  constructor(contents: Contents, diagnostics: Diagnostics) {
    this.#contents = contents;
    this.#diagnostics = diagnostics;
    this.#effects = new EffectAnalysis(contents);
    this.#changed = new ChangedPlaces(contents, this.#effects);
  }

  run(): void {
    for (const { fields } of this.#contents.classes)
      for (const field of fields)
        if (isConstReference(field) && field.location) this.#diagnostics.look(field.location, MEMBER);
    for (const symbol of this.#contents.globals) this.#lasting(symbol, symbol.initial);
    for (const fn of this.#contents.functions) {
      visitFunction(fn, {
        expression: (e) => {
          this.#call(e);
        },
        statement: (s) => {
          if (s.kind === 'variables') for (const each of s.variables) this.#local(each, fn);
        },
      });
    }
  }

  #stepsOf(fn: FunctionSymbol): Steps {
    const known = this.#steps.get(fn) ?? new Steps(fn);
    this.#steps.set(fn, known);
    return known;
  }

  #local({ symbol, initial, location }: Declared, fn: FunctionSymbol): void {
    if (symbol.isStatic) this.#lasting(symbol, initial);
    if (!initial || symbol.isStatic || !isConstReference(symbol) || !sameType(symbol.type, initial.type))
      return;
    this.#declared.set(symbol, initial);
    const led = this.#referencesBehind(initial);
    const first = led.length > 0 ? this.#declared.get(led.at(-1)!)! : initial;
    const places = namedPlaces(first);
    const steps = this.#stepsOf(fn);
    const isUse = (e: Expression): boolean => variableOf(e) === symbol;
    if (
      !places.some((place) => steps.between(initial, (e) => this.#changed.changes(e, place, symbol), isUse))
    )
      return;
    if (places.every((place) => !place.isGiven) && this.#canBeAsked(first, steps, isUse))
      for (const each of [symbol, ...led]) askEachTime(each);
    else this.#diagnostics.look(location, KEPT);
  }

  /** One of a file, a class or a static one: what it leads to may change at any time. */
  #lasting(symbol: VariableSymbol, initial: Expression | null): void {
    if (!initial || !isConstReference(symbol) || !sameType(symbol.type, initial.type)) return;
    const places = namedPlaces(initial);
    if (places.length === 0) return;
    const isElement = initial.kind === 'index' && !initial.fn && initial.index.kind === 'number';
    if (isPlain(isElement ? initial.object : initial)) askEachTime(symbol);
    else this.#diagnostics.look(symbol.location!, KEPT);
  }

  /** The const references through which a const reference leads to its place, the last one first declared. */
  #referencesBehind(initial: Expression): VariableSymbol[] {
    const symbol = variableOf(initial);
    const next = symbol && this.#declared.get(symbol);
    return next ? [symbol, ...this.#referencesBehind(next)] : [];
  }

  /** Whether the place is the same one when it is asked for later. */
  #canBeAsked(initial: Expression, steps: Steps, isUse: (e: Expression) => boolean): boolean {
    if (variableOf(initial)) return initial.kind === 'name' || isPlain(initial);
    if (initial.kind === 'conditional')
      return [initial.yes, initial.no].every((each) => this.#canBeAsked(each, steps, isUse));
    if (initial.kind === 'unary') return variableOf(initial.operand) !== null;
    const keys = initial.kind === 'index' ? [initial.index] : initial.kind === 'call' ? initial.args : [];
    const object =
      initial.kind === 'index'
        ? initial.object
        : initial.kind === 'call' && initial.callee.kind === 'member'
          ? initial.callee.object
          : null;
    if (!object || !isPlain(object)) return false;
    if (initial.kind === 'index' && !initial.fn) return isPlain(initial.index);
    return keys.every((key) => {
      const asked = key.kind === 'convert' || key.kind === 'construct' ? key : null;
      const isText = asked !== null && !someExpression(asked, (e) => e.kind === 'call');
      if (!isText && !isPlain(key)) return false;
      return !steps.between(
        initial,
        (e) => someName(key, (symbol) => this.#effects.itself(e).writes.has(symbol)),
        isUse,
      );
    });
  }

  /** Lists the arguments that a called function changes before it asks for them. */
  #call(e: Expression): void {
    const fn = calledBy(e);
    if (!fn || fn.rule || !('args' in e)) return;
    e.args.forEach((arg, i) => {
      const param = fn.params[i];
      if (!param || !isConstReference(param) || !sameType(param.type, arg.type)) return;
      const isRead = namedPlaces(arg).some((place) => {
        const { variable } = place;
        if (!variable) return false;
        const others = e.args.flatMap((each, j) =>
          changedThrough(each, fn.params[j]) === variable ? fn.params[j]! : [],
        );
        const isOwn = ownsField(fn, variable) && !isSameObject(e, arg);
        const places = others.map((each): NamedPlace => ({ ...place, variable: each, isGiven: false }));
        const isShared = variable.role === 'field' ? !isOwn && e.kind === 'call' : variable.role === 'global';
        if (isShared) places.push(place);
        return this.#overriders(fn).some((each) => this.#readsLater(each, i, places, DEPTH));
      });
      if (isRead) this.#diagnostics.look(arg.location, GIVEN);
    });
  }

  #overriders(fn: FunctionSymbol): readonly FunctionSymbol[] {
    return this.#effects.versionsOf(fn);
  }

  /** Whether a function asks for a parameter after one of the places may have changed. */
  #readsLater(fn: FunctionSymbol, index: number, places: readonly NamedPlace[], depth: number): boolean {
    const param = fn.params[index];
    if (!param || !fn.body || places.length === 0 || depth === 0) return false;
    const isUse = (e: Expression): boolean => variableOf(e) === param;
    const steps = this.#stepsOf(fn);
    if (places.some((place) => steps.between(null, (e) => this.#changes(e, place, param), isUse)))
      return true;
    // What it hands on.
    const shared = places.filter(({ variable }) => variable!.role !== 'parameter');
    return steps.all.some((e) => {
      const called = calledBy(e);
      if (!called || called.rule || !('args' in e)) return false;
      return e.args.some(
        (arg, i) =>
          isUse(arg) &&
          called.params[i] !== undefined &&
          isConstReference(called.params[i]) &&
          this.#overriders(called).some((each) => this.#readsLater(each, i, shared, depth - 1)),
      );
    });
  }

  #changes(e: Expression, place: NamedPlace, param: VariableSymbol): boolean {
    const { variable } = place;
    // What is behind a parameter is changed where the parameter is.
    if (variable?.role === 'parameter' && variable.type.k === 'pointer')
      return e.kind === 'assign' && e.left.kind === 'unary' && variableOf(e.left.operand) === variable;
    return this.#changed.changes(e, place, param);
  }
}

/** It is a reference that is no const one from now on: it asks each time. */
function askEachTime(symbol: VariableSymbol): void {
  const to = bare(symbol.type);
  symbol.type = { k: 'reference', to: { ...to, const: false } };
}

/** What leads to the same place without doing anything. */
function isPlain(e: Expression): boolean {
  switch (e.kind) {
    case 'name':
    case 'this':
    case 'number':
    case 'string':
    case 'char':
    case 'null':
      return true;
    case 'member':
      return isPlain(e.object);
    case 'convert':
      return e.fn === null && isPlain(e.operand);
    default:
      return false;
  }
}

function someName(e: Expression, holds: (symbol: VariableSymbol) => boolean): boolean {
  let found = false;
  visitExpression(e, (each) => {
    const symbol = variableOf(each);
    if (symbol && holds(symbol)) found = true;
  });
  return found;
}
