import type { Declaration, Declared, Expression, Statement } from '../model/ast.js';
import { INT, sameType, type Type, UNKNOWN, VOID } from '../model/types.js';
import { CONSTANT, type PreprocessedFile } from '../preprocess/preprocessor.js';
import type { Location } from '../read/source-file.js';
import { aliasedBasic } from '../symbols/basic-names.js';
import { Scope } from '../symbols/scope.js';
import {
  type Access,
  ClassSymbol,
  type EnumSymbol,
  type FunctionSymbol,
  newFunction,
  newVariable,
  type NamespaceSymbol,
  type Symbol,
  type TypedefSymbol,
  type VariableSymbol,
} from '../symbols/symbols.js';
import type { Rule } from '../tables/rule.js';
import { SyntaxProblem } from './cursor.js';
import { StatementParser } from './statement-parser.js';
import type { Declarator, Specifiers } from './type-parser.js';

/** Finds what a table says beside a declaration. */
export type RuleAt = (location: Location) => Rule | null;

const TYPE_BODY = ['class', 'struct', 'union', 'enum'];

/** Reads the declarations of a file into scopes; bodies of functions wait until all declarations are known. */
export class DeclarationParser extends StatementParser {
  override scope: Scope;
  readonly declarations: Declaration[] = [];
  readonly #ruleAt: RuleAt;
  readonly #bodies: { readonly fn: FunctionSymbol; readonly at: number; readonly scope: Scope }[] = [];
  #current: Declaration[];
  #access: Access = 'public';
  #section: 'plain' | 'signals' | 'slots' = 'plain';
  #templateParams: readonly string[] = [];
  #inFunction = false;

  constructor({ file, tokens }: PreprocessedFile, scope: Scope, ruleAt: RuleAt = () => null) {
    super(file, tokens);
    this.scope = scope;
    this.#ruleAt = ruleAt;
    this.#current = this.declarations;
  }

  /** All declarations of the file. */
  readDeclarations(): void {
    while (!this.atEnd) this.#guarded(() => this.#declaration());
  }

  /** Then, when all files were read so far, the bodies of the functions. */
  readBodies(): void {
    this.#inFunction = true;
    for (let body = this.#bodies.shift(); body; body = this.#bodies.shift()) {
      const { fn, at, scope } = body;
      this.at = at;
      this.scope = new Scope(scope);
      fn.params.forEach((param) => {
        if (param.name !== '') this.scope.add(param);
      });
      try {
        if (this.accept(':')) this.#initialisers(fn);
        fn.body = this.block();
      } catch (problem) {
        if (!(problem instanceof SyntaxProblem)) throw problem;
        const location = { file: this.file, start: problem.token.start, end: problem.token.end };
        const reason = `the parser could not read it: ${problem.message}`;
        fn.body = { kind: 'block', statements: [{ kind: 'unknown', reason, location }], location };
      }
    }
  }

