// Whether the end of an object shows: whether a destructor of the program runs then.
import type { ClassSymbol, Type } from '../../model/ast.js';
import { destructorOf } from '../../model/members.js';
import { bare } from '../../model/types.js';

/** Whether the end of an object of the program runs a destructor of the program: its own, of a base, or of a member. */
export function endsVisibly(type: Type): boolean {
  if (type.k === 'array') return endsVisibly(bare(type.of));
  if (type.k !== 'class' || type.symbol.rule) return false;
  return [...type.symbol.lineage()].some(destroysVisibly);
}

/** Whether a class itself has something that shows when its objects end, whatever its bases have. */
export function destroysVisibly(symbol: ClassSymbol): boolean {
  if (symbol.rule) return false;
  if (destructorOf(symbol)?.body?.statements.length) return true;
  return symbol.fields.some(({ type }) => endsVisibly(type));
}

/** Whether a std::auto_ptr deletes an object whose end shows. */
export function deletesVisibly(type: Type): boolean {
  return (
    type.k === 'class' &&
    type.symbol.rule !== null &&
    type.symbol.name === 'auto_ptr' &&
    type.args.some(endsVisibly)
  );
}
