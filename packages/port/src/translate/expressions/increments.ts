import type { Expression, FunctionSymbol } from '../../model/ast.js';
import { bare, INT, isArithmetic, isBasic, isBig, isFloating, isInteger } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { assign, binary, number, text, type Ts, unary } from '../../print/ts.js';
import { assignedValue } from './assigned-value.js';
import { assignment } from './assignments.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { wrapTo } from '../values/numbers.js';
import { isByteOfBuffer, moved, target } from '../memory/pointers.js';
import { isPlace } from '../names/place.js';
import { isRepeatable } from '../values/repeatable.js';
import { fillTemplate } from '../names/templates.js';
import { updatedElement } from './updates.js';

type Unary = Extract<Expression, { kind: 'unary' }>;

/** `++` and `--`. */
export function increment(e: Unary, t: ExpressionTranslator, discarded: boolean): Ts {
  const { operand, operator, postfix } = e;
  const step = operator === '++' ? 1 : -1;
  if (e.fn) {
    const fn = discarded ? prefixOf(e.fn) : e.fn;
    if (typeof fn.rule?.template === 'string') return fillTemplate(fn.rule, t.object(operand), [], t.context);
    // What C++ calls for the operator behind has an argument more.
    const mark: Expression = { kind: 'number', text: '0', type: INT, location: e.location };
    const isBehind = fn === e.fn && postfix && fn.params.length > (fn.role === 'method' ? 0 : 1);
    return t.operator(fn, isBehind ? [operand, mark] : [operand]);
  }
  if (!discarded && t.movedLater.has(e)) return t.value(operand);
  const isElement = operand.kind === 'index' || operand.kind === 'call' || operand.kind === 'unary';
  if (isElement && typeof operand.fn?.rule?.set === 'string') {
    const isBefore = postfix && !discarded;
    if (isBefore && !isInteger(operand.type))
      return t.mark(e.location, `${operator} behind an element: write the two steps`);
    const one: Expression = { kind: 'number', text: '1', type: INT, location: e.location };
    const { location } = e;
    const added: Expression = {
      kind: 'assign',
      operator: `${operator[0]!}=`,
      left: operand,
      right: one,
      fn: null,
      type: operand.type,
      location,
    };
    const made = discarded ? assignment(added, t, false) : assignedValue(added, t);
    // What it was before the step.
    const back = isBig(operand.type) ? text('1n') : number(1);
    return isBefore ? wrapTo(bare(operand.type), binary(made, step > 0 ? '-' : '+', back)) : made;
  }
  if (operand.kind === 'member' && typeof operand.symbol?.rule?.set === 'string') {
    if (!discarded || !isRepeatable(operand.object))
      return t.mark(e.location, 'a field that is counted inside of another expression: split the statement');
    const { rule } = operand.symbol;
    const next = binary(t.value(operand), step > 0 ? '+' : '-', number(1));
    return fillTemplate({ ...rule, template: rule.set }, t.object(operand.object), [next], t.context);
  }
  const type = bare(operand.type);
  const place = target(operand, t);
  if (!isPlace(place)) return t.mark(e.location, 'an assignment to what a function returns');
  if (type.k === 'pointer') {
    if (!isRepeatable(operand))
      return t.mark(e.location, 'a pointer that moves inside of another expression');
    const next = moved(operand, null, step > 0 ? '+' : '-', t);
    if (discarded || !postfix) return assign(place, next);
    return t.mark(e.location, 'a pointer that moves after it was used: split the statement');
  }
  if (!isArithmetic(type)) return t.mark(e.location, `the operator ${operator}`);
  const plainType =
    isBasic(type, 'int', 'long', 'ulong', 'double') ||
    type.k === 'enum' ||
    (operand.kind === 'name' && bounded(operand, step, t));
  if (plainType || isBig(type)) {
    if (isBig(type)) {
      if (!isRepeatable(operand)) return once(e, place, t, discarded);
      const changed = assign(place, wrapTo(type, binary(place, step > 0 ? '+' : '-', text('1n'))));
      return discarded || !postfix
        ? changed
        : wrapTo(type, binary(changed, step > 0 ? '-' : '+', text('1n')));
    }
    if (operand.kind === 'index') {
      if (!discarded || !isRepeatable(operand)) return once(e, place, t, discarded);
      return assign(place, binary(t.value(operand), step > 0 ? '+' : '-', number(1)));
    }
    return postfix || discarded ? { k: 'postfix', operator, operand: place } : unary(operator, place);
  }
  if (!isRepeatable(operand)) return once(e, place, t, discarded);
  const buffer = isByteOfBuffer(operand);
  const next = binary(t.value(operand), step > 0 ? '+' : '-', number(1));
  const changed = assign(place, isFloating(type) || buffer ? next : wrapTo(type, next));
  if (discarded || !postfix) return changed;
  return wrapTo(type, binary(changed, step > 0 ? '-' : '+', number(1)));
}

/** `a[f()]++`: the index is computed once. */
function once(e: Unary, place: Ts, t: ExpressionTranslator, discarded: boolean): Ts {
  const { operand, operator, postfix } = e;
  const type = bare(operand.type);
  const one = isBig(type) ? text('1n') : number(1);
  const isPlain = isBasic(type, 'int') || type.k === 'enum';
  const step = (value: Ts, sign: string): Ts => {
    const made = binary(value, sign, one);
    return isPlain ? made : wrapTo(type, made);
  };
  const [there, back] = operator === '++' ? ['+', '-'] : ['-', '+'];
  const made = updatedElement(operand, place, (now) => step(now, there), t);
  if (made === null)
    return t.mark(e.location, 'an operator that changes what is computed beside it: split the statement');
  return discarded || !postfix ? made : step(made, back);
}

/** The operator in front, where nothing uses the value of the one behind. */
function prefixOf(fn: FunctionSymbol): FunctionSymbol {
  if (fn.params.length === 0 || fn.owner?.kind !== 'class') return fn;
  return fn.owner.functions(fn.name).find((each) => each.params.length === 0) ?? fn;
}

/** A counter of a loop that ends before it wraps. */
function bounded(operand: Expression, step: number, t: ExpressionTranslator): boolean {
  const symbol = variableOf(operand);
  return step > 0 && symbol !== null && t.counters.has(symbol);
}
