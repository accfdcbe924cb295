import type { Holder } from '../../model/holder.js';
import { pointedText } from '../../analysis/null-questions.js';
import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { overridden } from '../../model/members.js';
import { isBytesClass, isStringClass } from '../../model/representation.js';
import { isByteBuffer, isConstCharPointer } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';

interface Flow {
  readonly from: Expression;
  readonly to: Holder;
}

/** What a pointer to functions is called with, and a parameter of one of them. */
interface Given {
  readonly from: VariableSymbol;
  readonly to: VariableSymbol;
}

/**
 * `const char *c = s;` where `c` is asked for null: the characters of a QString are null there where the text is, and not those of an
 * empty one. Those of a QByteArray are null where it has none. `QCString c = s.latin1();` is null where they are. Returns all whose
 * value may be asked for null in the end.
 */
export function noteAskedPointers(
  flows: readonly Flow[],
  given: readonly Given[],
  asked: ReadonlySet<Holder>,
): ReadonlySet<Holder> {
  const all = new Set(asked);
  for (let before = -1; before < all.size;) {
    before = all.size;
    for (const { from, to } of given) if (all.has(to)) all.add(from);
    for (const { from, to } of flows) {
      if (!all.has(to)) continue;
      for (const leaf of leavesOf(from)) {
        const holder = leaf.kind === 'call' ? leaf.fn : variableOf(leaf);
        if (holder && !holder.rule && (isCharacters(leaf.type) || isStringClass(leaf.type))) all.add(holder);
      }
    }
  }
  for (const { from, to } of flows) if (all.has(to)) for (const leaf of leavesOf(from)) noteCharacters(leaf);
  return all;
}

/**
 * Parameters that lead to bytes and are never asked for null: `sum( 0, 0 )` hands on no bytes, and pointers are computed from it and
 * compared there as from any other place. Of the functions to which pointers of one type lead, all are such, or none.
 */
export function plainBytes(
  functions: readonly FunctionSymbol[],
  given: readonly Given[],
  asked: ReadonlySet<Holder>,
): ReadonlySet<Holder> {
  const own = functions.filter(
    (fn) => !fn.isVirtual && !fn.isSlot && !fn.isSignal && overridden(fn).length === 0,
  );
  const params = [...own.flatMap((fn) => fn.params), ...given.map(({ from }) => from)];
  const plain = new Set(
    params.filter(
      (each) => isByteBuffer(each.type) && each.type.k === 'pointer' && !each.initial && !asked.has(each),
    ),
  );
  for (let before = -1; before !== plain.size;) {
    before = plain.size;
    for (const each of given)
      if (!plain.has(each.from) || !plain.has(each.to))
        [each.from, each.to].forEach((one) => plain.delete(one));
  }
  return plain;
}

function noteCharacters(e: Expression): void {
  const isText =
    pointedText(e) !== null ||
    (e.kind === 'convert' && e.fn?.role === 'conversion' && isStringClass(e.operand.type));
  if ((isText || arrayBehind(e)) && e.type.k === 'pointer') e.type = { ...e.type, orNull: true };
}

/** Whether a pointer leads to a text or to bytes. */
export function isCharacters(type: Type): boolean {
  return isConstCharPointer(type) || isByteBuffer(type);
}

/** The QByteArray to whose bytes a pointer leads: `p = array`, `p = array.data()`; null for another pointer. */
export function arrayBehind(e: Expression): Expression | null {
  const from = e.kind === 'convert' ? e.operand : null;
  if (from) return isBytesClass(from.type) ? from : null;
  if (e.kind !== 'call' || e.callee.kind !== 'member' || e.fn?.name !== 'data') return null;
  return isBytesClass(e.callee.object.type) ? e.callee.object : null;
}

/** The pointers that a pointer can be. */
function leavesOf(e: Expression): Expression[] {
  if (arrayBehind(e)) return [e];
  if (e.kind === 'conditional') return [...leavesOf(e.yes), ...leavesOf(e.no)];
  if (e.kind === 'cast' || (e.kind === 'convert' && (e.fn === null || isTextOf(e, [e.operand]))))
    return leavesOf(e.operand);
  if (e.kind === 'construct' && (isConstCharPointer(e.type) || isTextOf(e, e.args)))
    return e.args.flatMap(leavesOf);
  return e.kind === 'assign' && e.operator === '=' ? [e, ...leavesOf(e.right)] : [e];
}

/** Whether a text is made of characters, or of a text, alone: it is null where these are. */
function isTextOf(e: Expression, [from, ...rest]: readonly Expression[]): boolean {
  if (!from || rest.length > 0 || !isStringClass(e.type)) return false;
  return isConstCharPointer(from.type) || isStringClass(from.type);
}
