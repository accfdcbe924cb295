import type { Expression } from '../../model/ast.js';
import { isText } from '../../model/representation.js';
import type { Ts } from '../../print/ts.js';
import { namedOnce } from '../expressions/changed-texts.js';
import { arrayFrom } from '../memory/array-parts.js';
import { keptReference } from '../memory/kept-references.js';
import type { BlockTranslator } from './block-translator.js';

/** The value that a function returns: what a variable gets there that is named once is not assigned to it. */
export function returnedValue(value: Expression, t: BlockTranslator): Ts {
  const named = namedOnce(value);
  named.forEach((symbol) => t.lastNamed.add(symbol));
  const made = asReturned(value, t);
  named.forEach((symbol) => t.lastNamed.delete(symbol));
  return made;
}

function asReturned(value: Expression, t: BlockTranslator): Ts {
  const { fn } = t;
  if (fn && t.context.usage.references.has(fn)) return keptReference(value, t);
  const array = arrayFrom(value, fn, t);
  if (array) return array;
  if (fn && !fn.nullable && t.canBeNull(value))
    return isText(value.type) && value.kind !== 'null' ? t.textValue(value) : t.present(value);
  return t.value(value);
}
