import type { Expression } from '../model/ast.js';
import { isText } from '../model/representation.js';
import { isArithmetic, isBig } from '../model/types.js';
import { call, text, type Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';

type Call = Extract<Expression, { kind: 'call' }>;

/**
 * `std::min( a, b )` and its kin of what Math.min() does not take: 64-bit numbers, and texts.
 *
 * @returns null for other functions, and for numbers that it takes
 */
export function extreme(e: Call, t: ExpressionTranslator): Ts | null {
  const [, name] = /^Math\.(min|max)\(/.exec(e.fn?.rule?.template ?? '') ?? [];
  const [a, b] = e.args;
  if (name === undefined || !a || !b) return null;
  if ([a, b].every(({ type }) => isArithmetic(type) && !isBig(type))) return null;
  if (![a, b].every(({ type }) => isBig(type)) && !(isText(a.type) && isText(b.type)))
    return t.mark(e.location, `${e.fn!.name}() of what are no numbers: compare them with their operator`);
  return call(text(t.context.helper(name === 'min' ? 'lesser' : 'greater')), t.value(a), t.value(b));
}
