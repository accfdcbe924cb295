import type { ClassSymbol, Expression, FunctionSymbol, Type } from '../../model/ast.js';
import { mainBase, mixedBases } from '../../model/representation.js';
import { classOf } from '../../model/types.js';

/** Why a second base cannot be an interface; null if it can. */
export function notAnInterface(symbol: ClassSymbol, base: ClassSymbol): string | null {
  const name = `${symbol.name} has a second base, ${base.name}`;
  if (base.rule) return `${name}, which is no interface: make it a member`;
  const hasFields = [...base.lineage()].some((each) => each.fields.length > 0);
  return hasFields ? `${name}, with members: make it a member, or an interface` : null;
}

/** Whether objects of a class have here what a base of it has in C++. */
function has(symbol: ClassSymbol, base: ClassSymbol): boolean {
  if (symbol === base) return true;
  // Those of the tables have all of theirs: a QSocket is a QObject and a QIODevice.
  if (symbol.rule) return symbol.inherits(base.name);
  const main = mainBase(symbol)?.type?.symbol;
  const mixed = mixedBases(symbol);
  return symbol.bases.some(({ type }) => {
    const each = type?.symbol;
    if (!each) return false;
    const isKept = each === main || mixed.includes(each) || notAnInterface(symbol, each) === null;
    return isKept && has(each, base);
  });
}

/** Why a class cannot stand for a base of it, or lacks its members: that is a further base, which has members; null if it can. */
function lostBase(symbol: ClassSymbol, base: ClassSymbol): string | null {
  if (symbol.rule || !symbol.inherits(base.name) || has(symbol, base)) return null;
  return `${base.name} is reached by a further base of ${symbol.name}, which is no base here: make it a member`;
}

/** The same for an object that is handed on as one of a base. */
export function lostConversion(from: Type, to: Type): string | null {
  const [a, b] = [classOf(from), classOf(to)];
  return a && b ? lostBase(a, b) : null;
}

/** The same for an object whose method is called. */
export function lostMethod(
  { callee }: Extract<Expression, { kind: 'call' }>,
  fn: FunctionSymbol,
  owner: ClassSymbol | null,
): string | null {
  if (fn.owner?.kind !== 'class' || fn.isStatic || fn.role !== 'method') return null;
  const symbol = callee.kind === 'member' ? classOf(callee.object.type) : owner;
  return symbol && lostBase(symbol, fn.owner);
}
