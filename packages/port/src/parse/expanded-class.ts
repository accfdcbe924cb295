import type { ClassSymbol, Scope, Type } from '../model/ast.js';
import type { ClassExpansion } from '../model/expansion.js';
import type { Declaration } from '../model/declaration.js';
import { keyOfType } from '../model/type-key.js';
import { spell } from '../model/types.js';
import { DeclaredClass } from '../symbols/symbols.js';
import { hasParameter, moveOut, nameOfArguments, unify } from './template-types.js';
import type { Place, TemplateReader } from './template-reader.js';
import type { TemplateParameter } from './template-needs.js';

/** Where a template stands. */
export interface TemplateSource {
  readonly parser: TemplateReader;
  readonly at: number;
  readonly params: readonly TemplateParameter[];
  readonly scope: Scope;
  readonly place: Place;
}

/** A specialisation: what its arguments have to be. */
export interface Pattern {
  readonly parser: TemplateReader;
  readonly at: number;
  readonly params: readonly string[];
  readonly args: readonly Type[];
  readonly scope: Scope;
}

/** A member that is defined outside of its class. */
interface Member {
  readonly parser: TemplateReader;
  readonly at: number;
  readonly names: readonly string[];
  readonly scope: Scope;
}

interface Instance {
  readonly symbol: ClassSymbol;
  readonly args: readonly Type[];
  /** Whether it is made of the template itself, and of no specialisation. */
  isOwn: boolean;
}

/** A class template of which each use becomes a class. */
export class ExpandedClass implements ClassExpansion<Type, ClassSymbol> {
  readonly symbol: ClassSymbol;
  #params: readonly TemplateParameter[];
  #source: TemplateSource | null = null;
  readonly #instances = new Map<string, Instance>();
  readonly #patterns: Pattern[] = [];
  readonly #members: Member[] = [];

  constructor(symbol: ClassSymbol, params: readonly TemplateParameter[]) {
    this.symbol = symbol;
    this.#params = params;
  }

  get numbers(): readonly boolean[] {
    return this.#params.map(({ isNumber }) => isNumber);
  }

  /** A declaration without a body, which may say what arguments are where they are left out. */
  declare(params: readonly TemplateParameter[]): void {
    if (!this.#source) this.#params = params;
  }

  define(source: TemplateSource): void {
    const defaults = this.#params;
    this.#source = source;
    this.#params = source.params.map((each, i) =>
      each.defaultAt === null ? { ...each, defaultAt: defaults[i]?.defaultAt ?? null } : each,
    );
    for (const each of this.#instances.values()) if (!each.symbol.defined) this.#read(each);
  }

  addPattern(pattern: Pattern): void {
    this.#patterns.push(pattern);
  }

  addMember(member: Member): void {
    this.#members.push(member);
    for (const each of this.#instances.values())
      if (each.isOwn && each.symbol.defined) this.#readMember(member, each);
  }

  /** `template<> struct Ring<int, 4> { … }` */
  specialise({ parser, at, args, scope }: Pattern, place: Place): void {
    const instance = this.#new(args, false);
    this.#readBody(instance, parser, at, parser.bind(scope, [], []), scope, place);
    // What is made of the template later may need it.
    if (this.#source?.place.declarations === place.declarations) this.#source.place.last = place.last;
  }

  instance(given: readonly Type[]): ClassSymbol | null {
    const args = this.#withDefaults(given);
    if (!args || args.some(hasParameter)) return null;
    const known = this.#instances.get(keyOf(args));
    if (known) return known.symbol;
    const instance = this.#new(args, true);
    this.#read(instance);
    return instance.symbol;
  }

  /** The only class that a template becomes has its name. */
  settleName(): void {
    const [only] = this.#instances.values();
    if (only && this.#instances.size === 1)
      Object.assign(only.symbol, { name: this.symbol.name, printed: this.symbol.name });
  }

  #new(args: readonly Type[], isOwn: boolean): Instance {
    const { name, owner, scope } = this.symbol;
    const made = new DeclaredClass(name, owner, scope.parent!);
    made.expansion = this;
    made.expandedWith = args;
    made.printed = `${name}${nameOfArguments(args)}`;
    Object.assign(made, { qualifiedName: `${this.symbol.qualifiedName}<${args.map(spell).join(',')}>` });
    const instance = { symbol: made, args, isOwn };
    this.#instances.set(keyOf(args), instance);
    return instance;
  }

  #read(instance: Instance): void {
    const { args } = instance;
    for (const { parser, at, params, args: wanted, scope } of this.#patterns) {
      const map = unify(params, wanted, args);
      if (!map || !this.#source) continue;
      instance.isOwn = false;
      const bound = parser.bind(
        scope,
        params,
        params.map((name) => map.get(name)!),
      );
      this.#readBody(instance, parser, at, bound, scope, this.#source.place);
      return;
    }
    if (!this.#source) return;
    const { parser, at, params, scope, place } = this.#source;
    this.#readBody(
      instance,
      parser,
      at,
      parser.bind(
        scope,
        params.map(({ name }) => name),
        args,
      ),
      scope,
      place,
    );
    for (const member of this.#members) this.#readMember(member, instance);
  }

  #readBody(
    { symbol }: Instance,
    parser: TemplateReader,
    at: number,
    bound: Scope,
    outer: Scope,
    place: Place,
  ): void {
    // Names in the class are looked up where its parameters are known.
    Object.assign(symbol.scope, { parent: bound });
    bound.add(symbol);
    const made: Declaration[] = [];
    parser.readClass(at, bound, made);
    moveOut(bound, outer, symbol);
    // Its constructors were found by the name of the template; from here on it has its own.
    Object.assign(symbol, { name: symbol.printed });
    parser.place(made, place);
  }

  #readMember({ parser, at, names, scope }: Member, { symbol, args }: Instance): void {
    const bound = parser.bind(scope, names, args);
    // The body is read in the scope of the class, which may know its parameters by other names.
    const around = symbol.scope.parent!;
    for (const each of bound.all()) if (around.own(each.name).length === 0) around.add(each);
    parser.readMember(at, bound);
    parser.readLateBodies();
  }

  /** Whether a member outside of the class has names for parameters that are names of other parameters in it. */
  confuses(names: readonly string[]): boolean {
    const own = this.#source?.params ?? [];
    return names.some((name, i) => own.some((each, j) => each.name === name && i !== j));
  }

  #withDefaults(given: readonly Type[]): readonly Type[] | null {
    if (given.length >= this.#params.length || !this.#source) return given;
    const { parser, scope } = this.#source;
    const args = [...given];
    for (const param of this.#params.slice(given.length)) {
      const names = this.#params.slice(0, args.length).map(({ name }) => name);
      const made = parser.readDefault(param, parser.bind(scope, names, args));
      if (!made) return null;
      args.push(made);
    }
    return args;
  }
}

const keyOf = (args: readonly Type[]): string => args.map(keyOfType).join(',');
