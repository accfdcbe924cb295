import type { Holder } from '../../model/holder.js';
import type { Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { someExpression } from '../../model/walk.js';
import { type Contents, visitFunction } from '../functions.js';
import { growingSums } from './growing-sums.js';
import { hasWideConstant, keepsWidth, widenConstants, WideHolders, wideType } from './wide-holders.js';

type Assign = Extract<Expression, { kind: 'assign' }>;

/**
 * A `long` in which bits are gathered, as in `bits = bits << 6 | value`, needs all its 64 bits: it is an integer without
 * a limit. So does an `unsigned long` that is multiplied again and again, shifted to both sides, or combined with a constant of
 * more than 53 bits, as sums over texts and random numbers are: `h = h * 31 + c`, `x ^= x << 13`. So do those that grow by each other.
 * What their values go to needs them too. It runs before the analysis, which takes the types from the variables.
 */
export function passWideNumbers(contents: Contents): void {
  const holders = new WideHolders(contents);
  const wide = new Set<Holder>();
  const flows: [from: Expression, to: Holder, isAdded?: boolean][] = [];
  const pairs: Extract<Expression, { kind: 'binary' | 'assign' }>[] = [];
  const widen = (holder: Holder | null): void => {
    if (holder) for (const each of holders.together(holder)) wide.add(each);
  };
  const begins = (
    symbol: VariableSymbol | null | undefined,
    initial: Expression | null | undefined,
  ): void => {
    if (!symbol || !initial) return;
    flows.push([initial, symbol]);
    if (isUnsignedLong(symbol) && hasWideConstant(initial)) widen(symbol);
  };
  const inFunction = (fn: FunctionSymbol): void => {
    for (const { name, args } of fn.initialisers)
      begins(fn.owner?.kind === 'class' ? fn.owner.fields.find((each) => each.name === name) : null, args[0]);
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables') for (const { symbol, initial } of s.variables) begins(symbol, initial);
        if (s.kind === 'return' && s.value) flows.push([s.value, fn]);
      },
      expression: (e) => {
        if (e.kind === 'binary' || e.kind === 'assign') pairs.push(e);
        const changed = e.kind === 'assign' ? holders.of(e.left) : null;
        if (e.kind === 'assign' && changed) {
          flows.push([e.right, changed, e.operator === '+=']);
          if (needsAllBits(e, changed, holders)) widen(changed);
        }
        const called = e.kind === 'call' ? holders.called(e.callee) : null;
        if (e.kind === 'call' && called)
          called.params.forEach((param, i) => { if (e.args[i]) flows.push([e.args[i], param]); });
        const turned = turnedBits(e, holders);
        if (turned && isUnsignedLong(turned)) widen(turned);
      },
    }); // prettier-ignore
  };
  contents.globals.forEach((each) => { begins(each, each.initial); }); // prettier-ignore
  contents.functions.forEach(inFunction);
  for (const each of growingSums(flows, (e) => holders.of(e))) widen(each);
  const isWide = (e: Expression): boolean => {
    const holder = e.kind === 'call' ? holders.called(e.callee) : holders.of(e);
    return holder !== null && wide.has(holder);
  };
  for (let before = -1; before < wide.size;) {
    before = wide.size;
    for (const [from, to] of flows) if (!wide.has(to) && keepsWidth(from, isWide)) widen(to);
  }
  // What is computed or stored with them is exact too.
  for (const [from, to] of flows) if (wide.has(to)) widenConstants(from);
  for (const each of pairs)
    if (keepsWidth(each.left, isWide) || keepsWidth(each.right, isWide)) widenConstants(each);
  for (const holder of wide)
    if (holder.kind === 'function') holder.returns = wideType(holder.returns) ?? holder.returns;
    else holder.type = wideType(holder.type) ?? holder.type;
}

/** A ulong, or what leads to such numbers. */
function isUnsignedLong({ type }: VariableSymbol): boolean {
  const element =
    type.k === 'array' ? type.of : type.k === 'pointer' || type.k === 'reference' ? type.to : type;
  return element.k === 'basic' && element.name === 'ulong';
}

/** Whether what a variable gets is made of all of its bits, or has more of them than a JavaScript number is exact with. */
function needsAllBits({ operator, right }: Assign, symbol: VariableSymbol, holders: WideHolders): boolean {
  const isSelf = (e: Expression): boolean => holders.of(e) === symbol;
  const isShifted = someExpression(
    right,
    (e) => e.kind === 'binary' && e.operator === '<<' && isSelf(e.left),
  );
  const isPlain = operator === '=';
  if (symbol.role === 'local' && (operator === '<<=' || (isPlain && isShifted))) return true;
  if (!isUnsignedLong(symbol)) return false;
  if ((operator === '^=' && isShifted) || hasWideConstant(right)) return true;
  const isFactor = (e: Expression): boolean => isConstant(e) || holders.of(e)?.type.k === 'basic';
  if (operator === '*=') return isFactor(right);
  return isPlain && someExpression(right, (e) => isProduct(e, isSelf, isFactor));
}

/** Whether an expression is a product of something with a variable in it, and a constant or another variable. */
function isProduct(
  e: Expression,
  isSelf: (e: Expression) => boolean,
  isFactor: (e: Expression) => boolean,
): boolean {
  if (e.kind !== 'binary' || e.operator !== '*') return false;
  return (
    (someExpression(e.left, isSelf) && isFactor(e.right)) ||
    (someExpression(e.right, isSelf) && isFactor(e.left))
  );
}

function isConstant(e: Expression): boolean {
  if (e.kind === 'number') return true;
  const [symbol] = e.kind === 'name' ? e.symbols : [];
  return symbol?.kind === 'variable' && (symbol.role === 'constant' || symbol.type.const === true);
}

/** The variable whose 64 bits are turned: `x << k | x >> ( 64 - k )`. */
function turnedBits(e: Expression, holders: WideHolders): VariableSymbol | null {
  if (e.kind !== 'binary' || !/^[|^+]$/.test(e.operator)) return null;
  const { left, right } = e;
  if (left.kind !== 'binary' || right.kind !== 'binary') return null;
  if (![left.operator, right.operator].every((each) => each === '<<' || each === '>>')) return null;
  const symbol = holders.of(left.left);
  if (left.operator === right.operator || symbol === null || holders.of(right.left) !== symbol) return null;
  const [a, b] = [left.right, right.right];
  const is64 = (each: Expression): boolean => each.kind === 'number' && Number(each.text) === 64;
  const sum = a.kind === 'number' && b.kind === 'number' ? Number(a.text) + Number(b.text) : NaN;
  return sum === 64 || someExpression(a, is64) || someExpression(b, is64) ? symbol : null;
}
