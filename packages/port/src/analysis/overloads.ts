import type {
  ArrayType,
  ClassType,
  Expression,
  FunctionSymbol,
  PointerType,
  Type,
  VariableSymbol,
} from '../model/ast.js';
import { argumentsOf, constructorsOf } from '../model/members.js';
import { constantValue } from '../parse/constant-value.js';
import { isStringClass } from '../model/representation.js';
import {
  bare,
  isConstCharPointer,
  mutable,
  sameType,
  substitute,
  templateMap,
  UNKNOWN,
} from '../model/types.js';
import { unknownValue } from '../model/unknown.js';
import { coerce, conversionRank, isLvalue } from './conversions.js';
import { untilNull } from './text-constants.js';

/** A function chosen among those of a name, with the types that it has in this call. */
export interface Chosen {
  readonly fn: FunctionSymbol;
  readonly args: Expression[];
  readonly returns: Type;
  /** How well the arguments fit. */
  readonly cost: number;
}

/** Chooses as C++ does: of the functions that fit, the one that fits each argument at least as well. */
export function chooseOverload(
  candidates: readonly FunctionSymbol[],
  args: readonly Expression[],
  map: ReadonlyMap<string, Type>,
  constObject = false,
  explicit: readonly Type[] = [],
): Chosen | null {
  let best: { fn: FunctionSymbol; ranks: number[] } | null = null;
  for (const fn of candidates) {
    if (explicit.length > fn.templateParams.length) continue;
    const ranks = fit(fn, args, withGiven(fn, explicit, map));
    if (!ranks) continue;
    if (
      best === null ||
      better(ranks, best.ranks) ||
      (equal(ranks, best.ranks) && preferred(fn, best.fn, args, constObject))
    ) {
      best = { fn, ranks };
    }
  }
  if (!best) return null;
  const full = deduce(best.fn, args, withGiven(best.fn, explicit, map));
  const fn = best.fn.expansion ? best.fn.expansion.instance(full) : best.fn;
  if (!fn) return null;
  const converted = args.map((given, i) => {
    const param = fn.params[i];
    const arg = takesText(fn, i, args.length) ? untilNull(given) : given;
    return param ? coerce(arg, substitute(givenType(fn, param), full)) : variadicArgument(arg);
  });
  const given = fn.rule && fn.params.some(isChangedParameter) ? withTypes(fn, full) : fn;
  return { fn: given, args: converted, returns: substitute(fn.returns, full), cost: sum(best.ranks) };
}

/** What a parameter gets: a container keeps the box of a text, although it takes a `const T *`. */
function givenType({ rule }: FunctionSymbol, { type }: VariableSymbol): Type {
  const isElement = rule !== null && type.k === 'pointer' && bare(type.to).k === 'parameter';
  return isElement ? { ...type, to: mutable(type.to) } : type;
}

/** `max<double>( 1, x )` says itself what the first parameters are. */
function withGiven(
  { templateParams }: FunctionSymbol,
  given: readonly Type[],
  map: ReadonlyMap<string, Type>,
): ReadonlyMap<string, Type> {
  if (given.length === 0) return map;
  return new Map([...map, ...given.map((type, i): [string, Type] => [templateParams[i]!, type])]);
}

/** Whether a class of texts, or an operator of one, takes a literal to its first NUL: nothing says how long it is. */
function takesText(fn: FunctionSymbol, i: number, count: number): boolean {
  const param = fn.params[i];
  if (!fn.rule || !param || !isConstCharPointer(param.type)) return false;
  const isOperator = fn.name.startsWith('operator');
  if (fn.owner?.kind === 'class') return fn.owner.rule?.type === 'string' && (isOperator || count === 1);
  return isOperator && fn.params.some(({ type }) => isStringClass(bare(type)));
}

/** `T &` of a table, through which a number or a text is set: the type of the argument decides how. */
function isChangedParameter({ type }: VariableSymbol): boolean {
  return type.k === 'reference' && type.to.k === 'parameter' && type.to.const !== true;
}

function withTypes(fn: FunctionSymbol, map: ReadonlyMap<string, Type>): FunctionSymbol {
  return { ...fn, params: fn.params.map((param) => ({ ...param, type: substitute(param.type, map) })) };
}

/** Through `...` an array of characters is passed as a pointer, and a string object as its text. */
function variadicArgument(arg: Expression): Expression {
  const type = bare(arg.type);
  const unknown = arg.kind === 'unknown' ? null : unknownValue(type);
  if (unknown !== null) return { kind: 'unknown', reason: unknown, type: UNKNOWN, location: arg.location };
  if (type.k === 'array') return coerce(arg, { k: 'pointer', to: { ...type.of, const: true } });
  return arg;
}

function fit(
  fn: FunctionSymbol,
  args: readonly Expression[],
  map: ReadonlyMap<string, Type>,
): number[] | null {
  const needed = fn.params.filter((param) => param.initial === null).length;
  if (args.length < needed || (args.length > fn.params.length && !fn.variadic)) return null;
  const ranks: number[] = [];
  const deduced = fn.templateParams.length > 0 ? deduce(fn, args, map) : map;
  for (const [i, arg] of args.entries()) {
    const param = fn.params[i];
    // `T` itself takes anything; what has it inside, as `Iterator<T>`, has to fit.
    const known = param && bare(param.type).k === 'parameter' ? map : deduced;
    const exact = param && !fn.rule ? rankAsDeduced(param.type, arg.type, map, deduced) : undefined;
    if (exact === null) return null;
    const rank = exact ?? (param ? conversionRank(arg, expanded(substitute(param.type, known))) : 5);
    if (rank === null) return null;
    ranks.push(rank);
  }
  return ranks;
}

