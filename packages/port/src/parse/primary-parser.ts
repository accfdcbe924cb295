import { basename } from 'node:path';
import type { Expression, NameExpression, Symbol } from '../model/ast.js';
import { UNKNOWN } from '../model/types.js';
import { stringify } from '../preprocess/macros.js';
import { stringValue } from '../preprocess/literals.js';
import { TYPE_WORDS } from '../symbols/basic-names.js';
import { TypeParser } from './type-parser.js';

const CASTS = {
  static_cast: 'static',
  dynamic_cast: 'dynamic',
  const_cast: 'const',
  reinterpret_cast: 'reinterpret',
} as const;

/** Names of texts that the compiler knows; they stand beside literals as literals do. */
const PREDEFINED_TEXTS = new Set(['__FILE__', '__FUNCTION__', '__func__', '__PRETTY_FUNCTION__']);

/** Reads what expressions are made of: literals, names, casts that have a name. */
export abstract class PrimaryParser extends TypeParser {
  /** The function whose body is read. */
  protected functionName = '';

  /** `( a, b )`. */
  protected args(): Expression[] {
    this.expect('(');
    const args: Expression[] = [];
    if (!this.is(')')) {
      do args.push(this.assignment());
      while (this.accept(','));
    }
    this.expect(')');
    return args;
  }

  protected primaryExpression(): Expression {
    const from = this.at;
    const token = this.peek();
    const type = UNKNOWN;
    switch (token.kind) {
      case 'number':
        this.next();
        return { kind: 'number', text: token.text, type, location: this.since(from) };
      case 'char':
        this.next();
        return { kind: 'char', text: token.text, type, location: this.since(from) };
      case 'string':
        return this.#string();
      case 'name':
        return this.#named();
      default:
    }
    if (token.text === '(') {
      this.next();
      const inner = this.expression();
      this.expect(')');
      return { ...inner, location: this.since(from) };
    }
    if (token.text === '::' || token.text === '~') return this.#named();
    return this.fail('an expression expected');
  }

