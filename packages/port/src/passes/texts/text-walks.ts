import type { ClassSymbol, Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { changeAll, slotsIn, withChildren } from '../../model/rewrite.js';
import { iteratedBy } from '../../model/text-iterators.js';
import { BOOL, classOf, INT } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { visitStatement } from '../../model/walk.js';
import type { Contents } from '../functions.js';

/**
 * Iterators of a std::string that write to it are indices: `*it = toupper( *it )` is `s[it] = toupper( s[it] )`. What only reads
 * stays an iterator.
 */
export function passTextWalks({ functions }: Contents): void {
  for (const fn of functions) if (fn.body) new TextWalks(fn).replace();
}

const COMPARES = /^(?:[<>]=?|[=!]=)$/;

class TextWalks {
  readonly #body: NonNullable<FunctionSymbol['body']>;
  /** The iterators, each with its text. */
  readonly #texts = new Map<VariableSymbol, Expression>();
  readonly #refused = new Set<VariableSymbol>();

  constructor({ body }: FunctionSymbol) {
    this.#body = body!;
  }

  replace(): void {
    if (!this.#find()) return;
    changeAll(this.#texts, this.#refused, () => {
      const changes = this.#made();
      // What leads to the same text is compared with each other.
      for (const each of [...this.#refused])
        for (const [other, text] of this.#texts)
          if (variableOf(text) === variableOf(this.#texts.get(each)!)) this.#refused.add(other);
      return changes;
    });
  }

  /** Local iterators that get a place in one text; whether something is written through one. */
  #find(): boolean {
    const state = { isWritten: false };
    const give = (symbol: VariableSymbol | null, value: Expression | null): void => {
      if (symbol?.role !== 'local' || symbol.isStatic || symbol.type.k !== 'class' || !isIterator(symbol))
        return;
      const text = value && textOf(value);
      const known = this.#texts.get(symbol);
      if (text && (!known || variableOf(known) === variableOf(text))) this.#texts.set(symbol, text);
    };
    visitStatement(this.#body, {
      statement: (s) => {
        if (s.kind === 'variables') for (const { symbol, initial } of s.variables) give(symbol, initial);
      },
      expression: (e) => {
        if (e.kind === 'assign' && e.operator === '=') give(variableOf(e.left), e.right);
        const changed = e.kind === 'assign' ? e.left : e.kind === 'unary' && isStep(e) ? e.operand : null;
        if (changed?.kind === 'unary' && isElement(changed)) state.isWritten = true;
      },
    });
    return state.isWritten && this.#texts.size > 0;
  }

  #made(): (() => void)[] {
    const changes: (() => void)[] = [];
    for (const { value, set, use } of slotsIn(this.#body)) {
      const made = this.#used(value, use === 'discarded');
      changes.push(() => {
        set(made);
      });
    }
    visitStatement(this.#body, {
      statement: (s) => {
        if (s.kind !== 'variables') return;
        for (const declared of s.variables) {
          const { symbol, initial } = declared;
          const isIndex = this.#texts.has(symbol);
          if (!initial) continue;
          const isEmpty = isIndex && initial.kind === 'construct' && initial.args.length === 0;
          const made = isIndex ? (isEmpty ? null : this.#place(initial)) : this.#used(initial, false);
          if (isIndex && !isEmpty && !made) this.#refused.add(symbol);
          changes.push(() => {
            declared.initial = made;
          });
        }
      },
    });
    for (const symbol of this.#texts.keys())
      changes.push(() => {
        symbol.type = INT;
      });
    return changes;
  }

  #isIndex(e: Expression): boolean {
    const symbol = variableOf(e);
    return e.kind === 'name' && symbol !== null && this.#texts.has(symbol);
  }

  /** An iterator as an index; null for what is none of these iterators, and no end of their texts. */
  #place(e: Expression): Expression | null {
    const { location } = e;
    if (this.#isIndex(e)) return { ...e, type: INT };
    const inner = copiedFrom(e);
    if (inner) return this.#place(inner);
    for (const text of this.#texts.values()) {
      if (isSameText(iteratedBy(e, 'begin'), text)) return { kind: 'number', text: '0', type: INT, location };
      if (isSameText(iteratedBy(e, 'end'), text)) return lengthOf(text, e);
    }
    if (e.kind === 'unary' && isStep(e) && this.#isIndex(e.operand))
      return { ...e, operand: { ...e.operand, type: INT }, fn: null, type: INT };
    if (e.kind !== 'binary' || !/^[-+]$/.test(e.operator) || this.#place(e.right)) return null;
    const left = this.#place(e.left);
    return left && { ...e, left, right: this.#used(e.right, false), fn: null, type: INT };
  }

  /** The text of an iterator that is computed. */
  #textOf(e: Expression): Expression | null {
    const symbol = variableOf(e);
    if (e.kind === 'name' && symbol) return this.#texts.get(symbol) ?? null;
    const inner = copiedFrom(e) ?? (e.kind === 'unary' ? e.operand : e.kind === 'binary' ? e.left : null);
    return inner ? this.#textOf(inner) : textOf(e);
  }

  #used(e: Expression, isDiscarded: boolean): Expression {
    const inner = (each: Expression): Expression => this.#used(each, false);
    const { location } = e;
    if (this.#isIndex(e)) {
      this.#refused.add(variableOf(e)!);
      return e;
    }
    if (e.kind === 'unary' && isElement(e)) {
      const index = this.#place(e.operand);
      const object = index && this.#textOf(e.operand);
      const fn = object && functionOf(object, 'operator[]');
      if (fn) return { kind: 'index', object, index, fn, type: e.type, location };
    }
    if (e.kind === 'binary' && (COMPARES.test(e.operator) || e.operator === '-')) {
      const [left, right] = [this.#place(e.left), this.#place(e.right)];
      if (left && right) return { ...e, left, right, fn: null, type: e.operator === '-' ? INT : BOOL };
    }
    if (isDiscarded && e.kind === 'binary' && e.operator === ',')
      return { ...e, left: this.#used(e.left, true), right: this.#used(e.right, true) };
    if (isDiscarded && e.kind === 'unary' && isStep(e) && this.#isIndex(e.operand)) return this.#place(e)!;
    if (isDiscarded && e.kind === 'assign' && this.#isIndex(e.left)) {
      const right = e.operator === '=' ? this.#place(e.right) : inner(e.right);
      if (right) return { ...e, left: { ...e.left, type: INT }, right, fn: null, type: INT };
    }
    return withChildren(e, inner);
  }
}

function isIterator({ type }: VariableSymbol): boolean {
  return classOf(type)?.name === '__string_iterator';
}

function isStep({ operator }: Extract<Expression, { kind: 'unary' }>): boolean {
  return operator === '++' || operator === '--';
}

/** `*it` */
function isElement({ operator, operand, fn }: Extract<Expression, { kind: 'unary' }>): boolean {
  return operator === '*' && fn !== null && classOf(operand.type)?.name === '__string_iterator';
}

/** An iterator of which C++ makes a copy. */
function copiedFrom(e: Expression): Expression | null {
  if (e.kind === 'convert' && e.fn === null) return e.operand;
  const [only] = e.kind === 'construct' ? e.args : [];
  return only &&
    classOf(e.type)?.name === '__string_iterator' &&
    e.kind === 'construct' &&
    e.args.length === 1
    ? only
    : null;
}

/** The text of `s.begin()`, `s.end()` and what is computed from them. */
function textOf(e: Expression): Expression | null {
  const inner = copiedFrom(e) ?? (e.kind === 'binary' ? e.left : null);
  return inner ? textOf(inner) : (iteratedBy(e, 'begin') ?? iteratedBy(e, 'end'));
}

function isSameText(a: Expression | null, b: Expression): boolean {
  return a !== null && variableOf(a) === variableOf(b);
}

function functionOf({ type }: Expression, name: string): FunctionSymbol | null {
  const symbol: ClassSymbol | null = classOf(type);
  return symbol?.functions(name)[0] ?? null;
}

/** `s.length()` in the place of `s.end()`. */
function lengthOf(text: Expression, end: Expression): Expression | null {
  const fn = functionOf(text, 'length');
  if (!fn || end.kind !== 'call' || end.callee.kind !== 'member') return null;
  return { ...end, callee: { ...end.callee, symbol: fn, name: 'length' }, fn, type: INT };
}
