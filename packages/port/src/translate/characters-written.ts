import type { Expression } from '../model/ast.js';
import { rewrittenText, writesCharacters } from '../model/text-iterators.js';
import { assign, call, text, type Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { fillTemplate } from './templates.js';

type Call = Extract<Expression, { kind: 'call' }>;

/**
 * An algorithm of the C++ library that writes to the characters of a std::string: `transform( s.begin(), s.end(), s.begin(), f )`.
 * A text cannot change here; the variable gets the text that comes of it.
 *
 * @returns null where it writes to no characters
 */
export function charactersWritten(e: Call, t: ExpressionTranslator, discarded: boolean): Ts | null {
  if (!e.fn?.rule || !writesCharacters(e)) return null;
  const of = rewrittenText(e);
  if (!of || !discarded)
    return t.mark(e.location, `${e.fn.name}() of a part of a std::string: assign the text that comes of it`);
  const args = t.argumentsFor(e.fn, e.args);
  const [first, last] = ['first', 'last'].map((each) => text(each));
  const given =
    e.fn.name === 'transform' ? [first!, last!, first!, ...args.slice(3)] : [first!, last!, ...args.slice(2)];
  const body = fillTemplate(e.fn.rule, null, given, t.context);
  const change: Ts = { k: 'arrow', params: '(first, last)', body, block: false };
  return assign(t.value(of), call(text(t.context.helper('changeText')), t.value(of), change));
}
