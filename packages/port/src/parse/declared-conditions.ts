import type { Declared, Expression, Statement, VariableSymbol } from '../model/ast.js';
import { BOOL } from '../model/types.js';
import { nameOf } from '../model/variable-of.js';
import { someExpression } from '../model/walk.js';

/** The body of `for ( ; T x = f(); )`: it declares x each time, and leaves the loop where that is 0. */
export function askedFirst(declared: Declared, body: Statement): Statement {
  const { location, symbol } = declared;
  const condition: Expression = {
    kind: 'unary', operator: '!', postfix: false, operand: nameOf(symbol, location), fn: null, type: BOOL, location,
  }; // prettier-ignore
  const statements: Statement[] = [
    { kind: 'variables', variables: [declared], location },
    { kind: 'if', condition, yes: { kind: 'break', location }, no: null, location },
    ...(body.kind === 'block' ? body.statements : [body]),
  ];
  return { kind: 'block', statements, location: body.location };
}

/** Whether an expression that was just read names a variable. */
export function mentions(e: Expression, symbol: VariableSymbol): boolean {
  return someExpression(e, (each) => each.kind === 'name' && each.symbols.includes(symbol));
}
