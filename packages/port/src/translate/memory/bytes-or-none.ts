import type { Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { isByteBuffer } from '../../model/types.js';
import { binary, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';

/** An argument for a parameter whose bytes are never asked for null: where C++ has null there are none of them. */
export function bytesOrNone(
  { type, nullable }: VariableSymbol,
  arg: Expression,
  fn: FunctionSymbol,
  t: ExpressionTranslator,
): Ts | null {
  if (fn.rule || nullable || type.k !== 'pointer' || !isByteBuffer(type)) return null;
  const none = text('new Uint8Array(0)');
  if (arg.kind === 'null') return none;
  return isByteBuffer(arg.type) && t.canBeNull(arg) ? binary(t.value(arg), '??', none) : null;
}
