import { pointedText } from '../analysis/null-questions.js';
import type { Expression, FunctionSymbol, VariableSymbol } from '../model/ast.js';
import { isStringClass } from '../model/representation.js';
import { isConstCharPointer } from '../model/types.js';
import { variableOf } from './usage.js';

type Holder = VariableSymbol | FunctionSymbol;

interface Flow {
  readonly from: Expression;
  readonly to: Holder;
}

/**
 * `const char *c = s;` where `c` is asked for null: the characters of a QString are null there where the text is, and not those of an
 * empty one.
 */
export function noteAskedPointers(flows: readonly Flow[], asked: ReadonlySet<Holder>): void {
  const all = new Set(asked);
  for (let before = -1; before < all.size;) {
    before = all.size;
    for (const { from, to } of flows) {
      if (!all.has(to)) continue;
      for (const leaf of leavesOf(from)) {
        const holder = leaf.kind === 'call' ? leaf.fn : variableOf(leaf);
        if (holder && !holder.rule && isConstCharPointer(leaf.type)) all.add(holder);
      }
    }
  }
  for (const { from, to } of flows) if (all.has(to)) for (const leaf of leavesOf(from)) noteCharacters(leaf);
}

function noteCharacters(e: Expression): void {
  const isText =
    pointedText(e) !== null ||
    (e.kind === 'convert' && e.fn?.role === 'conversion' && isStringClass(e.operand.type));
  if (isText && e.type.k === 'pointer') e.type = { ...e.type, orNull: true };
}

/** The pointers that a pointer can be. */
function leavesOf(e: Expression): Expression[] {
  if (e.kind === 'conditional') return [...leavesOf(e.yes), ...leavesOf(e.no)];
  if (e.kind === 'cast' || (e.kind === 'convert' && e.fn === null)) return leavesOf(e.operand);
  if (e.kind === 'construct' && isConstCharPointer(e.type)) return e.args.flatMap(leavesOf);
  return e.kind === 'assign' && e.operator === '=' ? [e, ...leavesOf(e.right)] : [e];
}
