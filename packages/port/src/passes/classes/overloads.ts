import type { ClassSymbol, FunctionSymbol, Type } from '../../model/ast.js';
import { bare, isConstCharPointer, sameType } from '../../model/types.js';
import type { Declaration } from '../../model/declaration.js';
import type { ParsedFile } from '../../parse/program.js';
import { isChosen } from './chosen-constructors.js';
import { ownAssignment } from '../copies/own-copies.js';
import { kindOf } from './kinds.js';
import { isLeftOut } from './left-out.js';
import type { Usage } from '../usage.js';
import type { Undefined } from '../undefined.js';
import { forbidsCopies, overridden } from '../../model/members.js';
import { textOf } from '../../read/source-file.js';

/** Functions of one name that become one function in TypeScript, which finds out by its arguments which one is meant. */
export interface Overloads {
  /** For each function that has company: all of them, in their order. */
  readonly groups: Map<FunctionSymbol, readonly FunctionSymbol[]>;
  /** Constructors that do what another one does, with a text of another class: one is written for both. */
  readonly same: Set<FunctionSymbol>;
  /** Those of them that only a base defines: they are called there. */
  readonly inherited: Set<FunctionSymbol>;
  /** The names that the first of them has besides, where functions of further bases are overridden too. */
  readonly furtherNames: Map<FunctionSymbol, readonly string[]>;
}

/**
 * Finds functions of one name; those that their arguments do not distinguish get names of their own. `modules` are the files that
 * become one: a header and its source.
 */
export function passOverloads(
  modules: readonly (readonly ParsedFile[])[],
  classes: readonly ClassSymbol[],
  undefined_: Undefined,
  usage: Usage,
): Overloads {
  const groups = new Map<FunctionSymbol, readonly FunctionSymbol[]>();
  const same = new Set<FunctionSymbol>();
  for (const symbol of classes) {
    const byName = new Map<string, FunctionSymbol[]>();
    // What takes over the members of another object is called assign() too.
    const isAssigned = usage.assigned.has(symbol) || usage.copied.has(symbol);
    if (isAssigned && !ownAssignment(symbol))
      for (const fn of symbol.functions('operator='))
        if (!fn.rule) fn.printed = named(fn, symbol.functions('operator='));
    for (const fn of symbol.functions())
      if (fn.role !== 'destructor' && !fn.isSignal && !forbidsCopies(fn) && !isLeftOut(fn, usage.called))
        add(byName, fn);
    byName.forEach((functions) => {
      separate(functions, groups, same, usage);
    });
  }
  for (const files of modules) {
    const byName = new Map<string, FunctionSymbol[]>();
    for (const { file, declarations } of files) {
      for (const each of functionsIn(declarations)) add(byName, each);
      for (const each of undefined_.get(file) ?? []) if (each.kind === 'function') add(byName, each);
    }
    byName.forEach((functions) => {
      separate(functions, groups, same, usage);
    });
  }
  return { groups, same, inherited: new Set(), furtherNames: new Map() };
}

/** The functions of a file that are no members, those in namespaces too. */
function functionsIn(declarations: readonly Declaration[]): FunctionSymbol[] {
  return declarations.flatMap((each) => {
    if (each.kind === 'namespace') return functionsIn(each.declarations);
    return each.kind === 'function' ? [each.symbol] : [];
  });
}

function add(byName: Map<string, FunctionSymbol[]>, fn: FunctionSymbol): void {
  if (fn.rule) return;
  // One that has a name of its own already has no company.
  const key = `${fn.isStatic && fn.owner?.kind === 'class' ? 'static ' : ''}${fn.name === 'operator=' || fn.role === 'conversion' ? fn.printed : fn.name}`;
  const list = byName.get(key);
  // What a header and its source declare is one function.
  if (list?.includes(fn) === true) return;
  if (list) list.push(fn);
  else byName.set(key, [fn]);
}

function separate(
  functions: readonly FunctionSymbol[],
  groups: Map<FunctionSymbol, readonly FunctionSymbol[]>,
  same: Set<FunctionSymbol>,
  { references }: Usage,
): void {
  if (functions.length < 2) return;
  const merged: FunctionSymbol[] = [];
  // What makes an object without arguments has none of its own; what makes one of any number of them is always chosen.
  const place = (fn: FunctionSymbol): number =>
    isPlain(fn) ? 0 : fn.role === 'constructor' && fn.variadic ? 2 : 1;
  const plainFirst = [...functions].sort((a, b) => place(a) - place(b));
  for (const fn of plainFirst) {
    const twin = merged.find((other) => !distinguishable(other, fn));
    if (!twin) {
      merged.push(fn);
      continue;
    }
    // What differs in const alone is one function if it does the same: TypeScript has no const.
    const isSame =
      fn.params.length === 0 &&
      twin.params.length === 0 &&
      references.has(fn) === references.has(twin) &&
      doesTheSame(fn, twin);
    const isTwin = areTwins(fn, twin);
    if (isTwin) same.add(fn);
    fn.printed = isSame || isTwin ? twin.printed : named(fn, functions);
    // A class has one constructor here.
    if (isChosen(fn)) merged.push(fn);
  }
  const group = functions.filter((fn) => merged.includes(fn));
  if (group.length > 1) group.forEach((fn) => groups.set(fn, group));
}

