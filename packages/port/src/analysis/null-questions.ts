import type { Expression } from '../model/ast.js';
import { textOfObject } from '../model/held-texts.js';
import { isBytesClass, isText } from '../model/representation.js';
import { bare, BOOL } from '../model/types.js';

/** The text behind `s.latin1()` or `s.data()`: that pointer is null when the text is. */
export function pointedText(e: Expression): Expression | null {
  if (e.kind !== 'call' || e.callee.kind !== 'member' || !isText(e.callee.object.type)) return null;
  // That of a QChar is a character.
  const isPointer = e.fn !== null && bare(e.fn.returns).k === 'pointer';
  return isPointer && ['latin1', 'ascii', 'data'].includes(e.fn!.name) ? e.callee.object : null;
}

/** The QByteArray behind `b.data()`, a pointer that is null when it has no bytes. */
function pointedBytes(e: Expression): Expression | null {
  if (e.kind !== 'call' || e.callee.kind !== 'member' || e.fn?.name !== 'data') return null;
  return isBytesClass(e.callee.object.type) ? e.callee.object : null;
}

/**
 * A text or a QByteArray as a condition: C++ asks its pointer to the characters, which is null where the text is. It becomes
 * `!s.isNull()`; null for what is none.
 */
export function notNull(e: Expression): Expression | null {
  const isNull = nullQuestionOf(pointedText(e) ?? pointedBytes(e) ?? e);
  if (!isNull) return null;
  const { location } = e;
  return { kind: 'unary', operator: '!', postfix: false, operand: isNull, fn: null, type: BOOL, location };
}

/** `s.isNull()` of a text or a QByteArray. */
function nullQuestionOf(asked: Expression): Expression | null {
  const object = textOfObject(asked) ?? asked;
  const type = bare(object.type);
  if (type.k !== 'class') return null;
  const isAsked = /^QC?String$/.test(type.symbol.name) ? isText(type) : isBytesClass(type);
  const [fn] = isAsked ? type.symbol.functions('isNull') : [];
  if (!fn) return null;
  const { location } = object;
  const callee: Expression = {
    kind: 'member',
    object,
    arrow: false,
    name: fn.name,
    qualifier: null,
    symbol: fn,
    type: BOOL,
    location,
  };
  return { kind: 'call', callee, args: [], fn, type: BOOL, location };
}

/** `s.latin1() == 0` is `s.isNull()`, and `!=` the opposite; null where no text or QByteArray is compared with a null pointer. */
export function comparedWithNull(e: Extract<Expression, { kind: 'binary' }>): Expression | null {
  if (e.operator !== '==' && e.operator !== '!=') return null;
  const given = e.right.kind === 'null' ? e.left : e.left.kind === 'null' ? e.right : null;
  const asked = given && (pointedText(given) ?? pointedBytes(given));
  if (!asked) return null;
  return e.operator === '!=' ? notNull(asked) : nullQuestionOf(asked);
}

/** `s.data()` of a QCString: its bytes, which may be written to. */
export function isWritableText(e: Expression): boolean {
  return e.kind === 'call' && e.fn?.name === 'data' && e.fn.owner?.name === 'QCString';
}
