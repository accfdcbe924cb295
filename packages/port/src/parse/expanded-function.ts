import type { FunctionSymbol, Type } from '../model/ast.js';
import type { FunctionExpansion } from '../model/expansion.js';
import type { Declaration } from '../model/declaration.js';
import { keyOfType } from '../model/type-key.js';
import { bare, mutable } from '../model/types.js';
import type { TemplateSource } from './expanded-class.js';
import { hasParameter, nameOfArguments, unify } from './template-types.js';

/** A function template of which each use becomes a function. */
export class ExpandedFunction implements FunctionExpansion<Type, FunctionSymbol> {
  readonly fn: FunctionSymbol;
  #source: TemplateSource | null = null;
  readonly #instances = new Map<string, FunctionSymbol | null>();

  constructor(fn: FunctionSymbol) {
    this.fn = fn;
  }

  define(source: TemplateSource): void {
    this.#source = source;
  }

  instance(map: ReadonlyMap<string, Type>): FunctionSymbol | null {
    const args = this.#argumentsOf(map);
    if (!args) return null;
    const key = args.map(keyOfType).join(',');
    const known = this.#instances.get(key);
    if (known !== undefined) return known;
    const source = this.#source;
    if (!source) return null;
    const { parser, at, params, scope, place } = source;
    const names = params.map(({ name }) => name);
    const made: Declaration[] = [];
    const fn = parser.readFunction(at, parser.bind(scope, names, args), made);
    this.#instances.set(key, fn);
    if (!fn) return null;
    this.#name(fn, args);
    scope.add(fn);
    if (made.length === 0) made.push({ kind: 'function', symbol: fn, location: fn.location! });
    const isMember = fn.owner?.kind === 'class';
    parser.place(isMember ? [] : made, place);
    if (isMember) parser.late.push({ kind: 'function', symbol: fn, location: fn.location! });
    parser.prepare(fn);
    return fn;
  }

  /** `template<> QString show<bool>( const bool &b )`: whether it is one of this template; `given`: the arguments behind its name. */
  specialise(fn: FunctionSymbol, given: readonly Type[]): boolean {
    const { params, templateParams } = this.fn;
    if (given.length === templateParams.length && fn.params.length === params.length) {
      const args = given.map(decayed);
      this.#instances.set(args.map(keyOfType).join(','), fn);
      this.#name(fn, args);
      return true;
    }
    const types = fn.params.map(({ type }) => mutable(type));
    const map = unify(
      templateParams,
      params.map(({ type }) => mutable(type)),
      types,
    );
    if (!map) return false;
    const args = templateParams.map((name) => mutable(map.get(name)!));
    this.#instances.set(args.map(keyOfType).join(','), fn);
    this.#name(fn, args);
    return true;
  }

  /** The only function that a template becomes has its name, where no other has it. */
  settleName(): void {
    const [only] = this.#instances.values();
    const { fn } = this;
    const others = this.#source?.scope.own(fn.name).some((each) => each !== fn) ?? true;
    if (only && this.#instances.size === 1 && !others)
      Object.assign(only, { name: fn.name, printed: fn.name });
  }

  /** Operators stay what they are: overloads tell them apart. */
  #name(fn: FunctionSymbol, args: readonly Type[]): void {
    if (fn.name.startsWith('operator')) return;
    const name = `${fn.name}${nameOfArguments(args)}`;
    Object.assign(fn, { name, printed: name });
  }

  #argumentsOf(map: ReadonlyMap<string, Type>): Type[] | null {
    const args: Type[] = [];
    for (const [i, name] of this.fn.templateParams.entries()) {
      const given = map.get(name);
      const param = this.#source?.params[i];
      const made = given ?? (param && this.#source!.parser.readDefault(param, this.#source!.scope));
      if (!made) return null;
      const plain = decayed(made);
      if (hasParameter(plain)) return null;
      args.push(plain);
    }
    return args;
  }
}

/** An array and a function are handed over as pointers. */
function decayed(type: Type): Type {
  const t = mutable(bare(type));
  if (t.k === 'array')
    return { k: 'pointer', to: t.of.k === 'basic' && t.of.name === 'char' ? { ...t.of, const: true } : t.of };
  return t.k === 'function' ? { k: 'pointer', to: t } : t;
}
