// The order in which static members get their values: C++ computes constants first, wherever they stand.
import type { Expression, Symbol, Type } from '../../model/ast.js';
import { someExpression, visitExpression } from '../../model/walk.js';

/** Puts a static member, or an enum, behind those that its value names; all others keep their order. */
export function inOrderOfValues(members: readonly Symbol[]): Symbol[] {
  const ordered: Symbol[] = [];
  const waiting = [...members];
  while (waiting.length > 0) {
    const ready = waiting.findIndex((each) =>
      namedBy(each, members).every((other) => ordered.includes(other)),
    );
    // Of those that need each other the first one is as good as another.
    ordered.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}

/** The other members that the value of one names; a function may ask for any that needs no function itself. */
function namedBy(member: Symbol, members: readonly Symbol[]): Symbol[] {
  const values = valuesOf(member);
  const named = new Set<Symbol>();
  for (const value of values)
    visitExpression(value, (e) => {
      if (e.kind !== 'name' && e.kind !== 'member') return;
      if (e.symbol?.kind === 'enumerator') named.add(e.symbol.enum);
      else if (e.symbol) named.add(e.symbol);
    });
  const calls = values.some(hasCall);
  return members.filter(
    (each) => each !== member && (named.has(each) || (calls && !valuesOf(each).some(hasCall))),
  );
}

function valuesOf(member: Symbol): Expression[] {
  if (member.kind === 'enum') return member.constants.flatMap(({ value }) => value ?? []);
  return member.kind === 'variable' && member.initial ? [member.initial, ...sizesIn(member.type)] : [];
}

/** The sizes of an array, and of its rows. */
function sizesIn(type: Type): Expression[] {
  return type.k === 'array' ? [...(type.size ? [type.size] : []), ...sizesIn(type.of)] : [];
}

function hasCall(value: Expression): boolean {
  return someExpression(value, (e) => e.kind === 'call' && e.fn?.rule === null);
}
