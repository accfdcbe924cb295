import type { ClassSymbol, FunctionSymbol } from '../../model/ast.js';
import { functionsAmong } from '../../model/members.js';
import { type Doc, join } from '../../print/doc.js';
import { className } from '../names/names.js';
import type { StatementTranslator } from '../statements/statements.js';
import { parameterList, signalParameters } from './functions.js';

/** The property with which the signals of one name are emitted. */
export function signalDeclaration(
  signals: readonly FunctionSymbol[],
  symbol: ClassSymbol,
  t: StatementTranslator,
): Doc {
  const { name, printed } = signals[0]!;
  const types = signals.map((each): Doc => [
    parameterList(signalParameters(each, t)),
    signals.length > 1 ? ': void' : ' => void',
  ]);
  const type: Doc = signals.length > 1 ? ['{ ', join('; ', types), ' }'] : types[0]!;
  // A base has a signal of this name with other arguments.
  const base = symbol.bases.find((each) =>
    each.type?.symbol.scope.member(name).some((member) => member.kind === 'function' && member.isSignal),
  );
  const own = functionsAmong(symbol.scope.own(name)).filter((each) => each.isSignal).length === 1;
  const inherited =
    base?.type && own ? `${className(base.type.symbol, t.context, true)}['${printed}'] & ` : '';
  return [`declare ${printed}: `, inherited, inherited === '' ? type : ['(', type, ')'], ';'];
}
