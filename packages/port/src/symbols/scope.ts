import type { ClassSymbol, NamespaceSymbol, Symbol } from './symbols.js';

/** Names and what they mean, within a block, a class, a namespace or a file. */
export class Scope {
  readonly parent: Scope | null;
  /** The class or namespace whose scope this is. */
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  readonly #symbols = new Map<string, Symbol[]>();

  constructor(parent: Scope | null, owner: ClassSymbol | NamespaceSymbol | null = null) {
    this.parent = parent;
    this.owner = owner;
  }

  add(symbol: Symbol): void {
    const there = this.#symbols.get(symbol.name);
    if (there) there.push(symbol);
    else this.#symbols.set(symbol.name, [symbol]);
  }

  /** What this scope itself declares under a name. */
  own(name: string): readonly Symbol[] {
    return this.#symbols.get(name) ?? [];
  }

  *all(): Generator<Symbol> {
    for (const symbols of this.#symbols.values()) yield* symbols;
  }

  /** What a name means as a member: of the class, or of its bases. */
  member(name: string): readonly Symbol[] {
    const own = this.own(name);
    if (own.length > 0 || this.owner?.kind !== 'class') return own;
    for (const base of this.owner.bases) {
      const found = base.type?.symbol.scope.member(name) ?? [];
      if (found.length > 0) return found;
    }
    return [];
  }

  /** What a name means here: the innermost scope that knows it decides. */
  lookup(name: string): readonly Symbol[] {
    for (const scope of this.#outward()) {
      const found = scope.member(name);
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

  /** The class whose member this scope is in. */
  get enclosingClass(): ClassSymbol | null {
    for (const scope of this.#outward()) if (scope.owner?.kind === 'class') return scope.owner;
    return null;
  }

  /** This scope, and those around it. */
  *#outward(): Generator<Scope> {
    yield this;
    if (this.parent) yield* this.parent.#outward();
  }
}
