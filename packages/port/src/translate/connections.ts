import type { ClassSymbol, Expression, FunctionSymbol } from '../model/ast.js';
import { extendsClass } from '../model/representation.js';
import { classOf, isConstCharPointer } from '../model/types.js';
import type { Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { className } from './names.js';

/**
 * The compiler wants to see the signal and the slot in the types of the objects. Where C++ has only a base class, the one
 * class of the program that has them is meant.
 */
export function connectArguments(
  fn: FunctionSymbol,
  e: Extract<Expression, { kind: 'call' }>,
  args: readonly Ts[],
  t: ExpressionTranslator,
): readonly Ts[] {
  if (fn.name !== 'connect' && fn.name !== 'disconnect' && fn.name !== 'singleShot') return args;
  return args.map((arg, i) => {
    const given = e.args[i]!;
    if (i > 0 && isConstCharPointer(given.type) && given.kind !== 'signature' && given.kind !== 'null') {
      t.look(given.location, 'a signal or slot that a variable names is looked up when the program runs');
      const kind = fn.params[i]?.name === 'signal' ? 2 : 1;
      return { k: 'as', operand: arg, type: `\`${String(kind)}\${string}\`` };
    }
    const object = unconverted(e.args[i]!);
    const signature = e.args[i + 1];
    if (signature?.kind !== 'signature' || object.kind === 'null') return arg;
    const known = classOf(object.type);
    const name = /^\s*(\w+)\s*\(/.exec(signature.text)?.[1];
    if (!known || name === undefined || hasMember(known, name)) return arg;
    const meant = candidates(known, name, t);
    const plain = arg.k === 'postfix' || arg.k === 'as' ? arg.operand : arg;
    const [only] = meant;
    if (!only || meant.length > 1) return arg;
    // The compiler, as the reader, has to see that it can be one.
    return extendsClass(only, known)
      ? { k: 'as', operand: plain, type: className(only, t.context, true) }
      : t.mark(given.location, `that this is a ${only.name} is not known: give the header of its base`);
  });
}

/** The object, without the conversion to a pointer to its base. */
function unconverted(e: Expression): Expression {
  return e.kind === 'convert' && e.fn === null ? unconverted(e.operand) : e;
}

function hasMember(symbol: ClassSymbol, name: string): boolean {
  return symbol.hasUnknownBase || symbol.scope.member(name).length > 0;
}

function candidates(base: ClassSymbol, name: string, t: ExpressionTranslator): ClassSymbol[] {
  const all = t.context.classes.filter(
    (each) =>
      each !== base &&
      each.inherits(base.name) &&
      each.functions(name).some((fn) => fn.isSignal || fn.isSlot),
  );
  const here = all.filter((each) => each.location?.file === t.owner?.location?.file);
  return here.length > 0 ? here : all;
}

/** Why a connect() to what no header declares cannot be checked; null where both sides are known. */
export function unknownEnd(
  fn: FunctionSymbol,
  { args, callee }: Extract<Expression, { kind: 'call' }>,
  t: ExpressionTranslator,
): string | null {
  if (!fn.rule || (fn.name !== 'connect' && fn.name !== 'disconnect' && fn.name !== 'singleShot'))
    return null;
  for (const [i, arg] of args.entries()) {
    const name = arg.kind === 'signature' ? /^\s*(\w+)\s*\(/.exec(arg.text)?.[1] : undefined;
    if (name === undefined) continue;
    const before = args[i - 1];
    const object = before && before.kind !== 'signature' ? unconverted(before) : null;
    const symbol = object
      ? classOf(object.type)
      : callee.kind === 'member'
        ? classOf(callee.object.type)
        : t.owner;
    if (!symbol || symbol.isUndeclared || symbol.rule || !symbol.hasUnknownBase) continue;
    if (symbol.scope.member(name).length === 0)
      return `${name}() is not in ${symbol.name}, and a base of it is not known`;
  }
  return null;
}
