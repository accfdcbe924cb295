import { overridden } from '../../model/members.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import type { FunctionSymbol } from '../../model/ast.js';
import { type Contents, visitFunction } from '../functions.js';
import type { Usage } from '../usage.js';

/**
 * In TypeScript each method is virtual. Finds the methods of the program that are not in C++, and that a derived class has
 * under the same name; and those that are, which C++ takes for what they are not while an object is made or destroyed.
 */
export function passHidden({ functions }: Contents, usage: Usage, diagnostics: Diagnostics): void {
  for (const fn of functions) {
    if (fn.role !== 'method' || fn.isSignal) continue;
    const bases = overridden(fn);
    const isVirtual = bases.some((base) => base.isVirtual);
    for (const base of bases) {
      if (base.rule) usage.reimplemented.add(base);
      if (!isVirtual && isPlainMethod(base) && base.printed === fn.printed && fn.owner?.kind === 'class')
        usage.hiddenOfQt.set(base, [...(usage.hiddenOfQt.get(base) ?? []), fn.owner]);
      if (base.rule || base.isStatic || base.printed !== fn.printed) continue;
      (isVirtual ? usage.overridden : usage.hidden).add(base);
    }
  }
  for (const fn of functions)
    if (fn.role === 'constructor' || fn.role === 'destructor') listVirtualCalls(fn, usage, diagnostics);
}

/** Whether a function of the tables is a method of that name in TypeScript too. */
function isPlainMethod({ rule, isStatic, isSignal, owner }: FunctionSymbol): boolean {
  const isOfFunctions =
    owner?.kind === 'class' && (owner.rule?.functions === true || owner.rule?.type !== null);
  return rule?.template === null && rule.missing === null && !isStatic && !isSignal && !isOfFunctions;
}

/** Lists the methods that a constructor calls, and that call a method which a derived class has in another form. */
function listVirtualCalls(fn: FunctionSymbol, usage: Usage, diagnostics: Diagnostics): void {
  const seen = new Set<FunctionSymbol>();
  const reaches = (method: FunctionSymbol): boolean => {
    if (seen.has(method)) return false;
    seen.add(method);
    return ownCalls(method).some((called) => usage.overridden.has(called) || reaches(called));
  };
  for (const called of ownCalls(fn))
    if (!usage.overridden.has(called) && reaches(called) && fn.location)
      diagnostics.look(
        fn.definition ?? fn.location,
        `${called.name}() calls a virtual function while ${fn.owner?.name ?? 'the object'} is made or destroyed: C++ takes that of ${fn.owner?.name ?? 'the base'}, here it is that of the derived class`,
      );
}

/** The methods that a function calls for its own object. */
function ownCalls(fn: FunctionSymbol): FunctionSymbol[] {
  const found = new Set<FunctionSymbol>();
  visitFunction(fn, {
    expression: (e) => {
      if (e.kind !== 'call' || e.fn?.role !== 'method' || e.fn.rule || e.fn.isStatic) return;
      const own = e.callee.kind === 'name' || (e.callee.kind === 'member' && e.callee.object.kind === 'this');
      if (own) found.add(e.fn);
    },
  });
  return [...found];
}
