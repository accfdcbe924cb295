import type { Expression } from '../../model/ast.js';
import { isText } from '../../model/representation.js';
import { isArithmetic, isBasic, isBig } from '../../model/types.js';
import { call, method, text, type Ts } from '../../print/ts.js';
import { holdersOf, rangeOf } from '../../analysis/number-range.js';
import { unsignedValue, WIDE } from '../values/numbers.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';

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
  if ([a, b].every(({ type }) => isArithmetic(type) && !isBig(type)))
    return [a, b].some(isHeldNegative) ? largeExtreme(name, e, t) : null;
  if (![a, b].every(({ type }) => isBig(type)) && !(isText(a.type) && isText(b.type)))
    return t.mark(e.location, `${e.fn!.name}() of what are no numbers: compare them with their operator`);
  return call(text(t.context.helper(name === 'min' ? 'lesser' : 'greater')), t.value(a), t.value(b));
}

/** Lists what compares the elements of a container or an array, where one of 2^63 and more is a negative number. */
export function noteOrder(e: Call, t: ExpressionTranslator): void {
  if (!e.fn?.rule || !/^(?:.*sort|.*_element|.*_bound|binary_search|equal_range)$/.test(e.fn.name)) return;
  if (e.args.some((arg) => holdersOf(arg).some((each) => each.mayBeNegative))) t.look(e.location, WIDE);
}

/** Whether a number stands for one that is 2^63 or more. */
function isHeldNegative(e: Expression): boolean {
  return isBasic(e.type, 'ulong') && rangeOf(e).min < 0;
}

function largeExtreme(name: string, e: Call, t: ExpressionTranslator): Ts {
  t.look(e.location, WIDE);
  const values = e.args.map((arg) => (isHeldNegative(arg) ? unsignedValue(t.value(arg), t) : t.value(arg)));
  return method(text('Math'), name, ...values);
}
