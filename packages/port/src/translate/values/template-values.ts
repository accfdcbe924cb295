import { isLvalue } from '../../analysis/conversions.js';
import { findMembers } from '../../model/members.js';
import type { ClassSymbol, Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { isCopied } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import { copiedBase } from '../../passes/copies/own-copies.js';
import type { GivenTypes } from '../../passes/classes/template-arguments.js';
import { call, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';
import type { FileContext } from '../names/context.js';
import type { ValueContext } from './value-context.js';

/** What the program gives to the parameter of a template that a type is; null for another type. */
export function givenTypes(type: Type, { context, fn, owner }: ValueContext): GivenTypes | null {
  const t = bare(type);
  return t.k === 'parameter' ? context.usage.templateArguments.of(t.name, fn, owner) : null;
}

/**
 * A value of a type that is a parameter of a template, where C++ copies it: a copy of an object, and what is no object as it is.
 * An object behind a pointer looks like one by itself.
 */
export function copiedParameter(e: Expression, made: Ts, t: ExpressionTranslator): Ts {
  const given = isLvalue(e) ? givenTypes(e.type, t) : null;
  if (!given || given.classes.length === 0) return made;
  if (given.hasPointers)
    return t.mark(
      e.location,
      'a template that keeps objects and pointers: which of them C++ copies is not known here',
    );
  return call(text(t.context.helper('copyOf')), made);
}

/** Why a static variable of a template cannot be one variable here; null where it can, and for what is in no template. */
export function severalStatics(
  { name, type }: VariableSymbol,
  template: ClassSymbol | FunctionSymbol | null,
  { usage }: FileContext,
): string | null {
  return template && type.const !== true && usage.templateArguments.isSeveral(template)
    ? `${name} is static in a template: C++ has one for each type that ${template.name} is used with`
    : null;
}

/** Whether a value is a parameter that its function got by value: it ends with the function, and is handed on as it is. */
export function isOwnParameter(e: Expression, t: ValueContext): boolean {
  const symbol = e.kind === 'name' && e.symbol?.kind === 'variable' ? e.symbol : null;
  if (symbol?.role !== 'parameter' || symbol.type.k !== 'parameter') return false;
  return givenTypes(symbol.type, t)?.classes.every((each) => !copiedBase(each.symbol)) ?? false;
}

const METHODS: Record<string, string> = {
  '==': 'equals', '!=': 'notEquals', '<': 'lessThan', '>': 'greaterThan', '<=': 'lessOrEqual', '>=': 'greaterOrEqual',
}; // prettier-ignore

/**
 * How values of a template are compared: by JavaScript's operator (null), by the method of their class, or not at all where one of
 * their classes has its operator elsewhere.
 */
export function comparedBy(operator: string, type: Type, t: ValueContext): 'operator' | 'method' | 'unknown' {
  const given = givenTypes(type, t);
  if (!given || given.classes.length === 0) return 'operator';
  const hasMethod = given.classes.every((each) =>
    findMembers(each, `operator${operator}`).symbols.some(
      (member) => member.kind === 'function' && !member.rule && member.printed === `operator${operator}`,
    ),
  );
  return hasMethod && !given.hasPointers ? 'method' : 'unknown';
}

/** `a < b` by the method of the class of a, or by JavaScript's operator for what is no object. */
export function comparedValues(operator: string, left: Ts, right: Ts, t: ExpressionTranslator): Ts {
  return call(text(t.context.helper('compareBy')), text(`'${METHODS[operator] ?? ''}'`), left, right);
}

/** Whether `a = b` of such a type would have to change what others refer to. */
export function isReferred(left: Expression, type: Type): boolean {
  if (bare(type).k !== 'parameter') return false;
  if (left.kind === 'unary' || left.kind === 'call') return true;
  const symbol =
    (left.kind === 'name' || left.kind === 'member') && left.symbol?.kind === 'variable' ? left.symbol : null;
  return symbol?.type.k === 'reference';
}

/** Whether an argument for a parameter of a template's type is an object that C++ copies. */
export function isCopiedArgument(type: Type, arg: Expression): boolean {
  return type.k === 'parameter' && isCopied(bare(arg.type)) && isLvalue(arg);
}
