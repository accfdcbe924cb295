import type { ClassSymbol, ClassType, Scope, Symbol, Type } from '../model/ast.js';
import { isBasic, mutable, substitute, templateMap } from '../model/types.js';
import { aliasedBasic } from '../symbols/basic-names.js';
import { InputProblem } from '../read/input-problem.js';
import { weightOf } from './type-weight.js';
import { TokenCursor } from './cursor.js';
import { findMembers } from '../model/members.js';
import { holdsPointers } from '../model/representation.js';

/** A name that may have qualifiers, and what it means. */
export interface QualifiedName {
  readonly name: string;
  readonly qualifier: string | null;
  readonly symbols: readonly Symbol[];
  /** The class or namespace named by the qualifier. */
  readonly scope: Scope | null;
  /** The type, if it names one. */
  readonly type: Type | null;
  /** What stands in `<` and `>` behind it. */
  readonly args: readonly Type[];
}

const MAX_WEIGHT = 1000;

/** Reads names with qualifiers and arguments of templates. */
export abstract class NameParser extends TokenCursor {
  protected abstract typeId(): Type;

  abstract scope: Scope;

  /** The type that symbols name, null if they name something else. */
  protected typeOf(symbols: readonly Symbol[], args: readonly Type[] = []): Type | null {
    for (const symbol of symbols) {
      if (symbol.kind === 'class') return this.#classType(symbol, args);
      if (symbol.kind === 'enum') return { k: 'enum', symbol };
      if (symbol.kind === 'typedef') {
        symbol.used = true;
        return symbol.type;
      }
    }
    return null;
  }

  /**
   * A class with its arguments. What a table says of `map<K, T>` does not hold for one with an order of its own: that is the
   * class `__map_3`, where the table has one.
   */
  #classType(symbol: ClassSymbol, args: readonly Type[]): Type {
    const { name, rule, templateParams, expansion } = symbol;
    if (expansion && args.length > 0) {
      const made = this.nested(() => expansion.instance(args));
      return made ? { k: 'class', symbol: made, args: [] } : { k: 'class', symbol, args };
    }
    if (rule === null || args.length <= templateParams.length || templateParams.length === 0)
      return { k: 'class', symbol, args: this.#argsFor(symbol, args) };
    const wanted = `__${name}_${String(args.length)}`;
    for (const scope of symbol.scope.outward()) {
      const [other] = scope.own(wanted);
      if (other?.kind === 'class') return { k: 'class', symbol: other, args };
    }
    return { k: 'unknown', name: `${name} with ${String(args.length)} arguments` };
  }

