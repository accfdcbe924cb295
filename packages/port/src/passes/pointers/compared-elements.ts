import type { Expression, FunctionSymbol, Type } from '../../model/ast.js';
import { functionsAmong } from '../../model/members.js';
import { slotsIn, withChildren } from '../../model/rewrite.js';
import { bare, isVoid, mutable, sameType } from '../../model/types.js';
import { visitExpression, visitStatement } from '../../model/walk.js';
import { type Contents, visitFunction } from '../functions.js';

type Call = Extract<Expression, { kind: 'call' }>;

/** Where the functions of C have the array, the size of an element, and the function that compares. */
const SORTING: ReadonlyMap<string, readonly [base: number, size: number, compare: number]> = new Map([
  ['qsort', [0, 2, 3]],
  ['bsearch', [1, 3, 4]],
]);

/**
 * `int compare( const void *a, const void *b )`, which only qsort() and bsearch() call, gets the elements themselves:
 * `*( const int * )a` is `a`. It runs before the analysis, which takes the types from the parameters.
 */
export function passComparedElements({ functions, globals }: Contents): void {
  const calls = new Map<FunctionSymbol, Call[]>();
  const named = new Map<FunctionSymbol, number>();
  const visit = (e: Expression): void => {
    const compared = e.kind === 'call' ? comparing(e) : null;
    if (compared) calls.set(compared, [...(calls.get(compared) ?? []), e as Call]);
    if (e.kind === 'name')
      for (const each of functionsAmong(e.symbols)) named.set(each, (named.get(each) ?? 0) + 1);
  };
  for (const fn of functions) visitFunction(fn, { expression: visit });
  for (const { initial } of globals) if (initial) visitExpression(initial, visit);
  for (const [fn, found] of calls) {
    const element = named.get(fn) === found.length ? elementOf(fn) : null;
    if (!element) continue;
    for (const param of fn.params) param.type = { k: 'reference', to: { ...element, const: true } };
    changeCasts(fn);
    for (const call of found) withElements(call);
  }
}

/** The function that qsort() or bsearch() is given, where it is one of the program. */
function comparing({ callee, args }: Call): FunctionSymbol | null {
  const places = callee.kind === 'name' ? SORTING.get(callee.name) : undefined;
  const size = places && args[places[1]];
  if (!places || size?.kind !== 'sizeof') return null;
  const given = args[places[2]];
  const name = given?.kind === 'unary' && given.operator === '&' ? given.operand : given;
  const [fn, ...others] = name?.kind === 'name' ? functionsAmong(name.symbols) : [];
  return fn?.body && others.length === 0 ? fn : null;
}

/** What both parameters lead to, where the function only casts them to pointers to that. */
function elementOf({ params, body }: FunctionSymbol): Type | null {
  if (params.length !== 2 || !params.every(({ type }) => isPointerToVoid(type))) return null;
  const names = new Set(params.map(({ name }) => name));
  const types: Type[] = [];
  let uses = 0;
  visitStatement(body!, {
    expression: (e) => {
      if (e.kind === 'name' && names.has(e.name)) uses++;
      const to = castOf(e, names);
      if (to) types.push(to);
    },
  });
  const [first] = types;
  return first && uses === types.length && types.every((each) => sameType(each, first)) ? first : null;
}

function isPointerToVoid(type: Type): boolean {
  const t = bare(type);
  return t.k === 'pointer' && isVoid(t.to);
}

/** What a pointer that is a cast of such a parameter leads to. */
function castOf(e: Expression, names: ReadonlySet<string>): Type | null {
  if (e.kind !== 'cast' || e.operand.kind !== 'name' || !names.has(e.operand.name)) return null;
  const to = bare(e.type);
  return to.k === 'pointer' && !isVoid(to.to) ? mutable(to.to) : null;
}

/** `( T * )a` becomes `&a`, and `*( T * )a` becomes `a`. */
function changeCasts({ params, body }: FunctionSymbol): void {
  const names = new Set(params.map(({ name }) => name));
  const changed = (e: Expression): Expression => {
    if (e.kind === 'unary' && e.operator === '*' && castOf(e.operand, names))
      return (e.operand as Extract<Expression, { kind: 'cast' }>).operand;
    if (e.kind === 'cast' && castOf(e, names))
      return {
        kind: 'unary',
        operator: '&',
        postfix: false,
        operand: e.operand,
        fn: null,
        type: e.type,
        location: e.location,
      };
    return withChildren(e, changed);
  };
  for (const { value, set } of slotsIn(body!)) set(changed(value));
  visitStatement(body!, {
    statement: (s) => {
      if (s.kind !== 'variables') return;
      for (const each of s.variables) each.initial &&= changed(each.initial);
    },
  });
}

/** The array stands there without a cast, so that the type of its elements is seen. */
function withElements({ callee, args }: Call): void {
  const base = callee.kind === 'name' ? SORTING.get(callee.name)![0] : 0;
  for (const at of [0, base])
    for (let each = args[at]!; each.kind === 'cast' && isPointerToVoid(each.type); each = args[at])
      args[at] = each.operand;
}
