import type { ClassSymbol, Expression, FunctionType, Scope, Type, VariableSymbol } from '../model/ast.js';
import { isListOf } from '../model/representation.js';
import { ofMember, pointerTo, rowsBehind, TYPE_OF_VALUE, UNKNOWN, VOID } from '../model/types.js';
import { basicFromWords, TYPE_WORDS } from '../symbols/basic-names.js';
import { isType, SymbolScope, typeAround } from '../symbols/scope.js';
import { DeclaredClass, newVariable } from '../symbols/symbols.js';
import { NO_TYPE, STORAGE } from './declaration-words.js';
import type { Declarator, Specifiers } from './declarators.js';
import { NameParser } from './name-parser.js';

/** Reads types and declarators. */
export abstract class TypeParser extends NameParser {
  /** Those to which pointers of the file lead. */
  readonly functionTypes: FunctionType[] = [];

  protected abstract expression(): Expression;
  protected abstract assignment(): Expression;
  /** What the file declares, and not its headers. */
  protected abstract readonly fileScope: Scope | null;

  /** Whether a type begins here, as far as the names are known. */
  protected startsType(): boolean {
    const token = this.peek();
    if (this.#isTypeof()) return true;
    if (token.text === '::' || token.kind === 'name') {
      if (
        TYPE_WORDS.has(token.text) ||
        /^(?:const|struct|class|enum|union|typename|unsigned)$/.test(token.text)
      )
        return true;
      return this.lookAhead(() => {
        const { type } = this.qualifiedName();
        return type !== null;
      });
    }
    return false;
  }

  /** Whether here a declaration of a variable stands, also one whose type is not known. */
  protected startsDeclaration(): boolean {
    const token = this.peek();
    if (STORAGE.has(token.text) || token.text === 'const') return true;
    if (this.startsType()) {
      // `QString::number( … )` and `Foo( 1 ).bar()` are expressions; `Foo x` and `Foo *x` are not.
      return this.lookAhead(() => {
        this.specifiers();
        while (this.accept('*') || this.accept('&') || this.accept('const'));
        if (this.is('(')) return this.#startsInnerDeclarator() && this.#isDeclared();
        return this.peek().kind === 'name' || this.is(';');
      });
    }
    return token.kind === 'name' && this.lookAhead(() => this.#unknownDeclaration());
  }

  #unknownDeclaration(): boolean {
    if (NO_TYPE.has(this.peek().text)) return false;
    const { symbols, qualifier } = this.qualifiedName();
    if (
      symbols.some((symbol) => symbol.kind !== 'class' && symbol.kind !== 'enum' && symbol.kind !== 'typedef')
    )
      return false;
    let stars = 0;
    while (this.accept('*') || this.accept('&')) stars++;
    if (this.peek().kind !== 'name' || this.is('const')) return false;
    this.next();
    if (stars === 0) return this.is(';', '=', '(', ',', '[');
    if (this.is('=', ';') || (this.is(',', '(') && qualifier !== null)) return true;
    // `Foo *a, *b;`: a product of what is not declared, whose value nothing uses, would make no sense.
    return symbols.length === 0 && this.accept(',') && this.#isDeclarator();
  }

  /** `*b;`, `*b,` or `*b =`. */
  #isDeclarator(): boolean {
    while (this.accept('*'));
    return this.peek().kind === 'name' && (this.next(), this.is(';', ',', '='));
  }

  /** `static const unsigned int`, `virtual QString`, … */
  protected specifiers(): Specifiers {
    const words = new Set<string>();
    const basics: string[] = [];
    let type: Type | null = null;
    let constant = false;
    for (;;) {
      const token = this.peek();
      if (STORAGE.has(token.text)) words.add(this.next().text);
      else if (token.text === 'const') {
        this.next();
        constant = true;
      } else if (token.text === 'typename') this.next();
      else if (type === null && TYPE_WORDS.has(token.text)) basics.push(this.next().text);
      else if (type === null && basics.length === 0 && this.#isTypeof()) type = this.#typeof();
      else if (this.#isExportWord()) this.next();
      else if (type === null && basics.length === 0 && this.is('class', 'struct', 'union', 'enum'))
        type = this.elaborated();
      else if (type === null && basics.length === 0 && (token.kind === 'name' || token.text === '::'))
        type = this.#namedType();
      else break;
    }
    if (basics.length > 0) type = basicFromWords(basics);
    if (type === null) {
      if (words.size === 0 && !constant) this.fail('a type expected');
      type =
        words.has('virtual') || words.has('inline') || words.has('explicit') ? VOID : basicFromWords(['int']);
    }
    return { type: constant ? { ...type, const: true } : type, words };
  }

  #isTypeof(): boolean {
    return this.is('typeof', '__typeof__', '__typeof') && this.peek(1).text === '(';
  }

  /** `typeof( x )`, of GNU's compiler: what the variable begins with says the same. */
  #typeof(): Type {
    this.next();
    this.skipBalanced();
    return TYPE_OF_VALUE;
  }

