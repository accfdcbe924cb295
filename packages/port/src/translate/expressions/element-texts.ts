import type { Expression, FunctionSymbol } from '../../model/ast.js';
import { isStringClass } from '../../model/representation.js';
import { bare, classOf } from '../../model/types.js';
import { hasNullTexts } from '../../passes/texts/null-elements.js';
import type { Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { keyOf } from '../values/stored-element.js';

type Call = Extract<Expression, { kind: 'call' }>;

/**
 * `list.append( QString::null )`: a null text is an empty one in a container that does not distinguish them. As a key, it is one of
 * its own.
 */
export function elementTexts(
  { callee, args }: Call,
  fn: FunctionSymbol,
  made: Ts[],
  t: ExpressionTranslator,
): Ts[] {
  if (callee.kind !== 'member' || classOf(callee.object.type)?.rule?.copies !== true) return made;
  const { object } = callee;
  return made.map((each, i) => {
    const arg = args[i];
    const type = fn.params[i]?.type;
    const element = type && bare(type);
    if (!arg || element?.k !== 'parameter' || !isStringClass(arg.type)) return each;
    if (isKeyOf(object, element.name)) return keyOf(arg, t);
    return t.canBeNull(arg) && !hasNullTexts(object) ? t.textValue(arg) : each;
  });
}

/** `list << QString::null`, and `list += QString::null`; null where it is nothing like that. */
export function storedText(
  container: Expression | undefined,
  fn: FunctionSymbol,
  arg: Expression,
  t: ExpressionTranslator,
): Ts | null {
  const isElement = fn.rule?.stores === true && isStringClass(arg.type) && t.canBeNull(arg);
  if (!isElement || !container || hasNullTexts(container)) return null;
  return t.textValue(arg);
}

/** Whether a container has keys, of the type that its template gives this name. */
function isKeyOf(container: Expression, name: string): boolean {
  const params = classOf(container.type)?.templateParams ?? [];
  return params.length > 1 && params[0] === name;
}
