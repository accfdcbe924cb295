import type { ClassSymbol, Type } from '../../model/ast.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import { isUserValue } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import type { Contents } from '../functions.js';

/** Why a copy of a container is listed. */
export const OBJECTS_COPIED =
  'a copy of a container of pointers: objects of a class that has a copy() are copied with it here, and shared in C++';

/** Whether a container has pointers to objects of the program that are copied somewhere: those have a copy(). */
export function leadsToCopied(type: Type, copied: ReadonlySet<ClassSymbol>): boolean {
  const container = bare(type);
  if (container.k !== 'class' || container.symbol.rule === null) return false;
  return container.args.some((arg) => {
    const element = bare(arg);
    if (element.k === 'class') return leadsToCopied(element, copied);
    const to = element.k === 'pointer' ? bare(element.to) : null;
    return to?.k === 'class' && isUserValue(to) && copied.has(to.symbol);
  });
}

/** Lists the members that are such containers, of classes that are copied. */
export function listCopiedContainers(
  { classes }: Contents,
  copied: ReadonlySet<ClassSymbol>,
  diagnostics: Diagnostics,
): void {
  for (const { fields } of classes.filter((symbol) => copied.has(symbol)))
    for (const { type, location, isStatic } of fields)
      if (!isStatic && location && leadsToCopied(type, copied)) diagnostics.look(location, OBJECTS_COPIED);
}
