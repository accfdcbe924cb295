import type { Expression, FunctionSymbol } from '../../model/ast.js';
import { withoutCasts } from '../../model/walk.js';

/** The format that a function of the C library, or one of a text, gets in front of its further arguments; null if it is no literal. */
export function literalFormat(fn: FunctionSymbol, args: readonly Expression[], named: RegExp): string | null {
  const given = args[fn.params.length - 1];
  const format = given && withoutCasts(given);
  return fn.rule && named.test(fn.name) && format?.kind === 'string' ? format.value : null;
}
