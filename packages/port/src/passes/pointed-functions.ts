// What pointers to functions lead to, as far as their types say it.
import { calledFunction } from '../analysis/function-pointers.js';
import type { FunctionSymbol, FunctionType, VariableSymbol } from '../model/ast.js';
import type { Holder } from '../model/holder.js';
import { isText } from '../model/representation.js';
import { keyOfType } from '../model/type-key.js';
import { bare, isPointer } from '../model/types.js';
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

/** What the functions whose address is taken have in common with those that stand for them. */
export interface PointedPairs {
  /** Where the one returns null, or takes a null text, the other does. */
  readonly pairs: readonly Pair[];
  /** Parameters that get what a pointer to their function is called with. */
  readonly given: readonly { readonly from: VariableSymbol; readonly to: VariableSymbol }[];
}

/** The parameters of functions whose address is taken, and the functions, each with what stands for it. */
export function pointedHolders(contents: Contents, pointers: PointedFunctions): [Holder, Holder][] {
  const pairs: [Holder, Holder][] = [];
  visitTakenFunctions(contents, (e, fn) => {
    const type = calledFunction(e.type);
    if (fn.rule || type?.params.length !== fn.params.length) return;
    const pointed = pointers.of(type);
    pairs.push([fn, pointed]);
    fn.params.forEach((param, i) => pairs.push([param, pointed.params[i]!]));
  });
  return pairs;
}

/** The functions whose address is taken, and those that stand for them. */
export function pointedPairs(contents: Contents, pointers: PointedFunctions): PointedPairs {
  const pairs: Pair[] = [];
  const given: PointedPairs['given'][number][] = [];
  visitTakenFunctions(contents, (e, fn) => {
    const type = calledFunction(e.type);
    if (e.kind !== 'name' || fn.rule) return;
    if (type?.params.length !== fn.params.length) return;
    const pointed = pointers.of(type);
    pairs.push([fn, pointed]);
    fn.params.forEach((param, i) => {
      const to = pointed.params[i]!;
      if (isText(bare(param.type))) pairs.push([param, to]);
      else if (isPointer(bare(param.type))) given.push({ from: to, to: param });
    });
  });
  return { pairs, given };
}
