import type { Expression, Type, VariableSymbol } from '../../model/ast.js';
import { isBoxPointer } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import { type Contents, visitFunction } from '../functions.js';
import { variableOf } from '../../model/variable-of.js';

/** Finds containers whose pointers lead to the first of many numbers: `states[slot][line]` of a `std::vector<bool *>`. */
export function passArrayElements({ functions }: Contents): void {
  for (const fn of functions)
    visitFunction(fn, {
      expression: (e) => {
        const container = e.kind === 'index' && e.fn === null ? containerOf(e.object) : null;
        if (container && !container.rule) container.type = withArrays(container.type);
      },
    });
}

/** The variable whose element an expression is, if its elements are pointers to numbers. */
function containerOf(e: Expression): VariableSymbol | null {
  const object =
    e.kind === 'index' && e.fn?.rule
      ? e.object
      : e.kind === 'call' && e.fn?.rule && e.callee.kind === 'member'
        ? e.callee.object
        : null;
  const type = object ? bare(object.type) : null;
  const element = type?.k === 'class' && type.symbol.rule ? type.args.at(-1) : undefined;
  return object && element && isBoxPointer(element) ? variableOf(object) : null;
}

function withArrays(type: Type): Type {
  if (type.k === 'reference') return { ...type, to: withArrays(type.to) };
  return type.k === 'class' ? { ...type, arrayElements: true } : type;
}
