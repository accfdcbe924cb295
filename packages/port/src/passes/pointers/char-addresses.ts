import type { Expression, NameExpression, Type, VariableSymbol } from '../../model/ast.js';
import { bare, INT, isCharLike } from '../../model/types.js';
import { type Contents, visitFunction } from '../functions.js';
import { become } from '../../model/rewrite.js';
import { variableOf } from '../../model/variable-of.js';

/**
 * `char c; read( fd, &c, 1 );`: what takes the address of a character reads or writes bytes there. Such a variable becomes an
 * array of one, `c` its element and `&c` the array.
 */
export function passCharAddresses({ functions }: Contents): void {
  for (const fn of functions) {
    const found = new Set<VariableSymbol>();
    visitFunction(fn, {
      expression: (e) => {
        const symbol = e.kind === 'unary' && e.operator === '&' && !e.fn ? variableOf(e.operand) : null;
        if (symbol?.role === 'local' && isCharLike(symbol.type) && symbol.type.k === 'basic')
          found.add(symbol);
      },
    });
    if (found.size === 0) continue;
    const names: NameExpression[] = [];
    const addresses: Expression[] = [];
    visitFunction(fn, {
      expression: (e) => {
        if (e.kind === 'name' && e.symbol?.kind === 'variable' && found.has(e.symbol)) names.push(e);
        if (e.kind === 'unary' && e.operator === '&') addresses.push(e);
      },
      statement: (s) => {
        if (s.kind !== 'variables') return;
        for (const declared of s.variables) {
          const { initial, location } = declared;
          if (!found.has(declared.symbol) || !initial) continue;
          declared.initial = { kind: 'list', items: [initial], type: arrayOf(initial), location };
        }
      },
    });
    const arrays = new Map(
      [...found].map((symbol) => [symbol, arrayOf({ type: symbol.type, location: symbol.location! })]),
    );
    for (const name of names) element(name, arrays.get(variableOf(name)!)!);
    for (const e of addresses) {
      const name = e.kind === 'unary' && e.operand.kind === 'index' ? e.operand.object : e;
      if (name.kind === 'name' && arrays.has(variableOf(name)!)) become(e, { ...name, type: e.type });
    }
    for (const [symbol, type] of arrays) symbol.type = type;
  }
}

function arrayOf({ type, location }: Pick<Expression, 'type' | 'location'>): Type {
  return { k: 'array', of: bare(type), size: { kind: 'number', text: '1', type: INT, location } };
}

/** The name of a character as the element of its array. */
function element(name: NameExpression, array: Type): void {
  const { type, location } = name;
  const object: NameExpression = { ...name, type: array };
  const index: Expression = { kind: 'number', text: '0', type: INT, location };
  become(name, { kind: 'index', object, index, fn: null, type, location });
}
