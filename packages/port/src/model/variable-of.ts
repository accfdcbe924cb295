import type { Location } from '../read/source-file.js';
import type { Expression, VariableSymbol } from './ast.js';
import { setsOperand } from './set-operands.js';
import { bare } from './types.js';

/** An expression that names a variable. */
export function nameOf(symbol: VariableSymbol, location: Location): Expression {
  const { name, type } = symbol;
  return { kind: 'name', name, qualifier: null, symbols: [symbol], symbol, type: bare(type), location };
}

/** The variable that an expression names, directly or as a member of this object. */
export function variableOf(e: Expression): VariableSymbol | null {
  if ((e.kind === 'name' || e.kind === 'member') && e.symbol?.kind === 'variable') return e.symbol;
  return null;
}

/** The field of this object that an expression names. */
export function fieldOfThis(e: Expression): VariableSymbol | null {
  const symbol = variableOf(e);
  if (symbol?.role !== 'field' || symbol.isStatic) return null;
  return e.kind === 'name' || (e.kind === 'member' && e.object.kind === 'this') ? symbol : null;
}

/** Whether an expression itself, without its parts, sets a variable, or takes its address, by which others may. */
export function sets(e: Expression, symbol: VariableSymbol): boolean {
  if (e.kind === 'assign') return variableOf(e.left) === symbol;
  if (e.kind === 'binary') return setsOperand(e) && variableOf(e.right) === symbol;
  return e.kind === 'unary' && /^(?:\+\+|--|&)$/.test(e.operator) && variableOf(e.operand) === symbol;
}

/** A parameter or local variable that is constant, or refers to what is: nothing sets it here. */
export function isConstVariable(e: Expression): boolean {
  const symbol = e.kind === 'name' ? variableOf(e) : null;
  if (symbol?.role !== 'parameter' && symbol?.role !== 'local') return false;
  const { type } = symbol;
  return type.k === 'reference' ? type.to.const === true : type.const === true;
}
