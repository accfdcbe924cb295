import type { Access, ClassSymbol, EnumSymbol, Scope, Symbol, Type, TypedefSymbol } from '../model/ast.js';
import type { Declaration } from '../model/declaration.js';
import { functionsAmong } from '../model/members.js';
import { CONSTANT } from '../preprocess/preprocessor.js';
import { aliasedBasic } from '../symbols/basic-names.js';
import { DeclaredClass } from '../symbols/symbols.js';
import type { Specifiers } from './declarators.js';
import { holdMembers, nameAfter } from './unnamed-classes.js';
import { FunctionParser } from './function-parser.js';

/** Words with which a type can be defined. */
export const TYPE_BODY: readonly string[] = ['class', 'struct', 'union', 'enum'];

/** Far more than programs have. */
const MAX_ANCESTORS = 500;

/** Reads classes, enums and typedefs. */
export abstract class ClassParser extends FunctionParser {
  protected templateDefaults: readonly (Type | null)[] = [];

  /** `template<class T>` and what follows it. */
  protected abstract template(): void;

  /** A macro that is a constant. */
  protected abstract constant(): void;

  protected typedef(): void {
    const from = this.at;
    this.next();
    const { type } = this.#specifiersWithBody();
    do {
      const declared = this.declarator(type, () => false);
      const made: Type = declared.params
        ? {
            k: 'function',
            returns: declared.type,
            params: declared.params.map((each) => each.type),
            variadic: declared.variadic,
          }
        : declared.type;
      const symbol: TypedefSymbol = {
        kind: 'typedef',
        name: declared.name,
        type: made,
        used: false,
        location: this.since(from),
        rule: null,
      };
      // `typedef struct Foo Foo;`, `typedef struct { … } Foo;`
      if (made.k === 'class' && made.symbol.name === '') {
        Object.assign(made.symbol, {
          name: declared.name,
          qualifiedName: declared.name,
          printed: declared.name,
        });
        this.scope.add(made.symbol);
      } else if (made.k === 'enum' && made.symbol.name === '') {
        // `typedef enum { … } Foo;`: the enum is written where it stands, the name leads to it.
        const around = this.owner && this.owner.name !== '' ? `${this.owner.qualifiedName}::` : '';
        Object.assign(made.symbol, { name: declared.name, qualifiedName: `${around}${declared.name}` });
        this.scope.add(symbol);
      } else if (!(made.k === 'class' && made.symbol.name === declared.name)) {
        this.scope.add(symbol);
        this.current.push({ kind: 'typedef', symbol, location: this.since(from) });
      }
    } while (this.accept(','));
    this.expect(';');
  }

