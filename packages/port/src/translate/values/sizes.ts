import type { Expression, Type } from '../../model/ast.js';
import { bare } from '../../model/types.js';
import { sizeOfType } from '../../symbols/layout.js';
import { binary, member, number, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';

/** What a pointer to the first of them does not reach. */
const ROWS_APART = 'the size of all rows of an array: each of them is an array of its own here';

export function sizeInBytes(e: Extract<Expression, { kind: 'sizeof' }>, t: ExpressionTranslator): Ts {
  const literal = e.operand === null ? null : constantText(e.operand);
  if (literal !== null) return number(literal.length + 1);
  const type = e.of ?? e.operand!.type;
  const bareType = bare(type);
  if (bareType.k === 'array' && e.operand) {
    const length = member(t.value(e.operand), 'length');
    const size = sizeOf(bareType.of);
    if (bare(bareType.of).k === 'array') t.look(e.location, ROWS_APART);
    return size === 1
      ? length
      : size
        ? binary(length, '*', number(size))
        : t.mark(e.location, 'the size of an array of objects');
  }
  const size = sizeOf(bareType);
  return size ? number(size) : t.mark(e.location, 'the size of an object');
}

/** The text that a macro stands for, which became a constant. */
function constantText(e: Expression): string | null {
  if (e.kind !== 'name' || e.symbol?.kind !== 'variable' || e.symbol.role !== 'constant') return null;
  const { initial } = e.symbol;
  return initial?.kind === 'string' ? initial.value : null;
}

/** Bytes of a type; 0 when they are not known. */
export function sizeOf(type: Type): number {
  const t = bare(type);
  if (t.k === 'class' && t.symbol.rule) return t.symbol.rule.size ?? 0;
  return sizeOfType(t)?.size ?? 0;
}
