import {
  holdsPointers,
  isBoxPointer,
  isBoxReference,
  isSharedObject,
  leadsToPointers,
} from '../../model/representation.js';
import { isNullable } from '../../passes/texts/nullable.js';
import type { Expression, FunctionSymbol, PointerType, Type, VariableSymbol } from '../../model/ast.js';
import { bare, isBig, isByteBuffer, isConstCharPointer, isVoid } from '../../model/types.js';
import { leavesRest } from '../../symbols/layout.js';
import { unknownValue } from '../../model/unknown.js';
import type { FileContext } from './context.js';
import { className } from './names.js';

/** A type as TypeScript writes it. */
export function typeText(type: Type, context: FileContext, nullable = false): string {
  const orNull = (text: string): string => (nullable ? `${text} | null` : text);
  const t = bare(type);
  switch (t.k) {
    case 'basic':
      if (t.name === 'void') return 'void';
      if (t.name === 'bool') return 'boolean';
      if (t.name === 'valist') return `${context.use('PrintfValue', '@qt3/tools', true)}[]`;
      return isBig(t) ? 'bigint' : 'number';
    case 'enum': {
      const { rule, location } = t.symbol;
      if (typeof rule?.type === 'string' && rule.module !== null)
        return context.use(rule.type, rule.module, true);
      const name = context.usage.enumNames.get(t.symbol);
      return name === undefined ? 'number' : context.reference(name, location, true);
    }
    case 'class':
      return orNull(classText(t, context));
    case 'array':
      return isByteBuffer(t)
        ? 'Uint8Array'
        : `${parenthesised(elementText(t.of, context, t.nullElements))}[]`;
    case 'function':
      return orNull(functionText(t, context, nullable));
    case 'pointer':
      return orNull(pointerText(t, context, nullable));
    case 'parameter':
      return t.name;
    default: {
      const reason = unknownValue(t);
      return orNull(reason === null ? 'unknown' : context.undeclaredType(t.name, reason));
    }
  }
}

function elementText(type: Type, context: FileContext, nullable = false): string {
  return typeText(type, context, nullable || bare(type).k === 'pointer');
}

function parenthesised(text: string): string {
  return /[ |]/.test(text) ? `(${text})` : text;
}

function pointerText(pointer: PointerType, context: FileContext, nullable: boolean): string {
  const t = bare(pointer.to);
  if (isConstCharPointer(pointer)) return 'string';
  if (isByteBuffer(pointer)) return 'Uint8Array';
  if (isVoid(t)) return 'unknown';
  if (t.k === 'function') return functionText(t, context, nullable);
  if (pointer.isRow) return arrayText(pointer, false, context);
  if (isBoxPointer(pointer))
    return `{ value: ${typeText(t, context, t.k === 'pointer' || pointer.nullTarget === true)} }`;
  return typeText(t, context);
}

function functionText(
  type: Extract<Type, { k: 'function' }>,
  context: FileContext,
  wrapped: boolean,
): string {
  const pointed = context.usage.pointers.of(type);
  const { arrays } = context.usage;
  const params = type.params.map((param, i) => {
    const given = pointed.params[i]!;
    const isArray = param.k === 'pointer' && arrays.has(given);
    const text = isArray
      ? arrayText(param, given.nullable, context)
      : paramText(param, context, given.nullable);
    return `${'abcdefgh'[i] ?? `p${String(i)}`}: ${text}`;
  });
  const returned =
    type.returns.k === 'pointer' && arrays.has(pointed)
      ? arrayText(type.returns, pointed.nullable, context)
      : typeText(type.returns, context, pointed.nullable);
  if (type.memberOf) params.unshift(`object: ${className(type.memberOf, context, true)}`);
  const text = `(${params.join(', ')}) => ${returned}`;
  return wrapped ? `(${text})` : text;
}

