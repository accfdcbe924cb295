import { isStringClass, isText } from '../../model/representation.js';
import type { Expression, Type } from '../../model/ast.js';
import { isNullElement } from '../../passes/texts/null-elements.js';
import { rangeOf } from '../../analysis/number-range.js';
import { arithmeticResult, bare, isBasic, isBig, isBool, promoted } from '../../model/types.js';
import { waits } from '../../print/parts.js';
import { binary, call, nonNull, text, type Ts } from '../../print/ts.js';
import { arithmetic, operandAs } from '../values/arithmetic.js';
import { copied } from '../values/constructions.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { convertNumber, WIDE } from '../values/numbers.js';
import { ELEMENT } from '../names/place.js';
import { keyOf } from '../values/stored-element.js';
import { fillTemplate } from '../names/templates.js';

type Assign = Extract<Expression, { kind: 'assign' }>;

/** What changes an element by the functions that a table has for it. */
const UPDATES = new Map([
  ['$this.set($1, $2)', { read: '$this.get($1)', helper: 'updateAt' }],
  ['$this.setAt($1, $2)', { read: '$this.at($1)', helper: 'updatePlace' }],
]);

/** `map[Key( 1 )] += x` and `matrix.row( y )[x] += v`: what is before the operator is computed once, and the value of the whole is the new one. */
export function updatedByKey(e: Assign, t: ExpressionTranslator): Ts | null {
  const { left } = e;
  const rule = left.kind === 'index' ? left.fn?.rule : null;
  const found = UPDATES.get(rule?.set ?? '');
  if (left.kind !== 'index' || !found || rule?.template !== found.read) return null;
  const body = compoundElement(e, left, t, ELEMENT);
  if (waits(body)) return null;
  const update = text(t.context.helper(found.helper));
  const change: Ts = { k: 'arrow', params: '($value)', body, block: false };
  return call(update, t.value(left.object), keyOf(left.index, t), change);
}

/** What an element gets. As in C++ the type of the elements does not say that one can be null. */
export function storedValue(left: Expression, value: Expression, t: ExpressionTranslator): Ts {
  if (isStringClass(value.type) && !isNullElement(left)) return t.textValue(value);
  const made = copied(value, t);
  return (value.kind === 'null' || t.canBeNull(value)) && !isText(value.type) ? nonNull(made) : made;
}

/** `element op x`, of an element of a container: what is stored in its place. */
export function compoundElement(
  e: Assign,
  left: Expression,
  t: ExpressionTranslator,
  current: Ts = isStringClass(left.type) ? t.textValue(left) : t.value(left),
): Ts {
  if (typeof e.fn?.rule?.template === 'string') {
    const template = e.fn.rule.template;
    if (template === '$this = $1') return t.operandFor(e.fn, 0, e.right);
    const match = /^\$this ([-+*/|&])= (.+)$/.exec(template);
    if (match) {
      const operand = t.operandFor(e.fn, 0, e.right);
      const added = fillTemplate({ ...e.fn.rule, template: match[2]! }, null, [operand], t.context);
      return binary(current, match[1]!, added);
    }
    return t.mark(e.location, `the operator ${e.operator} for an element`);
  }
  return computed(e, bare(left.type), current, t);
}

/** `a op b`, as it is stored in `a` again. */
export function computed(e: Assign, type: Type, current: Ts, t: ExpressionTranslator): Ts {
  const operator = e.operator.slice(0, -1);
  const { left, right } = e;
  if (isBool(type)) {
    if (operator === '|') return binary(t.truth(right), '||', current);
    // `b &= 2` asks for the last bit.
    const { min, max } = rangeOf(right);
    if (operator === '&' && min >= 0 && max <= 1) return binary(t.truth(right), '&&', current);
  }
  const shift = operator === '<<' || operator === '>>';
  const common = shift ? promoted(type) : arithmeticResult(type, right.type);
  const a = operandAs(current, left, common, t, operator);
  const b = operandAs(
    t.value(right),
    right,
    shift && !isBig(common) ? { k: 'basic', name: 'int' } : common,
    t,
    operator,
  );
  const result = arithmetic(operator, a, b, e, common);
  const made: Expression = {
    kind: 'binary',
    operator,
    left,
    right,
    fn: null,
    type: common,
    location: e.location,
  };
  if (isBig(common) && isBasic(type, 'long', 'ulong')) t.look(e.location, WIDE);
  return convertNumber(result, made, common, type, t);
}
