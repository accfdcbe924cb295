import type { Expression, FunctionSymbol } from '../../model/ast.js';
import { classOf } from '../../model/types.js';
import { call, string, type Ts } from '../../print/ts.js';
import { memberName } from '../names/names.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';

/** `socket['setFlags']( … )`: what a class of Qt protects is called by a friend of the class that inherits it. */
export function friendCall(
  callee: Expression,
  fn: FunctionSymbol,
  object: Ts,
  args: readonly Ts[],
  t: ExpressionTranslator,
): Ts | null {
  if (callee.kind !== 'member' || callee.object.kind === 'this') return null;
  if (!fn.rule || fn.access !== 'protected' || fn.owner?.kind !== 'class') return null;
  const isOwn = t.owner?.inherits(fn.owner.name) && classOf(callee.object.type)?.inherits(t.owner.name);
  return isOwn ? null : call({ k: 'index', object, index: string(memberName(fn.printed)) }, ...args);
}