/** A number for a `T` of the program is converted to nothing: it is what T was deduced to be, or the template does not fit. */
function rankAsDeduced(
  param: Type,
  arg: Type,
  given: ReadonlyMap<string, Type>,
  deduced: ReadonlyMap<string, Type>,
): number | null | undefined {
  const [p, a] = [bare(param), bare(arg)];
  if (param.k === 'reference' && param.to.const !== true) return undefined;
  const type = p.k === 'parameter' && !given.has(p.name) ? deduced.get(p.name) : undefined;
  if (type?.k !== 'basic' || a.k !== 'basic') return undefined;
  return sameType(type, a) ? 0 : null;
}

const sum = (ranks: readonly number[]): number => ranks.reduce((a, b) => a + b, 0);

function better(a: readonly number[], b: readonly number[]): boolean {
  if (a.every((rank, i) => rank <= b[i]!) && a.some((rank, i) => rank < b[i]!)) return true;
  if (b.every((rank, i) => rank <= a[i]!)) return false;
  return sum(a) < sum(b);
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.every((rank, i) => rank === b[i]);
}

/** Of equals, the one that is const as the object and the arguments are, and the one that is no template. */
function preferred(
  a: FunctionSymbol,
  b: FunctionSymbol,
  args: readonly Expression[],
  constObject: boolean,
): boolean {
  if (a.isConst !== b.isConst) return a.isConst === constObject;
  const differing = args.findIndex((_arg, i) => changes(a, i) !== changes(b, i));
  const arg = args[differing];
  if (arg) return changes(a, differing) === (isLvalue(arg) && arg.type.const !== true);
  return a.templateParams.length === 0 && b.templateParams.length > 0;
}

/** Whether a parameter is a reference through which the argument can change. */
function changes(fn: FunctionSymbol, i: number): boolean {
  const type = fn.params[i]?.type;
  return type?.k === 'reference' && type.to.const !== true;
}

/** What the parameters of a function template are, from the arguments. */
export function deduce(
  fn: FunctionSymbol,
  args: readonly Expression[],
  map: ReadonlyMap<string, Type>,
): ReadonlyMap<string, Type> {
  const found = new Map(map);
  fn.params.forEach((param, i) => {
    const arg = args[i];
    if (arg) match(param.type, mutable(arg.type), found);
  });
  return found;
}

/** `Ring<T, 4>` of which T is known now: the class that it is. */
function expanded(type: Type): Type {
  if (type.k === 'reference' || type.k === 'pointer') return { ...type, to: expanded(type.to) };
  const made = type.k === 'class' && type.args.length > 0 ? type.symbol.expansion?.instance(type.args) : null;
  return made && type.k === 'class' ? { ...type, symbol: made, args: [] } : type;
}

function match(param: Type, arg: Type, found: Map<string, Type>): void {
  const p = bare(param);
  if (p.k === 'parameter') {
    if (!found.has(p.name)) found.set(p.name, arg);
  } else if (p.k === 'pointer' && arg.k === 'pointer') match(p.to, mutable(arg.to), found);
  else if (p.k === 'pointer' && arg.k === 'array') match(p.to, mutable(arg.of), found);
  else if (p.k === 'pointer' && arg.k === 'function') match(p.to, arg, found);
  else if (p.k === 'function' && arg.k === 'function') {
    match(p.returns, mutable(bare(arg.returns)), found);
    const owner = p.memberOfParameter;
    if (owner !== undefined && arg.memberOf && !found.has(owner))
      found.set(owner, { k: 'class', symbol: arg.memberOf, args: [] });
    p.params.forEach((each, i) => match(each, mutable(bare(arg.params[i] ?? UNKNOWN)), found));
  } else if (p.k === 'array' && arg.k === 'array') matchArray(p, arg, found);
  else if (p.k === 'class' && arg.k === 'class')
    p.args.forEach((each, i) => match(each, argumentsOf(arg, p.symbol)[i] ?? UNKNOWN, found));
  else if (p.k === 'class' && (arg.k === 'pointer' || arg.k === 'array')) matchPlace(p, arg, found);
}

/** `T (&)[N]` of an array whose size is known. */
function matchArray(param: ArrayType, arg: ArrayType, found: Map<string, Type>): void {
  match(param.of, mutable(arg.of), found);
  const name = param.size?.kind === 'name' ? param.size.name : null;
  const size = arg.size ? constantValue(arg.size) : arg.length === undefined ? null : BigInt(arg.length);
  if (name !== null && size !== null && !found.has(name))
    found.set(name, { k: 'unknown', name: String(size), value: size });
}

/** A pointer into an array is taken for an iterator. */
function matchPlace(p: ClassType, arg: PointerType | ArrayType, found: Map<string, Type>): void {
  const place = constructorsOf(p.symbol).find((each) => each.rule?.place === true);
  const element = place && bare(place.params[0]!.type);
  if (element?.k !== 'pointer') return;
  const to = mutable(arg.k === 'array' ? arg.of : arg.to);
  match(substitute(element.to, templateMap(p)), to, found);
}
