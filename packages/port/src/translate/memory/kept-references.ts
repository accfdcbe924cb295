import type { Expression, VariableSymbol } from '../../model/ast.js';
import { isLvalue } from '../../analysis/conversions.js';
import { hasEffect } from '../../model/has-effect.js';
import { isCopied } from '../../model/representation.js';
import { classOf, mutable } from '../../model/types.js';
import { nameOf, variableOf } from '../../model/variable-of.js';
import { someExpression, withoutCasts } from '../../model/walk.js';
import { newVariable } from '../../symbols/symbols.js';
import { call, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { isRepeatable } from '../values/repeatable.js';
import { isKey, keyOf } from '../values/stored-element.js';
import { fillTemplate } from '../names/templates.js';
import { referenceTo } from './pointers.js';

/**
 * `int &n = counts[key]`, which is used later: of the map and the key that are meant now, whatever they are by then.
 */
export function keptReference(e: Expression, t: ExpressionTranslator): Ts {
  return keptElement(e, t) ?? referenceTo(e, t);
}

function keptElement(given: Expression, t: ExpressionTranslator): Ts | null {
  const e = withoutCasts(given);
  const rule = e.kind === 'index' ? e.fn?.rule : null;
  if (e.kind !== 'index' || typeof rule?.set !== 'string' || typeof rule.at === 'string') return null;
  // The entry is added in front of it: the map is computed again there.
  const isComputed = !isRepeatable(e.object);
  if ((isComputed && hasEffect(e.object)) || hasEffect(e.index)) return null;
  const mapMoves = isComputed || (e.object.kind !== 'name' && moves(e.object));
  if (!isKey(e.index) && !mapMoves) return null;
  const keyMoves = !isKey(e.index) || moves(e.index) || (isCopied(e.index.type) && isLvalue(e.index));
  if (!keyMoves && !mapMoves) return null;
  // Under these names they are parameters of the two functions.
  const both = (keyMoves && mapMoves) || [e.object, e.index].some(hasParameterName);
  const [map, key] = [e.object, e.index].map((part, i) =>
    nameOf(newVariable(NAMES[i]!, mutable(part.type), 'parameter', { declared: true }), e.location),
  ) as [Expression, Expression];
  const object = both || mapMoves ? map : e.object;
  const index = both || keyMoves ? key : e.index;
  const held: Ts[] = [t.object(e.object), keyOf(e.index, t)];
  const [of, params] = both
    ? ([{ k: 'as', operand: { k: 'array', items: held }, type: 'const' }, '[map, key]'] as const)
    : mapMoves
      ? ([held[0]!, 'map'] as const)
      : ([held[1]!, 'key'] as const);
  const set = { ...rule, template: rule.set };
  return call(
    text(t.context.helper('referWithin')),
    of,
    { k: 'arrow', params: `(${params})`, body: t.value({ ...e, object, index }), block: false },
    {
      k: 'arrow',
      params: `(${params}, value)`,
      body: fillTemplate(set, t.object(object), [keyOf(index, t), text('value')], t.context),
      block: false,
    },
  );
}

const NAMES = ['map', 'key'];

function hasParameterName(e: Expression): boolean {
  return someExpression(e, (each) => /^(?:map|key|value)$/.test(variableOf(each)?.printed ?? ''));
}

/** Whether a variable within it gets another value somewhere, or is an iterator. */
function moves(e: Expression): boolean {
  return someExpression(e, (each) => {
    const symbol = variableOf(each);
    return symbol !== null && (symbol.assigned || isIterator(symbol));
  });
}

function isIterator({ type }: VariableSymbol): boolean {
  return (classOf(type)?.functions('operator++').length ?? 0) > 0;
}
