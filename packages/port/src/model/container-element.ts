import type { Expression } from './ast.js';
import { bare, classOf } from './types.js';

/** Whether an expression is an element of a container of the tables, or what an iterator of one leads to: `m[k]`, `*it`, `list.first()`. */
export function isContainerElement(e: Expression): boolean {
  const fn = e.kind === 'index' || e.kind === 'unary' || e.kind === 'call' ? e.fn : null;
  return Boolean(fn?.rule) && bare(fn!.returns).k === 'parameter';
}

/** Whether such an element can be null though nothing set it to null: a map adds a null for a key that it is asked for. */
export function mayBeAddedNull(e: Expression): boolean {
  if (!isContainerElement(e)) return false;
  const object =
    e.kind === 'unary' ? e.operand : e.kind === 'call' && e.callee.kind === 'member' ? e.callee.object : null;
  return e.kind === 'index' || (object !== null && /^(?:QMap|map)/.test(classOf(object.type)?.name ?? ''));
}
