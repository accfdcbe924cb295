// What pointers to functions lead to, as far as their types say it.
import { calledFunction } from '../analysis/function-pointers.js';
import type { Expression, FunctionSymbol, FunctionType, VariableSymbol } from '../model/ast.js';
import { isText } from '../model/representation.js';
import { keyOfType } from '../model/type-key.js';
import { bare } from '../model/types.js';
import { visitExpression } from '../model/walk.js';
import { newFunction, newVariable } from '../symbols/symbols.js';
import { type Contents, visitFunction } from './functions.js';

/** For each type a function that stands for all to which pointers of that type lead. */
export class PointedFunctions {
  readonly #known = new Map<string, FunctionSymbol>();

  of(type: FunctionType): FunctionSymbol {
    const key = keyOfType(type);
    const known = this.#known.get(key);
    if (known) return known;
    const { returns, params, variadic } = type;
    const given = params.map((param, i) => newVariable(`p${String(i)}`, param, 'parameter'));
    const made = newFunction('', returns, given, 'function', { variadic });
    this.#known.set(key, made);
    return made;
  }
}

type Pair = [FunctionSymbol, FunctionSymbol] | [VariableSymbol, VariableSymbol];

/**
 * The functions whose address is taken, and those that stand for them: where the one returns null, or takes a null text, the
 * other does.
 */
export function pointedPairs({ functions, globals }: Contents, pointers: PointedFunctions): Pair[] {
  const pairs: Pair[] = [];
  const callees = new Set<Expression>();
  const visit = (e: Expression): void => {
    if (e.kind === 'call') callees.add(e.callee);
    if (e.kind !== 'name' || callees.has(e) || e.symbol?.kind !== 'function' || e.symbol.rule) return;
    const type = calledFunction(e.type);
    const { symbol: fn } = e;
    if (type?.params.length !== fn.params.length) return;
    const pointed = pointers.of(type);
    pairs.push([fn, pointed]);
    fn.params.forEach((param, i) => {
      if (isText(bare(param.type))) pairs.push([param, pointed.params[i]!]);
    });
  };
  for (const fn of functions) visitFunction(fn, { expression: visit });
  for (const { initial } of globals) if (initial) visitExpression(initial, visit);
  return pairs;
}
