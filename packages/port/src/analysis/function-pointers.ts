import type { Expression, FunctionSymbol, FunctionType, Type } from '../model/ast.js';
import { functionsAmong } from '../model/members.js';
import { bare, pointerTo, sameType } from '../model/types.js';

/** The type of a function; `isMember` for what `&C::f` leads to. */
export function typeOfFunction(
  { returns, params, variadic, owner }: FunctionSymbol,
  isMember = false,
): FunctionType {
  const type = { k: 'function', returns, params: params.map((param) => param.type), variadic } as const;
  return isMember && owner?.kind === 'class' ? { ...type, memberOf: owner } : type;
}

/** The function of which `&C::f` takes the address; null for what is static, or no function. */
export function memberFunction(e: Expression): FunctionSymbol | null {
  if (e.kind !== 'name' || e.qualifier === null || e.symbol?.kind !== 'function') return null;
  return e.symbol.role === 'method' && !e.symbol.isStatic ? e.symbol : null;
}

/** The function that a value leads to when it is called; null if it cannot be. */
export function calledFunction(type: Type): FunctionType | null {
  const t = bare(type);
  const to = t.k === 'pointer' ? bare(t.to) : t;
  return to.k === 'function' ? to : null;
}

/** `f` or `&f` where a pointer to a function is wanted: of several functions with that name, the one that fits. */
export function fittingFunction(from: Expression, target: Type): Expression | null {
  const wanted = calledFunction(target);
  const name = from.kind === 'unary' && from.operator === '&' && !from.fn ? from.operand : from;
  if (!wanted || name.kind !== 'name') return null;
  const isMember = memberFunction(name) !== null;
  const named = name.templateArgs && name.symbol ? [name.symbol] : name.symbols;
  const found = functionsAmong(named).find((each) => sameType(typeOfFunction(each, isMember), wanted));
  if (!found) return null;
  const type = typeOfFunction(found, isMember);
  const meant: Expression = { ...name, symbol: found, type };
  return from.kind === 'unary' ? { ...from, operand: meant, type: pointerTo(type) } : meant;
}

/** `( int (*)( int ) )tolower`: a cast that only says which function of a name is meant. */
export function isSameFunction({ operand, type }: Extract<Expression, { kind: 'cast' }>): boolean {
  const [to, from] = [calledFunction(type), calledFunction(operand.type)];
  return operand.kind === 'name' && to !== null && from !== null && sameType(to, from);
}
