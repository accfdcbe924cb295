import type { Expression, VariableSymbol } from '../../model/ast.js';
import { isInteger } from '../../model/types.js';
import { fieldOfThis, variableOf } from '../../model/variable-of.js';

/** A comparison of two whole numbers. */
export function isIntegerPair({ left, right, fn }: Extract<Expression, { kind: 'binary' }>): boolean {
  return !fn && isInteger(left.type) && isInteger(right.type);
}

/** The variable of a comparison with a constant. */
export function constantSides({ left, right }: Extract<Expression, { kind: 'binary' }>): VariableSymbol[] {
  const compared = hasLiteralType(right) ? left : hasLiteralType(left) ? right : null;
  const symbol = compared && variableOf(unconverted(compared));
  return symbol && isFollowed(unconverted(compared), symbol) ? [symbol] : [];
}

/** Whether the compiler keeps in mind what a variable was compared with. */
function isFollowed(e: Expression, symbol: VariableSymbol): boolean {
  return (
    symbol.role === 'local' ||
    symbol.role === 'parameter' ||
    symbol.role === 'global' ||
    fieldOfThis(e) !== null
  );
}

function unconverted(e: Expression): Expression {
  return e.kind === 'convert' && e.fn === null ? unconverted(e.operand) : e;
}

/** Whether the type of a number is one value for the compiler: a literal, an enumerator, or a constant that is one. */
export function hasLiteralType(e: Expression): boolean {
  const plain = unconverted(e);
  if (plain.kind === 'unary' && plain.operator === '-') return hasLiteralType(plain.operand);
  if (plain.kind === 'number' || plain.kind === 'char') return true;
  if ((plain.kind === 'name' || plain.kind === 'member') && plain.symbol?.kind === 'enumerator') return true;
  const symbol = variableOf(plain);
  // `EAGAIN` is `11 /* EAGAIN */`.
  if (symbol?.rule) return /^-?\d+(?: \/\*.*\*\/)?$/.test(symbol.rule.template ?? '');
  if (!symbol || symbol.assigned || symbol.boxed || symbol.initial === null) return false;
  return (
    symbol.role !== 'field' &&
    symbol.role !== 'parameter' &&
    isInteger(symbol.type) &&
    hasLiteralType(symbol.initial)
  );
}
