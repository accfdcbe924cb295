// A pointer to a struct as one to another that does not inherit it: in C the first member is at the place of the whole.
import type { ClassSymbol, Expression, VariableSymbol } from '../../model/ast.js';
import { inheritanceDistance } from '../../model/members.js';
import { member, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { memberName } from '../names/names.js';

/** `( Base * )&derived`, where Derived begins with a Base: that member. Null for classes whose objects are those of the other. */
export function castToPart(
  e: Extract<Expression, { kind: 'cast' }>,
  source: ClassSymbol,
  target: ClassSymbol,
  t: ExpressionTranslator,
): Ts | null {
  if (!areForeign(source, target)) return null;
  const path = pathTo(source, target);
  return path === null || t.canBeNull(e.operand)
    ? t.mark(e.location, `a pointer to a ${source.name} as one to a ${target.name}, which is another struct`)
    : path.reduce((object, field) => member(object, memberName(field.printed)), t.object(e.operand));
}

/** Whether no object of the one is one of the other, nor has the same members first. */
function areForeign(a: ClassSymbol, b: ClassSymbol): boolean {
  const isKnown = [a, b].every(
    (each) => !each.rule && each.defined && !each.hasUnknownBase && !each.expansion,
  );
  if (!isKnown || inheritanceDistance(a, b) >= 0 || inheritanceDistance(b, a) >= 0) return false;
  const [first, second] = [fieldsOf(a), fieldsOf(b)];
  return first.some(({ name }, i) => i < second.length && second[i]!.name !== name);
}

function fieldsOf(symbol: ClassSymbol): VariableSymbol[] {
  return [...symbol.lineage()].reverse().flatMap(({ fields }) => fields);
}

/** The first members of first members that lead to a struct. */
function pathTo(source: ClassSymbol, target: ClassSymbol): VariableSymbol[] | null {
  const [first] = fieldsOf(source);
  if (first?.type.k !== 'class') return null;
  if (first.type.symbol === target) return [first];
  const rest = pathTo(first.type.symbol, target);
  return rest && [first, ...rest];
}
