import { calledFunction, isSameFunction } from '../../analysis/function-pointers.js';
import type { ClassSymbol, Expression, FunctionSymbol, Type } from '../../model/ast.js';
import { functionsAmong } from '../../model/members.js';
import { setsArgument } from '../../model/text-iterators.js';
import { bare, classOf } from '../../model/types.js';
import { call, PRECEDENCE, string, text, type Ts } from '../../print/ts.js';
import { copied } from '../values/constructions.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { functionName, memberName } from '../names/names.js';
import { fillTemplate } from '../names/templates.js';
import { typeText } from '../names/type-text.js';

/**
 * A function that an algorithm of the C++ library gets, or an object that is called: `for_each( first, last, f )`.
 *
 * @returns null for what is neither, and for a function of the program, which is handed on as it is
 */
export function callback(
  fn: FunctionSymbol,
  type: Type,
  arg: Expression,
  t: ExpressionTranslator,
): Ts | null {
  if (!fn.rule || type.k !== 'parameter') return null;
  const symbol = classOf(arg.type);
  if (bare(arg.type).k === 'class' && symbol) return calledObject(fn, symbol, arg, t);
  const called = calledFunction(arg.type);
  if (setsArgument(arg) && fn.rule.template?.startsWith('forEachReference(') !== true)
    return t.mark(arg.location, 'a function that sets its argument, handed to an algorithm: write the loop');
  const named = arg.kind === 'cast' && isSameFunction(arg) ? arg.operand : arg;
  const given = named.kind === 'name' && named.symbol?.kind === 'function' ? named.symbol : null;
  return called && given?.rule ? ofTable(given, t) : null;
}

/** An object with the name of the method that its operator() became. */
function calledObject(
  { rule }: FunctionSymbol,
  symbol: ClassSymbol,
  arg: Expression,
  t: ExpressionTranslator,
): Ts | null {
  const [operator] = functionsAmong(symbol.scope.member('operator()'));
  if (!operator) return null;
  const name = string(memberName(operator.rule ? 'operator()' : operator.printed));
  const object = copied(arg, t);
  return rule!.template?.startsWith('visitAll(') === true
    ? { k: 'filled', pieces: [object, ', ', name], precedence: PRECEDENCE.assign }
    : call(text(t.context.helper('callOf')), object, name);
}

/** A function of a table may be something else than a function here, or have others of its name. */
function ofTable(fn: FunctionSymbol, t: ExpressionTranslator): Ts {
  const names = fn.params.map((_each, i) => String.fromCharCode(97 + i));
  const args = names.map((name) => text(name));
  const params = fn.params.map(({ type }, i) => `${names[i]!}: ${typeText(type, t.context)}`).join(', ');
  const body =
    typeof fn.rule?.template === 'string'
      ? fillTemplate(fn.rule, null, args, t.context)
      : call(text(functionName(fn, t.context)), ...args);
  return { k: 'arrow', params: `(${params})`, body, block: false };
}
