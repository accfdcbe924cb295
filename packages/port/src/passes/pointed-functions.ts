// What pointers to functions lead to, as far as their types say it.
import { calledFunction } from '../analysis/function-pointers.js';
import type { FunctionSymbol, FunctionType, VariableSymbol } from '../model/ast.js';
import { isText } from '../model/representation.js';
import { keyOfType } from '../model/type-key.js';
import { bare } from '../model/types.js';
import { newFunction, newVariable } from '../symbols/symbols.js';
import type { Contents } from './functions.js';
import { visitTakenFunctions } from './taken-functions.js';

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
export function pointedPairs(contents: Contents, pointers: PointedFunctions): Pair[] {
  const pairs: Pair[] = [];
  visitTakenFunctions(contents, (e, fn) => {
    const type = calledFunction(e.type);
    if (e.kind !== 'name' || fn.rule) return;
    if (type?.params.length !== fn.params.length) return;
    const pointed = pointers.of(type);
    pairs.push([fn, pointed]);
    fn.params.forEach((param, i) => {
      if (isText(bare(param.type))) pairs.push([param, pointed.params[i]!]);
    });
  });
  return pairs;
}
