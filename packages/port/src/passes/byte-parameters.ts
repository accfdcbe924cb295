import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../model/ast.js';
import { overridden } from '../model/members.js';
import { bare, isBasic, isByteBuffer, isConstCharPointer, isInteger } from '../model/types.js';
import { type Contents, visitFunction } from './functions.js';

/**
 * `const char *data, int length`: bytes, and no text that ends at its first 0, where a call hands over a buffer or the
 * function sees them as unsigned. It runs before the analysis, which takes the types from the parameters.
 */
export function passByteParameters({ functions }: Contents): void {
  const candidates = new Map<string, VariableSymbol[]>();
  for (const fn of functions)
    fn.params.forEach((param, i) => {
      const next = fn.params[i + 1];
      if (!isConstCharPointer(param.type) || !next || !isInteger(next.type) || isBasic(next.type, 'bool'))
        return;
      // What overrides a function of Qt has its types.
      if (overridden(fn).some((base) => base.rule)) return;
      const key = keyOf(fn.name, i);
      candidates.set(key, [...(candidates.get(key) ?? []), param]);
    });
  if (candidates.size === 0) return;
  const found = new Set<string>();
  for (const fn of functions)
    visitFunction(fn, {
      expression: (e) => {
        if (e.kind === 'call') for (const i of buffersIn(e)) found.add(keyOf(calledName(e.callee), i));
        const seen = e.kind === 'cast' && isByteBuffer(e.type) && isBasic(bytesOf(e), 'uchar') ? e.operand : null;
        if (seen?.kind === 'name') fn.params.forEach((param, i) => seen.symbols.includes(param) && found.add(keyOf(fn.name, i)));
      },
    }); // prettier-ignore
  const bytes = new Set([...found].flatMap((key) => candidates.get(key) ?? []));
  if (bytes.size > 0) spread(bytes, functions);
  for (const each of bytes) each.type = asBytes(each.type);
}

/** What a pointer to bytes is handed to leads to bytes too; a reference to a pointer, and what it refers to, are one. */
function spread(bytes: Set<VariableSymbol>, functions: readonly FunctionSymbol[]): void {
  const flows: (readonly [from: VariableSymbol, to: VariableSymbol])[] = [];
  const add = (value: Expression | null, to: VariableSymbol | null): void => {
    const from = value && pointerNamed(value);
    if (from && to && isConstCharPointer(to.type)) flows.push([from, to]);
  };
  const references = new Map<string, [index: number, param: VariableSymbol][]>();
  for (const { name, params } of functions)
    params.forEach((param, i) => {
      if (param.type.k === 'reference' && isConstCharPointer(param.type))
        references.set(name, [...(references.get(name) ?? []), [i, param]]);
    });
  for (const fn of functions)
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables') for (const { symbol, initial } of s.variables) add(initial, symbol);
      },
      expression: (e) => {
        if (e.kind === 'assign' && e.operator === '=') add(e.right, pointerNamed(e.left));
        if (e.kind !== 'call') return;
        for (const [i, param] of references.get(calledName(e.callee)) ?? []) {
          const arg = e.args[i] && pointerNamed(e.args[i]);
          if (arg) flows.push([arg, param], [param, arg]);
        }
      },
    });
  for (let before = -1; before < bytes.size;) {
    before = bytes.size;
    for (const [from, to] of flows) if (bytes.has(from)) bytes.add(to);
  }
}

/** The variable from which a pointer is computed. */
function pointerNamed(e: Expression): VariableSymbol | null {
  if (e.kind === 'binary' && /^[-+]$/.test(e.operator)) return pointerNamed(e.left);
  if (e.kind === 'construct' && e.args.length === 1) return pointerNamed(e.args[0]!);
  const [symbol] = e.kind === 'name' ? e.symbols : [];
  return symbol?.kind === 'variable' && !symbol.rule && isConstCharPointer(symbol.type) ? symbol : null;
}

function asBytes(type: Type): Type {
  if (type.k === 'reference') return { ...type, to: asBytes(type.to) };
  return type.k === 'pointer' ? { ...type, bytes: true } : type;
}

const keyOf = (name: string, index: number): string => `${name}/${String(index)}`;

function bytesOf({ type }: Expression): Expression['type'] {
  const t = bare(type);
  return t.k === 'pointer' ? t.to : t;
}

function calledName(callee: Expression): string {
  return callee.kind === 'name' || callee.kind === 'member' ? callee.name : '';
}

/** Which arguments are buffers with their length behind them. */
function buffersIn({ args }: Extract<Expression, { kind: 'call' }>): number[] {
  return args.flatMap((arg, i) => (args[i + 1] && isBuffer(arg) ? [i] : []));
}

/** Whether an expression is one of bytes, as far as that is known before the analysis. */
function isBuffer(e: Expression): boolean {
  if (e.kind === 'binary' && /^[-+]$/.test(e.operator)) return isBuffer(e.left);
  if (e.kind === 'call' && e.callee.kind === 'member' && e.callee.name === 'data')
    return isBytes(e.callee.object);
  if (e.kind === 'unary' && e.operator === '&' && e.operand.kind === 'index')
    return isBuffer(e.operand.object);
  return isBytes(e);
}

/** An array of characters, or a QByteArray. */
function isBytes(e: Expression): boolean {
  const symbols = e.kind === 'name' ? e.symbols : [];
  return symbols.some((symbol) => {
    if (symbol.kind !== 'variable') return false;
    const type = bare(symbol.type);
    if (type.k === 'class') return /^(?:QByteArray|QMemArray|QArray)$/.test(type.symbol.name);
    return isByteBuffer(type) && !(type.k === 'array' && type.of.const === true);
  });
}
