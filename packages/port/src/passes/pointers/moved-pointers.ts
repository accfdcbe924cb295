import type { Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { withoutCasts } from '../../model/walk.js';
import { bare } from '../../model/types.js';
import { type Contents, visitFunction } from '../functions.js';
import { variableOf } from '../../model/variable-of.js';

/** Finds the pointers that can lead to another place than the beginning of their array, so that something is before them. */
export function passMovedPointers({ functions }: Contents): Set<VariableSymbol> {
  const moved = new Set<VariableSymbol>();
  const flows: [from: Expression, to: VariableSymbol][] = [];
  const flow = (from: Expression | null | undefined, to: VariableSymbol | null | undefined): void => {
    if (from && to && bare(to.type).k === 'pointer') flows.push([from, to]);
  };
  const args = (fn: FunctionSymbol | null, values: readonly Expression[]): void => {
    if (fn && !fn.rule) values.forEach((value, i) => { flow(value, fn.params[i]); }); // prettier-ignore
  };
  for (const fn of functions) {
    for (const { name, args: values } of fn.initialisers)
      if (fn.owner?.kind === 'class')
        flow(
          values[0],
          fn.owner.fields.find((each) => each.name === name),
        );
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables') for (const { symbol, initial } of s.variables) flow(initial, symbol);
      },
      expression: (e) => {
        if (e.kind === 'call') args(e.fn, e.args);
        if (e.kind === 'new' || e.kind === 'construct') args(e.constructor_, e.args);
        const changed = e.kind === 'assign' ? e.left : e.kind === 'unary' && /^(?:\+\+|--)$/.test(e.operator) ? e.operand : null;
        const symbol = changed && variableOf(changed);
        if (!symbol || bare(symbol.type).k !== 'pointer') return;
        if (e.kind === 'assign' && e.operator === '=') flow(e.right, symbol);
        else moved.add(symbol);
      },
    }); // prettier-ignore
  }
  for (let before = -1; before < moved.size;) {
    before = moved.size;
    for (const [from, to] of flows) if (!moved.has(to) && leadsInside(from, moved)) moved.add(to);
  }
  return moved;
}

const MAKES_MEMORY = /^(?:malloc|calloc|realloc|q?strn?dup)$/;

function givesBeginning({ rule, owner, name }: FunctionSymbol): boolean {
  return rule !== null && (owner !== null || MAKES_MEMORY.test(name));
}

/** Whether a pointer can lead to another place than the beginning of an array. */
export function leadsInside(e: Expression, moved: ReadonlySet<VariableSymbol>): boolean {
  const value = withoutCasts(e);
  switch (value.kind) {
    case 'name':
    case 'member': {
      const symbol = variableOf(value);
      return symbol !== null && moved.has(symbol);
    }
    case 'conditional':
      return leadsInside(value.yes, moved) || leadsInside(value.no, moved);
    case 'binary':
    case 'assign':
    case 'unary':
      return bare(value.type).k === 'pointer' && !(value.kind === 'unary' && value.operator === '*');
    case 'call':
      // `data()` and what makes new memory lead to a beginning.
      return bare(value.type).k === 'pointer' && value.fn !== null && !givesBeginning(value.fn);
    default:
      return false;
  }
}
