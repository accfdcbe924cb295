import { constructorsOf, isPlainInterface } from '../../model/members.js';
import type { ClassSymbol, Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { furtherBases, holdsPointers, isUserValue, mainBase } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import { type Contents, visitFunction } from '../functions.js';
import { variableOf } from '../../model/variable-of.js';
import type { Usage } from '../usage.js';
import { copiedBase, ownCopy } from './own-copies.js';

/** Finds the classes whose objects are copied as parts of others, and those that cannot be copied by way of a new object. */
export function passCopies({ classes, functions, globals }: Contents, usage: Usage): void {
  const variables = [
    ...globals,
    ...classes.flatMap((symbol) => symbol.fields),
    ...functions.flatMap((fn) => fn.params),
  ];
  for (const { type } of variables) noteElements(type, usage);
  for (const type of usage.templateArguments.all())
    if (type.k === 'class' && isUserValue(type)) usage.copied.add(type.symbol);
  for (const fn of functions)
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables') for (const { symbol } of s.variables) noteElements(symbol.type, usage);
      },
    });

  for (const symbol of usage.copied) for (const part of partsOf(symbol)) usage.copied.add(part);
  for (const symbol of usage.assigned) {
    for (const base of valueBases(symbol)) usage.assigned.add(base);
    for (const field of symbol.fields) {
      const part = partOf(field);
      if (part) (usage.kept.has(field) ? usage.assigned : usage.copied).add(part);
    }
  }
  for (const symbol of usage.copied) for (const part of partsOf(symbol)) usage.copied.add(part);
  for (const symbol of usage.copied) {
    if (ownCopy(symbol)) continue;
    const copied = copiedBase(symbol);
    // The constructor of the base makes the object, and the members of these classes are set afterwards.
    if (copied)
      for (const each of copied.between) {
        usage.byPrototype.add(each);
        if (each !== symbol) each.fields.forEach((field) => usage.outside.add(field));
      }
    else if (!isMadePlainly(symbol)) for (const each of symbol.lineage()) usage.byPrototype.add(each);
  }
  for (const symbol of classes)
    for (const base of furtherBases(symbol)) for (const each of base.lineage()) usage.furtherBases.add(each);
}

/** Containers keep copies of what they get, and copy them with themselves. */
function noteElements(type: Type, usage: Usage): void {
  const t = bare(type);
  if (t.k === 'pointer') noteElements(t.to, usage);
  if (t.k !== 'class') return;
  for (const arg of t.args) {
    if (arg.k === 'class' && t.symbol.rule && isUserValue(arg) && !holdsPointersTo(t.symbol))
      usage.copied.add(arg.symbol);
    noteElements(arg, usage);
  }
}

/** Whether objects of a class of the tables have pointers to what they are given: `QPtrList<Job>`, and an iterator over one. */
function holdsPointersTo(symbol: ClassSymbol): boolean {
  return symbol.name === 'auto_ptr' || holdsPointers(symbol) || symbol.inherits('QPtrCollection');
}

/** The classes of the members and bases that are copied with an object. */
function partsOf(symbol: ClassSymbol): ClassSymbol[] {
  return [...symbol.fields.flatMap((field) => partOf(field) ?? []), ...valueBases(symbol)];
}

/** The class of a member, or of the elements of one that is an array, if C++ copies its objects. */
function partOf({ type }: VariableSymbol): ClassSymbol | null {
  const t = type.k === 'array' ? bare(type.of) : type;
  return t.k === 'class' && isUserValue(t) ? t.symbol : null;
}

function valueBases(symbol: ClassSymbol): ClassSymbol[] {
  const main = mainBase(symbol);
  return symbol.bases.flatMap((base) => {
    const { type } = base;
    // A further base without members is an interface here: nothing of it is copied.
    const isInterface =
      base !== main && ![...(type?.symbol.lineage() ?? [])].some(({ fields }) => fields.length > 0);
    return type && isUserValue(type) && !isInterface && !isPlainInterface(type.symbol) ? [type.symbol] : [];
  });
}

