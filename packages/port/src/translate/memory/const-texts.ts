// Pointers to texts: `const QString *` is the text itself, one through which it may be set is the box that it is in, and one to the first
// of many is an array.
import type { Expression } from '../../model/ast.js';
import { pointedText } from '../../analysis/null-questions.js';
import { mayBeArray } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import { arrayHolder } from '../../passes/pointers/array-holder.js';
import { isNullTarget } from '../../passes/texts/pointed-texts.js';
import { binary, member, nonNull, number, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { isBoxOfObject } from './pointers.js';

/** What such a box holds, where a `const QString *` is wanted. */
export function textBehind(pointer: Expression, t: ExpressionTranslator): Ts {
  const holder = arrayHolder(pointer);
  if (holder && t.context.usage.arrays.has(holder)) return t.value(pointer);
  if (pointer.kind === 'unary' && pointer.operator === '&' && !pointer.fn) {
    const { operand } = pointer;
    if (t.canBeNull(operand)) lookAtNull(pointer, t);
    return t.textValue(operand);
  }
  if (isNullTarget(pointer)) lookAtNull(pointer, t);
  const box = t.value(pointer);
  if (!t.canBeNull(pointer)) return member(box, 'value');
  return binary({ k: 'member', object: box, name: 'value', optional: true }, '??', text('null'));
}

/** The text or the bytes that a pointer leads to, of which a member is asked for; null for a pointer to another object. */
export function pointedValue(e: Expression, t: ExpressionTranslator): Ts | null {
  if (isArrayOfValues(e, t)) return nonNull({ k: 'index', object: t.present(e), index: number(0) });
  return isBoxOfObject(e, t) ? member(t.present(e), 'value') : null;
}

function isArrayOfValues(e: Expression, t: ExpressionTranslator): boolean {
  const type = bare(e.type);
  // `( names + 1 )->length()`
  const from = e.kind === 'binary' && !e.fn ? e.left : e;
  const holder = arrayHolder(from);
  const isOfValues = type.k === 'pointer' && bare(type.to).k === 'class' && mayBeArray(type);
  return (
    isOfValues && holder !== null && (bare(from.type).k === 'array' || t.context.usage.arrays.has(holder))
  );
}

/** A text is a condition as a pointer: an empty one is true. */
export function notNullText(e: Expression, t: ExpressionTranslator): Ts {
  return binary(t.unasserted(pointedText(e) ?? e), '!==', text('null'));
}

function lookAtNull({ location }: Expression, t: ExpressionTranslator): void {
  t.look(location, 'a pointer to a text that can be null: here it leads to an empty one');
}
