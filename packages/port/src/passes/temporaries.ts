import type { Expression } from '../model/ast.js';
import { hasDelete, isImmutable, isQObject } from '../model/representation.js';
import { bare } from '../model/types.js';
import { childrenOf } from '../model/walk.js';
import type { Diagnostics } from '../model/diagnostics.js';
import type { Contents } from './functions.js';
import { visitFunction } from './functions.js';

/**
 * C++ destroys an object that is made inside of an expression at the end of the statement; here nothing does. Lists those
 * whose class has a destructor.
 */
export function passTemporaries({ functions }: Contents, diagnostics: Diagnostics): void {
  for (const fn of functions)
    visitFunction(fn, {
      expression: (e) => {
        if (e.kind !== 'call' && e.kind !== 'construct' && e.kind !== 'member') return;
        for (const child of childrenOf(e))
          if (isTemporary(child))
            diagnostics.look(child.location, 'an object without a name: its destructor is not called here');
      },
    });
}

function isTemporary(e: Expression): boolean {
  if (e.kind !== 'construct') return false;
  const type = bare(e.type);
  if (type.k !== 'class' || isImmutable(type.symbol)) return false;
  return isQObject(type.symbol) || (!type.symbol.rule && hasDelete(type.symbol));
}
