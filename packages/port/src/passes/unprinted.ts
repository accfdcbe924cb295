import type { Expression } from '../model/ast.js';
import { ignores } from '../model/ignored-arguments.js';
import { visitExpression } from '../model/walk.js';

type Call = Extract<Expression, { kind: 'call' }>;

/** What a call has in C++ and not here: arguments without a place in a template, and the object of a static method. */
export function unprintedIn({ fn, callee, args }: Call): Expression[] {
  if (!fn) return [];
  const left = args.filter((_arg, i) => ignores(fn, i));
  if (fn.isStatic && callee.kind === 'member' && callee.object.kind === 'name') left.push(callee.object);
  const found: Expression[] = [];
  for (const each of left) visitExpression(each, (inner) => found.push(inner));
  return found;
}
