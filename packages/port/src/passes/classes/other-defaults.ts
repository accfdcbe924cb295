import { overridden } from '../../model/members.js';
import type { Expression, FunctionSymbol } from '../../model/ast.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import type { Contents } from '../functions.js';

/**
 * A call without an argument gets the default that the class by which it is called declares; in TypeScript it would get that
 * of the object's own class. Finds the virtual methods of which a derived class has other defaults: their calls name them. One
 * that a derived class leaves out holds there too, for the slots that are called without an argument.
 */
export function passOtherDefaults({ classes }: Contents, diagnostics: Diagnostics): void {
  // Bases first: a default that is handed down reaches the classes below.
  for (const fn of classes.flatMap((symbol) => symbol.functions()).sort(byDepth)) {
    if (fn.role !== 'method' || fn.isSignal) continue;
    const bases = overridden(fn);
    // What overrides a virtual method is virtual too.
    if (!bases.some(({ isVirtual }) => isVirtual)) continue;
    for (const base of bases) {
      if (base.rule || base.isStatic) continue;
      base.params.forEach((param, i) => {
        const own = fn.params[i]!;
        if (!param.initial || sameText(param.initial, own.initial)) return;
        if (!own.initial && isAlone(fn)) own.initial = param.initial;
        else base.hasOtherDefaults = true;
        if (own.initial !== param.initial && base.isSlot && fn.location)
          diagnostics.look(
            fn.location,
            `the slot ${fn.name}() has another default in ${base.owner?.name ?? 'its base'}: a signal without the argument gets this one`,
          );
      });
    }
  }
}

/** Whether its class has no other function of its name. */
function isAlone({ owner, name }: FunctionSymbol): boolean {
  return owner?.kind === 'class' && owner.functions(name).length === 1;
}

function byDepth(a: FunctionSymbol, b: FunctionSymbol): number {
  return depthOf(a) - depthOf(b);
}

function depthOf({ owner }: FunctionSymbol): number {
  return owner?.kind === 'class' ? [...owner.lineage()].length : 0;
}

/** Whether two defaults are written in the same way. */
function sameText(a: Expression, b: Expression | null): boolean {
  return b !== null && textOf(a) === textOf(b);
}

function textOf({ location: { file, start, end } }: Expression): string {
  return file.text.slice(start, end).replace(/\s/g, '');
}
