import { isNeverRead, isUnread } from '../expressions/changed-texts.js';
import { rangeOf, typeRange } from '../../analysis/number-range.js';
import { doesMore } from '../../model/has-effect.js';
import { visitExpression, visitStatement, withoutCasts } from '../../model/walk.js';
import { nameOf, sets, variableOf } from '../../model/variable-of.js';
import { unknownValue } from '../../model/unknown.js';
import { bare, BOOL, classOf, isUnsigned } from '../../model/types.js';
import type { BlockStatement, Expression, Statement, VariableSymbol } from '../../model/ast.js';
import { isSharedObject, isText } from '../../model/representation.js';
import { type Doc, group, hardline, indent, join, line } from '../../print/doc.js';
import { kindOf } from '../../passes/classes/kinds.js';
import { quote } from '../../print/literals.js';
import { show } from '../../print/ts.js';
import type { BlockTranslator } from './block-translator.js';
import { forOfStatement } from './for-of.js';
import { endsCaught } from '../../passes/copies/caught-endings.js';
import { className } from '../names/names.js';
import { safeName } from '../names/safe-names.js';

export function whileStatement(s: Extract<Statement, { kind: 'while' }>, t: BlockTranslator): Doc {
  const iteration = t.context.usage.iterations.loops.get(s);
  if (iteration) return forOfStatement(s, iteration, t);
  const { condition } = s;
  if (condition.kind === 'variables') {
    const [declared] = condition.variables;
    const symbol = declared!.symbol;
    const declaration = t.declaration(declared!);
    const ended: Expression = {
      kind: 'unary',
      operator: '!',
      postfix: false,
      operand: nameOf(symbol, declared!.location),
      fn: null,
      type: BOOL,
      location: declared!.location,
    };
    const first: Doc[] = [declaration ?? '', group('if (', t.conditionDoc(ended), ') break;')];
    const body: BlockStatement =
      s.body.kind === 'block' ? s.body : { kind: 'block', statements: [s.body], location: s.body.location };
    return ['for (;;) ', t.knowing([symbol], body, () => t.block(body, first))];
  }
  return group(
    'while (',
    t.conditionDoc(condition),
    ')',
    t.knowing(t.nonNullIn(condition), s.body, () => t.body(s.body)),
  );
}

export function forStatement(s: Extract<Statement, { kind: 'for' }>, t: BlockTranslator): Doc {
  const iteration = t.context.usage.iterations.loops.get(s);
  if (iteration) return forOfStatement(s, iteration, t);
  const counters = loopCounters(s).filter((symbol) => !t.counters.has(symbol));
  counters.forEach((symbol) => t.counters.add(symbol));
  const before: Doc[] = [];
  const initial = s.initial ? forInitial(s.initial, before, t) : '';
  const condition = s.condition ? t.conditionDoc(s.condition) : '';
  const update = s.update ? show(t.discarded(s.update)) : '';
  const known = s.condition ? t.nonNullIn(s.condition) : [];
  const head: Doc = s.initial || s.condition || s.update
    ? group('for (', indent(initial, ';', condition === '' ? '' : [line, condition], ';', update === '' ? '' : [line, update]), ')')
    : 'for (;;)'; // prettier-ignore
  const doc = group(
    head,
    t.knowing(known, s.body, () => t.body(s.body)),
  );
  counters.forEach((symbol) => t.counters.delete(symbol));
  return before.length === 0 ? doc : ['{', indent(hardline, join(hardline, [...before, doc])), hardline, '}'];
}

export function forInitial(initial: Statement, before: Doc[], t: BlockTranslator): Doc {
  if (initial.kind === 'expression') {
    const { expression: e } = initial;
    return e.kind === 'assign' && isUnread(e.left) && !doesMore(e.right) ? '' : show(t.discarded(e));
  }
  if (initial.kind !== 'variables') return '';
  const { variables } = initial;
  if (variables.some(({ symbol }) => t.keywordOf(symbol) === 'using' || symbol.isStatic)) {
    before.push(t.statement(initial) ?? '');
    return '';
  }
  const asked = variables.filter(
    ({ symbol, initial: value }) => !isNeverRead(symbol) || (value !== null && doesMore(value)),
  );
  const [first] = asked;
  if (!first) return '';
  if (asked.length === 1 && first.initial && isNeverRead(first.symbol))
    return show(t.discarded(first.initial));
  const constant = asked.every(({ symbol }) => t.keywordOf(symbol) === 'const');
  const parts = asked.map(({ symbol, initial: value }): Doc => [
    safeName(symbol.printed),
    t.declaredValue(symbol, value),
  ]);
  return [constant ? 'const ' : 'let ', join(', ', parts)];
}

