import type { Expression } from '../model/ast.js';
import { argumentsOf } from '../model/members.js';
import { bare, UNKNOWN } from '../model/types.js';
import { nameOf } from '../model/variable-of.js';
import { newVariable } from '../symbols/symbols.js';

type Binary = Extract<Expression, { kind: 'binary' }>;

/**
 * `stream << list` of elements for which the program, or another line of the tables, has an operator: what happens to each of
 * them, where the tables do not say it for the container as a whole.
 */
export function elementSteps(e: Binary, analyse: (step: Binary) => Expression): readonly Expression[] | null {
  const container = typeof e.fn?.rule?.missing === 'string' ? bare(e.fn.params[1]!.type) : null;
  const given = bare(e.right.type);
  if (container?.k !== 'class' || given.k !== 'class' || !/^Q(?:ValueList|Map)$/.test(container.symbol.name))
    return null;
  const types = argumentsOf(given, container.symbol);
  const names = types.length === 1 ? ['each'] : ['key', 'value'];
  const stream = newVariable(e.operator === '<<' ? 'to' : '$1', bare(e.left.type), 'parameter', {
    read: true,
  });
  const steps: Expression[] = [];
  for (const [i, type] of types.entries()) {
    const element = newVariable(names[i]!, type, 'parameter', { read: true });
    const { operator, location } = e;
    const [left, right] = [nameOf(stream, e.location), nameOf(element, e.location)];
    const step = analyse({ kind: 'binary', operator, left, right, fn: null, type: UNKNOWN, location });
    if (step.kind !== 'binary' || !step.fn || (typeof step.fn.rule?.missing === 'string' && !step.elements))
      return null;
    steps.push(step);
  }
  return steps;
}
