import type { Expression } from './ast.js';
import { classOf } from './types.js';

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
  ['transform', [2]],
  ['copy', [2]],
  ['iter_swap', [0, 1]],
]);

/** Whether an algorithm writes through an iterator of a std::string. */
export function writesCharacters({ fn, args }: Call): boolean {
  if (fn?.owner?.kind !== 'namespace' || !fn.rule) return false;
  return (WRITTEN.get(fn.name) ?? []).some((at) => classOf(args[at]!.type)?.name === '__string_iterator');
}

/** `s` of `algorithm( s.begin(), s.end(), … )` that writes to its characters: all of them; null for anything else. */
export function rewrittenText(e: Call): Expression | null {
  const [first, last, to] = e.args;
  const text = first && iteratedBy(first, 'begin');
  if (!text || !last || !writesCharacters(e) || !isSame(iteratedBy(last, 'end'), text)) return null;
  if (e.fn!.name === 'transform' && !(to && isSame(iteratedBy(to, 'begin'), text))) return null;
  return e.fn!.name === 'copy' || e.fn!.name === 'iter_swap' ? null : text;
}

/** The text of which an expression is the begin() or the end(). */
function iteratedBy(e: Expression, name: string): Expression | null {
  if (e.kind !== 'call' || e.fn?.name !== name || e.callee.kind !== 'member') return null;
  const { object } = e.callee;
  return object.kind === 'name' || (object.kind === 'member' && object.object.kind === 'this')
    ? object
    : null;
}

function isSame(a: Expression | null, b: Expression): boolean {
  return a !== null && 'symbol' in a && 'symbol' in b && a.symbol !== null && a.symbol === b.symbol;
}
