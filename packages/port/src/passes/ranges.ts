import type { Expression, FunctionSymbol, VariableSymbol } from '../model/ast.js';
import { bare, isBasic, isInteger } from '../model/types.js';
import { heldBy, isNegativeZero, rangeOf } from '../analysis/number-range.js';
import { type Contents, visitFunction } from './functions.js';
import { variableOf } from './usage.js';

/** Finds out what is known about the values of integers. */
export function passRanges(contents: Contents): void {
  passHeldNumbers(contents);
  passNonNegative(contents);
}

/** Finds local int variables that are never negative: they begin so, and only count up. */
function passNonNegative({ functions }: Contents): void {
  for (const fn of functions) {
    const values = new Map<VariableSymbol, (Expression | null)[]>();
    const add = (symbol: VariableSymbol | null, value: Expression | null): void => {
      if (
        symbol?.role === 'local' &&
        !symbol.boxed &&
        isBasic(symbol.type, 'int', 'short', 'long') &&
        symbol.type.k === 'basic'
      )
        values.set(symbol, [...(values.get(symbol) ?? []), value]);
    };
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables')
          for (const { symbol, initial } of s.variables) if (initial) add(symbol, initial);
      },
      expression: (e) => {
        if (e.kind === 'assign')
          add(variableOf(e.left), e.operator === '=' || e.operator === '+=' ? e.right : null);
        if (e.kind === 'unary' && e.operator === '--') add(variableOf(e.operand), null);
        // What a stream reads into a variable.
        if (e.kind === 'binary' && typeof e.fn?.rule?.out === 'string') add(variableOf(e.right), null);
      },
    });
    for (const [symbol, all] of values)
      symbol.nonNegative = all.every((value) => value !== null && rangeOf(value).min >= 0);
  }
}

type Holder = VariableSymbol | FunctionSymbol;

interface Flow {
  readonly value: Expression;
  readonly to: Holder;
}

/** Finds the ulong that can be held as negative numbers, and the integers that can be -0. */
function passHeldNumbers({ functions, classes, globals }: Contents): void {
  const flows: Flow[] = [];
  const flow = (value: Expression | null, to: Holder | null): void => {
    if (!value || !to) return;
    if (value.kind === 'list') value.items.forEach((item) => flow(item, to));
    else if (isInteger(value.type)) flows.push({ value, to });
  };
  const args = (fn: FunctionSymbol | null, values: readonly Expression[]): void => {
    if (fn && !fn.rule) values.forEach((value, i) => flow(value, fn.params[i] ?? null));
  };
  for (const fn of functions) {
    fn.params.forEach((param) => flow(param.initial, param));
    if (fn.role === 'constructor' && fn.owner?.kind === 'class')
      for (const { name, args: values } of fn.initialisers)
        flow(values[0] ?? null, fn.owner.fields.find((each) => each.name === name) ?? null);
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables') s.variables.forEach(({ symbol, initial }) => flow(initial, symbol));
        if (s.kind === 'return') flow(s.value, fn);
      },
      expression: (e) => {
        if (e.kind === 'assign') {
          const holder = heldBy(e.left);
          flow(e.operator === '=' ? e.right : computed(e), holder);
        }
        if (e.kind === 'unary' && e.operator === '--' && isBasic(e.type, 'ulong')) {
          const holder = heldBy(e.operand);
          if (holder) holder.mayBeNegative = true;
        }
        if (e.kind === 'call' || e.kind === 'new' || e.kind === 'construct')
          args(e.kind === 'call' ? e.fn : e.constructor_, e.args);
      },
    });
  }
  for (const symbol of globals) flow(symbol.initial, symbol);
  for (const symbol of classes)
    for (const member of symbol.members()) if (member.kind === 'variable') flow(member.initial, member);
  settle(flows);
}

/** `a op= b` as `a op b`. */
function computed(e: Extract<Expression, { kind: 'assign' }>): Expression {
  const { left, right, fn, type, location } = e;
  return { kind: 'binary', operator: e.operator.slice(0, -1), left, right, fn, type, location };
}

function settle(flows: readonly Flow[]): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const { value, to } of flows) {
      const type = to.kind === 'function' ? to.returns : to.type;
      if (!to.mayBeNegative && isUlong(type) && rangeOf(value).min < 0) changed = to.mayBeNegative = true;
      if (!to.negativeZero && isNegativeZero(value)) changed = to.negativeZero = true;
    }
  }
}

/** A ulong, or an array of them. */
function isUlong(type: VariableSymbol['type']): boolean {
  const t = bare(type);
  return (
    isBasic(t, 'ulong') || ((t.k === 'array' || t.k === 'pointer') && isUlong(t.k === 'array' ? t.of : t.to))
  );
}
