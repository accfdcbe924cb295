import type { Expression } from './ast.js';

/** Whether an operator of the tables sets what stands right of it: `stream >> x`, also element by element. */
export function setsOperand({ fn, operator, elements }: Extract<Expression, { kind: 'binary' }>): boolean {
  return typeof fn?.rule?.out === 'string' || (operator === '>>' && elements !== undefined);
}