  /** Inside of a template its own name means the one with its own parameters. */
  #argsFor(symbol: ClassSymbol, args: readonly Type[]): readonly Type[] {
    if (args.length > 0 && holdsPointers(symbol)) return args.map(constantText);
    if (args.length > 0 || symbol.templateParams.length === 0) return withDefaults(symbol, args);
    return symbol.templateParams.map((name): Type => ({ k: 'parameter', name }));
  }

  /** Reads `A::B<int>::c`, without failing on what is not known. */
  protected qualifiedName(): QualifiedName {
    const global = this.accept('::');
    let qualifier: string | null = global ? '' : null;
    let scope: Scope | null = null;
    let map: ReadonlyMap<string, Type> = new Map();
    let inside: ClassType | null = null;
    for (;;) {
      const destructor = this.accept('~') ? '~' : '';
      let name = destructor + this.name();
      if (name === 'operator') name = this.#operatorName();
      const symbols = this.#find(name, scope, qualifier);
      if (inside) ({ map } = findMembers(inside, name));
      else if (qualifier === null) map = this.#inheritedMap(symbols, name);
      const args = this.#templateArguments(symbols);
      let type =
        this.typeOf(symbols, args) ??
        (qualifier === null || qualifier === 'std' || global ? aliasedBasic(name) : null);
      if (type && map.size > 0) type = substitute(type, map);
      if (!this.is('::') || this.peek(1).text === '*') return { name, qualifier, symbols, scope, type, args };
      this.next();
      qualifier = qualifier ? `${qualifier}::${name}` : name;
      const inner = type && mutable(type);
      const namespace = symbols.find((symbol) => symbol.kind === 'namespace');
      if (inner?.k === 'class') {
        scope = inner.symbol.scope;
        inside = inner;
      } else {
        scope = namespace?.scope ?? null;
        inside = null;
      }
    }
  }

  /** What the parameters of a base are, for a type that a class has from it: `class Names : public QValueList<QString>`. */
  #inheritedMap([first]: readonly Symbol[], name: string): ReadonlyMap<string, Type> {
    const symbol = first?.kind === 'typedef' ? this.scope.enclosingClass : null;
    if (!symbol || symbol.bases.length === 0) return new Map();
    const { symbols, map } = findMembers({ k: 'class', symbol, args: this.#argsFor(symbol, []) }, name);
    return symbols[0] === first ? map : new Map();
  }

  #find(name: string, scope: Scope | null, qualifier: string | null): readonly Symbol[] {
    const member = scope?.member(name) ?? [];
    // Functions of C are in both name spaces.
    if (member.length === 0 && qualifier === 'std') return this.globalLookup(name);
    if (scope) return member;
    if (qualifier === null) return this.scope.lookup(name);
    // Unknown before `::`, or the global name space.
    return qualifier === '' ? this.globalLookup(name) : [];
  }

  protected globalLookup(name: string): readonly Symbol[] {
    const outer = [...this.scope.outward()].filter((scope) => !scope.parent?.parent && !scope.owner);
    return outer.map((scope) => scope.own(name)).find((found) => found.length > 0) ?? [];
  }

  #operatorName(): string {
    if (this.accept('(')) {
      this.expect(')');
      return 'operator()';
    }
    if (this.accept('[')) {
      this.expect(']');
      return 'operator[]';
    }
    if (this.is('new', 'delete')) return `operator ${this.next().text}`;
    if (this.peek().kind === 'punctuation') {
      let text = this.next().text;
      // `>>=` and the like come as one token; `->` and `()` do too.
      if (this.peek().text === '=' && !this.peek().spaced && /^[<>]$/.test(text)) text += this.next().text;
      return `operator${text}`;
    }
    return 'operator ';
  }

  #templateArguments(symbols: readonly Symbol[]): readonly Type[] {
    if (!this.is('<')) return [];
    const template = symbols.find(
      (symbol): symbol is ClassSymbol =>
        symbol.kind === 'class' && (symbol.templateParams.length > 0 || symbol.expansion !== null),
    );
    if (template) {
      const args = this.typeArguments(template.expansion?.numbers);
      return args.length === 0 && !template.expansion ? withDefaults(template, args) : args;
    }
    const isFunction = symbols.some(
      (symbol) => symbol.kind === 'function' && symbol.templateParams.length > 0,
    );
    if (!isFunction && symbols.length > 0) return [];
    return this.#looksLikeArguments() ? this.typeArguments() : [];
  }

  /** Behind an unknown name: `<` with types and `>` is taken for a template's. */
  #looksLikeArguments(): boolean {
    const from = this.at;
    try {
      this.typeArguments();
      return this.is('::', '(', '*', '&', '>', ';', ',', ')', '}') || this.peek().kind === 'name';
    } catch {
      return false;
    } finally {
      this.at = from;
    }
  }

  /** Whether one half of `>>` was read. */
  protected halfShift = false;

  /** A number among the arguments of a template. */
  protected abstract constantArgument(): Type;

  /** `<A, B<C>>`; `numbers` says which of them are numbers, where that is known. */
  protected typeArguments(numbers: readonly boolean[] = []): Type[] {
    this.expect('<');
    const args: Type[] = [];
    if (this.accept('>')) return args;
    do {
      if (numbers[args.length] === true || this.#isNumber()) args.push(this.constantArgument());
      else args.push(this.nested(() => this.typeId()));
    } while (this.accept(','));
    this.#refuseHeavy(args);
    if (this.halfShift) {
      this.halfShift = false;
      this.next();
    } else if (this.is('>>')) this.halfShift = true;
    else this.expect('>');
    return args;
  }

  #isNumber(): boolean {
    return /^(?:number|char)$/.test(this.peek().kind);
  }

  /** Typedefs of typedefs can double with each line: no program writes such a type out, and no pass reaches its end. */
  #refuseHeavy(args: readonly Type[]): void {
    const weight = args.reduce((sum, each) => sum + weightOf(each), 1);
    if (weight > MAX_WEIGHT) this.refuse(`a type of more than ${String(MAX_WEIGHT)} parts`);
  }

  /** Refuses code that would take time without end. */
  protected refuse(what: string): never {
    const { line, column } = this.file.position(this.peek().start);
    throw new InputProblem(
      `${this.file.path}:${String(line)}:${String(column)}: ${what}; no person writes that, and the time it takes has no end. Leave the file out.`,
    );
  }

  /** Tries something, and returns to where it was in any case. */
  protected lookAhead(test: () => boolean): boolean {
    const from = this.at;
    const shift = this.halfShift;
    try {
      return test();
    } catch (problem) {
      if (problem instanceof InputProblem) throw problem;
      return false;
    } finally {
      this.at = from;
      this.halfShift = shift;
    }
  }

  /** `struct A a;`, as C has it: a variable, and not `class Q_EXPORT Foo;`. */
  protected isElaboratedVariable(): boolean {
    const { kind, text } = this.peek();
    if (kind !== 'name' || this.peek(1).kind !== 'name') return false;
    const isMacro =
      /^[A-Z\d_]+$/.test(text) && !this.scope.lookup(text).some((each) => each.kind === 'class');
    return (
      !isMacro &&
      this.lookAhead(() => {
        this.next();
        while (this.peek().kind === 'name' || this.is('::')) this.next();
        return this.is(';', '=', '[', ',');
      })
    );
  }

  /** `using namespace A;` and `using A::b;` */
  protected using(): void {
    this.next();
    const all = this.accept('namespace');
    const { name, symbols } = this.qualifiedName();
    this.expect(';');
    for (const symbol of symbols) {
      if (all && symbol.kind === 'namespace') this.scope.use(symbol.scope);
      else if (!all && !this.scope.own(name).includes(symbol)) this.scope.add(symbol);
    }
  }
}

/** Pointers to `char` in a container are texts: literals and what was copied, to which nothing is written. */
function constantText(type: Type): Type {
  return isBasic(type, 'char') ? { ...type, const: true } : type;
}

/** The arguments of a template, and for those that are not given what its declaration says. */
function withDefaults(symbol: ClassSymbol, args: readonly Type[]): readonly Type[] {
  const all = [...args];
  for (const each of symbol.templateDefaults.slice(args.length)) {
    if (!each) break;
    all.push(substitute(each, templateMap({ k: 'class', symbol, args: all })));
  }
  return all;
}