function isPlain(fn: FunctionSymbol): boolean {
  return fn.role === 'constructor' && least(fn) === 0;
}

/** `Path( const QString &s ) : m_path( s ) {}` and `Path( const char *s ) : m_path( s ) {}`: a text is a text here. */
function areTwins(a: FunctionSymbol, b: FunctionSymbol): boolean {
  if (a.role !== 'constructor' || !a.body || !b.body || a.params.length !== b.params.length) return false;
  const isAlike = a.params.every(({ name, type, initial }, i) => {
    const other = b.params[i]!;
    return (
      name === other.name &&
      (initial === null) === (other.initial === null) &&
      (sameType(type, other.type) || (kindOf(type) === 'string' && kindOf(other.type) === 'string'))
    );
  });
  const [one, other] = [a, b].map(({ initialisers }) =>
    initialisers
      .map(({ name, args }) => [name, ...args.map(({ location }) => textOf(location))].join())
      .join(),
  );
  return isAlike && one === other && doesTheSame(a, b);
}

/** Whether the bodies of two functions are the same text; what has no body is what the other one is. */
function doesTheSame(a: FunctionSymbol, b: FunctionSymbol): boolean {
  if (!a.body || !b.body) return true;
  const [one, other] = [a.body, b.body].map(({ location }) => textOf(location).replace(/\s+/g, ''));
  return one === other;
}

/** `q( uint )` beside `q( int )` is `qUint`. */
function named(fn: FunctionSymbol, all: readonly FunctionSymbol[]): string {
  const words = fn.params.map((param) => typeWord(param.type));
  const base = fn.role === 'constructor' ? 'from' : fn.name.startsWith('operator') ? fn.name : fn.name;
  let name = base + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
  if (overridden(fn).some((each) => each.rule)) name = fn.name;
  const members = fn.role === 'constructor' && fn.owner?.kind === 'class' ? fn.owner.members() : [];
  const taken = new Set(
    [...all, ...members].flatMap((other) => (other !== fn && 'printed' in other ? [other.printed] : [])),
  );
  while (taken.has(name)) name += '_';
  return name;
}

function typeWord(type: Type): string {
  const t = bare(type);
  switch (t.k) {
    case 'basic':
      return t.name;
    case 'class':
    case 'enum':
      return t.symbol.name;
    case 'pointer':
      return isConstCharPointer(t) ? 'chars' : typeWord(t.to);
    case 'array':
      return typeWord(t.of);
    case 'parameter':
      return t.name;
    case 'unknown':
      return t.name.replace(/\W/g, '') || 'other';
    default:
      return 'function';
  }
}

const least = (fn: FunctionSymbol): number => fn.params.filter((param) => !param.initial).length;

function distinguishable(a: FunctionSymbol, b: FunctionSymbol): boolean {
  // One that takes any number of arguments has a name of its own.
  if (a.variadic || b.variadic) return false;
  if (a.params.length < least(b) || b.params.length < least(a)) return true;
  return differingParameter(a, b) >= 0;
}

/** Whether the arguments tell these functions apart. */
export function areDistinct(functions: readonly FunctionSymbol[]): boolean {
  return functions.every((a, i) => functions.slice(i + 1).every((b) => distinguishable(a, b)));
}

/** The first parameter by which two functions differ at run time; -1 for none. */
export function differingParameter(a: FunctionSymbol, b: FunctionSymbol): number {
  const count = Math.min(Math.max(least(a), least(b)), a.params.length, b.params.length);
  for (let i = 0; i < count; i++) {
    const x = kindOf(a.params[i]!.type);
    const y = kindOf(b.params[i]!.type);
    if (x === 'symbol' || y === 'symbol') return i;
    if (x === y || x === 'object' || y === 'object') continue;
    if (x.startsWith('class ') && y.startsWith('class ')) {
      const [p, q] = [classOfParam(a, i), classOfParam(b, i)];
      if (p && q && (p.inherits(q.name) || q.inherits(p.name))) continue;
    }
    return i;
  }
  return -1;
}

function classOfParam(fn: FunctionSymbol, i: number): ClassSymbol | null {
  const t = bare(fn.params[i]!.type);
  if (t.k === 'class') return t.symbol;
  const to = t.k === 'pointer' ? bare(t.to) : t;
  return to.k === 'class' ? to.symbol : null;
}

/** Whether two functions differ in the number of their arguments. */
export function differInCount(a: FunctionSymbol, b: FunctionSymbol): boolean {
  return argumentCounts(a).most < least(b) || argumentCounts(b).most < least(a);
}

export function argumentCounts(fn: FunctionSymbol): { readonly least: number; readonly most: number } {
  return { least: least(fn), most: fn.variadic ? Infinity : fn.params.length };
}
