import { overridden } from '../model/members.js';
import type { FunctionSymbol } from '../model/ast.js';
import { isVoid } from '../model/types.js';
import { type Contents, visitFunction } from './functions.js';

/** Finds the functions that have to wait, and those that call them. */
export function passAsync({ functions }: Contents): void {
  const callers = new Map<FunctionSymbol, Set<FunctionSymbol>>();
  const relatives = new Map<FunctionSymbol, FunctionSymbol[]>();
  const pending: FunctionSymbol[] = [];
  const becomes = (fn: FunctionSymbol): void => {
    if (fn.isAsync || cannotWait(fn)) return;
    fn.isAsync = true;
    pending.push(fn);
  };
  for (const fn of functions) {
    for (const base of overridden(fn)) {
      if (base.rule) continue;
      relatives.set(base, [...(relatives.get(base) ?? []), fn]);
      relatives.set(fn, [...(relatives.get(fn) ?? []), base]);
    }
    visitFunction(fn, {
      expression: (e) => {
        if (e.kind !== 'call' || !e.fn) return;
        const set = callers.get(e.fn) ?? new Set();
        callers.set(e.fn, set.add(fn));
        if (e.fn.rule?.async === true || e.fn.isAsync) becomes(fn);
      },
    });
  }
  const companies = companiesOf(functions);
  for (let fn = pending.pop(); fn; fn = pending.pop()) {
    callers.get(fn)?.forEach(becomes);
    relatives.get(fn)?.forEach(becomes);
    companies.get(fn)?.forEach(becomes);
  }
}

/** The functions of one name: they become one function, of which all wait if one does. */
function companiesOf(functions: Contents['functions']): Map<FunctionSymbol, readonly FunctionSymbol[]> {
  const byOwner = new Map<FunctionSymbol['owner'], Map<string, FunctionSymbol[]>>();
  for (const fn of functions) {
    if (fn.role === 'constructor' || fn.role === 'destructor') continue;
    const byName = byOwner.get(fn.owner) ?? new Map<string, FunctionSymbol[]>();
    byOwner.set(fn.owner, byName.set(fn.name, [...(byName.get(fn.name) ?? []), fn]));
  }
  const companies = [...byOwner.values()].flatMap((byName) => [...byName.values()]);
  return new Map(companies.flatMap((all) => (all.length > 1 ? all.map((fn) => [fn, all] as const) : [])));
}

/** Whether the packages or `new` call it, and use at once what it returns. */
function cannotWait(fn: FunctionSymbol): boolean {
  if (fn.role === 'constructor' || fn.role === 'destructor') return true;
  return overridden(fn).some(
    ({ rule, isVirtual, returns }) => rule && isVirtual && !rule.async && !isVoid(returns),
  );
}
