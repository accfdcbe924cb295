import type { Doc } from '../print/doc.js';
import { PRECEDENCE, show } from '../print/ts.js';
import { positionOf } from '../symbols/enum-positions.js';
import type { EnumConstantSymbol } from '../model/ast.js';
import type { ExpressionTranslator } from './expression-translator.js';

/** The value of a constant of an enum: as it is written, or one more than the one before. */
export function constantValue(constant: EnumConstantSymbol, t: ExpressionTranslator): Doc {
  const { constants } = constant.enum;
  const { index, base } = positionOf(constant);
  const start = constants[base];
  if (!start) return String(index);
  const shown = show(t.value(start.value!), PRECEDENCE.additive);
  if (base === index) return show(t.value(start.value!), PRECEDENCE.assign);
  const offset = index - base;
  return typeof shown === 'string' && /^-?\d+$/.test(shown)
    ? String(Number(shown) + offset)
    : [shown, ` + ${String(offset)}`];
}
