import type { ClassSymbol, ClassType, FunctionSymbol, Symbol, Type } from './ast.js';
import { bare, mutable, sameType, substitute, templateMap } from './types.js';

/** What a name means as a member of a type, and what the parameters of templates are there. */
export interface FoundMembers {
  readonly symbols: readonly Symbol[];
  readonly map: ReadonlyMap<string, Type>;
}

const NOTHING: FoundMembers = { symbols: [], map: new Map() };

/** Looks a member up in a class and its bases. */
export function findMembers(
  type: ClassType,
  name: string,
  seen: Set<ClassSymbol> = new Set<ClassSymbol>(),
): FoundMembers {
  // A base that is inherited twice is looked at once.
  if (seen.has(type.symbol)) return NOTHING;
  seen.add(type.symbol);
  const map = templateMap(type);
  const own = type.symbol.scope.named(name);
  if (own.length > 0) return { symbols: own, map };
  for (const base of type.symbol.bases) {
    if (!base.type) continue;
    const inBase = mutable(substitute(base.type, map));
    const found = inBase.k === 'class' ? findMembers(inBase, name, seen) : NOTHING;
    if (found.symbols.length > 0) return found;
  }
  return NOTHING;
}

/** The functions among symbols. */
export function functionsAmong(symbols: readonly Symbol[]): FunctionSymbol[] {
  return symbols.filter((each) => each.kind === 'function');
}

export function constructorsOf(symbol: ClassSymbol): FunctionSymbol[] {
  // One that a template became has a name of its own, and its constructors that of the template.
  const named = symbol.expandedWith ? symbol.functions() : symbol.functions(symbol.name);
  return named.filter((each) => each.role === 'constructor');
}

/** Whether a class has no constructor, as iterators have none, or only one that takes another object for its own. */
export function onlyConverts(symbol: ClassSymbol): boolean {
  return constructorsOf(symbol).every(({ rule, params }) => rule?.template === '$1' && params.length === 1);
}

/** The constructor that a class has for copies of itself, where it declares one. */
export function copyConstructorOf(symbol: ClassSymbol): FunctionSymbol | null {
  const copies = ({ params }: FunctionSymbol): boolean => {
    const type = params.length === 1 ? mutable(params[0]!.type) : null;
    return type?.k === 'class' && type.symbol === symbol;
  };
  return constructorsOf(symbol).find(copies) ?? null;
}

export function destructorOf(symbol: ClassSymbol): FunctionSymbol | null {
  return symbol.functions().find((each) => each.role === 'destructor') ?? null;
}

/** Whether `a` is `b`, or inherits it; the number of steps, or -1. */
export function inheritanceDistance(
  a: ClassSymbol,
  b: ClassSymbol,
  seen: Set<ClassSymbol> = new Set<ClassSymbol>(),
): number {
  if (a === b) return 0;
  if (seen.has(a)) return -1;
  seen.add(a);
  for (const base of a.bases) {
    const distance = base.type ? inheritanceDistance(base.type.symbol, b, seen) : -1;
    if (distance >= 0) return distance + 1;
  }
  return -1;
}

/** The arguments that a class gives to a base, or its own where it is no base. */
export function argumentsOf(type: ClassType, base: ClassSymbol): readonly Type[] {
  if (type.symbol === base) return type.args;
  if (type.symbol.expandedWith && type.symbol.expansion === base.expansion) return type.symbol.expandedWith;
  for (const each of type.symbol.bases) {
    const inBase = each.type && mutable(substitute(each.type, templateMap(type)));
    if (inBase?.k === 'class' && inheritanceDistance(inBase.symbol, base) >= 0)
      return argumentsOf(inBase, base);
  }
  return type.args;
}

/** How far up a base is, as `inheritanceDistance()` says; -1 also where the class gives other arguments to it. */
export function typeDistance(from: ClassType, to: ClassType): number {
  const given = argumentsOf(from, to.symbol);
  const differs = to.args.some(
    (arg, i) => given[i] !== undefined && areApart(mutable(given[i]), mutable(arg)),
  );
  return differs ? -1 : inheritanceDistance(from.symbol, to.symbol);
}

/** Whether two arguments of a template are known, and differ. */
function areApart(a: Type, b: Type): boolean {
  const isKnown = ({ k }: Type): boolean => k === 'class' || k === 'basic' || k === 'enum';
  return isKnown(a) && isKnown(b) && !sameType(a, b);
}

/** The functions of base classes that this one overrides. */
export function overridden(fn: FunctionSymbol): FunctionSymbol[] {
  const found: FunctionSymbol[] = [];
  if (fn.owner?.kind !== 'class' || fn.role === 'constructor' || fn.isStatic) return found;
  for (const each of fn.owner.lineage()) {
    if (each === fn.owner) continue;
    const destructor = fn.role === 'destructor';
    const candidates = destructor
      ? each.functions().filter((f) => f.role === 'destructor')
      : each.functions(fn.name);
    found.push(...candidates.filter((other) => destructor || other.params.length === fn.params.length));
  }
  return found;
}

/** Whether a parameter is that of a function of Qt to which the packages hand bytes, as writeBlock() of a device. */
export function takesBytesOfQt(fn: FunctionSymbol, i: number): boolean {
  return overridden(fn).some(({ rule, params }) => {
    const param = params[i];
    return rule?.bytes === true && param !== undefined && sameType(param.type, fn.params[i]!.type);
  });
}

/** `private: T( const T & );` without a body: C++ has it so that no object is copied. */
export function forbidsCopies(symbol: Symbol): boolean {
  if (symbol.kind !== 'function' || symbol.access !== 'private' || symbol.body !== null) return false;
  const { owner } = symbol;
  if (owner?.kind !== 'class' || symbol.params.length !== 1) return false;
  const type = bare(symbol.params[0]!.type);
  const isOwn = type.k === 'class' && type.symbol === owner;
  return isOwn && (symbol.role === 'constructor' || symbol.name === 'operator=');
}

/** The type of a field of a class that is initialised by a list; null where it is not known. */
export function fieldType(target: Type, i: number): Type | null {
  if (target.k !== 'class' || target.symbol.rule) return null;
  const field = target.symbol.fields.filter(({ isStatic }) => !isStatic)[i];
  return field ? substitute(field.type, templateMap(target)) : null;
}

/** Whether a method of it, or of a base, is pure, and no class on the way to that has a body for it. */
export function isAbstract(symbol: ClassSymbol): boolean {
  const all = [...symbol.lineage()].flatMap((each) => each.functions());
  return all.some((fn) => fn.isPure && !all.some((other) => !other.isPure && overridden(other).includes(fn)));
}

/** An abstract class that holds nothing: there is nothing in it to copy. */
export function isPlainInterface(symbol: ClassSymbol): boolean {
  if (!isAbstract(symbol)) return false;
  return [...symbol.lineage()].every(
    (each) => !each.rule && each.fields.length === 0 && each.functions('operator=').length === 0,
  );
}

/** Whether objects of a class of the tables have assign(). */
export function hasAssign(symbol: ClassSymbol): boolean {
  return symbol
    .functions('operator=')
    .some(({ rule }) => [rule?.template, rule?.shared].includes('$this.assign($1)'));
}

/** Whether a class, or a base of it, has a conversion operator already: both are methods without arguments here. */
export function hasConversion(owner: ClassSymbol): boolean {
  return [...owner.lineage()].some((each) => each.functions('operator ()').length > 0);
}
