import { integerValue } from './literals.js';
import type { MacroExpander } from './macros.js';
import type { Token } from './token.js';

const LEVELS = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];

/** The value of an expression of #if; names that are no macros are 0, as in C. */
export function evaluateCondition(tokens: readonly Token[], expander: MacroExpander): bigint {
  const defined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.text !== 'defined') {
      defined.push(token);
      continue;
    }
    const parenthesised = tokens[i + 1]?.text === '(';
    const name = tokens[i + (parenthesised ? 2 : 1)];
    i += parenthesised ? 3 : 1;
    const value = expander.macros.has(name?.text ?? '') ? '1' : '0';
    defined.push({ ...token, kind: 'number', text: value });
  }
  return new Condition(expander.expand(defined)).value();
}

class Condition {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  value(): bigint {
    const condition = this.#binary(0);
    if (this.#tokens[this.#at]?.text !== '?') return condition;
    this.#at++;
    const yes = this.value();
    this.#at++;
    const no = this.value();
    return condition !== 0n ? yes : no;
  }

  #binary(level: number): bigint {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = this.#tokens[this.#at]?.text ?? '';
      if (!operators.includes(operator)) return left;
      this.#at++;
      left = apply(operator, left, this.#binary(level + 1));
    }
  }

  #unary(): bigint {
    const token = this.#tokens[this.#at++];
    if (token === undefined) return 0n;
    if (token.text === '!') return this.#unary() === 0n ? 1n : 0n;
    if (token.text === '-') return -this.#unary();
    if (token.text === '+') return this.#unary();
    if (token.text === '~') return ~this.#unary();
    if (token.text === '(') {
      const value = this.value();
      this.#at++;
      return value;
    }
    if (token.kind === 'number' || token.kind === 'char') return integerValue(token.text) ?? 0n;
    // A function-like macro that is not defined here: its parentheses belong to it.
    if (this.#tokens[this.#at]?.text === '(') {
      let depth = 0;
      do {
        const text = this.#tokens[this.#at++]?.text;
        if (text === '(') depth++;
        else if (text === ')') depth--;
      } while (depth > 0 && this.#at < this.#tokens.length);
    }
    return token.text === 'true' ? 1n : 0n;
  }
}

function apply(operator: string, a: bigint, b: bigint): bigint {
  const truth = (value: boolean): bigint => (value ? 1n : 0n);
  switch (operator) {
    case '||': return truth(a !== 0n || b !== 0n);
    case '&&': return truth(a !== 0n && b !== 0n);
    case '|': return a | b;
    case '^': return a ^ b;
    case '&': return a & b;
    case '==': return truth(a === b);
    case '!=': return truth(a !== b);
    case '<': return truth(a < b);
    case '>': return truth(a > b);
    case '<=': return truth(a <= b);
    case '>=': return truth(a >= b);
    case '<<': return b >= 0n && b < 64n ? a << b : 0n;
    case '>>': return b >= 0n && b < 64n ? a >> b : 0n;
    case '+': return a + b;
    case '-': return a - b;
    case '*': return a * b;
    case '/': return b === 0n ? 0n : a / b;
    default: return b === 0n ? 0n : a % b;
  }
} // prettier-ignore
