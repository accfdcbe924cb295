import type { ClassSymbol, Expression, Type } from '../model/ast.js';
import type { Diagnostics } from '../model/diagnostics.js';
import { bare } from '../model/types.js';
import { type Contents, visitFunction } from './functions.js';

const COMPARED =
  'pointers to objects of a class with an operator == or <: the objects are compared here, and the pointers in C++';

/** What asks which elements are equal. */
const ASKS_EQUALITY = /^(?:contains|find|findIndex|remove|count|replace|search|unique|equal|operator[=!]=)$/;

/** Containers whose keys have an order. */
const SORTED = /^(?:QMap|map|multimap|set|multiset)$/;

/**
 * Lists where containers, and functions of the C++ library, compare pointers to objects of a class that has == or < of its own:
 * QMap<Item *, int>, and contains() of a QValueList<Item *>.
 */
export function listComparedPointers({ functions }: Contents, diagnostics: Diagnostics): void {
  for (const fn of functions)
    visitFunction(fn, {
      expression: (e) => {
        if (comparesPointers(e)) diagnostics.look(e.location, COMPARED);
      },
    });
}

function comparesPointers(e: Expression): boolean {
  if (e.kind !== 'call' && e.kind !== 'index' && e.kind !== 'binary') return false;
  if (!e.fn?.rule) return false;
  const object = objectOf(e);
  if (object && isSorted(object.type)) return hasOperator(pointedBy(object.type, 0), 'operator<');
  if (!ASKS_EQUALITY.test(e.fn.name)) return false;
  const compared = object ? [object] : e.kind === 'call' ? e.args : [];
  return compared.some(({ type }) => hasOperator(pointedBy(type, -1), 'operator=='));
}

function objectOf(e: Extract<Expression, { kind: 'call' | 'index' | 'binary' }>): Expression | null {
  if (e.kind === 'index') return e.object;
  if (e.kind === 'binary') return e.left;
  return e.callee.kind === 'member' ? e.callee.object : null;
}

function isSorted(type: Type): boolean {
  const t = bare(type);
  return t.k === 'class' && SORTED.test(t.symbol.name);
}

/** The class of the program to which the pointers of a container, or of a place in one, lead; null for anything else. */
function pointedBy(type: Type, at: number): ClassSymbol | null {
  const t = bare(type);
  const element = t.k === 'class' && t.symbol.rule ? t.args.at(at) : undefined;
  const pointer = element && bare(element);
  const to = pointer?.k === 'pointer' ? bare(pointer.to) : null;
  return to?.k === 'class' && !to.symbol.rule ? to.symbol : null;
}

function hasOperator(symbol: ClassSymbol | null, name: string): boolean {
  return symbol !== null && [...symbol.lineage()].some((each) => each.functions(name).length > 0);
}
