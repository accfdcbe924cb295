import type { EnumConstantSymbol, Expression, Type, VariableSymbol } from '../model/ast.js';
import { BITS } from '../model/types.js';
import { charValue, integerValue } from '../preprocess/literals.js';

const OPERATORS: Readonly<Record<string, (a: bigint, b: bigint) => bigint | boolean | null>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0n ? null : a / b),
  '%': (a, b) => (b === 0n ? null : a % b),
  '<<': (a, b) => a << (b & 63n),
  '>>': (a, b) => a >> (b & 63n),
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '&&': (a, b) => a !== 0n && b !== 0n,
  '||': (a, b) => a !== 0n || b !== 0n,
};

/** What variables begin with, before that is analysed. */
const initials = new WeakMap<VariableSymbol, Expression>();

/** Notes what a variable begins with, and how many elements `int a[] = { 1, 2 }` has. */
export function noteInitial(symbol: VariableSymbol, initial: Expression): void {
  const { type } = symbol;
  initials.set(symbol, initial);
  if (type.k === 'array' && !type.size && initial.kind === 'list')
    symbol.type = { ...type, length: initial.items.length };
}

/** What a variable begins with, where its declaration says that. */
export function initialOf(symbol: VariableSymbol): Expression | null {
  return initials.get(symbol) ?? null;
}

/** The value of an integer that the compiler of C++ knows, before names and types are analysed; null for anything else. */
export function constantValue(e: Expression): bigint | null {
  switch (e.kind) {
    case 'number':
      return integerValue(e.text);
    case 'char':
      return BigInt(charValue(e.text));
    case 'bool':
      return e.value ? 1n : 0n;
    case 'cast':
      return constantValue(e.operand);
    case 'sizeof':
      return e.of ? sizeOf(e.of) : null;
    case 'unary': {
      const value = constantValue(e.operand);
      if (value === null) return null;
      if (e.operator === '-') return -value;
      if (e.operator === '~') return ~value;
      if (e.operator === '!') return value === 0n ? 1n : 0n;
      return e.operator === '+' ? value : null;
    }
    case 'binary': {
      const [left, right] = [constantValue(e.left), constantValue(e.right)];
      if (left === null || right === null) return null;
      const value = OPERATORS[e.operator]?.(left, right) ?? null;
      return typeof value === 'boolean' ? BigInt(value) : value;
    }
    case 'conditional': {
      const condition = constantValue(e.condition);
      return condition === null ? null : constantValue(condition === 0n ? e.no : e.yes);
    }
    case 'name': {
      const [symbol] = e.symbols;
      if (symbol?.kind === 'enumerator') return enumeratorValue(symbol);
      if (symbol?.kind !== 'variable') return null;
      const isFixed = symbol.type.const === true;
      const initial = symbol.role === 'constant' ? symbol.initial : isFixed ? initialOf(symbol) : null;
      return initial ? constantValue(initial) : null;
    }
    default:
      return null;
  }
}

function sizeOf(type: Type): bigint | null {
  if (type.k === 'pointer') return 8n;
  if (type.k === 'enum') return 4n;
  if (type.k !== 'basic' || type.name === 'void' || type.name === 'valist') return null;
  return type.name === 'double' ? 8n : type.name === 'float' ? 4n : BigInt(BITS[type.name] / 8);
}

function enumeratorValue(symbol: EnumConstantSymbol): bigint | null {
  let next: bigint | null = 0n;
  for (const each of symbol.enum.constants) {
    const value: bigint | null = each.value ? constantValue(each.value) : next;
    if (each === symbol || value === null) return value;
    next = value + 1n;
  }
  return null;
}
