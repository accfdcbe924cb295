import type { RuleAt } from '../tables/rule.js';
import type {
  Access,
  ClassSymbol,
  Declared,
  Expression,
  FunctionSymbol,
  NamespaceSymbol,
  Scope,
  Symbol,
  VariableSymbol,
} from '../model/ast.js';
import type { Declaration } from '../model/declaration.js';
import { hasConversion } from '../model/members.js';
import { rowsBehind, sameParameter, VOID } from '../model/types.js';
import { type PreprocessedFile } from '../preprocess/preprocessor.js';
import { SymbolScope } from '../symbols/scope.js';
import { newFunction } from '../symbols/symbols.js';
import { noteBits } from './bit-fields.js';
import { SyntaxProblem } from './cursor.js';
import { isOfOtherProgram, nameOfType, roleOf, triedBody } from './function-roles.js';
import { StatementParser } from './statement-parser.js';
import type { Declarator, Specifiers } from './declarators.js';

/** Reads functions and variables; bodies of functions wait until all declarations are known. */
export abstract class FunctionParser extends StatementParser {
  override scope: Scope;
  readonly declarations: Declaration[] = [];
  protected readonly ruleAt: RuleAt;
  protected readonly bodies: { readonly fn: FunctionSymbol; readonly at: number; readonly scope: Scope }[] =
    [];
  protected current: Declaration[];
  protected access: Access = 'public';
  protected section: 'plain' | 'signals' | 'slots' = 'plain';
  /** Where a function belongs that a class declares as its friend. */
  protected home: Scope | null = null;
  protected templateParams: readonly string[] = [];
  protected inFunction = false;

  /** What a source file declares for itself; null in a header. */
  protected readonly fileScope: Scope | null;

  constructor({ file, tokens }: PreprocessedFile, scope: Scope, ruleAt: RuleAt = () => null) {
    super(file, tokens);
    this.scope = scope;
    this.fileScope = scope.parent ? scope : null;
    this.ruleAt = ruleAt;
    this.current = this.declarations;
  }

  /** Then, when all files were read so far, the bodies of the functions. */
  readBodies(): void {
    this.inFunction = true;
    for (let body = this.bodies.shift(); body; body = this.bodies.shift()) {
      const { fn, at, scope } = body;
      this.at = at;
      this.scope = new SymbolScope(scope, null, this.fileScope);
      fn.bodyScope = this.scope;
      this.functionName = fn.name;
      fn.params.forEach((param) => {
        if (param.name !== '') this.scope.add(param);
      });
      try {
        const isTried = this.is('try') && this.peek(1).text !== '{';
        if (isTried) this.next();
        if (this.accept(':')) this.#initialisers(fn);
        if (isTried) this.fail('a constructor that catches what its members throw');
        fn.body = this.is('try') ? triedBody(fn, this.statement()) : this.block();
      } catch (problem) {
        if (!(problem instanceof SyntaxProblem)) throw problem;
        const location = { file: this.file, start: problem.token.start, end: problem.token.end };
        const reason = `the parser could not read it: ${problem.message}`;
        fn.body = { kind: 'block', statements: [{ kind: 'unknown', reason, location }], location };
      }
    }
  }

  protected guarded(read: () => void): void {
    const from = this.at;
    // What ends in the middle of a class belongs to where the class stands.
    const { scope, current, access, section } = this;
    try {
      read();
    } catch (problem) {
      if (!(problem instanceof SyntaxProblem)) throw problem;
      Object.assign(this, { scope, current, access, section });
      this.at = from;
      this.skipStatement();
      if (this.at === from) this.at++;
      const reason = `the parser could not read it: ${problem.message}`;
      this.current.push({ kind: 'unknown', reason, location: this.since(from) });
    }
  }

  protected get owner(): ClassSymbol | NamespaceSymbol | null {
    return this.scope.owner;
  }

  /** Functions that stand among the declarations already. */
  readonly #listed = new Set<FunctionSymbol>();

  protected functionOrVariables(from: number): void {
    const special = this.#constructorLike();
    const specifiers = special ? this.#leadingWords() : this.specifiers();
    if (this.accept(';')) return;
    const start = this.at;
    // A member has no arguments, also where the types of its parameters are not known.
    const isMember = this.owner?.kind === 'class' && !this.inFunction;
    if (isMember && this.is(':')) {
      this.restOfVariables(specifiers, from);
      return;
    }
    const declarator = this.declarator(
      specifiers.type,
      () => !special && !isMember && this.beginsArguments(),
    );
    if (declarator.params) {
      this.#function(declarator, specifiers, from);
      return;
    }
    this.at = start;
    this.restOfVariables(specifiers, from);
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

  #function(declarator: Declarator, { words }: Specifiers, from: number): void {
    const scope = declarator.scope ?? this.home ?? this.scope;
    const owner = scope.owner;
    const known = this.#declaredFunction(declarator, scope);
    const isOwn = this.fileScope !== null && this.is('{') && isOfOtherProgram(known, this.file);
    const fn = (isOwn ? null : known) ?? this.#newFunction(declarator, words, owner, scope);
    if (this.accept('=')) {
      this.next();
      fn.isPure = true;
    }
    const bodyAt = this.at;
    if (this.is('{', ':', 'try')) {
      this.#define(fn, declarator);
      while (!this.is('{')) this.skipBracket();
      this.skipBalanced();
      while (this.accept('catch')) {
        this.skipBalanced();
        this.skipBalanced();
      }
      this.accept(';');
      fn.definition = this.since(from);
      this.bodies.push({ fn, at: bodyAt, scope: declarator.scope ?? this.scope });
    } else {
      // The symbol stays, and needs a place, also when what follows cannot be read.
      const isNew = fn.location === null;
      fn.location ??= this.since(from);
      this.#trailingMacros();
      this.expect(';');
      if (isNew) fn.location = this.since(from);
    }
    fn.location ??= this.since(from);
    fn.rule ??= this.ruleAt(this.since(from));
    if (owner?.kind !== 'class' && fn.definition?.file === this.file && !this.#listed.has(fn)) {
      this.#listed.add(fn);
      this.current.push({ kind: 'function', symbol: fn, location: this.since(from) });
    }
  }

