// Which functions of the program may write to a stream, a device or the screen.
import type { Expression, FunctionSymbol } from '../model/ast.js';
import { asksOutside } from '../model/has-effect.js';
import { variableOf } from '../model/variable-of.js';
import { calledBy } from './effects.js';
import { visitFunction } from './functions.js';

/** The bases of all that programs write to. */
const WRITTEN = /^(?:ios_base|QTextStream|QDataStream|QIODevice|kdbgstream)$/;

/** What was found out; the bodies of functions are settled by then. */
const known = new WeakMap<FunctionSymbol, boolean>();

/** A function, and those that override it. */
type VersionsOf = (fn: FunctionSymbol) => readonly FunctionSymbol[];

/** Whether a function, or one that it calls, writes to more than a stream of its own: `ostringstream text` in it is one. */
export function mayWrite(fn: FunctionSymbol, versionsOf: VersionsOf): boolean {
  const seen = new Set<FunctionSymbol>();
  const writes = search(fn, seen, versionsOf);
  // None of those that it calls does either.
  if (!writes) for (const each of seen) known.set(each, false);
  else known.set(fn, true);
  return writes;
}

function search(fn: FunctionSymbol, seen: Set<FunctionSymbol>, versionsOf: VersionsOf): boolean {
  const before = known.get(fn);
  if (before !== undefined || seen.has(fn)) return before ?? false;
  seen.add(fn);
  let writes = versionsOf(fn).some((each) => each !== fn && search(each, seen, versionsOf));
  visitFunction(fn, {
    expression: (e) => {
      if (writes) return;
      const called = calledBy(e);
      // A pointer leads to a function that is not known.
      if (!called) writes = e.kind === 'call';
      else
        writes = called.rule ? asksOutside(called) || isWritten(e, called) : search(called, seen, versionsOf);
    },
  });
  return writes;
}

/** Whether a call of the tables changes a stream that is no variable of its function. */
function isWritten(e: Expression, { owner, isConst }: FunctionSymbol): boolean {
  const object = objectOf(e);
  if (isConst || object === null || owner?.kind !== 'class') return false;
  if (![...owner.lineage()].some(({ name }) => WRITTEN.test(name))) return false;
  const variable = variableOf(first(object));
  return variable?.role !== 'local' || variable.isStatic || variable.type.k !== 'class';
}

function objectOf(e: Expression): Expression | null {
  if (e.kind === 'call') return e.callee.kind === 'member' ? e.callee.object : null;
  return e.kind === 'binary' ? e.left : null;
}

/** The stream with which a chain begins. */
function first(e: Expression): Expression {
  const object = objectOf(e);
  return object === null ? e : first(object);
}
