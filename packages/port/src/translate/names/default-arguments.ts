import type { Expression, FunctionSymbol } from '../../model/ast.js';
import { isBoxPointer } from '../../model/representation.js';
import { isBasic } from '../../model/types.js';

/**
 * What is abstract has no defaults here, and in C++ those of the class that is named: they are written out. So are those of a
 * signal, which is emitted with all its arguments.
 */
export function withDefaults(fn: FunctionSymbol, args: readonly Expression[]): readonly Expression[] {
  if (!fn.isPure && !fn.hasOtherDefaults && (!fn.isSignal || fn.rule)) return args;
  return [...args, ...fn.params.slice(args.length).flatMap(({ initial }) => (initial ? [initial] : []))];
}

/** `waitForMore( -1, 0 )`: where nothing is to be written to, a function of the packages gets no argument. */
export function withoutNulls(fn: FunctionSymbol, args: readonly Expression[]): readonly Expression[] {
  const param = fn.params[args.length - 1];
  const isLeftOut =
    fn.rule?.template === null &&
    args.at(-1)?.kind === 'null' &&
    param?.initial?.kind === 'null' &&
    isBoxPointer(param.type);
  return isLeftOut ? withoutNulls(fn, args.slice(0, -1)) : args;
}

/** A real number without a fraction would be taken for an integer: the format is always named. */
export function withFormat(fn: FunctionSymbol, args: readonly Expression[]): readonly Expression[] {
  const format = fn.params.findIndex((param) => isBasic(param.type, 'char'));
  const missing = fn.params.slice(args.length, format + 1).map((param) => param.initial);
  return [...args, ...missing.filter((each) => each !== null)];
}
