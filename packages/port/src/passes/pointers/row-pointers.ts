import type { Expression, Type } from '../../model/ast.js';
import { type Holder, typeOf } from '../../model/holder.js';
import { isBoxPointer } from '../../model/representation.js';
import { bare, isArithmetic, isConstCharPointer } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { type Contents, visitFunction } from '../functions.js';
import { arrayHolder } from './array-holder.js';
import { spread } from './spread.js';

type NewExpression = Extract<Expression, { kind: 'new' }>;

/**
 * Finds `int **grid` and `int *rows[2]` whose pointers lead to the first of many numbers or texts: `grid[y][x]`, `grid[y] = new int[width]`.
 *
 * @param arrays - pointers that are used as arrays, and functions that return such a one
 */
export function passRowPointers({ functions, globals }: Contents, arrays: ReadonlySet<Holder>): void {
  const found = new Set<Holder>();
  const links: (readonly [Holder, Holder])[] = [];
  const made: (readonly [NewExpression, Holder])[] = [];
  const isMany = (e: Expression): boolean => {
    const value = withoutCasts(e);
    const holder = arrayHolder(value);
    if (value.kind === 'new') return value.count !== null;
    return bare(value.type).k === 'array' || (holder !== null && arrays.has(holder));
  };
  const gets = (to: Holder | null, e: Expression | null): void => {
    if (!to || !e || !hasRows(typeOf(to))) return;
    const value = withoutCasts(e);
    const from = arrayHolder(value);
    if (value.kind === 'list' && value.items.some(isMany)) found.add(to);
    else if (value.kind === 'new') made.push([value, to]);
    else if (from && hasRows(typeOf(from))) links.push([from, to], [to, from]);
  };
  const rowOf = (e: Expression): Holder | null => {
    const holder = e.kind === 'index' && !e.fn ? arrayHolder(e.object) : null;
    return holder && hasRows(typeOf(holder)) ? holder : null;
  };
  const add = (holder: Holder | null): void => {
    if (holder && !holder.rule) found.add(holder);
  };
  for (const fn of functions)
    visitFunction(fn, {
      expression: (e) => {
        if (e.kind === 'index' && !e.fn) add(rowOf(e.object));
        if (e.kind === 'assign' && e.operator === '=' && !e.fn) {
          if (isMany(e.right)) add(rowOf(e.left));
          gets(arrayHolder(e.left), e.right);
        }
        if (e.kind !== 'call' && e.kind !== 'construct' && e.kind !== 'new') return;
        const called = e.kind === 'call' ? e.fn : e.constructor_;
        if (called && !called.rule) e.args.forEach((arg, i) => { gets(called.params[i] ?? null, arg); }); // prettier-ignore
      },
      statement: (s) => {
        if (s.kind === 'variables') for (const { symbol, initial } of s.variables) gets(symbol, initial);
        if (s.kind === 'return') gets(fn, s.value);
      },
    });
  for (const symbol of globals) gets(symbol, symbol.initial);
  spread(
    found,
    links.filter(([, to]) => !to.rule),
  );
  for (const holder of found)
    if (holder.kind === 'function') holder.returns = ofRows(holder.returns);
    else holder.type = ofRows(holder.type);
  for (const [e, to] of made) if (found.has(to)) e.made = toRow(e.made);
}

/** A pointer to pointers, or an array of pointers, to numbers or texts. */
function hasRows(type: Type): boolean {
  const element = type.k === 'pointer' ? type.to : type.k === 'array' ? type.of : null;
  const pointer = element && bare(element);
  return (
    pointer?.k === 'pointer' &&
    isBoxPointer(pointer) &&
    (isArithmetic(pointer.to) || isConstCharPointer(pointer.to))
  );
}

function ofRows(type: Type): Type {
  if (type.k === 'pointer') return { ...type, to: toRow(type.to) };
  return type.k === 'array' ? { ...type, of: toRow(type.of) } : type;
}

function toRow(type: Type): Type {
  return type.k === 'pointer' ? { ...type, isRow: true } : type;
}