  /** Strings side by side are one, and macros for strings may stand beside them. */
  #string(): Expression {
    const from = this.at;
    return this.#joined(this.#literal(), from);
  }

  #literal(): Expression {
    const from = this.at;
    let value = '';
    while (this.#isLiteral()) {
      const { kind, text } = this.next();
      value += kind === 'string' ? stringValue(text) : this.#predefined(text);
    }
    return { kind: 'string', value, type: UNKNOWN, location: this.since(from) };
  }

  #isLiteral(): boolean {
    const { kind, text } = this.peek();
    return kind === 'string' || PREDEFINED_TEXTS.has(text);
  }

  #predefined(name: string): string {
    return name === '__FILE__' ? basename(this.file.path) : this.functionName;
  }

  /** A string, or a macro for one, with the strings and macros behind it. */
  #joined(first: Expression, from: number): Expression {
    let left = first;
    for (;;) {
      const isString = this.#isLiteral();
      if (!isString && !this.#isMacroBehind(left)) return left;
      left = {
        kind: 'binary',
        operator: 'concat',
        left,
        right: isString ? this.#literal() : this.#name(),
        fn: null,
        type: UNKNOWN,
        location: this.since(from),
      };
    }
  }

  /** Whether the next name is a macro for a string; one that nothing defines is taken for one behind a string. */
  #isMacroBehind(left: Expression): boolean {
    const token = this.peek();
    if (token.kind !== 'name') return false;
    const symbols = this.scope.lookup(token.text);
    return symbols.length === 0
      ? left.kind === 'string' || (left.kind === 'binary' && left.right.kind === 'string')
      : isMacro(symbols);
  }

  #named(): Expression {
    const from = this.at;
    const { text } = this.peek();
    const type = UNKNOWN;
    if (PREDEFINED_TEXTS.has(text)) return this.#string();
    switch (text) {
      case 'this':
        this.next();
        return { kind: 'this', type, location: this.since(from) };
      case 'true':
      case 'TRUE':
      case 'false':
      case 'FALSE':
        this.next();
        return { kind: 'bool', value: text.toLowerCase() === 'true', type, location: this.since(from) };
      case 'NULL':
        this.next();
        return { kind: 'null', type, location: this.since(from) };
      case 'SIGNAL':
      case 'SLOT':
        if (this.peek(1).text === '(') return this.#signature(text);
        break;
      case '__LINE__': {
        const { line } = this.file.position(this.next().start);
        return { kind: 'number', text: String(line), type, location: this.since(from) };
      }
      case 'operator':
        break;
      default:
    }
    if (Object.hasOwn(CASTS, text)) return this.#newStyleCast(CASTS[text as keyof typeof CASTS]);
    if (text === 'va_arg' && this.peek(1).text === '(') {
      this.next();
      this.next();
      const list = this.assignment();
      this.expect(',');
      const of = this.typeId();
      this.expect(')');
      return {
        kind: 'call',
        callee: {
          kind: 'name',
          name: 'va_arg',
          qualifier: null,
          symbols: [],
          symbol: null,
          type,
          location: this.since(from),
        },
        args: [list],
        fn: null,
        type: of,
        location: this.since(from),
      };
    }
    // `int( x )`, `QString( "a" )`, `QValueList<int>()`
    if (TYPE_WORDS.has(text) || text === 'unsigned' || text === 'typename' || this.#isConstruction()) {
      const made = this.specifiers().type;
      return {
        kind: 'construct',
        args: this.args(),
        constructor_: null,
        type: made,
        location: this.since(from),
      };
    }
    const name = this.#name();
    // Only a macro can stand in front of a string; one that nothing defines too.
    const isUndefined = name.symbols.length === 0 && name.qualifier === null && this.peek().kind === 'string';
    return isMacro(name.symbols) || isUndefined ? this.#joined(name, from) : name;
  }

  #isConstruction(): boolean {
    return this.lookAhead(() => {
      const { type, symbols } = this.qualifiedName();
      // A constructor's name within its class is that class.
      const isFunction = symbols.some((each) => each.kind === 'function' && each.role !== 'constructor');
      return type !== null && !isFunction && this.is('(');
    });
  }

  #name(): NameExpression {
    const from = this.at;
    const { name, qualifier, symbols, args } = this.qualifiedName();
    return {
      kind: 'name',
      name,
      qualifier,
      symbols,
      ...(args.length > 0 && { templateArgs: args }),
      symbol: null,
      type: UNKNOWN,
      location: this.since(from),
    };
  }

  #signature(macro: 'SIGNAL' | 'SLOT'): Expression {
    const from = this.at;
    this.next();
    const open = this.at + 1;
    this.skipBalanced();
    const text = stringify(this.tokens.slice(open, this.at - 1));
    return { kind: 'signature', macro, text, type: UNKNOWN, location: this.since(from) };
  }

  #newStyleCast(style: 'static' | 'dynamic' | 'const' | 'reinterpret'): Expression {
    const from = this.at;
    this.next();
    const [type = UNKNOWN] = this.typeArguments();
    this.expect('(');
    const operand = this.expression();
    this.expect(')');
    return { kind: 'cast', style, operand, type, location: this.since(from) };
  }

  /** `( &a )[4]` and `( & )[N]` behind a type: a parameter. */
  protected isReferenceToArray(): boolean {
    if (!this.is('(') || this.peek(1).text !== '&') return false;
    return this.lookAhead(() => {
      this.skipBalanced();
      return this.is('[');
    });
  }
}

/** Whether a name is that of a macro which became a constant, or of another constant. */
function isMacro(symbols: readonly Symbol[]): boolean {
  return symbols.some((each) => each.kind === 'variable' && each.role === 'constant');
}