  /** Specifiers in which a class or enum may be defined. */
  #specifiersWithBody(): Specifiers {
    const hasBody = this.lookAhead(() => {
      if (!this.is(...TYPE_BODY)) return false;
      this.next();
      while (this.peek().kind === 'name' || this.is('::')) this.next();
      return this.is('{', ':');
    });
    const made = hasBody ? this.typeBody() : null;
    return made ? { type: made, words: new Set() } : this.specifiers();
  }

  /** `class X { … } a, b;`, also `static const struct { … } a[] = …`; false for `class X *a`. */
  protected typeDeclaration(): boolean {
    const start = this.at;
    const words = new Set<string>();
    while (this.is('static', 'const')) words.add(this.next().text);
    const from = this.at;
    const made = this.is(...TYPE_BODY) ? this.typeBody() : null;
    if (!made) {
      this.at = start;
      return false;
    }
    if (made.k === 'class' && made.symbol.name === '' && this.is(';') && made.symbol.isStruct)
      holdMembers(made.symbol, this.inFunction ? null : this.owner);
    if (this.accept(';')) return true;
    // `struct { … } const a[]`
    while (this.is('static', 'const')) words.add(this.next().text);
    if (made.k === 'class' && made.symbol.name === '') {
      // `struct { … } *first;`
      let at = 0;
      while (/^(?:[*&]|const)$/.test(this.peek(at).text)) at++;
      if (this.peek(at).kind === 'name') this.scope.add(nameAfter(made.symbol, this.peek(at).text));
    }
    this.restOfVariables({ type: words.has('const') ? { ...made, const: true } : made, words }, from);
    return true;
  }

  /** The type, if a body or a bare forward declaration stands here. */
  protected typeBody(): Type | null {
    const from = this.at;
    const word = this.next().text;
    if (word === 'enum') return this.#enum(from);
    if (this.isElaboratedVariable()) return null;
    // `class Q_EXPORT Foo`
    while (this.peek().kind === 'name' && this.peek(1).kind === 'name') this.next();
    const at = this.at;
    // `class Outer::Inner { … }` defines what the body of Outer has named.
    const qualified = this.peek().kind === 'name' && this.peek(1).text === '::' ? this.qualifiedName() : null;
    const name = qualified ? qualified.name : this.peek().kind === 'name' ? this.next().text : '';
    if (this.is('<')) this.typeArguments();
    if (!this.is('{', ':', ';')) {
      if (qualified) this.at = at;
      return null;
    }
    const scope = qualified?.scope ?? this.scope;
    // A declaration in a class or a block names its own; a source file continues what its headers have declared.
    const known = qualified ? qualified.symbols : this.#declaredAround(scope, name);
    const found = known.find((each): each is ClassSymbol => each.kind === 'class');
    const symbol =
      found && (!found.defined || !this.is('{', ':')) ? found : new DeclaredClass(name, scope.owner, scope);
    if (symbol !== found && name !== '') scope.add(symbol);
    // A forward declaration may name the parameters in another way than the definition, whose names its members use.
    if (this.templateParams.length > 0 && !symbol.defined) {
      symbol.templateParams = this.templateParams;
      // Either of them may give the defaults.
      const known = symbol.templateDefaults;
      symbol.templateDefaults = this.templateDefaults.map((each, i) => each ?? known[i] ?? null);
    }
    this.templateParams = [];
    if (this.is(';')) return { k: 'class', symbol, args: [] };
    // `class Window::Private { … }` in a source file sees what that file declares.
    if (qualified) symbol.scope.file = this.fileScope;
    symbol.isStruct = word !== 'class';
    symbol.isUnion = word === 'union';
    this.#classBody(symbol, from);
    return {
      k: 'class',
      symbol,
      args: symbol.templateParams.map((param): Type => ({ k: 'parameter', name: param })),
    };
  }

  /** What a class declaration of this name can stand for: one of its own scope, or in a source file of a header. */
  #declaredAround(scope: Scope, name: string): readonly Symbol[] {
    // The parameters of a template have a scope between.
    const around = (this.templateParams.length > 0 ? scope.parent : null) ?? scope;
    const outside = around.owner || this.inFunction ? [] : (around.parent?.own(name) ?? []);
    return [...around.own(name), ...outside];
  }

  #enum(from: number): Type | null {
    const name = this.peek().kind === 'name' ? this.next().text : '';
    if (!this.is('{')) return null;
    const qualifiedName =
      this.owner && this.owner.name !== '' ? `${this.owner.qualifiedName}::${name}` : name;
    const symbol: EnumSymbol = {
      kind: 'enum',
      name,
      qualifiedName,
      owner: this.owner,
      constants: [],
      location: null,
      rule: null,
    };
    this.next();
    symbol.rule = this.ruleAt(this.since(from));
    while (!this.is('}')) {
      const start = this.at;
      const constant = this.name();
      const value = this.accept('=') ? this.assignment() : null;
      const made = {
        kind: 'enumerator' as const,
        name: constant,
        enum: symbol,
        value,
        printed: constant,
        location: this.since(start),
        rule: null,
      };
      symbol.constants.push(made);
      this.scope.add(made);
      if (!this.accept(',')) break;
    }
    this.expect('}');
    symbol.location = this.since(from);
    // One without a name is a member of its class all the same.
    if (name !== '' || this.owner?.kind === 'class') this.scope.add(symbol);
    this.current.push({ kind: 'enum', symbol, location: this.since(from) });
    return { k: 'enum', symbol };
  }

  #classBody(symbol: ClassSymbol, from: number): void {
    if (this.accept(':')) {
      do {
        let access: Access = symbol.isStruct ? 'public' : 'private';
        while (this.is('public', 'protected', 'private', 'virtual')) {
          const word = this.next().text;
          if (word !== 'virtual') access = word as Access;
        }
        const { type, name } = this.qualifiedName();
        symbol.bases.push({ type: type?.k === 'class' ? type : null, name, access });
        if (type?.k === 'class' && [...type.symbol.lineage()].includes(symbol))
          this.refuse(`${symbol.name} refers to itself without end`);
        symbol.ancestors += 1 + (type?.k === 'class' ? type.symbol.ancestors : 0);
        if (symbol.ancestors > MAX_ANCESTORS)
          this.refuse(`${symbol.name} has more than ${String(MAX_ANCESTORS)} bases`);
      } while (this.accept(','));
    }
    symbol.pack = this.expect('{').pack ?? 0;
    const brace = this.since(this.at - 1);
    symbol.defined = true;
    symbol.rule = this.ruleAt(brace);
    const outer = { scope: this.scope, access: this.access, section: this.section, current: this.current };
    this.scope = symbol.scope;
    for (const name of symbol.templateParams)
      this.scope.add({
        kind: 'typedef',
        name,
        type: { k: 'parameter', name },
        used: true,
        location: null,
        rule: null,
      });
    this.access = symbol.isStruct ? 'public' : 'private';
    this.section = 'plain';
    const members: Declaration[] = [];
    this.current = members;
    while (!this.is('}') && !this.atEnd) this.guarded(() => this.#member(symbol));
    this.expect('}');
    this.scope = outer.scope;
    this.access = outer.access;
    this.section = outer.section;
    this.current = outer.current;
    symbol.location = this.since(from);
    this.current.push(...members.filter((each) => each.kind === 'unknown'));
    this.current.push({ kind: 'class', symbol, location: symbol.location });
    this.current.push(
      ...members.filter((each) => each.kind === 'function' && each.symbol.owner?.kind !== 'class'),
    );
  }

  #member(owner: ClassSymbol): void {
    const from = this.at;
    const { text } = this.peek();
    if (this.accept(';')) return;
    if (this.is('public', 'protected', 'private', 'signals', 'Q_SIGNALS') && this.#accessLabel()) return;
    if (text === 'Q_OBJECT') {
      this.next();
      owner.hasQObjectMacro = true;
      return;
    }
    if (/^(?:Q|K|X)_[A-Z_]+$/.test(text) && !aliasedBasic(text)) {
      this.next();
      if (this.is('(')) this.skipBalanced();
      return;
    }
    if (text === 'friend') {
      this.next();
      if (this.#isFunction()) this.#friend(owner);
      else {
        this.accept('class');
        owner.friends.push(this.peek().text);
        this.skipStatement();
      }
      return;
    }
    if (text === 'using') {
      this.#using(owner);
      return;
    }
    if (text === 'typedef') {
      this.typedef();
      return;
    }
    if (text === 'template') {
      this.template();
      return;
    }
    if (text === CONSTANT) {
      this.constant();
      return;
    }
    if (this.is('static', 'const', ...TYPE_BODY) && this.typeDeclaration()) return;
    this.functionOrVariables(from);
  }

  /** `using Base::f;` beside an f() of the class: both are meant. Of what a template inherits that is not known. */
  #using(owner: ClassSymbol): void {
    this.next();
    const { symbols } = this.qualifiedName();
    const functions = functionsAmong(symbols).filter((fn) => fn.owner?.kind === 'class');
    if (functions.every((fn) => fn.owner?.kind === 'class' && fn.owner.templateParams.length === 0))
      owner.scope.bring(functions);
    this.skipStatement();
  }

  /** Whether a function is declared here that is no member of another class, and no template. */
  #isFunction(): boolean {
    return this.lookAhead(() => {
      if (this.is(...TYPE_BODY, 'template')) return false;
      const declared = this.declarator(this.specifiers().type, () => false);
      return declared.params !== null && declared.scope === null && this.is(';', '{');
    });
  }

  /** A friend: a function of what is around the class, also where nothing else declares it; its names are found in the class. */
  #friend(owner: ClassSymbol): void {
    let around: Scope = this.scope;
    while (around.owner?.kind === 'class' && around.parent) around = around.parent;
    owner.friends.push('');
    this.home = around;
    try {
      this.functionOrVariables(this.at);
    } finally {
      this.home = null;
    }
  }

  #accessLabel(): boolean {
    const slots = this.peek(1).text === 'slots' || this.peek(1).text === 'Q_SLOTS';
    const colon = this.peek(slots ? 2 : 1);
    if (colon.text !== ':') return false;
    const word = this.next().text;
    this.at += slots ? 2 : 1;
    const isSignals = word === 'signals' || word === 'Q_SIGNALS';
    this.section = isSignals ? 'signals' : slots ? 'slots' : 'plain';
    this.access = isSignals ? 'protected' : (word as Access);
    return true;
  }
}
