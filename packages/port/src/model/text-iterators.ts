import type { Expression } from './ast.js';
import { isBoxReference } from './representation.js';
import { bare, classOf } from './types.js';

type Call = Extract<Expression, { kind: 'call' }>;

/** The arguments through which the algorithms of the C++ library write. */
const WRITTEN: ReadonlyMap<string, readonly number[]> = new Map([
  ['sort', [0]],
  ['stable_sort', [0]],
  ['reverse', [0]],
  ['fill', [0]],
  ['remove', [0]],
  ['remove_if', [0]],
  ['unique', [0]],
  ['replace', [0]],
  ['replace_if', [0]],
  ['generate', [0]],
  ['partition', [0]],
  ['stable_partition', [0]],
  ['rotate', [0]],
  ['partial_sort', [0]],
  ['nth_element', [0]],
  ['next_permutation', [0]],
  ['prev_permutation', [0]],
  ['remove_copy_if', [2]],
  ['merge', [4]],
  ['set_union', [4]],
  ['set_intersection', [4]],
  ['set_difference', [4]],
  ['transform', [2]],
  ['copy', [2]],
  ['iter_swap', [0, 1]],
  ['for_each', [0]],
]);

/** Whether an algorithm writes through an iterator of a std::string. */
export function writesCharacters({ fn, args }: Call): boolean {
  if (fn?.owner?.kind !== 'namespace' || !fn.rule) return false;
  if (fn.name === 'for_each' && !setsArgument(args[2]!)) return false;
  return (WRITTEN.get(fn.name) ?? []).some((at) => classOf(args[at]!.type)?.name === '__string_iterator');
}

/** Whether a function that an algorithm calls writes to what it gets: `void lower( char &c )`. */
export function setsArgument({ type }: Expression): boolean {
  const t = bare(type);
  const called = t.k === 'pointer' ? bare(t.to) : t;
  return called.k === 'function' && called.params.some(isBoxReference);
}

/** `s` of `algorithm( s.begin(), s.end(), … )` that writes to its characters: all of them; null for anything else. */
export function rewrittenText(e: Call): Expression | null {
  const [first, last, to] = e.args;
  const text = first && iteratedBy(first, 'begin');
  if (!text || !last || !writesCharacters(e) || !isSame(iteratedBy(last, 'end'), text)) return null;
  if (e.fn!.name === 'transform' && !(to && isSame(iteratedBy(to, 'begin'), text))) return null;
  return WRITTEN.get(e.fn!.name)!.at(-1) === 0 || e.fn!.name === 'transform' ? text : null;
}

/**
 * `s.erase( std::remove( s.begin(), s.end(), c ), s.end() )`: the call that says which characters stay, and the text; null for
 * anything else.
 */
export function keptCharacters(e: Call): { readonly text: Expression; readonly stays: Call } | null {
  const { fn, callee, args } = e;
  if (fn?.name !== 'erase' || callee.kind !== 'member' || classOf(callee.object.type)?.name !== 'string')
    return null;
  const [first, last] = args.map(unwrapped);
  if (first?.kind !== 'call' || !last || !REMOVES.has(first.fn?.name ?? '')) return null;
  const text = rewrittenText(first);
  const isWhole = text !== null && isSame(callee.object, text) && isSame(iteratedBy(last, 'end'), text);
  return isWhole ? { text, stays: first } : null;
}

const REMOVES = new Set(['remove', 'remove_if', 'unique']);

/** An iterator itself, of which C++ makes a copy. */
function unwrapped(e: Expression): Expression {
  if (e.kind === 'convert') return unwrapped(e.operand);
  const [only] = e.kind === 'construct' ? e.args : [];
  return e.kind === 'construct' && only && e.args.length === 1 ? unwrapped(only) : e;
}

/** The text of which an expression is the begin() or the end(). */
export function iteratedBy(e: Expression, name: string): Expression | null {
  if (e.kind !== 'call' || e.fn?.name !== name || e.callee.kind !== 'member') return null;
  const { object } = e.callee;
  return object.kind === 'name' || (object.kind === 'member' && object.object.kind === 'this')
    ? object
    : null;
}

function isSame(a: Expression | null, b: Expression): boolean {
  return a !== null && 'symbol' in a && 'symbol' in b && a.symbol !== null && a.symbol === b.symbol;
}
