import type { Expression } from '../../model/ast.js';
import { keptCharacters, rewrittenText, writesCharacters } from '../../model/text-iterators.js';
import { assign, call, text, type Ts } from '../../print/ts.js';
import { ofElements } from '../values/array-places.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { fillTemplate } from '../names/templates.js';

type Call = Extract<Expression, { kind: 'call' }>;

/**
 * An algorithm of the C++ library that writes to the characters of a std::string: `transform( s.begin(), s.end(), s.begin(), f )`.
 * A text cannot change here; the variable gets the text that comes of it.
 *
 * @returns null where it writes to no characters
 */
export function charactersWritten(e: Call, t: ExpressionTranslator, discarded: boolean): Ts | null {
  if (!e.fn?.rule) return null;
  const kept = keptCharacters(e);
  if (kept && discarded) {
    const { text: of, stays } = kept;
    const keep = onCharacters(stays, t.argumentsFor(stays.fn!, stays.args), t);
    return assign(t.value(of), call(text(t.context.helper('keepCharacters')), t.value(of), keep));
  }
  if (!writesCharacters(e)) return null;
  const of = rewrittenText(e);
  if (!of || !discarded)
    return t.mark(e.location, `${e.fn.name}() of a part of a std::string: assign the text that comes of it`);
  const change = onCharacters(e, t.argumentsFor(ofElements(e.fn, e), e.args), t);
  return assign(t.value(of), call(text(t.context.helper('changeText')), t.value(of), change));
}

/** The algorithm as a function of the beginning and the end of the characters. */
function onCharacters(e: Call, args: readonly Ts[], t: ExpressionTranslator): Ts {
  const { fn } = e;
  const [first, last] = ['first', 'last'].map((each) => text(each));
  const given =
    fn!.name === 'transform' ? [first!, last!, first!, ...args.slice(3)] : [first!, last!, ...args.slice(2)];
  const body = fillTemplate(ofElements(fn!, e).rule!, null, given, t.context);
  return { k: 'arrow', params: '(first, last)', body, block: false };
}
