import type { Expression, FunctionSymbol } from '../../model/ast.js';
import { bare } from '../../model/types.js';
import { print } from '../../print/doc.js';
import { call, PRECEDENCE, show, text, type Ts } from '../../print/ts.js';
import type { Rule } from '../../tables/rule.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { safeName } from '../names/safe-names.js';
import { fillTemplate } from '../names/templates.js';
import { initialValue } from '../values/values.js';

type Binary = Extract<Expression, { kind: 'binary' }>;

/** How a QDataStream writes or reads a container whose elements the program has operators for; null for anything else. */
export function elementRule({ fn, elements, operator }: Binary, t: ExpressionTranslator): Rule | null {
  const [first, second] = (elements ?? []).filter((each) => each.kind === 'binary');
  if (!fn?.rule || !first) return null;
  const rule: Rule = { ...fn.rule, missing: null };
  if (operator === '<<') {
    const [one, other] = [first, second].map((each) => (each ? written(each, t) : ''));
    const name = second ? 'writeMap' : 'writeList';
    const functions = second ? `(to, key) => ${one!}, (to, value) => ${other!}` : `(to, each) => ${one!}`;
    return { ...rule, template: `${name}($1, $2, ${functions})`, imports: [{ module: './cpp.js', name }] };
  }
  const [one, other] = [first, second].map((each) => (each ? reading(each, t) : ''));
  const name = second ? 'QMap' : 'QValueList';
  const out = second
    ? `QMap.from($1.readQMap(() => ${one!}, () => ${other!}), ${newValue(second, t)})`
    : `QValueList.from($1.readQValueList(() => ${one!}))`;
  return { ...rule, out: `$2.value = ${out}`, imports: [{ module: '@qt3/tools', name }] };
}

/** The operator with that rule, or as it is. */
export function elementwise(e: Binary, fn: FunctionSymbol, t: ExpressionTranslator): FunctionSymbol {
  const rule = e.elements ? elementRule(e, t) : null;
  return rule ? { ...fn, rule } : fn;
}

function written(step: Binary, t: ExpressionTranslator): string {
  return code(t.value(step));
}

/** What reads one element of the stream, which is the first argument of the whole. */
function reading(step: Binary, t: ExpressionTranslator): string {
  const { right } = step;
  const rule = elementRule(step, t) ?? step.fn?.rule;
  const stream = text('$1');
  const read = /^\$\d\.value = (.*)$/.exec(rule?.out ?? '')?.[1];
  if (rule && read !== undefined)
    return code(fillTemplate({ ...rule, template: read }, stream, [stream], t.context));
  const fill: Ts = {
    k: 'arrow',
    params: `(${right.kind === 'name' ? safeName(right.name) : ''})`,
    body: t.value(step),
    block: false,
  };
  return code(call(text(t.context.helper('filledBy')), initialValue(right.type, t), fill));
}

function newValue({ right: { type } }: Binary, t: ExpressionTranslator): string {
  const made = initialValue(type, t);
  const isObject = bare(type).k === 'class' && made.k !== 'string';
  return code(isObject ? { k: 'arrow', params: '()', body: made, block: false } : made);
}

function code(made: Ts): string {
  return print(show(made, PRECEDENCE.assign)).text;
}
