import type { Expression, VariableSymbol } from '../../model/ast.js';
import { visitExpression } from '../../model/walk.js';
import { type Contents, visitFunction } from '../functions.js';
import { iteratesPointers } from './loop-heads.js';
import { variableOf } from '../../model/variable-of.js';

/** Methods of a QPtrList that do not depend on which of its items is the current one. */
const WITHOUT_CURRENT = new Set([
  'append', 'prepend', 'inSort', 'insert', 'count', 'isEmpty', 'setAutoDelete', 'autoDelete', 'removeRef', 'removeFirst', 'removeLast', 'clear',
  'contains', 'containsRef', 'getFirst', 'getLast', 'first', 'last', 'next', 'find', 'findRef', 'sort', 'delete',
]); // prettier-ignore

/** How the cursors of lists are used in the whole project. */
export class Cursors {
  readonly #moves = new Map<VariableSymbol, number>();
  readonly #escaped = new Set<VariableSymbol>();

  /** Whether a list is used directly only, and its cursor in this many loops and nowhere else. */
  isOnlyIn(symbol: VariableSymbol, loops: number): boolean {
    return !this.#escaped.has(symbol) && !symbol.aliased && this.#moves.get(symbol) === loops;
  }

  read({ functions, globals }: Contents): void {
    const direct = new Set<Expression>();
    const visit = (e: Expression): void => {
      if (e.kind === 'call' && e.callee.kind === 'member' && e.fn?.rule) {
        const { object } = e.callee;
        const symbol = variableOf(object);
        // With a place or an item they do not ask for the current one.
        const isPlaced = e.args.length > 0 && /^(?:take|remove|at|replace)$/.test(e.fn.name);
        if (symbol && (isPlaced || WITHOUT_CURRENT.has(e.fn.name))) direct.add(object);
        if (symbol && e.fn.name === 'next') this.#moves.set(symbol, (this.#moves.get(symbol) ?? 0) + 1);
      }
      if (e.kind === 'construct' && iteratesPointers(e)) e.args.forEach((arg) => direct.add(arg));
      const symbol = variableOf(e);
      if (symbol && !direct.has(e)) this.#escaped.add(symbol);
    };
    for (const fn of functions) visitFunction(fn, { expression: visit });
    for (const { initial } of globals) if (initial) visitExpression(initial, visit);
  }
}
