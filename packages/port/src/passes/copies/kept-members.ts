// Members that have to stay the same objects where the object that has them is assigned.
import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { isCopied, isUserValue } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';
import { withoutCasts } from '../../model/walk.js';
import { type Contents, visitFunction } from '../functions.js';
import { copiedBase, hasOwnAssignment } from './own-copies.js';

/**
 * A member that is an object or an array gets the content of the other one where a pointer or a reference may lead to it or into it, and
 * where its class says itself how it is copied or assigned. Any other becomes a copy.
 */
export function passKeptMembers({ functions, classes }: Contents): Set<VariableSymbol> {
  const kept = new Set<VariableSymbol>();
  for (const fn of functions) noteReferred(fn, kept);
  for (const symbol of classes)
    for (const field of symbol.fields) if (isCopiedByItself(field.type)) kept.add(field);
  return kept;
}

/** Whether copying a value runs a constructor or an operator= of the program. */
export function isCopiedByItself(type: Type): boolean {
  const t = type.k === 'array' ? bare(type.of) : type;
  if (t.k === 'array') return isCopiedByItself(t);
  if (t.k !== 'class' || !isUserValue(t)) return false;
  if (hasOwnAssignment(t.symbol) || copiedBase(t.symbol)) return true;
  return [...t.symbol.lineage()].some((each) => each.fields.some((field) => isCopiedByItself(field.type)));
}

function noteReferred(fn: FunctionSymbol, kept: Set<VariableSymbol>): void {
  const referTo = (type: Type, value: Expression | null): void => {
    if (!value) return;
    const isDecayed = type.k === 'pointer' && bare(withoutCasts(value).type).k === 'array';
    if (type.k === 'reference' || isDecayed) addPath(value, kept);
  };
  for (const { name, args } of fn.initialisers) {
    const field = fn.owner?.kind === 'class' ? fn.owner.fields.find((each) => each.name === name) : undefined;
    if (field) referTo(field.type, args[0] ?? null);
  }
  visitFunction(fn, {
    expression: (e) => {
      if (e.kind === 'unary' && e.operator === '&' && !e.fn) addPath(e.operand, kept);
      else if (e.kind === 'assign' && !e.fn) referTo(e.left.type, e.right);
    },
    statement: (s) => {
      if (s.kind === 'variables')
        for (const { symbol, initial } of s.variables) referTo(symbol.type, initial);
      else if (s.kind === 'return') referTo(fn.returns, s.value);
    },
  });
}

/** The members on the way to a place. */
function addPath(place: Expression, kept: Set<VariableSymbol>): void {
  const e = withoutCasts(place);
  const symbol = variableOf(e);
  if (symbol?.role === 'field' && (symbol.type.k === 'array' || isCopied(symbol.type))) kept.add(symbol);
  if (e.kind === 'member' || e.kind === 'index') {
    if (bare(e.object.type).k !== 'pointer') addPath(e.object, kept);
  } else if (e.kind === 'call') {
    if (e.callee.kind === 'member') addPath(e.callee.object, kept);
  } else if (e.kind === 'conditional') {
    addPath(e.yes, kept);
    addPath(e.no, kept);
  }
}