export function tryStatement(s: Extract<Statement, { kind: 'try' }>, t: BlockTranslator): Doc {
  const docs: Doc[] = ['try ', t.block(s.body)];
  const all = s.handlers.find((handler) => handler.variable === null);
  const typed = s.handlers.filter((handler) => handler.variable !== null);
  docs.push(' catch (error) {');
  const chain: Doc[] = typed.map((handler, i) => {
    const { variable } = handler;
    const symbol = classOf(variable!.type);
    const unknown = unknownValue(variable!.type);
    const name = t.context.usage.thrown.nameOf(variable!.type);
    const test: Doc =
      unknown !== null
        ? show(t.mark(variable!.location ?? handler.location, unknown))
        : name !== null
          ? `error instanceof ${t.context.helper('Thrown')} && error.type === ${quote(name)}`
          : symbol && !isText(variable!.type)
            ? `error instanceof ${className(symbol, t.context)}`
            : `typeof error === '${kindOf(bare(variable!.type))}'`;
    if (symbol && variable!.type.k === 'class' && t.context.usage.derived.has(symbol))
      t.look(
        handler.location,
        `what is caught as a ${symbol.name} is a copy without the rest in C++, here it is what was thrown`,
      );
    const value = name === null ? 'error' : `error.value as ${t.typeText(bare(variable!.type))}`;
    // Others may change it by a reference.
    const held = variable!.boxed && !isSharedObject(variable!.type) ? `{ value: ${value} }` : value;
    const ends = endsCaught(handler);
    const keyword = ends ? 'using' : variable!.assigned && held === value ? 'let' : 'const';
    const isUnused = variable!.name === '' || !variable!.used || isNeverRead(variable!);
    const bound =
      isUnused && !ends
        ? []
        : [`${keyword} ${isUnused ? '_caught' : safeName(variable!.printed)} = ${held};`];
    if (unknown !== null) bound.unshift(`// PORT: ${unknown}`);
    return [i === 0 ? '' : ' else ', 'if (', test, ') ', t.block(handler.body, bound)];
  });
  const rest: Doc = all ? t.block(all.body) : '{ throw error; }';
  docs.push(
    indent(
      hardline,
      ...(typed.length > 0
        ? [...chain, ' else ', rest]
        : [all ? join(hardline, t.lines(all.body.statements, all.body.location)) : 'throw error;']),
    ),
    hardline,
    '}',
  );
  return docs;
}

/** The greatest value with which a counter may begin. */
function firstOf({ initial }: Extract<Statement, { kind: 'for' }>, symbol: VariableSymbol): number {
  if (initial?.kind === 'variables') {
    const own = initial.variables.find((each) => each.symbol === symbol)?.initial;
    if (own) return rangeOf(own).max;
  }
  if (initial?.kind === 'expression' && initial.expression.kind === 'assign') {
    const { left, operator, right } = initial.expression;
    if (operator === '=' && variableOf(left) === symbol) return rangeOf(right).max;
  }
  return Infinity;
}

/** Counters that go up to a limit, and are changed nowhere else: they do not wrap. */
function loopCounters(s: Extract<Statement, { kind: 'for' }>): VariableSymbol[] {
  const { condition, update } = s;
  if (condition?.kind !== 'binary' || !/^(?:<|!=)$/.test(condition.operator)) return [];
  const left =
    condition.left.kind === 'convert' && condition.left.fn === null ? condition.left.operand : condition.left;
  const symbol = variableOf(left);
  if (!symbol || symbol.boxed || !isUnsigned(symbol.type)) return [];
  const limit = rangeOf(withoutCasts(condition.right));
  const { max } = typeRange(symbol.type);
  if (limit.min > max) return [];
  // What counts up to one value passes over the greatest one if it begins behind that value.
  if (condition.operator === '!=' && !(firstOf(s, symbol) <= Math.max(limit.min, 0))) return [];
  let changes = 0;
  const count = (e: Expression): void => {
    if (sets(e, symbol)) changes++;
  };
  if (update) visitExpression(update, count);
  visitStatement(s.body, { expression: count });
  return changes === 1 && update?.kind === 'unary' && update.operator === '++' ? [symbol] : [];
}
