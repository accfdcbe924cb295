import type { Expression, VariableSymbol } from '../../model/ast.js';
import { isBasic } from '../../model/types.js';
import { holdersOf, rangeOf } from '../../analysis/number-range.js';
import { type Contents, visitFunction } from '../functions.js';
import { passHeldNumbers } from './held-numbers.js';

/** Finds out what is known about the values of integers. */
export function passRanges(contents: Contents): void {
  passHeldNumbers(contents);
  passNonNegative(contents);
}

/** Finds local int variables that are never negative: they begin so, and only count up. */
function passNonNegative({ functions }: Contents): void {
  for (const fn of functions) {
    const values = new Map<VariableSymbol, (Expression | null)[]>();
    const add = (symbol: VariableSymbol, value: Expression | null): void => {
      if (
        symbol.role === 'local' &&
        !symbol.boxed &&
        isBasic(symbol.type, 'int', 'short', 'long') &&
        symbol.type.k === 'basic'
      )
        values.set(symbol, [...(values.get(symbol) ?? []), value]);
    };
    const set = (place: Expression, value: Expression | null): void => {
      for (const each of holdersOf(place)) if (each.kind === 'variable') add(each, value);
    };
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables')
          for (const { symbol, initial } of s.variables) if (initial) add(symbol, initial);
      },
      expression: (e) => {
        if (e.kind === 'assign') set(e.left, e.operator === '=' || isSum(e) ? e.right : null);
        if (e.kind === 'unary' && (e.operator === '--' || (e.operator === '++' && isNarrow(e))))
          set(e.operand, null);
        // What a stream reads into a variable.
        if (e.kind === 'binary' && typeof e.fn?.rule?.out === 'string') set(e.right, null);
      },
    });
    for (const [symbol, all] of values)
      symbol.nonNegative = all.every((value) => value !== null && rangeOf(value).min >= 0);
  }
}

/** `i += n`; a short wraps where an int must not overflow. */
function isSum(e: Extract<Expression, { kind: 'assign' }>): boolean {
  return e.operator === '+=' && !isNarrow(e.left);
}

function isNarrow({ type }: Expression): boolean {
  return isBasic(type, 'short');
}