function classText(type: Extract<Type, { k: 'class' }>, context: FileContext): string {
  const { symbol } = type;
  const { rule } = symbol;
  const texts = type.args.map((_arg, i) => argumentText(type, i, context));
  const args = texts.length > 0 ? `<${texts.join(', ')}>` : '';
  if (typeof rule?.type === 'string') {
    for (const { name, module } of rule.imports)
      if (new RegExp(`\\b${name}\\b`).test(rule.type)) context.use(name, module, true);
    return rule.type.replace(/\$(\d)/g, (_all, i: string) =>
      typeText(type.args[Number(i) - 1] ?? type, context, leadsToPointers(type)),
    );
  }
  return className(symbol, context, true) + args;
}

/** An argument of a template, as TypeScript writes it; `nullable` where that is known of it. */
export function argumentText(
  type: Extract<Type, { k: 'class' }>,
  i: number,
  context: FileContext,
  nullable = false,
): string {
  const arg = type.args[i]!;
  const isLast = i === type.args.length - 1;
  const t = bare(arg);
  if (isLast && type.arrayElements === true && t.k === 'pointer')
    return `${parenthesised(elementText(t.to, context))}[]`;
  if (holdsPointers(type.symbol)) return pointerText({ k: 'pointer', to: arg }, context, nullable);
  const holdsNull = (isLast && type.nullElements === true) || leadsToPointers(type);
  return typeText(arg, context, nullable || holdsNull);
}

/** The type of a parameter: a box where C++ writes through a reference. */
export function paramText(type: Type, context: FileContext, nullable = false): string {
  if (isBoxReference(type)) return `{ value: ${typeText(type, context, nullable)} }`;
  return typeText(type, context, nullable);
}

/** The type of a pointer that leads to an array. */
export function arrayText(
  { to, nullElements }: PointerType,
  nullable: boolean,
  context: FileContext,
): string {
  const text = `${parenthesised(elementText(to, context, nullElements))}[]`;
  return nullable ? `${text} | null` : text;
}

/** The type of a variable as it is declared. */
export function variableText(
  symbol: VariableSymbol,
  context: FileContext,
  initial: Expression | null = symbol.initial,
): string {
  const { type } = symbol;
  if (type.k === 'pointer' && context.usage.arrays.has(symbol))
    return arrayText(type, symbol.nullable, context);
  const text = textsOfTable(symbol, context, initial) ?? typeText(type, context, symbol.nullable);
  return symbol.boxed && !isSharedObject(type) ? `{ value: ${text} }` : text;
}

/** `string[]` for an array of texts of which none is null, and to which nothing is assigned; null for anything else. */
export function textsOfTable(
  symbol: VariableSymbol,
  { usage }: FileContext,
  initial: Expression | null = symbol.initial,
): string | null {
  let element = symbol.type;
  let brackets = '';
  for (; element.k === 'array'; element = element.of) brackets += '[]';
  const isTable = brackets !== '' && isConstCharPointer(element) && initial?.kind === 'list';
  const isFull =
    isTable && !usage.filled.has(symbol) && !hasNull(initial) && !leavesRest(symbol.type, initial);
  return isFull ? `string${brackets}` : null;
}

function hasNull(e: Expression): boolean {
  return e.kind === 'list' ? e.items.length === 0 || e.items.some(hasNull) : isNullable(e);
}

/** What a function returns. */
export function returnText(fn: FunctionSymbol, context: FileContext): string {
  const text = returnedText(fn, context);
  return fn.isAsync ? `Promise<${text}>` : text;
}

/** What functions of one name return, of which all wait if one does. */
export function returnTextOfAll(
  functions: readonly FunctionSymbol[],
  contexts: readonly FileContext[],
): string {
  const all = [...new Set(functions.map((fn, i) => returnedText(fn, contexts[i]!)))].join(' | ');
  return functions[0]!.isAsync ? `Promise<${all}>` : all;
}

function returnedText(fn: FunctionSymbol, context: FileContext): string {
  const value = context.usage.arrays.has(fn)
    ? arrayText(fn.returns as PointerType, fn.nullable, context)
    : typeText(fn.returns, context, fn.nullable);
  return context.usage.references.has(fn) ? `{ value: ${value} }` : value;
}
