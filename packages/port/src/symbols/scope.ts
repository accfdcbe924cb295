import { InputProblem } from '../read/input-problem.js';
import type { ClassSymbol, NamespaceSymbol, Symbol } from './symbols.js';

/** Programs stay far below. Each declaration of a name is compared with all before it. */
const MAX_OF_ONE_NAME = 1000;

/** Names and what they mean, within a block, a class, a namespace or a file. */
export class Scope {
  readonly parent: Scope | null;
  /** The class or namespace whose scope this is. */
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  readonly #symbols = new Map<string, Symbol[]>();
  /** The namespaces whose names are known here: `using namespace`. */
  readonly #used: Scope[] = [];
  /** For a body: what its file declares, which the scope of its class does not lead to. */
  readonly #file: Scope | null;

  constructor(
    parent: Scope | null,
    owner: ClassSymbol | NamespaceSymbol | null = null,
    file: Scope | null = null,
  ) {
    this.parent = parent;
    this.owner = owner;
    this.#file = file;
  }

  /** `using namespace`: names of that namespace are found here too. */
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

  /** What this scope itself declares under a name. */
  own(name: string): readonly Symbol[] {
    return this.#symbols.get(name) ?? [];
  }

  /** Lets a name mean what another file defines. */
  replace(symbol: Symbol, by: Symbol): void {
    const there = this.#symbols.get(symbol.name);
    const at = there?.indexOf(symbol) ?? -1;
    if (there && at >= 0) there[at] = by;
  }

  *all(): Generator<Symbol> {
    for (const symbols of this.#symbols.values()) yield* symbols;
  }

  /** What a name means as a member: of the class, or of its bases. */
  member(name: string): readonly Symbol[] {
    const own = this.own(name);
    if (own.length > 0 || this.owner?.kind !== 'class') return own;
    for (const each of this.owner.lineage()) {
      const found = each.scope.own(name);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** What a name means here: the innermost scope that knows it decides. */
  lookup(name: string): readonly Symbol[] {
    for (const scope of this.outward()) {
      const found = scope.#visible(name);
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

  /** What is declared here under a name, or in a namespace that is used here. */
  #visible(name: string): readonly Symbol[] {
    const found = this.member(name);
    if (found.length > 0) return found;
    for (const namespace of this.#used) {
      const used = namespace.own(name);
      if (used.length > 0) return used;
    }
    return [];
  }

  /** The class whose member this scope is in. */
  get enclosingClass(): ClassSymbol | null {
    for (const scope of this.outward()) if (scope.owner?.kind === 'class') return scope.owner;
    return null;
  }

  /** This scope, and those around it; what a file declares stands before what its headers do. */
  *outward(): Generator<Scope> {
    yield* Scope.#chain(this);
  }

  static *#chain(from: Scope): Generator<Scope> {
    let file: Scope | null = null;
    for (let scope: Scope | null = from; scope; scope = scope.parent) {
      file ??= scope.#file;
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
