import type { ClassSymbol } from '../../model/ast.js';
import { mixedBases } from '../../model/representation.js';
import { type Doc, hardline, indent } from '../../print/doc.js';
import type { FileContext } from '../names/context.js';
import { className } from '../names/names.js';
import { typeText } from '../names/type-text.js';

/** The members of further bases, as the compiler sees them. */
export function mixedInterface(symbol: ClassSymbol, params: string, context: FileContext): Doc[] {
  const mixed = mixedBases(symbol);
  if (mixed.length === 0) return [];
  const types = symbol.bases.flatMap(({ type }) =>
    type && mixed.includes(type.symbol) ? [typeText(type, context)] : [],
  );
  return [`export interface ${symbol.printed}${params} extends ${types.join(', ')} {}`, hardline, hardline];
}

/** Their methods, for the engine. */
export function mixedBlock(symbol: ClassSymbol, context: FileContext): Doc[] {
  const mixed = mixedBases(symbol);
  if (mixed.length === 0) return [];
  const names = mixed.map((each) => className(each, context)).join(', ');
  return [['static {', indent(hardline, `${context.helper('mixIn')}(this, ${names});`), hardline, '}']];
}
