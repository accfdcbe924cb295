import { overridden } from '../../model/members.js';
import type { FunctionSymbol } from '../../model/ast.js';
import { sameType } from '../../model/types.js';
import type { Program } from '../../parse/program.js';
import { contentsIn } from '../functions.js';

/** What overrides a virtual function is virtual as well, whether the word stands there or not; in tables too. */
export function passVirtual(program: Program): void {
  const { classes } = contentsIn(program.files.flatMap(({ declarations }) => declarations));
  for (const fn of classes.flatMap((symbol) => symbol.functions()))
    if (fn.role === 'method') fn.isVirtual ||= overridesVirtual(fn);
}

function overridesVirtual(fn: FunctionSymbol): boolean {
  return overridden(fn).some(
    (base) => base.isVirtual && base.params.every(({ type }, i) => sameType(type, fn.params[i]!.type)),
  );
}
