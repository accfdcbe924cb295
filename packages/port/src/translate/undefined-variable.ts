import type { VariableSymbol } from '../model/ast.js';
import { isSharedObject } from '../model/representation.js';
import { type Doc, from, hardline } from '../print/doc.js';
import { show } from '../print/ts.js';
import { safeName } from './names/safe-names.js';
import type { StatementTranslator } from './statements/statements.js';
import { variableText } from './names/type-text.js';

/** A variable that a header declares and no file defines: a mark that others can import. */
export function undefinedVariable(symbol: VariableSymbol, t: StatementTranslator): Doc[] {
  const location = symbol.location!;
  const reason = `${symbol.name} is defined in no file that was given`;
  const value = show(t.mark(location, reason));
  const keyword = symbol.assigned && !(symbol.boxed && !isSharedObject(symbol.type)) ? 'let' : 'const';
  const declared = `export ${keyword} ${safeName(symbol.printed)}: ${variableText(symbol, t.context)} = `;
  return ['', [`// PORT: ${reason}`, hardline, from(location, [declared, value, ';'])]];
}
