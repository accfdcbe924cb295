import type { Declaration, Statement } from '../model/ast.js';
import { INT } from '../model/types.js';
import { CONSTANT } from '../preprocess/preprocessor.js';
import { Scope } from '../symbols/scope.js';
import { type FunctionSymbol, type NamespaceSymbol } from '../symbols/symbols.js';
import { ClassParser, TYPE_BODY } from './class-parser.js';

/** Reads the declarations of a file into scopes; bodies of functions wait until all declarations are known. */
export class DeclarationParser extends ClassParser {
  /** All declarations of the file. */
  readDeclarations(): void {
    while (!this.atEnd) this.guarded(() => this.#declaration());
  }

  #declaration(): void {
    const from = this.at;
    const { text } = this.peek();
    if (this.accept(';')) return;
    switch (text) {
      case CONSTANT: {
        this.constant();
        return;
      }
      case 'namespace': {
        this.#namespace();
        return;
      }
      case 'using': {
        this.skipStatement();
        return;
      }
      case 'template': {
        this.template();
        return;
      }
      case 'typedef': {
        this.typedef();
        return;
      }
      case 'extern':
        if (this.peek(1).kind === 'string') {
          this.at += 2;
          if (this.accept('{')) {
            while (!this.is('}') && !this.atEnd) this.guarded(() => this.#declaration());
            this.expect('}');
          }
          return;
        }
        break;
      default:
    }
    if (this.is(...TYPE_BODY) && this.typeDeclaration()) return;
    this.functionOrVariables(from);
  }

  #namespace(): void {
    const from = this.at;
    this.next();
    const name = this.is('{') ? '' : this.name();
    this.expect('{');
    const found = this.scope.own(name).find((each): each is NamespaceSymbol => each.kind === 'namespace');
    const outer = this.scope;
    const qualifiedName =
      this.owner && this.owner.name !== '' ? `${this.owner.qualifiedName}::${name}` : name;
    let symbol = found;
    if (!symbol && name !== '') {
      const made = {
        kind: 'namespace' as const,
        name,
        qualifiedName,
        location: this.since(from),
        rule: null,
      };
      symbol = Object.assign(made, { scope: new Scope(outer) });
      Object.assign(symbol.scope, { owner: symbol });
      outer.add(symbol);
    }
    const declarations: Declaration[] = [];
    const current = this.current;
    if (symbol) {
      this.current = declarations;
      this.scope = symbol.scope;
    }
    while (!this.is('}') && !this.atEnd) this.guarded(() => this.#declaration());
    this.expect('}');
    this.scope = outer;
    this.current = current;
    if (symbol) this.current.push({ kind: 'namespace', symbol, declarations, location: this.since(from) });
  }

  protected template(): void {
    this.next();
    this.expect('<');
    const names: string[] = [];
    while (!this.is('>')) {
      if (!this.accept('class') && !this.accept('typename')) this.typeId();
      names.push(this.name());
      if (this.accept('=')) this.typeId();
      if (!this.accept(',')) break;
    }
    this.expect('>');
    const outer = this.scope;
    this.scope = new Scope(outer, outer.owner);
    for (const name of names)
      this.scope.add({
        kind: 'typedef',
        name,
        type: { k: 'parameter', name },
        used: true,
        location: null,
        rule: null,
      });
    const inner = this.scope;
    this.templateParams = names;
    try {
      this.#declaration();
    } finally {
      this.templateParams = [];
      this.scope = outer;
      for (const symbol of inner.all()) if (symbol.kind !== 'typedef') outer.add(symbol);
    }
  }

  protected localType(): Statement | null {
    const from = this.at;
    if (!this.is('typedef', ...TYPE_BODY)) return null;
    const isBody =
      this.is('typedef') ||
      this.lookAhead(() => (this.next(), this.peek().kind === 'name' && this.next(), this.is('{', ':', ';')));
    if (!isBody) return null;
    const outer = { current: this.current, inFunction: this.inFunction };
    const made: Declaration[] = [];
    this.current = made;
    this.inFunction = false;
    if (this.is('typedef')) this.typedef();
    else {
      this.typeBody();
      this.expect(';');
    }
    this.current = outer.current;
    this.inFunction = outer.inFunction;
    const scope = this.scope;
    const at = this.at;
    for (const body of this.bodies.splice(0)) this.#localBody(body);
    this.scope = scope;
    this.at = at;
    const symbol = made.find(
      (each) => each.kind === 'class' || each.kind === 'enum' || each.kind === 'typedef',
    )?.symbol;
    return symbol
      ? { kind: 'type', symbol, location: this.since(from) }
      : { kind: 'empty', location: this.since(from) };
  }

  #localBody(body: { readonly fn: FunctionSymbol; readonly at: number; readonly scope: Scope }): void {
    // What waits already is read later; a local class is read where it stands.
    const waiting = this.bodies.splice(0);
    this.bodies.push(body);
    this.readBodies();
    this.bodies.push(...waiting);
  }

  protected readonly intType: typeof INT = INT;
}