/** Whether `new T()` does nothing but make an object. */
export function isMadePlainly(symbol: ClassSymbol): boolean {
  if (symbol.rule) return true;
  const own = constructorsOf(symbol).filter((fn) => !fn.rule);
  const plain = own.find((fn) => fn.params.every((param) => param.initial));
  if (own.length > 0 && (!plain || !isPure(plain))) return false;
  if (symbol.bases.some((base) => !base.type || !isMadePlainly(base.type.symbol))) return false;
  return symbol.fields.every(({ type }) => type.k !== 'class' || isMadePlainly(type.symbol));
}

const pure = new WeakMap<FunctionSymbol, boolean>();

/** Whether making an object changes nothing else, whichever constructor does it. */
export function isMadeQuietly(symbol: ClassSymbol): boolean {
  if (symbol.rule) return true;
  const own = constructorsOf(symbol);
  return own.length > 0 ? own.every(isPure) : madeWith(symbol).every(isMadeQuietly);
}

/** The classes of the bases and of the members that are objects, which are made with each object. */
function madeWith({ bases, fields }: ClassSymbol): ClassSymbol[] {
  const members = fields.filter(({ isStatic }) => !isStatic).map(({ type }) => innermost(type));
  return [...bases.map(({ type }) => type), ...members].flatMap((type) =>
    type?.k === 'class' ? [type.symbol] : [],
  );
}

/** What an array, also one of arrays, consists of. */
function innermost(type: Type): Type {
  return type.k === 'array' ? innermost(type.of) : type;
}

/** Whether a constructor, with those of the bases and members, changes nothing but its object. */
export function isPure(fn: FunctionSymbol): boolean {
  const known = pure.get(fn);
  if (known !== undefined) return known;
  pure.set(fn, true);
  let found = fn.body !== null && (fn.owner?.kind !== 'class' || madeWith(fn.owner).every(isMadeQuietly));
  visitFunction(fn, {
    expression: (e) => {
      if (changesMore(e)) found = false;
    },
  });
  pure.set(fn, found);
  return found;
}

function changesMore(e: Expression): boolean {
  switch (e.kind) {
    case 'call':
    case 'new':
    case 'delete':
    case 'throw':
    case 'unknown':
      return true;
    case 'construct':
      return e.constructor_ !== null && !e.constructor_.rule && !isPure(e.constructor_);
    case 'convert':
      return e.fn !== null && !e.fn.rule && (e.fn.role !== 'constructor' || !isPure(e.fn));
    case 'binary':
      return e.fn !== null && (!e.fn.rule || (/^(?:<<|>>)$/.test(e.operator) && !isOwnPlace(e.left)));
    case 'index':
      return e.fn !== null && !e.fn.rule;
    case 'assign':
      return !isOwnPlace(e.left) || (e.fn !== null && !e.fn.rule);
    case 'unary':
      return (e.fn !== null && !e.fn.rule) || (/^(?:\+\+|--)$/.test(e.operator) && !isOwnPlace(e.operand));
    default:
      return false;
  }
}

/** Whether a place lies in the object that a constructor makes, or in a variable of the constructor: `other->count` does not. */
function isOwnPlace(e: Expression): boolean {
  switch (e.kind) {
    case 'name':
    case 'member': {
      const symbol = variableOf(e);
      if (!symbol || symbol.isStatic || symbol.role === 'global' || symbol.type.k === 'reference')
        return false;
      return e.kind === 'name' || e.object.kind === 'this' || (!e.arrow && isOwnPlace(e.object));
    }
    case 'index':
      return bare(e.object.type).k !== 'pointer' && isOwnPlace(e.object);
    case 'convert':
    case 'cast':
      return isOwnPlace(e.operand);
    default:
      return false;
  }
}
