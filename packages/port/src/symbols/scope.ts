import type { ClassSymbol, FunctionSymbol, NamespaceSymbol, Scope, Symbol } from '../model/ast.js';
import { sameType } from '../model/types.js';
import { InputProblem } from '../read/input-problem.js';

/** Programs stay far below. Each declaration of a name is compared with all before it. */
const MAX_OF_ONE_NAME = 1000;

/** Names and what they mean, found from inside to outside. */
export class SymbolScope implements Scope {
  readonly parent: Scope | null;
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  readonly #symbols = new Map<string, Symbol[]>();
  /** Functions of bases that a class declares again: `using Base::f`. */
  readonly #brought: FunctionSymbol[] = [];
  /** The namespaces whose names are known here: `using namespace`. */
  readonly #used: Scope[] = [];
  file: Scope | null;

  constructor(
    parent: Scope | null,
    owner: ClassSymbol | NamespaceSymbol | null = null,
    file: Scope | null = null,
  ) {
    this.parent = parent;
    this.owner = owner;
    this.file = file;
  }

  use(namespace: Scope): void {
    if (namespace !== this && !this.#used.includes(namespace)) this.#used.push(namespace);
  }

  add(symbol: Symbol): void {
    const there = this.#symbols.get(symbol.name);
    if (!there) {
      this.#symbols.set(symbol.name, [symbol]);
      return;
    }
    if (there.length >= MAX_OF_ONE_NAME) refuse(symbol.location ? symbol : there.at(-1)!);
    there.push(symbol);
  }

  own(name: string): readonly Symbol[] {
    return this.#symbols.get(name) ?? [];
  }

  bring(functions: readonly FunctionSymbol[]): void {
    this.#brought.push(...functions);
  }

  named(name: string): readonly Symbol[] {
    const own = this.own(name);
    if (own.length === 0 || this.#brought.length === 0) return own;
    const isHidden = (fn: FunctionSymbol): boolean =>
      own.some((each) => each.kind === 'function' && takesTheSame(each, fn));
    return [...own, ...this.#brought.filter((fn) => fn.name === name && !isHidden(fn))];
  }

  replace(symbol: Symbol, by: Symbol): void {
    const there = this.#symbols.get(symbol.name);
    const at = there?.indexOf(symbol) ?? -1;
    if (there && at >= 0) there[at] = by;
  }

  *all(): Generator<Symbol> {
    for (const symbols of this.#symbols.values()) yield* symbols;
  }

  member(name: string): readonly Symbol[] {
    const own = this.named(name);
    if (own.length > 0 || this.owner?.kind !== 'class') return own;
    for (const each of this.owner.lineage()) {
      const found = each.scope.named(name);
      if (found.length > 0) return found;
    }
    return [];
  }

  lookup(name: string): readonly Symbol[] {
    for (const scope of this.outward()) {
      const found = scope.visible(name);
      const [first] = found;
      // Within a class the name of its constructors is the class.
      if (first?.kind === 'function' && first.role === 'constructor' && first.owner?.kind === 'class')
        return [first.owner];
      // What a file declares, and what its headers do, are functions of one name space.
      if (
        first?.kind === 'function' &&
        !scope.owner &&
        scope.parent &&
        !scope.parent.parent &&
        !scope.parent.owner
      ) {
        return [
          ...found,
          ...scope.parent.own(name).filter((each) => each.kind === 'function' && !found.includes(each)),
        ];
      }
      if (first) return found;
    }
    return [];
  }

  visible(name: string): readonly Symbol[] {
    const found = this.member(name);
    if (found.length > 0) return found;
    for (const namespace of this.#used) {
      const used = namespace.own(name);
      if (used.length > 0) return used;
    }
    return [];
  }

  get enclosingClass(): ClassSymbol | null {
    for (const scope of this.outward()) if (scope.owner?.kind === 'class') return scope.owner;
    return null;
  }

  *outward(): Generator<Scope> {
    yield* SymbolScope.#chain(this);
  }

  static *#chain(from: Scope): Generator<Scope> {
    let file: Scope | null = null;
    for (let scope: Scope | null = from; scope; scope = scope.parent) {
      file ??= scope.file;
      if (scope === file) file = null;
      else if (!scope.parent && file) yield file;
      yield scope;
    }
  }
}

function refuse({ name, location }: Symbol): never {
  const { line, column } = location?.file.position(location.start) ?? { line: 1, column: 1 };
  const place = location ? `${location.file.path}:${String(line)}:${String(column)}: ` : '';
  throw new InputProblem(
    `${place}more than ${String(MAX_OF_ONE_NAME)} declarations of ${name} in one scope; leave the file out, or some of them.`,
  );
}

function takesTheSame(a: FunctionSymbol, b: FunctionSymbol): boolean {
  return (
    a.isConst === b.isConst &&
    a.params.length === b.params.length &&
    a.params.every(({ type }, i) => sameType(type, b.params[i]!.type))
  );
}

export function isType({ kind }: Symbol): boolean {
  return kind === 'class' || kind === 'enum';
}

/** The class or enum of a name, behind functions and variables of that name. */
export function typeAround(scope: Scope, name: string): Symbol | undefined {
  for (const each of scope.outward()) {
    const found = each.visible(name).find(isType);
    if (found) return found;
  }
  return undefined;
}
