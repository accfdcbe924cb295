import type { Diagnostics } from '../../model/diagnostics.js';
import { classOf } from '../../model/types.js';
import { type Contents, visitFunction } from '../functions.js';

const WALK = 'a walk through a dictionary: here in the order of insertion, in Qt in that of a hash';

/** Lists where a program walks through a dictionary: what it prints or sends then may have another order. */
export function listDictionaryWalks({ functions }: Contents, diagnostics: Diagnostics): void {
  for (const fn of functions)
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind !== 'variables') return;
        for (const { symbol, location } of s.variables) {
          const type = classOf(symbol.type);
          if (type?.rule && /^Q(?:Ascii|Int|Ptr)?DictIterator$/.test(type.name))
            diagnostics.look(location, WALK);
        }
      },
    });
}
