import type { Expression, FunctionSymbol } from '../../model/ast.js';
import { isStringClass } from '../../model/representation.js';
import { isByteBuffer, isConstCharPointer } from '../../model/types.js';
import { visitExpression, withoutCasts } from '../../model/walk.js';
import { calledBy } from '../effects.js';
import { type Contents, visitFunction } from '../functions.js';

/**
 * A std::string that is made of bytes can have a NUL inside, behind which its c_str() ends for those who take it for a C string:
 * `QString( s.c_str() )`. Where the program makes one, such a c_str() is the text up to there; elsewhere it is the text as it is.
 */
export function passTextsWithNul({ functions, globals }: Contents): void {
  const calls: [FunctionSymbol, readonly Expression[]][] = [];
  const look = (e: Expression): void => {
    const fn = calledBy(e);
    if (fn) calls.push([fn, argumentsOf(e, fn)]);
  };
  for (const fn of functions) visitFunction(fn, { expression: look });
  for (const { initial } of globals) if (initial) visitExpression(initial, look);
  if (!calls.some(([fn, args]) => args.some((arg) => bringsNul(arg, fn)))) return;
  for (const [fn, args] of calls)
    args.forEach((arg, i) => {
      const param = fn.params[i]?.type;
      const text = withoutCasts(arg);
      if (param && isConstCharPointer(param) && !fn.rule?.bytes && takesText(fn) && isAsked(text))
        text.fn = untilNul(text.fn!);
    });
}

function argumentsOf(e: Expression, fn: FunctionSymbol): readonly Expression[] {
  if ('args' in e) return e.args;
  if (e.kind === 'convert') return [e.operand];
  if (e.kind !== 'assign' && e.kind !== 'binary') return [];
  return fn.params.length === 1 ? [e.right] : [e.left, e.right];
}

/** Whether a text gets bytes of which one may be 0: from a buffer, from a literal that has one, or by `'\\0'`. */
function bringsNul(arg: Expression, fn: FunctionSymbol): boolean {
  if (!isTextOfBytes(fn)) return false;
  const given = withoutCasts(arg);
  if (given.kind === 'char') return given.text === "'\\0'";
  return (
    fn.rule?.bytes === true &&
    (given.kind === 'string' ? given.value.includes('\0') : isByteBuffer(given.type))
  );
}

/** A function of std::string. */
function isTextOfBytes({ owner }: FunctionSymbol): boolean {
  return (
    owner?.kind === 'class' &&
    owner.name === 'string' &&
    isStringClass({ k: 'class', symbol: owner, args: [] })
  );
}

/** What makes a text of a C string, and a function of the program that takes one. */
function takesText({ owner, rule, returns }: FunctionSymbol): boolean {
  if (rule === null) return true;
  const made = owner?.kind === 'class' ? { k: 'class' as const, symbol: owner, args: [] } : returns;
  return isStringClass(made);
}

/** `s.c_str()` and `s.data()` of a std::string. */
function isAsked(e: Expression): e is Expression & { kind: 'call' } {
  return e.kind === 'call' && e.fn !== null && isTextOfBytes(e.fn) && /^(?:c_str|data)$/.test(e.fn.name);
}

/** The entry of the tables for what is left of a c_str() then. */
function untilNul(fn: FunctionSymbol): FunctionSymbol {
  return fn.owner?.kind === 'class' ? fn.owner.functions('__c_text')[0]! : fn;
}
