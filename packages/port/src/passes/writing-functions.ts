// Which functions of the program may write to a stream, a device or the screen.
import type { Expression, FunctionSymbol } from '../model/ast.js';
import { asksOutside } from '../model/has-effect.js';
import { variableOf } from '../model/variable-of.js';
import { calledBy } from './effects.js';
import { FunctionSearch, type VersionsOf } from './function-search.js';

/** The bases of all that programs write to. */
const WRITTEN = /^(?:ios_base|QTextStream|QDataStream|QIODevice|kdbgstream)$/;

const writing = new FunctionSearch((e) => {
  const called = calledBy(e);
  // A pointer leads to a function that is not known.
  if (!called) return e.kind === 'call';
  return called.rule !== null && (asksOutside(called) || isWritten(e, called));
}, ownCalled);

/** Whether a function, or one that it calls, writes to more than a stream of its own: `ostringstream text` in it is one. */
export function mayWrite(fn: FunctionSymbol, versionsOf: VersionsOf): boolean {
  return writing.isIn(fn, versionsOf);
}

function ownCalled(e: Expression): FunctionSymbol | null {
  const called = calledBy(e);
  return called?.rule === null ? called : null;
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