  #guarded(read: () => void): void {
    const from = this.at;
    try {
      read();
    } catch (problem) {
      if (!(problem instanceof SyntaxProblem)) throw problem;
      this.at = from;
      this.skipStatement();
      if (this.at === from) this.at++;
      const reason = `the parser could not read it: ${problem.message}`;
      this.#current.push({ kind: 'unknown', reason, location: this.since(from) });
    }
  }

  get #owner(): ClassSymbol | NamespaceSymbol | null {
    return this.scope.owner;
  }

  #declaration(): void {
    const from = this.at;
    const { text } = this.peek();
    if (this.accept(';')) return;
    switch (text) {
      case CONSTANT: {
        this.#constant();
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
        this.#template();
        return;
      }
      case 'typedef': {
        this.#typedef();
        return;
      }
      case 'extern':
        if (this.peek(1).kind === 'string') {
          this.at += 2;
          if (this.accept('{')) {
            while (!this.is('}') && !this.atEnd) this.#guarded(() => this.#declaration());
            this.expect('}');
          }
          return;
        }
        break;
      default:
    }
    if (this.is(...TYPE_BODY) && this.#typeDeclaration()) return;
    this.#functionOrVariables(from);
  }

  #constant(): void {
    const from = this.at;
    this.next();
    const name = this.name();
    this.expect('=');
    const initial = this.expression();
    this.expect(';');
    const symbol = newVariable(name, UNKNOWN, 'constant', {
      initial,
      location: this.since(from),
      isStatic: true,
    });
    this.scope.add(symbol);
    this.#current.push({
      kind: 'variables',
      variables: [{ symbol, initial, location: this.since(from) }],
      location: this.since(from),
    });
  }

  #namespace(): void {
    const from = this.at;
    this.next();
    const name = this.is('{') ? '' : this.name();
    this.expect('{');
    const found = this.scope.own(name).find((each): each is NamespaceSymbol => each.kind === 'namespace');
    const outer = this.scope;
    const qualifiedName =
      this.#owner && this.#owner.name !== '' ? `${this.#owner.qualifiedName}::${name}` : name;
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
    const current = this.#current;
    if (symbol) {
      this.#current = declarations;
      this.scope = symbol.scope;
    }
    while (!this.is('}') && !this.atEnd) this.#guarded(() => this.#declaration());
    this.expect('}');
    this.scope = outer;
    this.#current = current;
    if (symbol) this.#current.push({ kind: 'namespace', symbol, declarations, location: this.since(from) });
  }

  #template(): void {
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
    this.#templateParams = names;
    try {
      this.#declaration();
    } finally {
      this.#templateParams = [];
      this.scope = outer;
      for (const symbol of inner.all()) if (symbol.kind !== 'typedef') outer.add(symbol);
    }
  }

  #typedef(): void {
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
      } else if (made.k === 'enum' && made.symbol.name === '')
        Object.assign(made.symbol, { name: declared.name, qualifiedName: declared.name });
      else if (!(made.k === 'class' && made.symbol.name === declared.name)) {
        this.scope.add(symbol);
        this.#current.push({ kind: 'typedef', symbol, location: this.since(from) });
      }
    } while (this.accept(','));
    this.expect(';');
  }

  /** Specifiers in which a class or enum may be defined. */
  #specifiersWithBody(): Specifiers {
    if (this.is(...TYPE_BODY)) {
      const made = this.#typeBody();
      if (made) return { type: made, words: new Set() };
    }
    return this.specifiers();
  }

  /** `class X { … } a, b;`; false for `class X *a`. */
  #typeDeclaration(): boolean {
    const from = this.at;
    const made = this.#typeBody();
    if (!made) {
      this.at = from;
      return false;
    }
    if (!this.accept(';')) this.#restOfVariables({ type: made, words: new Set() }, from);
    return true;
  }

  /** The type, if a body or a bare forward declaration stands here. */
  #typeBody(): Type | null {
    const from = this.at;
    const word = this.next().text;
    if (word === 'enum') return this.#enum(from);
    // `class Q_EXPORT Foo`
    while (this.peek().kind === 'name' && this.peek(1).kind === 'name') this.next();
    let name = this.peek().kind === 'name' ? this.next().text : '';
    while (this.accept('::')) name = this.name();
    if (this.is('<')) this.typeArguments();
    if (!this.is('{', ':', ';')) return null;
    const found = this.scope.lookup(name).find((each): each is ClassSymbol => each.kind === 'class');
    const symbol =
      found && (!found.defined || !this.is('{', ':'))
        ? found
        : new ClassSymbol(name, this.#owner, this.scope);
    if (symbol !== found && name !== '') this.scope.add(symbol);
    if (this.#templateParams.length > 0) symbol.templateParams = this.#templateParams;
    this.#templateParams = [];
    if (this.is(';')) return { k: 'class', symbol, args: [] };
    symbol.isStruct = word !== 'class';
    symbol.isUnion = word === 'union';
    this.#classBody(symbol, from);
    return {
      k: 'class',
      symbol,
      args: symbol.templateParams.map((param): Type => ({ k: 'parameter', name: param })),
    };
  }

  #enum(from: number): Type | null {
    const name = this.peek().kind === 'name' ? this.next().text : '';
    if (!this.is('{')) return null;
    const qualifiedName =
      this.#owner && this.#owner.name !== '' ? `${this.#owner.qualifiedName}::${name}` : name;
    const symbol: EnumSymbol = {
      kind: 'enum',
      name,
      qualifiedName,
      owner: this.#owner,
      constants: [],
      location: null,
      rule: null,
    };
    this.next();
    symbol.rule = this.#ruleAt(this.since(from));
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
    if (name !== '') this.scope.add(symbol);
    this.#current.push({ kind: 'enum', symbol, location: this.since(from) });
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
      } while (this.accept(','));
    }
    this.expect('{');
    const brace = this.since(this.at - 1);
    symbol.defined = true;
    symbol.rule = this.#ruleAt(brace);
    const outer = { scope: this.scope, access: this.#access, section: this.#section, current: this.#current };
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
    this.#access = symbol.isStruct ? 'public' : 'private';
    this.#section = 'plain';
    const members: Declaration[] = [];
    this.#current = members;
    while (!this.is('}') && !this.atEnd) this.#guarded(() => this.#member(symbol));
    this.expect('}');
    this.scope = outer.scope;
    this.#access = outer.access;
    this.#section = outer.section;
    this.#current = outer.current;
    symbol.location = this.since(from);
    this.#current.push(...members.filter((each) => each.kind === 'unknown'));
    this.#current.push({ kind: 'class', symbol, location: symbol.location });
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
    if (text === 'friend' || text === 'using') {
      this.skipStatement();
      return;
    }
    if (text === 'typedef') {
      this.#typedef();
      return;
    }
    if (text === 'template') {
      this.#template();
      return;
    }
    if (text === CONSTANT) {
      this.#constant();
      return;
    }
    if (this.is(...TYPE_BODY) && this.#typeDeclaration()) return;
    this.#functionOrVariables(from);
  }

  #accessLabel(): boolean {
    const slots = this.peek(1).text === 'slots' || this.peek(1).text === 'Q_SLOTS';
    const colon = this.peek(slots ? 2 : 1);
    if (colon.text !== ':') return false;
    const word = this.next().text;
    this.at += slots ? 2 : 1;
    const isSignals = word === 'signals' || word === 'Q_SIGNALS';
    this.#section = isSignals ? 'signals' : slots ? 'slots' : 'plain';
    this.#access = isSignals ? 'protected' : (word as Access);
    return true;
  }

  #functionOrVariables(from: number): void {
    const special = this.#constructorLike();
    const specifiers = special ? this.#leadingWords() : this.specifiers();
    if (this.accept(';')) return;
    const start = this.at;
    const declarator = this.declarator(specifiers.type, () => !special && this.beginsArguments());
    if (declarator.params) {
      this.#function(declarator, specifiers, from);
      return;
    }
    this.at = start;
    this.#restOfVariables(specifiers, from);
  }

  /** Whether a constructor, destructor or conversion stands here, which have no type before their name. */
  #constructorLike(): boolean {
    return this.lookAhead(() => {
      while (this.is('inline', 'virtual', 'explicit')) this.next();
      if (this.is('operator')) return true;
      if (this.is('~')) return true;
      const { name, scope, qualifier } = this.qualifiedName();
      if (name.startsWith('operator ')) return true;
      if (name.startsWith('~')) return true;
      if (!this.is('(')) return false;
      const owner = scope?.owner ?? (qualifier === null ? this.scope.owner : null);
      return owner?.name === name || (qualifier !== null && qualifier.split('::').at(-1) === name);
    });
  }

  #leadingWords(): Specifiers {
    const words = new Set<string>();
    while (this.is('inline', 'virtual', 'explicit')) words.add(this.next().text);
    return { type: VOID, words };
  }

  #function(declarator: Declarator, specifiers: Specifiers, from: number): void {
    const { words } = specifiers;
    const scope = declarator.scope ?? this.scope;
    const owner = scope.owner;
    const member = owner?.kind === 'class';
    const fn =
      this.#declaredFunction(declarator, scope) ?? this.#newFunction(declarator, words, owner, scope);
    if (this.accept('=')) {
      this.next();
      fn.isPure = true;
    }
    const bodyAt = this.at;
    if (this.is('{', ':')) {
      this.#define(fn, declarator);
      while (!this.is('{')) this.skipBracket();
      this.skipBalanced();
      this.accept(';');
      fn.definition = this.since(from);
      this.#bodies.push({ fn, at: bodyAt, scope: declarator.scope ?? this.scope });
    } else {
      this.expect(';');
    }
    fn.location ??= this.since(from);
    fn.rule ??= this.#ruleAt(this.since(from));
    if (
      !member &&
      (fn.definition ?? null) !== null &&
      !this.#current.some((each) => each.kind === 'function' && each.symbol === fn)
    ) {
      this.#current.push({ kind: 'function', symbol: fn, location: this.since(from) });
    }
  }

  #declaredFunction(declarator: Declarator, scope: Scope): FunctionSymbol | null {
    const params = declarator.params ?? [];
    const known: readonly Symbol[] =
      declarator.scope || scope.owner ? scope.own(declarator.name) : scope.lookup(declarator.name);
    const found = known.find(
      (each): each is FunctionSymbol =>
        each.kind === 'function' && each.params.length === params.length && each.isConst === declarator.isConst &&
        each.params.every((param, i) => sameType(param.type, params[i]!.type) && (param.type.k === 'reference') === (params[i]!.type.k === 'reference')),
    ); // prettier-ignore
    return found ?? null;
  }

  #newFunction(
    declarator: Declarator,
    words: ReadonlySet<string>,
    owner: FunctionSymbol['owner'],
    scope: Scope,
  ): FunctionSymbol {
    const { name, params, isConst, variadic } = declarator;
    const isMember = owner?.kind === 'class';
    const role = !isMember
      ? 'function'
      : name === owner.name
        ? 'constructor'
        : name.startsWith('~')
          ? 'destructor'
          : name === 'operator ()'
            ? 'conversion'
            : 'method';
    const fn = newFunction(name, declarator.type, params ?? [], role, {
      owner, variadic, isConst, isStatic: words.has('static'), isVirtual: words.has('virtual'), isExplicit: words.has('explicit'),
      access: isMember ? this.#access : 'public', templateParams: this.#templateParams,
      isSignal: isMember && this.#section === 'signals', isSlot: isMember && this.#section === 'slots',
    }); // prettier-ignore
    this.#templateParams = [];
    scope.add(fn);
    return fn;
  }

  /** The names of the parameters come from the definition, their defaults from the first declaration. */
  #define(fn: FunctionSymbol, declarator: Declarator): void {
    const params = declarator.params ?? [];
    if (params === fn.params) return;
    params.forEach((param, i) => {
      param.initial ??= fn.params[i]?.initial ?? null;
    });
    fn.params = params;
  }

  #initialisers(fn: FunctionSymbol): void {
    do {
      const from = this.at;
      const { name } = this.qualifiedName();
      const args = this.args();
      fn.initialisers.push({ name, args, location: this.since(from) });
    } while (this.accept(','));
  }

  #restOfVariables(specifiers: Specifiers, from: number): void {
    const variables: Declared[] = [];
    let start = from;
    do {
      const declared = this.#memberOrVariable(specifiers, start);
      if (declared) variables.push(declared);
      start = this.at;
    } while (this.accept(','));
    this.expect(';');
    const location = this.since(from);
    if (variables.length > 0 && this.#owner?.kind !== 'class')
      this.#current.push({ kind: 'variables', variables, location });
    const rule = this.#ruleAt(location);
    if (rule) variables.forEach(({ symbol }) => (symbol.rule = rule));
  }

  #memberOrVariable(specifiers: Specifiers, from: number): Declared | null {
    // `int Foo::count = 0;` defines what the class has declared.
    const outside = this.lookAhead(() => {
      this.pointers(specifiers.type);
      const { scope } = this.qualifiedName();
      return scope !== null;
    });
    if (outside) {
      const declarator = this.declarator(specifiers.type, () => true);
      const symbol = declarator.scope
        ?.own(declarator.name)
        .find((each): each is VariableSymbol => each.kind === 'variable');
      const start = this.at;
      let initial: Expression | null = null;
      if (this.accept('=')) initial = this.is('{') ? this.initialiserList() : this.assignment();
      else if (this.is('('))
        initial = {
          kind: 'construct',
          args: this.args(),
          constructor_: null,
          type: declarator.type,
          location: this.since(start),
        };
      if (symbol) {
        symbol.initial = initial;
        if (declarator.type.k === 'array') symbol.type = declarator.type;
      }
      return null;
    }
    const declared = this.declared(specifiers, from);
    if (this.accept(':')) this.assignment(); // The width of a bit field.
    return declared;
  }

  protected override variableRole(): VariableSymbol['role'] {
    return this.#inFunction ? 'local' : this.#owner?.kind === 'class' ? 'field' : 'global';
  }

  protected override declareVariable(symbol: VariableSymbol, specifiers: Specifiers): void {
    Object.assign(symbol, {
      owner: this.#inFunction ? null : this.#owner,
      access: this.#inFunction ? 'public' : this.#access,
    });
    const extern = specifiers.words.has('extern');
    symbol.declared = !extern;
    if (!this.#inFunction && symbol.role === 'global' && !symbol.isStatic) {
      const known = this.scope
        .lookup(symbol.name)
        .find((each): each is VariableSymbol => each.kind === 'variable');
      if (known && !known.declared) Object.assign(known, { declared: symbol.declared });
    }
    this.scope.add(symbol);
  }

  protected localType(): Statement | null {
    const from = this.at;
    if (!this.is('typedef', ...TYPE_BODY)) return null;
    const isBody =
      this.is('typedef') ||
      this.lookAhead(() => (this.next(), this.peek().kind === 'name' && this.next(), this.is('{', ':', ';')));
    if (!isBody) return null;
    const outer = { current: this.#current, inFunction: this.#inFunction };
    const made: Declaration[] = [];
    this.#current = made;
    this.#inFunction = false;
    if (this.is('typedef')) this.#typedef();
    else {
      this.#typeBody();
      this.expect(';');
    }
    this.#current = outer.current;
    this.#inFunction = outer.inFunction;
    const scope = this.scope;
    const at = this.at;
    for (const body of this.#bodies.splice(0)) this.#localBody(body);
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
    const waiting = this.#bodies.splice(0);
    this.#bodies.push(body);
    this.readBodies();
    this.#bodies.push(...waiting);
  }

  protected readonly intType: typeof INT = INT;
}
