import type { Expression, Type } from '../model/ast.js';
import { UNKNOWN } from '../model/types.js';
import { constantValue } from './constant-value.js';
import { PrimaryParser } from './primary-parser.js';

const BINARY: readonly (readonly string[])[] = [
  ['||'], ['&&'], ['|'], ['^'], ['&'], ['==', '!='], ['<', '>', '<=', '>='], ['<<', '>>'], ['+', '-'], ['*', '/', '%'], ['.*', '->*'],
]; // prettier-ignore
const ASSIGNMENT = ['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>='];

const STEPS = ['++', '--'];

/** Reads expressions, without knowing their types. */
export abstract class ExpressionParser extends PrimaryParser {
  /** Whether `>` ends what is read: a number among the arguments of a template. */
  #endsAtGreater = false;

  /** `a, b` included. */
  protected expression(): Expression {
    const outside = this.#endsAtGreater;
    this.#endsAtGreater = false;
    try {
      return this.#listed();
    } finally {
      this.#endsAtGreater = outside;
    }
  }

  #listed(): Expression {
    const from = this.at;
    let left = this.assignment();
    while (this.accept(',')) {
      const right = this.assignment();
      left = {
        kind: 'binary',
        operator: ',',
        left,
        right,
        fn: null,
        type: UNKNOWN,
        location: this.since(from),
      };
    }
    return left;
  }

  protected assignment(): Expression {
    return this.nested(() => this.#assignment());
  }

  #assignment(): Expression {
    const from = this.at;
    if (this.is('throw')) {
      this.next();
      const operand = this.is(';') ? null : this.assignment();
      return { kind: 'throw', operand, type: UNKNOWN, location: this.since(from) };
    }
    const left = this.#binary(0);
    if (this.accept('?')) {
      const yes = this.expression();
      this.expect(':');
      const no = this.assignment();
      return { kind: 'conditional', condition: left, yes, no, type: UNKNOWN, location: this.since(from) };
    }
    if (!this.is(...ASSIGNMENT)) return left;
    const operator = this.next().text;
    return this.#onEach(left, this.at, (place) => {
      const right = this.is('{') ? this.initialiserList() : this.assignment();
      return {
        kind: 'assign',
        operator,
        left: place,
        right,
        fn: null,
        type: UNKNOWN,
        location: this.since(from),
      };
    });
  }

  /**
   * What is done to the one of two places that is chosen, `( a ? x : y ) = 1`, is done to each of them there: TypeScript cannot
   * assign to both. What is read behind the place, from `at` on, is read for each.
   */
  #onEach(place: Expression, at: number, made: (place: Expression) => Expression): Expression {
    this.at = at;
    if (place.kind !== 'conditional') return made(place);
    const yes = this.#onEach(place.yes, at, made);
    return { ...place, yes, no: this.#onEach(place.no, at, made) };
  }

  #binary(level: number): Expression {
    const operators = BINARY[level];
    if (operators === undefined) return this.#unary();
    const from = this.at;
    let left = this.#binary(level + 1);
    while (this.is(...operators) && !(this.#endsAtGreater && this.is('>', '>>'))) {
      const operator = this.next().text;
      const right = this.#binary(level + 1);
      left = { kind: 'binary', operator, left, right, fn: null, type: UNKNOWN, location: this.since(from) };
    }
    return left;
  }

  #unary(): Expression {
    const from = this.at;
    const token = this.peek();
    if (token.kind === 'punctuation') {
      if (this.is('!', '~', '-', '+', '*', '&', '++', '--')) {
        this.next();
        const whole = this.nested(() => this.#unary());
        const made = (operand: Expression): Expression => ({
          kind: 'unary',
          operator: token.text,
          postfix: false,
          operand,
          fn: null,
          type: UNKNOWN,
          location: this.since(from),
        });
        return STEPS.includes(token.text) ? this.#onEach(whole, this.at, made) : made(whole);
      }
      if (token.text === '(' && this.#isCast()) {
        this.next();
        const type = this.typeId();
        this.expect(')');
        const operand = this.nested(() => this.#unary());
        return { kind: 'cast', style: 'c', operand, type, location: this.since(from) };
      }
      if (token.text === '::' && this.peek(1).text === 'delete') this.next();
    }
    if (this.is('not')) {
      this.next();
      return {
        kind: 'unary',
        operator: '!',
        postfix: false,
        operand: this.#unary(),
        fn: null,
        type: UNKNOWN,
        location: this.since(from),
      };
    }
    if (this.is('sizeof')) return this.#sizeof();
    if (this.is('new')) return this.#new();
    if (this.is('delete')) {
      this.next();
      const isArray = this.accept('[');
      if (isArray) this.expect(']');
      return { kind: 'delete', operand: this.#unary(), isArray, type: UNKNOWN, location: this.since(from) };
    }
    return this.#postfix();
  }

  /** `( type )` before an operand. */
  #isCast(): boolean {
    return this.lookAhead(() => {
      this.next();
      const known = this.startsType();
      this.typeId();
      const pointer = this.peek(-1).text === '*' || this.peek(-1).text === '&';
      if (!this.accept(')')) return false;
      const after = this.peek();
      const operand = after.kind !== 'punctuation' ? after.kind !== 'end' : this.is('(', '!', '~', '::');
      if (known) return operand || this.is('*', '&', '-', '+', '++', '--');
      // A name that is not known: only `(Foo *)x` and `(Foo)x` can be meant, `(foo)-1` cannot.
      return (
        operand &&
        (pointer || (after.kind !== 'punctuation' && this.scope.lookup(this.peek(-2).text).length === 0))
      );
    });
  }

  #sizeof(): Expression {
    const from = this.at;
    this.next();
    if (this.is('(')) {
      const isType = this.lookAhead(() => {
        this.next();
        if (!this.startsType()) return false;
        this.typeId();
        return this.is(')');
      });
      if (isType) {
        this.next();
        const of = this.typeId();
        this.expect(')');
        return { kind: 'sizeof', of, operand: null, type: UNKNOWN, location: this.since(from) };
      }
    }
    const operand = this.#unary();
    // A literal is an array, with the 0 at its end.
    if (operand.kind === 'string')
      return { ...operand, kind: 'number', text: `${String(operand.value.length + 1)}ul` };
    return { kind: 'sizeof', of: null, operand, type: UNKNOWN, location: this.since(from) };
  }

  #new(): Expression {
    const from = this.at;
    this.next();
    if (this.is('(') && !this.lookAhead(() => (this.next(), this.startsType()))) this.skipBalanced();
    const parenthesised = this.accept('(');
    const { type } = this.specifiers();
    let made: Type = this.pointers(type);
    if (parenthesised) this.expect(')');
    let count: Expression | null = null;
    if (this.accept('[')) {
      count = this.expression();
      this.expect(']');
    }
    const args = this.is('(') ? this.args() : [];
    made = count ? { ...made } : made;
    return { kind: 'new', made, args, count, constructor_: null, type: UNKNOWN, location: this.since(from) };
  }

  protected override constantArgument(): Type {
    const outside = this.#endsAtGreater;
    this.#endsAtGreater = true;
    const value = this.nested(() => this.#binary(0));
    this.#endsAtGreater = outside;
    const [symbol] = value.kind === 'name' ? value.symbols : [];
    if (symbol?.kind === 'typedef' && symbol.type.k === 'parameter') return symbol.type;
    const number = constantValue(value);
    return number === null ? UNKNOWN : { k: 'unknown', name: String(number), value: number };
  }

  protected initialiserList(): Expression {
    const from = this.at;
    this.expect('{');
    const items: Expression[] = [];
    while (!this.is('}')) {
      items.push(this.is('{') ? this.nested(() => this.initialiserList()) : this.assignment());
      if (!this.accept(',')) break;
    }
    this.expect('}');
    return { kind: 'list', items, type: UNKNOWN, location: this.since(from) };
  }

  #postfix(): Expression {
    const from = this.at;
    let left = this.primaryExpression();
    for (;;) {
      if (this.is('(')) {
        const args = this.args();
        left = { kind: 'call', callee: left, args, fn: null, type: UNKNOWN, location: this.since(from) };
      } else if (this.accept('[')) {
        const index = this.expression();
        this.expect(']');
        left = { kind: 'index', object: left, index, fn: null, type: UNKNOWN, location: this.since(from) };
      } else if (this.is('.', '->')) {
        const arrow = this.next().text === '->';
        this.accept('template');
        const { name, qualifier } = this.#memberName();
        left = {
          kind: 'member',
          object: left,
          arrow,
          name,
          qualifier,
          symbol: null,
          type: UNKNOWN,
          location: this.since(from),
        };
      } else if (this.is('++', '--')) {
        const operator = this.next().text;
        left = this.#onEach(left, this.at, (operand) => ({
          kind: 'unary',
          operator,
          postfix: true,
          operand,
          fn: null,
          type: UNKNOWN,
          location: this.since(from),
        }));
      } else return left;
    }
  }

  /** Behind `.` and `->`, where the scope is not known yet. */
  #memberName(): { name: string; qualifier: string | null } {
    let qualifier: string | null = null;
    for (;;) {
      let name = (this.accept('~') ? '~' : '') + this.name();
      if (name === 'operator')
        name += this.is('(', '[') ? this.next().text + this.next().text : this.next().text;
      if (!this.is('::')) return { name, qualifier };
      this.next();
      qualifier = qualifier === null ? name : `${qualifier}::${name}`;
    }
  }
}
