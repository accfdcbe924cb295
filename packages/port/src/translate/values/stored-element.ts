import type { Expression } from '../../model/ast.js';
import { isCopied, isStringClass, isText } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import { number, type Ts } from '../../print/ts.js';
import { stored } from './constructions.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { isRepeatable } from './repeatable.js';
import { fillTemplate } from '../names/templates.js';

/**
 * What a class of the tables gives as a reference gets a value that was made of it: `it->append( s )`, `map["k"].append( s )`.
 *
 * @returns null for another place
 */
export function storedElement(left: Expression, made: Ts, t: ExpressionTranslator): Ts | null {
  if (left.kind !== 'unary' && left.kind !== 'index' && left.kind !== 'call') return null;
  const rule = left.fn?.rule;
  if (typeof rule?.set !== 'string') return null;
  // It is asked for twice: to read it, and to set it.
  const again = t.mark.bind(t, left.location, 'an element that has to be computed first: give it a name');
  const filled = { ...rule, template: rule.set };
  if (left.kind === 'unary') {
    if (!isRepeatable(left.operand)) return again();
    return fillTemplate(filled, t.object(left.operand), [number(0), made], t.context);
  }
  if (left.kind === 'index') {
    if (!isRepeatable(left.object) || !isKey(left.index)) return again();
    return fillTemplate(filled, t.value(left.object), [keyOf(left.index, t), made], t.context);
  }
  if (left.callee.kind !== 'member' || !left.fn) return null;
  if (!isRepeatable(left.callee.object) || !left.args.every(isKey)) return again();
  const args = t.argumentsFor(left.fn, left.args);
  return fillTemplate(filled, t.value(left.callee.object), [...args, made], t.context);
}

/** An index that can be computed twice: a text is one, also where C++ makes a QString of it. */
export function isKey(e: Expression): boolean {
  if (e.kind === 'string') return true;
  if (e.kind === 'convert') return isKey(e.operand);
  if (e.kind === 'construct') return isStringClass(e.type) && e.args.every(isKey);
  return isRepeatable(e);
}

/** Whether an element can be asked for twice: to read it, and to set it. */
export function isReadTwice(e: Expression): boolean {
  switch (e.kind) {
    case 'index':
      return isRepeatable(e.object) && isKey(e.index);
    case 'unary':
      return isRepeatable(e.operand);
    case 'member':
      return isRepeatable(e.object);
    case 'call':
      return e.callee.kind === 'member' && isRepeatable(e.callee.object) && e.args.every(isKey);
    default:
      return false;
  }
}

/** What stands in the brackets of a container: a text and a pointer are not null, and a map keeps a copy of an object. */
export function keyOf(index: Expression, t: ExpressionTranslator): Ts {
  if (isCopied(index.type)) return stored(index, t);
  // A null text is a key of its own.
  if (isStringClass(index.type)) return t.present(index);
  return bare(index.type).k === 'pointer' && !isText(index.type) ? t.present(index) : t.value(index);
}
