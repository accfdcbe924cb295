import { switchOn } from './declared-switch.js';
import type {
  BlockStatement,
  Condition,
  Declared,
  Handler,
  Scope,
  Statement,
  VariableSymbol,
} from '../model/ast.js';
import { UNKNOWN } from '../model/types.js';
import { SymbolScope } from '../symbols/scope.js';
import { newVariable } from '../symbols/symbols.js';
import { SyntaxProblem } from './cursor.js';
import { casesBefore, UNKNOWN_CASES } from './case-ranges.js';
import { noteInitial } from './constant-value.js';
import { askedFirst, mentions } from './declared-conditions.js';
import { ExpressionParser } from './expression-parser.js';
import type { Declarator, Specifiers } from './declarators.js';

/** Reads statements. */
export abstract class StatementParser extends ExpressionParser {
  abstract override scope: Scope;

  /** The types that the statement which was just read has defined. */
  protected readonly before: Statement[] = [];

  /** A class, enum or typedef inside a function, or a macro that is a constant; null if none begins here. */
  protected abstract localType(): Statement | null;

  protected block(): BlockStatement {
    const from = this.at;
    return this.#scoped(() => {
      this.expect('{');
      const statements: Statement[] = [];
      while (!this.is('}')) {
        if (this.atEnd) this.fail('} expected');
        const statement = this.statement();
        statements.push(...this.before.splice(0), statement);
      }
      this.expect('}');
      return { kind: 'block', statements, location: this.since(from) };
    });
  }

  #scoped<T>(parse: () => T): T {
    const outer = this.scope;
    this.scope = new SymbolScope(outer);
    try {
      return this.nested(parse);
    } finally {
      this.scope = outer;
    }
  }

  /** One statement; what cannot be read becomes one that says why. */
  protected statement(): Statement {
    const from = this.at;
    try {
      return this.#statement();
    } catch (problem) {
      if (!(problem instanceof SyntaxProblem)) throw problem;
      this.at = from;
      this.skipStatement();
      if (this.at === from) this.at++;
      return {
        kind: 'unknown',
        reason: `the parser could not read it: ${problem.message}`,
        location: this.since(from),
      };
    }
  }

  #statement(): Statement {
    const from = this.at;
    const token = this.peek();
    if (token.text === '{' && token.kind === 'punctuation') return this.block();
    if (this.accept(';')) return { kind: 'empty', location: this.since(from) };
    if (token.kind === 'name') {
      const keyword = this.#keyword(token.text, from);
      if (keyword) return keyword;
      if (this.peek(1).text === ':' && this.peek(2).text !== ':' && !this.is('public', 'default')) {
        this.at += 2;
        return { kind: 'unknown', reason: `a label (${token.text}) for goto`, location: this.since(from) };
      }
    }
    const local = this.localType();
    if (local) return local;
    const isEmit =
      this.is('emit') && (this.peek(1).kind === 'name' || this.peek(1).text === '(') && this.accept('emit');
    if (!isEmit && this.startsDeclaration()) {
      const { variables, specifiers } = this.variables();
      // `extern int x;` names what is declared elsewhere.
      if (specifiers.words.has('extern')) return { kind: 'empty', location: this.since(from) };
      return { kind: 'variables', variables, location: this.since(from) };
    }
    const expression = this.expression();
    this.expect(';');
    return { kind: 'expression', expression, location: this.since(from) };
  }

  #keyword(word: string, from: number): Statement | null {
    switch (word) {
      case 'if':
        return this.#scoped(() => {
          this.next();
          const condition = this.#condition();
          const yes = this.#body();
          const no = this.accept('else') ? this.#body() : null;
          return { kind: 'if', condition, yes, no, location: this.since(from) };
        });
      case 'while':
        return this.#scoped(() => {
          this.next();
          const condition = this.#condition();
          return { kind: 'while', condition, body: this.#body(), location: this.since(from) };
        });
      case 'do': {
        this.next();
        const body = this.#body();
        this.expect('while');
        this.expect('(');
        const condition = this.expression();
        this.expect(')');
        this.accept(';');
        return { kind: 'do', condition, body, location: this.since(from) };
      }
      case 'for':
        return this.#scoped(() => this.#for(from));
      case 'switch':
        return this.#scoped(() => {
          this.next();
          const condition = this.#condition();
          return switchOn(condition, this.#body(), this.since(from));
        });
      case 'case': {
        this.next();
        const value = this.expression();
        const last = this.accept('...') ? this.expression() : null;
        this.expect(':');
        const location = this.since(from);
        if (last) this.before.push(...(casesBefore(value, last, location) ?? this.fail(UNKNOWN_CASES)));
        return { kind: 'case', value: last ?? value, location };
      }
      case 'default':
        this.next();
        this.expect(':');
        return { kind: 'case', value: null, location: this.since(from) };
      case 'return': {
        this.next();
        const value = this.is(';') ? null : this.expression();
        this.expect(';');
        return { kind: 'return', value, location: this.since(from) };
      }
      case 'break':
      case 'continue':
        this.next();
        this.expect(';');
        return { kind: word, location: this.since(from) };
      case 'goto':
        this.skipStatement();
        return {
          kind: 'unknown',
          reason: 'goto: write the loop or the function that it stands for',
          location: this.since(from),
        };
      case 'try':
        return this.#try(from);
      case 'asm':
        this.skipStatement();
        return { kind: 'unknown', reason: 'assembler', location: this.since(from) };
      case 'using':
        this.using();
        return { kind: 'empty', location: this.since(from) };
      default:
        return null;
    }
  }

  #body(): Statement {
    return this.#scoped(() => this.statement());
  }

  #condition(): Condition {
    this.expect('(');
    if (this.startsDeclaration()) {
      const declared = this.#declaredCondition();
      this.expect(')');
      return { kind: 'variables', variables: [declared], location: declared.location };
    }
    const condition = this.expression();
    this.expect(')');
    return condition;
  }

  /** `const char *p = next()` where a condition stands. */
  #declaredCondition(): Declared {
    const from = this.at;
    return this.declared(this.specifiers(), from);
  }

  #for(from: number): Statement {
    this.next();
    this.expect('(');
    const start = this.at;
    let initial: Statement | null = null;
    if (!this.accept(';')) {
      if (this.startsDeclaration()) {
        initial = { kind: 'variables', variables: this.variables().variables, location: this.since(start) };
      } else {
        const expression = this.expression();
        initial = { kind: 'expression', expression, location: this.since(start) };
        this.expect(';');
      }
    }
    const declared = this.startsDeclaration() ? this.#declaredCondition() : null;
    const condition = declared || this.is(';') ? null : this.expression();
    this.expect(';');
    const update = this.is(')') ? null : this.expression();
    this.expect(')');
    if (declared && update && mentions(update, declared.symbol))
      this.fail('a step of a loop that asks for what its condition declares');
    const inner = this.#body();
    const body = declared ? askedFirst(declared, inner) : inner;
    return { kind: 'for', initial, condition, update, body, location: this.since(from) };
  }

  #try(from: number): Statement {
    this.next();
    const body = this.block();
    const handlers: Handler[] = [];
    while (this.is('catch')) {
      const start = this.at;
      handlers.push(
        this.#scoped(() => {
          this.next();
          this.expect('(');
          let variable: VariableSymbol | null = null;
          if (!this.accept('...')) {
            const at = this.at;
            const { type } = this.specifiers();
            const { name, type: declared } = this.declarator(type, () => false);
            variable = newVariable(name, declared, 'local', { location: this.since(at) });
            if (name !== '') this.scope.add(variable);
          }
          this.expect(')');
          return { variable, body: this.block(), location: this.since(start) };
        }),
      );
    }
    return { kind: 'try', body, handlers, location: this.since(from) };
  }

  /** `int a = 1, *b;` with what stands before it and the `;`. */
  protected variables(): { variables: Declared[]; specifiers: Specifiers } {
    const start = this.at;
    const specifiers = this.specifiers();
    const variables: Declared[] = [];
    if (!this.is(';')) {
      let from = start;
      do {
        const declarator = this.declarator(specifiers.type, () => this.beginsArguments());
        // `int f( int );` declares again what stands at the top of a file.
        if (!declarator.params) variables.push(this.#variable(declarator, specifiers, from));
        from = this.at;
      } while (this.accept(','));
    }
    this.expect(';');
    return { variables, specifiers };
  }

  /** Whether `(` begins the arguments of a constructor, and not the parameters of a function. */
  protected beginsArguments(): boolean {
    return this.lookAhead(() => {
      this.next();
      if (this.is(')')) return false;
      if ((this.peek().kind !== 'name' && !this.is('::')) || this.is('new', 'this', 'sizeof')) return true;
      if (!this.startsType()) return !this.#unknownParameter();
      this.typeId();
      return this.is('(', '.', '::') && !this.isReferenceToArray();
    });
  }

  /** `Foo *x` or `Foo &x`, of a type that is not known. */
  #unknownParameter(): boolean {
    const { symbols } = this.qualifiedName();
    if (symbols.length > 0) return false;
    if (!this.is('*', '&')) return this.peek().kind === 'name';
    while (this.accept('*') || this.accept('&'));
    return this.is(',', ')') || (this.peek().kind === 'name' && this.peek(1).text !== '(');
  }

  /** One variable of a declaration, put into the scope. */
  protected declared(specifiers: Specifiers, from: number): Declared {
    const declarator = this.declarator(specifiers.type, () => this.beginsArguments());
    if (declarator.params) this.fail('a function where a variable is expected');
    return this.#variable(declarator, specifiers, from);
  }

  #variable(declarator: Declarator, specifiers: Specifiers, from: number): Declared {
    if (declarator.name === '') this.fail('a name expected');
    const symbol = newVariable(declarator.name, declarator.type, this.variableRole(), {
      isStatic: specifiers.words.has('static'),
      isMutable: specifiers.words.has('mutable'),
    });
    this.declareVariable(symbol, specifiers);
    const start = this.at;
    let initial: Declared['initial'] = null;
    if (this.accept('=')) initial = this.is('{') ? this.initialiserList() : this.assignment();
    else if (this.is('(')) {
      const { type } = declarator;
      const args = this.args();
      initial = { kind: 'construct', args, constructor_: null, type, location: this.since(start) };
    }
    const location = this.since(from);
    symbol.location = location;
    if (initial) noteInitial(symbol, initial);
    return { symbol, initial, location };
  }

  protected variableRole(): VariableSymbol['role'] {
    return 'local';
  }

  protected declareVariable(symbol: VariableSymbol, _specifiers: Specifiers): void {
    this.scope.add(symbol);
  }

  protected readonly unknownType: typeof UNKNOWN = UNKNOWN;
}
