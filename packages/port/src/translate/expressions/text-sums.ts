import type { Expression } from '../../model/ast.js';
import { hasEffect } from '../../model/has-effect.js';
import { isStringClass } from '../../model/representation.js';
import { summandsOf } from '../../model/summands.js';
import { isBasic, isCharLike, isInteger } from '../../model/types.js';
import { binary, call, string, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';

/** What a text is put together of: literals, texts, and numbers that stand in a template as they are. */
const sums = new WeakMap<Ts, readonly Ts[]>();
const numbers = new WeakMap<Ts, Ts>();

/** Literals of a template together are not longer than that: a line cannot be broken in one. */
const LONGEST = 80;

/** `a + b` of texts: a template string where literals and values alternate. */
export function textSum(left: Ts, right: Ts): Ts {
  return textOf([...(sums.get(left) ?? [left]), ...(sums.get(right) ?? [right])]);
}

/** A sum that is null where both texts are, for a place that asks; null for another one. */
export function sumOrNull(e: Expression, t: ExpressionTranslator): Ts | null {
  const summands = summandsOf(e);
  if (!summands?.every((each) => t.canBeNull(each))) return null;
  return call(text(t.context.helper('nullOrSum')), ...summands.map((each) => t.value(each)));
}

/** A sum where null counts as an empty text; null for what is none. */
export function plainSum(e: Expression, t: ExpressionTranslator): Ts | null {
  return e.kind === 'binary' && e.fn && summandsOf(e) ? t.operator(e.fn, [e.left, e.right]) : null;
}

/** Notes that a text is an integer in decimal digits. */
export function noteNumber(e: Expression, made: Ts, t: ExpressionTranslator): void {
  if (e.kind !== 'call' || e.fn?.name !== 'number' || !e.fn.isStatic || !e.fn.rule || e.args.length !== 1)
    return;
  const [arg] = e.args;
  const type = e.fn.params[0]?.type;
  if (arg && type && isDecimal(type)) numbers.set(made, t.argumentsFor(e.fn, [arg])[0]!);
}

/** `QString( "%1 of %2" ).arg( i ).arg( s )` as a template string, where no value can bring a marker of its own. */
export function argTemplate(e: Extract<Expression, { kind: 'call' }>, t: ExpressionTranslator): Ts | null {
  const calls: Extract<Expression, { kind: 'call' }>[] = [];
  let base: Expression = e;
  while (base.kind === 'call' && isPlainArg(base) && base.callee.kind === 'member') {
    calls.unshift(base);
    base = base.callee.object;
  }
  const format = literalOf(base);
  if (calls.length === 0 || format === null || /%L|%%/.test(format)) return null;
  const args = calls.map((each) => each.args[0]!);
  if (args.slice(0, -1).some((arg) => isStringClass(arg.type))) return null;
  const parts = putIn(format, args);
  if (!parts) return null;
  // What is left would be a marker for the next arg().
  if (parts.some((part) => typeof part === 'string' && /%\d/.test(part))) return null;
  const inOrder = parts.filter((part) => typeof part !== 'string');
  if (args.some((arg) => hasEffect(arg)) && inOrder.some((part, i) => part !== args[i])) return null;
  return textOf(
    parts.map((part): Ts => {
      if (typeof part === 'string') return string(part);
      if (isStringClass(part.type)) return t.textValue(part);
      const call = calls[args.indexOf(part)]!;
      return asNumber(t.argumentsFor(call.fn!, [part])[0]!);
    }),
  );
}

/** A call of arg() with a text, or an integer in decimal digits. */
function isPlainArg({ fn, args }: Extract<Expression, { kind: 'call' }>): boolean {
  const type = fn?.params[0]?.type;
  if (fn?.name !== 'arg' || !fn.rule || args.length !== 1 || !type) return false;
  return isStringClass(type) ? isStringClass(args[0]!.type) : isDecimal(type);
}

function isDecimal(type: Parameters<typeof isInteger>[0]): boolean {
  return isInteger(type) && !isCharLike(type) && !isBasic(type, 'bool', 'ulong', 'llong', 'ullong');
}

function literalOf(e: Expression): string | null {
  if (e.kind === 'convert' || (e.kind === 'construct' && e.args.length === 1))
    return isStringClass(e.type) ? literalOf(e.kind === 'convert' ? e.operand : e.args[0]!) : null;
  return e.kind === 'string' ? e.value : null;
}

/** Puts each argument in the place of the lowest marker that is left. */
function putIn(format: string, args: readonly Expression[]): (string | Expression)[] | null {
  let parts: (string | Expression)[] = [format];
  for (const arg of args) {
    const lowest = Math.min(...parts.flatMap((part) => (typeof part === 'string' ? [...part.matchAll(/%(\d)/g)] : [])).map(([, digit]) => Number(digit))); // prettier-ignore
    const index = parts.findIndex((part) => typeof part === 'string' && part.includes(`%${String(lowest)}`));
    const part = parts[index];
    if (typeof part !== 'string') return null;
    const at = part.indexOf(`%${String(lowest)}`);
    const [before, after] = [part.slice(0, at), part.slice(at + 2)];
    // A number behind a percent sign would be a marker.
    if (before.endsWith('%')) return null;
    parts = [...parts.slice(0, index), before, arg, after, ...parts.slice(index + 1)];
  }
  return parts.filter((part) => part !== '');
}

function asNumber(made: Ts): Ts {
  // Alone it is no text.
  const text: Ts = { k: 'template', parts: [made] };
  numbers.set(text, made);
  return text;
}

function textOf(items: readonly Ts[]): Ts {
  const merged: Ts[] = [];
  for (const each of items) {
    const last = merged.at(-1);
    if (each.k === 'string' && last?.k === 'string')
      merged[merged.length - 1] = string(last.value + each.value);
    else merged.push(each);
  }
  const [only] = merged;
  if (merged.length === 1 && only) return only;
  const literals = merged.reduce((sum, each) => sum + (each.k === 'string' ? each.value.length : 0), 0);
  const isTemplate = literals > 0 && literals <= LONGEST && merged.some(({ k }) => k !== 'string');
  const made: Ts = isTemplate
    ? {
        k: 'template',
        parts: merged.map((each) => (each.k === 'string' ? each.value : (numbers.get(each) ?? each))),
      }
    : merged.reduce((sum, each) => binary(sum, '+', each));
  sums.set(made, merged);
  return made;
}