  /** `int old() KDE_DEPRECATED;`: macros for the compiler, whose header was not found. */
  #trailingMacros(): void {
    while (this.peek().kind === 'name') {
      this.next();
      if (this.is('(')) this.skipBalanced();
    }
  }

  /** What was declared before; a template is not what it becomes for a use, whose parameters may be the same. */
  #declaredFunction(declarator: Declarator, scope: Scope): FunctionSymbol | null {
    const params = declarator.params ?? [];
    const known: readonly Symbol[] =
      declarator.scope || scope.owner ? scope.own(declarator.name) : scope.lookup(declarator.name);
    const found = known.find(
      (each): each is FunctionSymbol =>
        each.kind === 'function' && each.params.length === params.length && each.isConst === declarator.isConst && (!each.expansion || this.templateParams.length > 0) &&
        each.params.every((param, i) => sameParameter(param.type, params[i]!.type)) &&
        (each.role !== 'conversion' || sameParameter(each.returns, declarator.type)),
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
    const role = roleOf(name, isMember ? owner : null);
    const fn = newFunction(name, rowsBehind(declarator.type), params ?? [], role, {
      owner, variadic, isConst, isStatic: words.has('static'), isVirtual: words.has('virtual'), isExplicit: words.has('explicit'),
      access: isMember ? this.access : 'public', templateParams: this.templateParams,
      isSignal: isMember && this.section === 'signals', isSlot: isMember && this.section === 'slots',
    }); // prettier-ignore
    this.templateParams = [];
    if (isMember && role === 'conversion' && hasConversion(owner))
      fn.printed = `${name}${nameOfType(fn.returns)}`;
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

  protected restOfVariables(specifiers: Specifiers, from: number): void {
    const variables: Declared[] = [];
    let start = from;
    do {
      const declared = this.#memberOrVariable(specifiers, start);
      if (declared) variables.push(declared);
      start = this.at;
    } while (this.accept(','));
    this.expect(';');
    const location = this.since(from);
    if (!this.inFunction) for (const { symbol, initial } of variables) symbol.initial = initial;
    // `static const int LIMIT = 12;` in a class.
    const isMember = this.owner?.kind === 'class' && !this.inFunction;
    if (!isMember && variables.length > 0) this.current.push({ kind: 'variables', variables, location });
    const rule = this.ruleAt(location);
    if (rule) variables.forEach(({ symbol }) => (symbol.rule = rule));
  }

  /** The value of `int Foo::count = First;`, which knows the names of the class, and those of the file. */
  #valueOutside({ type }: Declarator, scope: Scope | null): Expression | null {
    const outer = this.scope;
    this.scope = scope ?? outer;
    try {
      const start = this.at;
      if (this.accept('=')) return this.is('{') ? this.initialiserList() : this.assignment();
      if (!this.is('(')) return null;
      const args = this.args();
      return { kind: 'construct', args, constructor_: null, type, location: this.since(start) };
    } finally {
      this.scope = outer;
    }
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
      const scope = declarator.scope && new SymbolScope(declarator.scope, null, this.fileScope);
      const initial = this.#valueOutside(declarator, scope);
      if (symbol) {
        symbol.declared = true;
        symbol.initialScope = scope;
        symbol.initial = initial ?? symbol.initial;
        if (declarator.type.k === 'array') symbol.type = declarator.type;
      }
      return null;
    }
    // `int : 4;` leaves bits out.
    if (this.accept(':')) {
      const width = this.assignment();
      if (this.owner?.kind === 'class')
        this.owner.gaps.push({ at: this.owner.fields.length, type: specifiers.type, width });
      return null;
    }
    const declared = this.declared(specifiers, from);
    if (this.accept(':')) {
      const problem = noteBits(declared.symbol, this.assignment());
      if (problem !== null) this.fail(problem);
    }
    return declared;
  }

  protected override variableRole(): VariableSymbol['role'] {
    return this.inFunction ? 'local' : this.owner?.kind === 'class' ? 'field' : 'global';
  }

  protected override declareVariable(symbol: VariableSymbol, specifiers: Specifiers): void {
    Object.assign(symbol, {
      owner: this.inFunction ? null : this.owner,
      access: this.inFunction ? 'public' : this.access,
    });
    const extern = specifiers.words.has('extern');
    // A static member is defined outside of its class.
    symbol.declared = !extern && !(symbol.role === 'field' && symbol.isStatic);
    if (!this.inFunction && symbol.role === 'global' && !symbol.isStatic) {
      // The definition of what a header declares is meant wherever the name stands.
      for (const scope of symbol.declared ? this.scope.outward() : []) {
        const known = scope.own(symbol.name).find((each) => each.kind === 'variable');
        if (known?.kind !== 'variable') continue;
        if (!known.declared && scope.owner?.kind !== 'class') scope.replace(known, symbol);
        break;
      }
    }
    if (!(this.inFunction && extern)) this.scope.add(symbol);
  }
}
