// What pointers to functions lead to before the analysis: the types of the program, and the functions whose address is taken.
import { typeOfFunction } from '../analysis/function-pointers.js';
import type { Expression, FunctionSymbol, FunctionType, VariableSymbol } from '../model/ast.js';
import { keyOfType } from '../model/type-key.js';
import { bare } from '../model/types.js';
import { visitExpression } from '../model/walk.js';
import { newFunction, newVariable } from '../symbols/symbols.js';
import { type Contents, visitFunction } from './functions.js';
import { roughType } from './rough-types.js';

/** One type of functions to which pointers lead. */
interface Pointed {
  readonly types: FunctionType[];
  /** It stands for all functions of this type, and no other function has its name. */
  readonly all: FunctionSymbol;
  readonly taken: Set<FunctionSymbol>;
}

/** The functions that stand for those to which pointers lead. */
export class PointedTypes {
  readonly #known = new Map<string, Pointed>();

  constructor(types: readonly FunctionType[], { functions, globals }: Contents) {
    for (const type of types) {
      const key = keyOfType(type);
      const known = this.#known.get(key);
      if (known) known.types.push(type);
      else this.#known.set(key, { types: [type], all: standIn(type, key), taken: new Set() });
    }
    if (this.#known.size === 0) return;
    const callees = new Set<Expression>();
    const visit = (e: Expression): void => {
      if (e.kind === 'call') callees.add(e.callee);
      if (e.kind !== 'name' || callees.has(e)) return;
      for (const fn of e.symbols)
        if (fn.kind === 'function' && !fn.rule) this.#take(fn, e.qualifier !== null);
    };
    for (const fn of functions) visitFunction(fn, { expression: visit });
    for (const { initial } of globals) if (initial) visitExpression(initial, visit);
  }

  #take(fn: FunctionSymbol, isQualified: boolean): void {
    const isMember = isQualified && fn.role === 'method' && !fn.isStatic;
    this.#known.get(keyOfType(typeOfFunction(fn, isMember)))?.taken.add(fn);
  }

  functions(): FunctionSymbol[] {
    return [...this.#known.values()].map(({ all }) => all);
  }

  /** What stands for the functions that are called by way of a pointer; null for a call by name. */
  called(callee: Expression, owner: FunctionSymbol['owner']): FunctionSymbol | null {
    const pointer = callee.kind === 'binary' && /^(?:\.|->)\*$/.test(callee.operator) ? callee.right : callee;
    const type = roughType(pointer, owner);
    const t = type && bare(type);
    const to = t?.k === 'pointer' ? bare(t.to) : t;
    return to?.k === 'function' ? (this.#known.get(keyOfType(to))?.all ?? null) : null;
  }

  /** Parameters of functions whose address is taken, each with that of what stands for them. */
  pairs(): [VariableSymbol, VariableSymbol][] {
    return [...this.#known.values()].flatMap(({ all, taken }) =>
      [...taken].flatMap(({ params }) =>
        params.map((param, i): [VariableSymbol, VariableSymbol] => [param, all.params[i]!]),
      ),
    );
  }

  /** The functions themselves, each with what stands for them. */
  results(): [FunctionSymbol, FunctionSymbol][] {
    return [...this.#known.values()].flatMap(({ all, taken }) =>
      [...taken].map((fn): [FunctionSymbol, FunctionSymbol] => [fn, all]),
    );
  }

  /** Gives the types of the pointers what was found of the parameters and results. */
  settle(): void {
    for (const { types, all } of this.#known.values())
      for (const type of types)
        Object.assign(type, { params: all.params.map((param) => param.type), returns: all.returns });
  }
}

function standIn({ params, returns, variadic }: FunctionType, key: string): FunctionSymbol {
  const given = params.map((param, i) => newVariable(`p${String(i)}`, param, 'parameter'));
  return newFunction(`(${key})`, returns, given, 'function', { variadic });
}
