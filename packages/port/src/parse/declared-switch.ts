import type { Condition, Statement } from '../model/ast.js';
import { nameOf } from '../model/variable-of.js';
import type { Location } from '../read/source-file.js';

/** A switch; the variable of `switch ( int n = f() )` is declared in a block around it. */
export function switchOn(condition: Condition, body: Statement, location: Location): Statement {
  if (condition.kind !== 'variables') return { kind: 'switch', value: condition, body, location };
  const value = nameOf(condition.variables[0]!.symbol, condition.location);
  return { kind: 'block', statements: [condition, { kind: 'switch', value, body, location }], location };
}
