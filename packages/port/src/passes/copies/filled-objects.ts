import type { ClassSymbol, Expression, Type } from '../../model/ast.js';
import { constructorsOf } from '../../model/members.js';
import { bare, sameType } from '../../model/types.js';
import { type Contents, visitFunction } from '../functions.js';

/**
 * `memset( &x, 0, sizeof( x ) )` and `memcpy( &x, &y, sizeof( x ) )` of a struct that holds numbers and pointers are assignments:
 * of a new one, and of the other one.
 */
export function passFilledObjects({ functions }: Contents): void {
  for (const fn of functions)
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'expression') s.expression = assigned(s.expression) ?? s.expression;
      },
    });
}

function assigned(e: Expression): Expression | null {
  if (e.kind !== 'call' || !e.fn?.rule || e.args.length !== 3) return null;
  const [to, from, size] = e.args as [Expression, Expression, Expression];
  const left = targetOf(to);
  if (!left || !isPlainStruct(left.type) || !isSizeOf(size, left.type)) return null;
  const { location } = e;
  const type = bare(left.type);
  if (e.fn.name === 'memset' && isZero(from))
    return { kind: 'assign', operator: '=', left, right: { kind: 'construct', args: [], constructor_: null, type, location }, fn: null, type, location }; // prettier-ignore
  const right = e.fn.name === 'memcpy' || e.fn.name === 'memmove' ? targetOf(from) : null;
  return right && sameType(right.type, type)
    ? { kind: 'assign', operator: '=', left, right, fn: null, type, location }
    : null;
}

/** What a pointer to an object leads to. */
function targetOf(e: Expression): Expression | null {
  if ((e.kind === 'convert' && e.fn === null) || (e.kind === 'cast' && e.style !== 'dynamic'))
    return targetOf(e.operand);
  if (e.kind === 'unary' && e.operator === '&' && !e.fn) return e.operand;
  const type = bare(e.type);
  if (type.k !== 'pointer' || (e.kind !== 'name' && e.kind !== 'member')) return null;
  return {
    kind: 'unary',
    operator: '*',
    postfix: false,
    operand: e,
    fn: null,
    type: type.to,
    location: e.location,
  };
}

function isZero(e: Expression): boolean {
  if (e.kind === 'convert') return isZero(e.operand);
  return (e.kind === 'number' && Number(e.text) === 0) || (e.kind === 'char' && /^'\\0+'$/.test(e.text));
}

function isSizeOf(e: Expression, type: Type): boolean {
  if (e.kind === 'convert') return isSizeOf(e.operand, type);
  return (
    e.kind === 'sizeof' && sameType(e.of ?? e.operand?.type ?? type, type) && (e.of ?? e.operand) !== null
  );
}

/** A struct whose bytes are its members: a new one has zeros in them. */
function isPlainStruct(type: Type): boolean {
  const t = bare(type);
  return t.k === 'class' && isPlain(t.symbol);
}

function isPlain(symbol: ClassSymbol): boolean {
  return (
    symbol.rule === null &&
    symbol.defined &&
    !symbol.isUnion &&
    symbol.bases.length === 0 &&
    constructorsOf(symbol).length === 0 &&
    symbol.functions().every((fn) => !fn.isVirtual && fn.role !== 'destructor') &&
    symbol.fields.every((field) => isPlainValue(field.type))
  );
}

function isPlainValue(type: Type): boolean {
  if (type.k === 'array') return isPlainValue(type.of);
  if (type.k === 'class') return isPlain(type.symbol);
  return type.k === 'basic' || type.k === 'enum' || type.k === 'pointer';
}
