import type { ClassSymbol, Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { isUserValue } from '../../model/representation.js';
import { bare, isCharLike, isVoid } from '../../model/types.js';
import { visitExpression, withoutCasts } from '../../model/walk.js';
import { type Contents, visitFunction } from '../functions.js';
import { variableOf } from '../../model/variable-of.js';

/** What a program does with the bytes of its structs. */
export interface ByteStructs {
  /** Structs that are seen as bytes, or bytes as them. */
  readonly structs: ReadonlySet<ClassSymbol>;
  /** Parameters `void *` that lead to bytes. */
  readonly untyped: ReadonlySet<VariableSymbol>;
}

/** Finds `( char * )&header`, `( Header * )buffer`, `memcpy( &header, buffer, n )` and what hands a struct on to one of them. */
export function findByteStructs({ functions, globals }: Contents): ByteStructs {
  const structs = new Set<ClassSymbol>();
  const untyped = new Set<VariableSymbol>();
  const given: { readonly arg: Expression; readonly param: VariableSymbol }[] = [];
  const see = (type: Type): void => {
    const symbol = structSeen(type);
    if (symbol) structs.add(symbol);
  };
  const visit = (e: Expression): void => {
    if ((e.kind === 'cast' || e.kind === 'convert') && !(e.kind === 'convert' && e.fn)) {
      const { operand } = e;
      if (isOfBytes(e.type)) see(withoutCasts(operand).type);
      if (isOfBytes(operand.type)) see(e.type);
      const from = variableOf(withoutCasts(operand));
      if (isOfBytes(e.type) && from?.role === 'parameter' && isUntyped(from.type)) untyped.add(from);
    }
    if (e.kind !== 'call' && e.kind !== 'new' && e.kind !== 'construct') return;
    const fn = e.kind === 'call' ? e.fn : e.constructor_;
    if (!fn) return;
    if (fn.rule) {
      if (takesBytes(fn, e.args)) for (const [arg, type] of bytesGiven(fn, e.args)) seeGiven(arg, type);
    } else
      e.args.forEach((arg, i) => {
        const param = fn.params[i];
        if (param && isUntyped(param.type)) given.push({ arg, param });
      });
  };
  const seeGiven = (arg: Expression, type: Type): void => {
    const value = withoutCasts(arg);
    const from = variableOf(value);
    if (isUntyped(type) && from?.role === 'parameter' && isUntyped(from.type)) untyped.add(from);
    see(value.type);
  };
  for (const fn of functions) visitFunction(fn, { expression: visit, statement: (s) => {
    // A declaration converts as an expression does.
    if (s.kind === 'variables') for (const { initial } of s.variables) if (initial) visit(initial);
  } }); // prettier-ignore
  for (const { initial } of globals) if (initial) visitExpression(initial, visit);
  for (let before = -1; before < untyped.size;) {
    before = untyped.size;
    for (const { arg, param } of given) {
      const from = variableOf(withoutCasts(arg));
      if (!untyped.has(param)) continue;
      if (from?.role === 'parameter' && isUntyped(from.type)) untyped.add(from);
    }
  }
  for (const { arg, param } of given) if (untyped.has(param)) see(withoutCasts(arg).type);
  for (const symbol of structs)
    for (const { type } of symbol.fields) see({ k: 'pointer', to: elementOf(type) });
  return { structs, untyped };
}

/** The class of the elements of an array of structs. */
function structOfArray(type: Type): ClassSymbol | null {
  const t = bare(type);
  return t.k === 'array' ? structBehind({ k: 'pointer', to: t.of }) : null;
}

/** Functions of C that get `void *` and read or write bytes there; a struct that is only cleared or copied stays as it is. */
function takesBytes(fn: FunctionSymbol, args: readonly Expression[]): boolean {
  const [first, second] = args.map(withoutCasts);
  if (!first || !second || !BYTE_FUNCTIONS.test(fn.name)) return false;
  if (fn.name === 'memset') return !(second.kind === 'number' && Number(second.text) === 0);
  return !COPIES.test(fn.name) || !isSameStruct(first.type, second.type);
}

const COPIES = /^mem(?:cpy|move)$/;

const BYTE_FUNCTIONS = /^(?:mem(?:set|cpy|move|cmp|chr)|read|write|fread|fwrite)$/;

/** The class of `memcpy( &a, &b, n )` from one struct to another one; null for another call. */
export function structCopied({ fn, args }: Extract<Expression, { kind: 'call' }>): ClassSymbol | null {
  const [first, second] = args.map(withoutCasts);
  const isCopy = fn?.rule && COPIES.test(fn.name) && first && second && isSameStruct(first.type, second.type);
  return isCopy ? structSeen(first.type) : null;
}

function isSameStruct(a: Type, b: Type): boolean {
  const symbol = structSeen(a);
  return symbol !== null && symbol === structSeen(b);
}

/** The struct to which a pointer leads, or of which an array is. */
export function structSeen(type: Type): ClassSymbol | null {
  return structBehind(type) ?? structOfArray(type);
}

function bytesGiven(fn: FunctionSymbol, args: readonly Expression[]): [Expression, Type][] {
  return args.flatMap((arg, i): [Expression, Type][] => {
    const type = fn.params[i]?.type;
    return type && isUntyped(type) ? [[arg, type]] : [];
  });
}

function elementOf(type: Type): Type {
  const t = bare(type);
  return t.k === 'array' ? elementOf(t.of) : t;
}

/** The class of the program to whose objects a pointer leads. */
export function structBehind(type: Type): ClassSymbol | null {
  const t = bare(type);
  const to = t.k === 'pointer' ? bare(t.to) : null;
  return to?.k === 'class' && isUserValue(to) ? to.symbol : null;
}

function isUntyped(type: Type): boolean {
  const t = bare(type);
  return t.k === 'pointer' && isVoid(t.to);
}

function isOfBytes(type: Type): boolean {
  const t = bare(type);
  return (t.k === 'pointer' && isCharLike(t.to)) || (t.k === 'array' && isCharLike(t.of));
}
