import type { Expression } from '../model/ast.js';
import { isBasic } from '../model/types.js';
import { rangeOf } from '../translate/numbers.js';
import type { VariableSymbol } from '../symbols/symbols.js';
import { type Contents, visitFunction } from './functions.js';
import { variableOf } from './usage.js';

/** Finds local int variables that are never negative: they begin so, and only count up. */
export function passRanges({ functions }: Contents): void {
  for (const fn of functions) {
    const values = new Map<VariableSymbol, (Expression | null)[]>();
    const add = (symbol: VariableSymbol | null, value: Expression | null): void => {
      if (
        symbol?.role === 'local' &&
        !symbol.boxed &&
        isBasic(symbol.type, 'int', 'short', 'long') &&
        symbol.type.k === 'basic'
      )
        values.set(symbol, [...(values.get(symbol) ?? []), value]);
    };
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables')
          for (const { symbol, initial } of s.variables) if (initial) add(symbol, initial);
      },
      expression: (e) => {
        if (e.kind === 'assign')
          add(variableOf(e.left), e.operator === '=' || e.operator === '+=' ? e.right : null);
        if (e.kind === 'unary' && e.operator === '--') add(variableOf(e.operand), null);
      },
    });
    for (const [symbol, all] of values)
      symbol.nonNegative = all.every((value) => value !== null && rangeOf(value).min >= 0);
  }
}
