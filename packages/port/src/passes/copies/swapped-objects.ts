import type { ClassSymbol, Expression } from '../../model/ast.js';
import { isSharedObject, isUserValue } from '../../model/representation.js';
import { bare, classOf } from '../../model/types.js';
import { endsVisibly } from './visible-endings.js';

type Call = Extract<Expression, { kind: 'call' }>;

/** std::swap() of objects of the program: others may refer to them, so that each has to get the members of the other. */
export function isSwapOfObjects({ fn, args }: Call): boolean {
  return (
    fn?.rule?.template === 'swapValues($*)' && isSharedObject(args[0]!.type) && !classOf(args[0]!.type)?.rule
  );
}

/** The class of two such objects that are copied to each other; null where that is something else than in C++. */
export function swappedClass(e: Call): ClassSymbol | null {
  const type = isSwapOfObjects(e) ? bare(e.args[0]!.type) : null;
  return type?.k === 'class' && isUserValue(type) && !endsVisibly(type) ? type.symbol : null;
}
