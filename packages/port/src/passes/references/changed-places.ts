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

  /** Whether an expression itself, with all that it calls, may change a place; what only writes `own` back does not. */
  changes(e: Expression, place: NamedPlace, own: VariableSymbol): boolean {
    if (e.kind === 'assign' && e.operator === '=' && variableOf(e.right) === own) return false;
    if (place.isElement) return changesElement(e, place);
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

function changesElement(e: Expression, place: NamedPlace): boolean {
  if (e.kind === 'assign') return namedPlaces(e.left).some((each) => isSame(each, place));
  if (e.kind === 'unary')
    return /^(?:\+\+|--)$/.test(e.operator) && namedPlaces(e.operand).some((each) => isSame(each, place));
  const fn = calledBy(e);
  if (e.kind !== 'call' || !fn) return false;
  const [object] = e.callee.kind === 'member' ? [e.callee.object] : [];
  if (object && fn.rule?.mutates === true && namedPlaces(object).some((each) => isSame(each, place)))
    return true;
  if (object && fn.rule && SETTING.test(fn.name) && isOf(classOf(object.type), variableOf(object), place))
    return true;
  return e.args.some(
    (arg, i) =>
      fn.params[i] !== undefined &&
      isBoxReference(fn.params[i].type) &&
      namedPlaces(arg).some((each) => isSame(each, place)),
  );
}

function isSame(a: NamedPlace, b: NamedPlace): boolean {
  if (!a.isElement) return false;
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
