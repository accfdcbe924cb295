import type { Expression } from '../../model/ast.js';
import { classOf, isCharLike, isUnsigned } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { call, method, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { isFirst } from '../values/rows.js';

/** Why `&v[0]` of a vector of characters is marked where its elements may be written to. */
export const VECTOR_OF_CHARACTERS =
  'a pointer into a vector of characters, whose elements are no bytes here: use an array of char';

/** Why `&v[0]` among the arguments of a function of the program is listed. */
export const LENT_ELEMENTS =
  'the elements of a vector as bytes: the function gets a copy, which is put back when it returns';

/** `&v[i]` of a vector of characters: its elements from there on as bytes, for what only reads them; null for anything else. */
export function vectorBytes(e: Expression, t: ExpressionTranslator): Ts | null {
  if (!isVectorAddress(e)) return null;
  const { object, index } = e.operand;
  const elements: Ts = { k: 'array', items: [{ k: 'spread', operand: t.object(object) }] };
  const isWhole = isFirst(withoutCasts(index));
  return call(text('Uint8Array.from'), isWhole ? elements : method(elements, 'slice', t.value(index)));
}

/** A call that gets the elements of a vector as bytes: they have what it wrote afterwards. */
export function withFilledVector(made: Ts, { operand }: VectorAddress, t: ExpressionTranslator): Ts {
  return call(
    text(t.context.helper('fillVector')),
    t.object(operand.object),
    t.value(operand.index),
    text(String(!isUnsigned(operand.type))),
    { k: 'arrow', params: '($bytes)', body: made, block: false },
  );
}

type VectorAddress = Extract<Expression, { kind: 'unary' }> & {
  readonly operand: Extract<Expression, { kind: 'index' }>;
};

/** Whether it is the address of an element of a vector of characters. */
export function isVectorAddress(e: Expression): e is VectorAddress {
  if (e.kind !== 'unary' || e.operator !== '&' || e.fn || e.operand.kind !== 'index') return false;
  const { object, fn, type } = e.operand;
  if (!fn?.rule || !isCharLike(type)) return false;
  return /^(?:vector|QValueVector)$/.test(classOf(object.type)?.name ?? '');
}
