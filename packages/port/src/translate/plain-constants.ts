import type { Type, VariableSymbol } from '../model/ast.js';
import { bare } from '../model/types.js';
import { visitExpression } from '../model/walk.js';
import type { Declaration } from '../model/declaration.js';
import { isHeader, type Unit } from './unit.js';

function isConstant(type: Type): boolean {
  return type.const === true || (type.k === 'array' && isConstant(type.of));
}

/** Whether a variable is a constant whose value is made of literals. */
function isPlainConstant({
  symbol,
  initial,
}: {
  symbol: VariableSymbol;
  initial: VariableSymbol['initial'];
}): boolean {
  if (symbol.assigned || symbol.boxed || (symbol.role !== 'constant' && !isConstant(symbol.type)))
    return false;
  const value = initial ?? symbol.initial;
  if (!value || !/^(?:basic|pointer|array)$/.test(bare(symbol.type).k)) return false;
  let isPlain = true;
  visitExpression(value, ({ kind }) => {
    if (!/^(?:number|char|string|bool|binary|unary|convert|list)$/.test(kind)) isPlain = false;
  });
  return isPlain;
}

/**
 * Constants of a source file that the classes of its header would come before: their value depends on nothing, and they may
 * stand in front of the classes, which use them.
 */
export function constantsBeforeClasses({ files }: Unit): Declaration[] {
  const hasClasses = files.some(
    ({ file, declarations }) => isHeader(file) && declarations.some(({ kind }) => kind === 'class'),
  );
  if (!hasClasses) return [];
  return files.flatMap(({ file, declarations }) => {
    if (isHeader(file)) return [];
    const sorted = [...declarations].sort((a, b) => a.location.start - b.location.start);
    const firstFunction = sorted.findIndex(
      (each) => each.kind === 'function' && each.symbol.definition !== null,
    );
    const before = firstFunction < 0 ? sorted : sorted.slice(0, firstFunction);
    return before.filter((each) => each.kind === 'variables' && each.variables.every(isPlainConstant));
  });
}

/**
 * The declarations of a file in their order, each with the macros that stand inside of it, a class, a function or a namespace:
 * they are known outside of it too.
 */
export function withConstants(declarations: readonly Declaration[]): [Declaration, Declaration[]][] {
  const found: [Declaration, Declaration[]][] = [];
  for (const each of [...declarations].sort((a, b) => a.location.start - b.location.start)) {
    const around = found.at(-1);
    if (around && each.kind === 'variables' && each.location.end <= around[0].location.end)
      around[1].push(each);
    else found.push([each, []]);
  }
  return found;
}
