import type { Expression, FunctionSymbol } from '../model/ast.js';
import { isBasic } from '../model/types.js';

/**
 * What is abstract has no defaults here, and in C++ those of the class that is named: they are written out. So are those of a
 * signal, which is emitted with all its arguments.
 */
export function withDefaults(fn: FunctionSymbol, args: readonly Expression[]): readonly Expression[] {
  if (!fn.isPure && !fn.hasOtherDefaults && (!fn.isSignal || fn.rule)) return args;
  return [...args, ...fn.params.slice(args.length).flatMap(({ initial }) => (initial ? [initial] : []))];
}

/** A real number without a fraction would be taken for an integer: the format is always named. */
export function withFormat(fn: FunctionSymbol, args: readonly Expression[]): readonly Expression[] {
  const format = fn.params.findIndex((param) => isBasic(param.type, 'char'));
  const missing = fn.params.slice(args.length, format + 1).map((param) => param.initial);
  return [...args, ...missing.filter((each) => each !== null)];
}
