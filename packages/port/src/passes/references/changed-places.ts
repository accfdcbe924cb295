import type { ClassSymbol, Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { isBoxReference } from '../../model/representation.js';
import { classOf } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { calledBy, type EffectAnalysis } from '../effects.js';
import { type Contents, visitFunction } from '../functions.js';
import { type NamedPlace, namedPlaces } from './named-places.js';

/** Functions of containers that give an element another value. */
const SETTING = /^(?:insert|replace|fill|swap)$/;

/** Which expressions may change what a reference leads to. */
export class ChangedPlaces {
  readonly #effects: EffectAnalysis;
  /** Variables to which pointers or other references lead. */
  readonly #handedOut = new Set<VariableSymbol>();
  readonly #functions: readonly FunctionSymbol[];
  #setLater: ReadonlySet<VariableSymbol> | null = null;
  #elements: ReadonlyMap<FunctionSymbol, Elements> | null = null;

  constructor({ functions }: Contents, effects: EffectAnalysis) {
    this.#effects = effects;
    this.#functions = functions;
    for (const fn of functions)
      visitFunction(fn, {
        expression: (e) => {
          for (const each of handedOut(e)) this.#handedOut.add(each);
        },
        statement: (s) => {
          if (s.kind !== 'variables') return;
          for (const { symbol, initial } of s.variables)
            if (initial && isBoxReference(symbol.type) && variableOf(initial))
              this.#handedOut.add(variableOf(initial)!);
        },
      });
  }

  /** Members and globals that other functions than constructors set: found once one of them is asked for. */
  #setOutsideConstructors(): ReadonlySet<VariableSymbol> {
    if (this.#setLater) return this.#setLater;
    const found = new Set<VariableSymbol>();
    for (const fn of this.#functions)
      if (fn.role !== 'constructor')
        visitFunction(fn, {
          expression: (e) => {
            for (const place of this.#effects.directly(e).writes)
              if (typeof place === 'object' && place.kind === 'variable') found.add(place);
          },
        });
    return (this.#setLater = found);
  }

  #changesElement(e: Expression, place: NamedPlace): boolean {
    if (changedElements(e).some((each) => isSame(each, place))) return true;
    const fn = calledBy(e);
    if (!fn || fn.rule) return false;
    // An array is known to what is called by pointers.
    if (!place.container && this.#effects.itself(e).writes.has('memory')) return true;
    this.#elements ??= this.#changedByFunctions();
    return this.#effects.versionsOf(fn).some((each) => this.#elements!.get(each)?.has(place) === true);
  }

  /** The elements that each function changes, with all that it calls. */
  #changedByFunctions(): ReadonlyMap<FunctionSymbol, Elements> {
    const found = new Map(this.#functions.map((fn) => [fn, new Elements()]));
    for (const fn of this.#functions)
      visitFunction(fn, {
        expression: (e) => {
          for (const each of changedElements(e)) found.get(fn)!.add(each);
        },
      });
    const open = [...this.#functions];
    for (let fn = open.pop(); fn; fn = open.pop())
      for (const caller of this.#effects.callersOf(fn))
        if (found.get(caller)!.addAll(found.get(fn)!)) open.push(caller);
    return found;
  }

  /** Whether an expression itself, with all that it calls, may change a place; what only writes `own` back does not. */
  changes(e: Expression, place: NamedPlace, own: VariableSymbol): boolean {
    if (e.kind === 'assign' && e.operator === '=' && variableOf(e.right) === own) return false;
    if (place.isElement) return this.#changesElement(e, place);
    const variable = place.variable!;
    if (e.kind === 'assign' && variableOf(e.left)?.role === 'field' && variableOf(e.left) !== variable)
      return false;
    if (handedOut(e).includes(variable) && e.kind !== 'unary') return true;
    if (isMadeAnew(e, variable)) return false;
    const { writes } = this.#effects.itself(e);
    // A slot, what a destructor does, and what a pointer to a function leads to, may set any member.
    if (writes.has('all') && e.kind !== 'unknown' && variable.role !== 'local')
      return this.#setOutsideConstructors().has(variable);
    return writes.has(variable) || (writes.has('memory') && this.#handedOut.has(variable));
  }
}

/** The elements that a function changes: by the variable of their container or array, each under its class. */
class Elements {
  readonly #places = new Map<ClassSymbol | null, Map<VariableSymbol | null, NamedPlace>>();

  add(place: NamedPlace): boolean {
    const known = this.#places.get(place.container) ?? new Map<VariableSymbol | null, NamedPlace>();
    if (known.has(place.variable)) return false;
    this.#places.set(place.container, known.set(place.variable, place));
    return true;
  }

  /** What there is of the other, too, but for its local containers; whether that is more than there was. */
  addAll(other: Elements): boolean {
    let isMore = false;
    for (const each of other.all()) {
      const isLocal =
        each.variable?.role === 'local' && !each.variable.isStatic && isContainer(each.variable);
      if (!isLocal && this.add(each)) isMore = true;
    }
    return isMore;
  }

  *all(): Iterable<NamedPlace> {
    for (const each of this.#places.values()) yield* each.values();
  }

  has(place: NamedPlace): boolean {
    for (const each of this.all()) if (isSame(each, place)) return true;
    return false;
  }
}

/** A constructor sets the members of a new object. */
function isMadeAnew(e: Expression, { owner, role }: VariableSymbol): boolean {
  const made = e.kind === 'new' || e.kind === 'construct' || e.kind === 'convert' ? calledBy(e) : null;
  return made?.role === 'constructor' && role === 'field' && made.owner === owner;
}

/** The variables that an expression itself hands out to be changed: `f( x )` with a `T &`, and `&x`. */
function handedOut(e: Expression): VariableSymbol[] {
  if (e.kind === 'unary' && e.operator === '&')
    return [variableOf(e.operand)].filter((each) => each !== null);
  const fn = calledBy(e);
  if (!fn || fn.rule || !('args' in e)) return [];
  return e.args.flatMap((arg, i) => changedThrough(arg, fn.params[i]) ?? []);
}

/** The variable that a parameter may change. */
export function changedThrough(arg: Expression, param: VariableSymbol | undefined): VariableSymbol | null {
  if (!param) return null;
  if (isBoxReference(param.type)) return variableOf(arg);
  if (arg.kind !== 'unary' || arg.operator !== '&' || param.type.k !== 'pointer') return null;
  return param.type.to.const === true ? null : variableOf(arg.operand);
}

/** The elements that an expression itself changes, without what it calls. */
function changedElements(e: Expression): NamedPlace[] {
  if (e.kind === 'assign') return elementsIn(e.left);
  if (e.kind === 'unary') return /^(?:\+\+|--)$/.test(e.operator) ? elementsIn(e.operand) : [];
  const fn = calledBy(e);
  if (e.kind !== 'call' || !fn) return [];
  const object = e.callee.kind === 'member' ? e.callee.object : null;
  const container = object && classOf(object.type);
  const own: NamedPlace[] = [];
  if (object && fn.rule?.mutates === true) own.push(...elementsIn(object));
  if (object && container && fn.rule && SETTING.test(fn.name))
    own.push({ variable: variableOf(object), container, isElement: true, isGiven: false });
  return [
    ...own,
    ...e.args.flatMap((arg, i) =>
      fn.params[i] !== undefined && isBoxReference(fn.params[i].type) ? elementsIn(arg) : [],
    ),
  ];
}

function elementsIn(e: Expression): NamedPlace[] {
  return namedPlaces(e).filter(({ isElement }) => isElement);
}

function isSame(a: NamedPlace, b: NamedPlace): boolean {
  return a.container ? isOf(a.container, a.variable, b) : a.variable === b.variable;
}

/** Whether a container may be the one of a place: iterators and references lead to any of their class. */
function isOf(symbol: ClassSymbol | null, variable: VariableSymbol | null, place: NamedPlace): boolean {
  if (!symbol || !place.container) return false;
  const own = [variable, place.variable];
  if (own.every((each) => each !== null && isContainer(each))) return variable === place.variable;
  return isWalk(symbol) || isWalk(place.container) || symbol === place.container;
}

function isContainer({ type }: VariableSymbol): boolean {
  const symbol = classOf(type);
  return type.k === 'class' && symbol !== null && !isWalk(symbol);
}

function isWalk(symbol: ClassSymbol): boolean {
  return symbol.name.includes('Iterator') || symbol.functions('operator++').length > 0;
}

/** Whether a call is one of this object, or of an object under the same name. */
export function isSameObject(call: Expression, arg: Expression): boolean {
  const object = call.kind === 'call' && call.callee.kind === 'member' ? call.callee.object : null;
  const holder =
    arg.kind === 'member'
      ? arg.object
      : arg.kind === 'call' && arg.callee.kind === 'member'
        ? arg.callee.object
        : null;
  const [a, b] = [object, holder].map((each) =>
    each === null || each.kind === 'this' ? 'this' : variableOf(each),
  );
  return a !== null && a === b;
}

/** Whether a function is a method of the class whose field it is, or of one that inherits that. */
export function ownsField({ owner }: FunctionSymbol, field: VariableSymbol): boolean {
  return owner?.kind === 'class' && field.owner?.kind === 'class' && owner.inherits(field.owner.name);
}
