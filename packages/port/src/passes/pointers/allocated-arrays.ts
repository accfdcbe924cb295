import type { Expression, Type } from '../../model/ast.js';
import { isUserValue } from '../../model/representation.js';
import { slotsIn, withChildren } from '../../model/rewrite.js';
import { bare, INT, isArithmetic, isCharLike, isInteger, isVoid } from '../../model/types.js';
import { visitStatement, withoutCasts } from '../../model/walk.js';
import { constantOf, sizeOfType } from '../../symbols/layout.js';
import type { Contents } from '../functions.js';

/** `( int * )malloc( n * sizeof( int ) )` and `( Node ** )calloc( n, sizeof( Node * ) )` are `new int[n]` and `new Node *[n]`. */
export function passAllocatedArrays({ functions, globals }: Contents): void {
  for (const fn of functions) {
    if (!fn.body) continue;
    for (const { args } of fn.initialisers) args.splice(0, args.length, ...args.map(replaced));
    for (const { value, set } of slotsIn(fn.body)) set(replaced(value));
    visitStatement(fn.body, {
      statement: (s) => {
        if (s.kind !== 'variables') return;
        for (const each of s.variables) if (each.initial) each.initial = replaced(each.initial);
      },
    });
  }
  for (const symbol of globals) if (symbol.initial && !symbol.rule) symbol.initial = replaced(symbol.initial);
}

function replaced(e: Expression): Expression {
  const made = madeArray(e);
  return made ?? withChildren(e, replaced);
}

function madeArray(e: Expression): Expression | null {
  const type = bare(e.type);
  const called = e.kind === 'cast' ? allocationIn(e) : null;
  if (type.k !== 'pointer' || !called) return null;
  const element = bare(type.to);
  const [first, second] = called.args.map(withoutCasts);
  if (!isElement(element) || !first) return null;
  const count =
    called.name === 'malloc'
      ? countIn(first, element)
      : called.name === 'calloc' && second && isSize(second, element) && constantOf(first) !== 1
        ? first
        : null;
  const { location } = e;
  return (
    count && {
      kind: 'new',
      made: element,
      args: [],
      count: replaced(count),
      constructor_: null,
      type,
      location,
    }
  );
}

/** `( T * )realloc( all, n * sizeof( T ) )`: an array that becomes longer or shorter. */
export function isResized(e: Expression): boolean {
  const type = bare(e.type);
  const isCast = e.kind === 'cast' && type.k === 'pointer';
  return isCast && allocationIn(e)?.name === 'realloc' && isElement(bare(type.to));
}

/** The call of malloc(), calloc() or realloc() that is cast to the type of what it makes; null for anything else. */
export function allocationIn(
  e: Expression,
): { readonly name: string; readonly args: readonly Expression[] } | null {
  const made = withoutCasts(e);
  if (made.kind !== 'call' || made.fn?.rule?.module !== null || !ALLOCATES.has(made.fn.name)) return null;
  return { name: made.fn.name, args: made.args };
}

const ALLOCATES = new Set(['malloc', 'calloc', 'realloc']);

/** Numbers of several bytes, pointers, and structs that nothing but their members makes. */
function isElement(type: Type): boolean {
  if (type.k === 'class') return isUserValue(type) && type.symbol.functions(type.symbol.name).length === 0;
  return type.k === 'pointer' || (isArithmetic(type) && !isCharLike(type) && !isVoid(type));
}

/** How many elements `n * sizeof( T )` bytes are; null for one. */
function countIn(bytes: Expression, element: Type): Expression | null {
  if (bytes.kind === 'number') {
    const count = Number(bytes.text) / (sizeOfType(element)?.size ?? NaN);
    return Number.isInteger(count) && count > 1 ? { ...bytes, text: String(count), type: INT } : null;
  }
  if (bytes.kind !== 'binary' || bytes.operator !== '*' || bytes.fn) return null;
  const [left, right] = [withoutCasts(bytes.left), withoutCasts(bytes.right)];
  const count = isSize(right, element) ? left : isSize(left, element) ? right : null;
  return count && isInteger(count.type) ? count : null;
}

function isSize(e: Expression, element: Type): boolean {
  if (e.kind !== 'sizeof') return false;
  const size = sizeOfType(bare(e.of ?? e.operand!.type));
  return size !== null && size.size === sizeOfType(element)?.size;
}
