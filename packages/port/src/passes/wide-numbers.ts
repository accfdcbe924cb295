import type { Expression, VariableSymbol } from '../model/ast.js';
import type { BasicName } from '../model/basic-type.js';
import { someExpression } from '../model/walk.js';
import { type Contents, visitFunction } from './functions.js';

const WIDE = new Map<BasicName, BasicName>([
  ['long', 'llong'],
  ['ulong', 'ullong'],
]);

/**
 * A `long` in which bits are gathered, as in `bits = bits << 6 | value`, needs all its 64 bits: it is an integer without
 * a limit. So does an `unsigned long` that is multiplied by a constant again and again, as sums over texts and random
 * numbers are: `h = h * 31 + c`. It runs before the analysis, which takes the types from the variables.
 */
export function passWideNumbers({ functions }: Contents): void {
  for (const fn of functions)
    visitFunction(fn, {
      expression: (e) => {
        if (e.kind !== 'assign') return;
        const symbol = numberNamed(e.left);
        if (symbol?.type.k !== 'basic') return;
        const wide = WIDE.get(symbol.type.name);
        const isGathered =
          symbol.role === 'local' &&
          (e.operator === '<<=' || (e.operator === '=' && isShifted(e.right, symbol)));
        if (wide && (isGathered || (symbol.type.name === 'ulong' && isMultiplied(e, symbol))))
          symbol.type = { ...symbol.type, name: wide };
      },
    });
}

/** The variable that a name means, as far as that is known before the analysis. */
function numberNamed(e: Expression): VariableSymbol | null {
  const [symbol] = e.kind === 'name' ? e.symbols : [];
  return symbol?.kind === 'variable' && symbol.rule === null && symbol.role !== 'parameter' ? symbol : null;
}

/** Whether a variable becomes a multiple of itself. */
function isMultiplied(
  { operator, left, right }: Extract<Expression, { kind: 'assign' }>,
  symbol: VariableSymbol,
): boolean {
  if (operator === '*=') return isConstant(right) && numberNamed(left) === symbol;
  return (
    operator === '=' &&
    someExpression(
      right,
      (each) =>
        each.kind === 'binary' &&
        each.operator === '*' &&
        ((numberNamed(each.left) === symbol && isConstant(each.right)) ||
          (numberNamed(each.right) === symbol && isConstant(each.left))),
    )
  );
}

function isConstant(e: Expression): boolean {
  if (e.kind === 'number') return true;
  const [symbol] = e.kind === 'name' ? e.symbols : [];
  return symbol?.kind === 'variable' && (symbol.role === 'constant' || symbol.type.const === true);
}

/** Whether a variable is shifted to the left in an expression. */
function isShifted(e: Expression, symbol: VariableSymbol): boolean {
  return someExpression(
    e,
    (each) => each.kind === 'binary' && each.operator === '<<' && numberNamed(each.left) === symbol,
  );
}
