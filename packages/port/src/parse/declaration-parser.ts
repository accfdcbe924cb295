import type { Declared, FunctionSymbol, NamespaceSymbol, Scope, Statement, Type } from '../model/ast.js';
import type { Declaration } from '../model/declaration.js';
import { nameAfter } from './unnamed-classes.js';
import { INT, UNKNOWN } from '../model/types.js';
import { CONSTANT } from '../preprocess/preprocessor.js';
import { SymbolScope } from '../symbols/scope.js';
import { newVariable } from '../symbols/symbols.js';
import { TYPE_BODY } from './class-parser.js';
import { TemplateParser } from './template-parser.js';

/** Reads the declarations of a file into scopes; bodies of functions wait until all declarations are known. */
export class DeclarationParser extends TemplateParser {
  /** All declarations of the file. */
  override readDeclarations(): void {
    super.readDeclarations();
    while (!this.atEnd) this.guarded(() => this.declaration());
  }

  protected override declaration(): void {
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
        this.using();
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
            while (!this.is('}') && !this.atEnd) this.guarded(() => this.declaration());
            this.expect('}');
          }
          return;
        }
        break;
      default:
    }
    if (this.is('static', 'const', ...TYPE_BODY) && this.typeDeclaration()) return;
    this.functionOrVariables(from);
  }

  #namespace(): void {
    const from = this.at;
    this.next();
    const name = this.is('{') ? '' : this.name();
    if (this.accept('=')) {
      this.#namespaceAlias(name);
      return;
    }
    this.expect('{');
    const outer = this.scope;
    // A source file continues what its headers have begun.
    const found = [...outer.own(name), ...(outer.owner ? [] : (outer.parent?.own(name) ?? []))].find(
      (each): each is NamespaceSymbol => each.kind === 'namespace',
    );
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
      symbol = Object.assign(made, { scope: new SymbolScope(outer) });
      Object.assign(symbol.scope, { owner: symbol });
      outer.add(symbol);
    }
    const declarations: Declaration[] = [];
    const current = this.current;
    if (symbol) {
      this.current = declarations;
      this.scope = symbol.scope;
    }
    while (!this.is('}') && !this.atEnd) this.guarded(() => this.declaration());
    this.expect('}');
    this.scope = outer;
    this.current = current;
    if (symbol) this.current.push({ kind: 'namespace', symbol, declarations, location: this.since(from) });
  }

  /** `namespace A = B::C;` */
  #namespaceAlias(name: string): void {
    const { symbols } = this.qualifiedName();
    const meant = symbols.find((each): each is NamespaceSymbol => each.kind === 'namespace');
    this.expect(';');
    if (meant) this.scope.add({ ...meant, name });
  }

  /** A macro that is a value is known behind its place, whatever it stands in. */
  protected constant(): void {
    const from = this.at;
    this.next();
    const name = this.name();
    this.expect('=');
    const initial = this.expression();
    this.expect(';');
    const location = this.since(from);
    const symbol = newVariable(name, UNKNOWN, 'constant', { initial, location, isStatic: true });
    let outermost = this.fileScope ?? this.scope;
    while (!this.fileScope && outermost.parent) outermost = outermost.parent;
    outermost.add(symbol);
    this.declarations.push({ kind: 'variables', variables: [{ symbol, initial, location }], location });
  }

  protected localType(): Statement | null {
    const from = this.at;
    if (this.is(CONSTANT)) {
      this.constant();
      return { kind: 'empty', location: this.since(from) };
    }
    const words = this.lookAhead(() => this.#storage().size > 0 && this.is(...TYPE_BODY))
      ? this.#storage()
      : new Set<string>();
    if (!this.is('typedef', ...TYPE_BODY)) return null;
    const isBody =
      this.is('typedef') ||
      this.lookAhead(() => (this.next(), this.peek().kind === 'name' && this.next(), this.is('{', ':', ';')));
    if (!isBody) {
      this.at = from;
      return null;
    }
    const outer = { current: this.current, inFunction: this.inFunction };
    const made: Declaration[] = [];
    this.current = made;
    this.inFunction = false;
    let type: Type | null = null;
    if (this.is('typedef')) this.typedef();
    else type = this.typeBody();
    this.current = outer.current;
    this.inFunction = outer.inFunction;
    const location = this.since(from);
    const scope = this.scope;
    const at = this.at;
    for (const body of this.bodies.splice(0)) this.#localBody(body);
    this.scope = scope;
    this.at = at;
    const symbol = made.find(
      (each) => each.kind === 'class' || each.kind === 'enum' || each.kind === 'typedef',
    )?.symbol;
    const declared: Statement = symbol ? { kind: 'type', symbol, location } : { kind: 'empty', location };
    if (!type || this.accept(';')) return declared;
    // `struct { … } a, b;`: the type, and variables of it.
    this.before.push(declared);
    const variables: Declared[] = [];
    if (words.has('const')) type = { ...type, const: true };
    do variables.push(this.declared({ type, words }, this.at));
    while (this.accept(','));
    this.expect(';');
    const [first] = variables;
    if (symbol?.kind === 'class' && symbol.name === '' && first) nameAfter(symbol, first.symbol.name);
    return { kind: 'variables', variables, location: this.since(from) };
  }

  /** `static const` before a type. */
  #storage(): Set<string> {
    const words = new Set<string>();
    while (this.is('static', 'const')) words.add(this.next().text);
    return words;
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
