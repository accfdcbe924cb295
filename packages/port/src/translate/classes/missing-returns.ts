import type { FunctionSymbol } from '../../model/ast.js';
import { isStringClass } from '../../model/representation.js';
import { bare, isConstCharPointer, isVoid } from '../../model/types.js';
import { someStatement } from '../../model/walk.js';
import type { Doc } from '../../print/doc.js';
import { quote } from '../../print/literals.js';
import { show } from '../../print/ts.js';
import { endsHere } from '../statements/leaves.js';
import type { StatementTranslator } from '../statements/statements.js';
import { initialValue } from '../values/values.js';

/**
 * The last line of a function whose end can be reached though it returns something: `default: assert( 0 );`, or nothing at all
 * where no caller asks. C++ leaves the value open, but for main(), which returns 0; the compiler of TypeScript wants one.
 */
export function missingReturn(fn: FunctionSymbol, t: StatementTranslator): Doc[] {
  if (!endsWithoutValue(fn)) return [];
  const { returns } = fn;
  const type = bare(returns);
  const isSimple =
    type.k === 'basic' ||
    type.k === 'enum' ||
    isStringClass(type) ||
    (isConstCharPointer(type) && !fn.nullable);
  if (isSimple && returns.k !== 'reference')
    return [['return ', show(initialValue(type, t, fn.nullable)), ';']];
  if (type.k === 'pointer' && fn.nullable) return ['return null;'];
  return [`throw new Error(${quote(`${fn.name}() returns nothing here`)});`];
}

/** Whether a function that returns something may end without a value. */
function endsWithoutValue({ body, returns, role }: FunctionSymbol): boolean {
  if (!body || role === 'constructor' || role === 'destructor' || isVoid(returns) || returns.k === 'unknown')
    return false;
  if (body.statements.some(endsHere)) return false;
  return !someStatement(body, { statement: ({ kind }) => kind === 'unknown' });
}
