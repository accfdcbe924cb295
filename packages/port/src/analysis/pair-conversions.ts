import type { Expression, Type } from '../model/ast.js';
import { constructorsOf } from '../model/members.js';
import { bare } from '../model/types.js';

/** A part of a std::pair, and what it has to become. */
export interface PairPart {
  readonly value: Expression;
  readonly to: Type;
}

/**
 * The parts of a std::pair of other types than those that are asked for: of `make_pair( 1, "one" )`, of a constructor, or of a variable.
 *
 * @returns null for anything else
 */
export function pairParts(from: Expression, target: Type): readonly PairPart[] | null {
  const source = bare(from.type);
  if (target.k !== 'class' || source.k !== 'class' || source.symbol !== target.symbol) return null;
  if (target.symbol.rule === null || target.symbol.name !== 'pair') return null;
  const values = valuesOf(from, source.args);
  return values?.map((value, i) => ({ value, to: target.args[i]! })) ?? null;
}

function valuesOf(from: Expression, types: readonly Type[]): readonly Expression[] | null {
  if (from.kind === 'construct' && from.args.length === 2) return from.args;
  if (from.kind === 'call' && from.fn?.name === 'make_pair') return from.args;
  if (from.kind !== 'name') return null;
  return ['first', 'second'].map((name, i): Expression => {
    const symbol = symbolNamed(from, name);
    const { location } = from;
    return {
      kind: 'member',
      object: from,
      arrow: false,
      name,
      qualifier: null,
      symbol,
      type: types[i]!,
      location,
    };
  });
}

function symbolNamed(from: Expression, name: string): Extract<Expression, { kind: 'member' }>['symbol'] {
  const type = bare(from.type);
  return (type.k === 'class' ? type.symbol.fields.find((field) => field.name === name) : null) ?? null;
}

/** The std::pair that C++ makes of one of other types; null for anything else. */
export function pairOf(
  from: Expression,
  type: Type,
  convert: (value: Expression, to: Type) => Expression,
): Expression | null {
  const parts = pairParts(from, type);
  if (parts === null || type.k !== 'class') return null;
  const args = parts.map(({ value, to }) => convert(value, to));
  const constructor_ = constructorsOf(type.symbol).find(({ params }) => params.length === 2) ?? null;
  return { kind: 'construct', args, constructor_, type, location: from.location };
}
