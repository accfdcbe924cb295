import { rangeOf } from '../../analysis/number-range.js';
import type { Expression, FunctionSymbol } from '../../model/ast.js';
import { functionsAmong } from '../../model/members.js';
import { bare, isBasic, isBig } from '../../model/types.js';
import { visitFunction } from '../../passes/functions.js';
import { call, method, number, text, type Ts } from '../../print/ts.js';
import { isOnParameter } from './comparisons.js';
import { unsignedDigits } from '../values/numbers.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';

/** Whether it is a ulong that can be 2^63 or more, which is held as a negative number. */
function isGreat(e: Expression): boolean {
  return isBasic(e.type, 'ulong') && rangeOf(e).min < 0;
}

/** A ulong of 2^63 or more as the bigint that it is, where a function of the tables takes that too; null for all others. */
export function greatArgument(
  fn: FunctionSymbol,
  i: number,
  arg: Expression,
  t: ExpressionTranslator,
): Ts | null {
  const param = fn.params[i];
  const isTaken = param && fn.rule && isBasic(param.type, 'ulong') && isGreat(arg) && takesBig(fn, i);
  return isTaken === true ? unsignedDigits(t.value(arg)) : null;
}

/** Whether a template compares such numbers: there they are bigints. */
export function comparesGreat(fn: FunctionSymbol, args: readonly Expression[]): boolean {
  const given = args.filter((_arg, i) => isOfTemplate(fn, i));
  return !fn.rule && given.some(isGreat) && comparesParameters(fn);
}

/** Whether an argument of a function is of the type that its template is given. */
function isOfTemplate(fn: FunctionSymbol, i: number): boolean {
  return (
    fn.templateParams.length > 0 && fn.params[i] !== undefined && bare(fn.params[i].type).k === 'parameter'
  );
}

/** An argument of a template that compares such numbers. */
export function comparedArgument(
  fn: FunctionSymbol,
  i: number,
  arg: Expression,
  t: ExpressionTranslator,
): Ts | null {
  if (!isOfTemplate(fn, i)) return null;
  const { type } = fn.params[i]!;
  if (type.k === 'reference' && type.to.const !== true)
    return t.mark(arg.location, `${fn.name}() compares a ulong of 2^63 and more, and sets it`);
  return unsignedDigits(t.value(arg));
}

/** What such a template gives: the number that stands for it. */
export function comparedResult(fn: FunctionSymbol, made: Ts): Ts {
  if (bare(fn.returns).k !== 'parameter') return made;
  return call(text('Number'), method(text('BigInt'), 'asIntN', number(64), made));
}

/** Whether there is the same function for a Q_ULLONG. QCString's setNum() has none in Qt 3, and takes a bigint here. */
function takesBig({ owner, name, params }: FunctionSymbol, i: number): boolean {
  if (owner?.kind !== 'class') return false;
  if (name === 'setNum') return true;
  return functionsAmong(owner.scope.own(name)).some(
    (other) => other.params.length === params.length && isBig(other.params[i]!.type),
  );
}

/** Whether the values of a template's parameter are compared in its function. */
function comparesParameters(fn: FunctionSymbol): boolean {
  let found = false;
  visitFunction(fn, {
    expression: (e) => {
      if (e.kind === 'binary' && /^[<>]=?$/.test(e.operator) && isOnParameter(e)) found = true;
    },
  });
  return found;
}