  /** `KDE_EXPORT int main()`: a macro for the linker, whose header was not found. */
  #isExportWord(): boolean {
    const { kind, text } = this.peek();
    const known = (): boolean => this.scope.lookup(text).length > 0;
    return (
      kind === 'name' &&
      /^[A-Z]\w*_(?:DLL)?(?:EX|IM)PORT$/.test(text) &&
      this.peek(1).kind === 'name' &&
      !known()
    );
  }

  #namedType(): Type {
    const from = this.at;
    const { type, qualifier, name } = this.qualifiedName();
    if (type) return type;
    const spelled = this.since(from);
    const known = spelled.file.text.slice(spelled.start, spelled.end);
    return {
      k: 'unknown',
      name: known.length < 80 && known.includes(name) ? known : qualifier ? `${qualifier}::${name}` : name,
    };
  }

  /** `struct sockaddr_in`, in the place of a type. */
  protected elaborated(): Type {
    const word = this.next().text;
    const { symbols, type, name, qualifier } = this.qualifiedName();
    // A method stat() does not hide `struct stat` of what is around its class.
    const found =
      symbols.find(isType) ?? (qualifier === null && !type ? typeAround(this.scope, name) : undefined);
    if (found) return this.typeOf([found]) ?? UNKNOWN;
    if (type) return type;
    if (word === 'enum') return { k: 'unknown', name };
    const symbol = new DeclaredClass(name, null, this.scope);
    this.declareClass(symbol);
    return { k: 'class', symbol, args: [] };
  }

  /** A class of which only the name is known so far. */
  protected declareClass(symbol: ClassSymbol): void {
    let scope = this.scope;
    while (scope.owner?.kind === 'class' && scope.parent) scope = scope.parent;
    scope.add(symbol);
  }

  /** A type without a name: in casts, templates, sizeof and new. */
  protected typeId(): Type {
    const { type } = this.specifiers();
    return this.#abstract(type);
  }

  #abstract(type: Type): Type {
    let result = this.pointers(type);
    if (this.is('(') && this.peek(1).text !== '&' && this.#startsInnerDeclarator()) {
      this.next();
      const memberOf = this.#pointedClass();
      this.expect('*');
      if (this.peek().kind === 'name') this.next();
      this.expect(')');
      return pointerTo(this.#functionType(result, memberOf));
    }
    while (this.is('[')) {
      this.next();
      const size = this.is(']') ? null : this.expression();
      this.expect(']');
      result = { k: 'array', of: result, size };
    }
    return result;
  }

  protected pointers(type: Type): Type {
    let result = type;
    for (;;) {
      if (this.accept('*')) result = pointerTo(result);
      else if (this.accept('&')) result = { k: 'reference', to: result };
      else if (this.is('const')) {
        this.next();
        result = { ...result, const: true };
      } else if (!this.accept('volatile') && !this.accept('__restrict')) return result;
    }
  }

  /** A declarator behind its specifiers; `isCall` says whether `(` begins arguments of a constructor. */
  protected declarator(base: Type, isCall: () => boolean): Declarator {
    const type = this.pointers(base);
    // `( *name )( … )` and `( &name )[ … ]`
    if (this.is('(') && this.#startsInnerDeclarator()) {
      this.next();
      const memberOf = this.#pointedClass();
      const inner: ('*' | '&')[] = [];
      while (this.is('*', '&')) inner.push(this.next().text as '*' | '&');
      this.accept('const');
      const name = this.peek().kind === 'name' ? this.next().text : '';
      // `( *name( char c ) )( int )`: a function that returns a pointer to a function.
      const returning = name !== '' && this.is('(') && !isCall() ? this.parameters() : null;
      const sizes = this.#arraySizes();
      this.expect(')');
      let made = this.is('(') ? this.#functionType(type, memberOf) : this.#arrays(type);
      for (const mark of inner) made = mark === '*' ? pointerTo(made) : { k: 'reference', to: made };
      for (const size of sizes.reverse()) made = { k: 'array', of: made, size };
      return { name, scope: null, type: made, params: null, variadic: false, isConst: false, ...returning };
    }
    let name = '';
    let scope: Scope | null = null;
    let result = type;
    if (this.peek().kind === 'name' || this.is('::', '~')) {
      const qualified = this.qualifiedName();
      ({ name } = qualified);
      scope = qualified.scope;
      if (name === 'operator ') {
        const target = this.specifiers().type;
        result = this.pointers(target);
        name = 'operator ()';
      }
    }
    if (this.is('(') && !isCall()) {
      const { params, variadic } = this.#within(scope, () => this.parameters());
      const isConst = this.accept('const');
      if (this.accept('throw')) this.skipBalanced();
      return { name, scope, type: result, params, variadic, isConst };
    }
    const sized = this.#within(scope, () => this.#arrays(result));
    return { name, scope, type: sized, params: null, variadic: false, isConst: false };
  }

  /** Names in the parameters of a member, and in the sizes of an array, are looked up in its class. */
  #within<T>(scope: Scope | null, read: () => T): T {
    const before = this.scope;
    if (scope) this.scope = new SymbolScope(scope, null, this.fileScope);
    const made = read();
    this.scope = before;
    return made;
  }

  /** `( *`, `( &` and `( A::*` of a pointer to a member. */
  #startsInnerDeclarator(): boolean {
    const { text, kind } = this.peek(1);
    if (text === '*' || text === '&') return true;
    if (kind !== 'name' && text !== '::') return false;
    return this.lookAhead(() => {
      this.next();
      this.qualifiedName();
      return this.is('::');
    });
  }

  /** Whether `( &x )` declares x, and does not hand it over: `Stream( &x ) << n`. */
  #isDeclared(): boolean {
    return this.lookAhead(() => {
      this.skipBalanced();
      return this.is('(', '[', '=', ',', ';');
    });
  }

  /** The class before `::*`, or the parameter of a template that stands for one; null for a pointer to no member. */
  #pointedClass(): Type | null {
    if (this.is('*', '&')) return null;
    const { type, name } = this.qualifiedName();
    this.expect('::');
    if (type?.k !== 'class' && type?.k !== 'parameter') this.fail(`a class expected, and ${name} is none`);
    return type;
  }

  /** The parameters of what a pointer leads to. */
  #functionType(returns: Type, of: Type | null): Type {
    const { params, variadic } = this.parameters();
    if (of) this.accept('const');
    const types = params.map((each) => each.type);
    return this.#noted(ofMember({ k: 'function', returns, params: types, variadic }, of));
  }

  #noted(type: FunctionType): FunctionType {
    this.functionTypes.push(type);
    return type;
  }

  #arraySizes(): (Expression | null)[] {
    const sizes: (Expression | null)[] = [];
    while (this.accept('[')) {
      sizes.push(this.is(']') ? null : this.expression());
      this.expect(']');
    }
    return sizes;
  }

  #arrays(type: Type): Type {
    let result = type;
    for (const size of this.#arraySizes().reverse()) result = { k: 'array', of: result, size };
    return result;
  }

  /** `( int a, const QString &b = "x", ... )`. */
  protected parameters(): { params: VariableSymbol[]; variadic: boolean } {
    const params: VariableSymbol[] = [];
    let variadic = false;
    this.expect('(');
    if (this.is('void') && this.peek(1).text === ')') this.next();
    while (!this.is(')')) {
      if (this.accept('...')) variadic = true;
      else params.push(this.#parameter());
      if (!this.accept(',') && !this.is('...')) break;
    }
    this.expect(')');
    return { params, variadic };
  }

  #parameter(): VariableSymbol {
    const from = this.at;
    const { type } = this.specifiers();
    const declared = this.declarator(type, () => false);
    let final = declared.type;
    if (declared.params) {
      const { type: returns, variadic } = declared;
      const params = declared.params.map((each) => each.type);
      final = pointerTo(this.#noted({ k: 'function', returns, params, variadic }));
    } else if (final.k === 'array' && !isListOf(final.of))
      // `const Name n` of a `typedef char Name[8]`.
      final = pointerTo(final.const === true ? { ...final.of, const: true } : final.of);
    else if (final.k === 'function') final = pointerTo(final);
    else final = rowsBehind(final);
    const initial = this.accept('=') ? this.assignment() : null;
    return newVariable(declared.name, final, 'parameter', { initial, location: this.since(from) });
  }
}
