// A class of the program that inherits QString or QByteArray, which are a string and a Uint8Array here: its objects hold that in a
// member.
import type { ClassSymbol, Expression, FunctionSymbol, VariableSymbol } from './ast.js';
import { bare } from './types.js';

/** Whether objects of a class of the tables are strings in TypeScript, or bytes. */
export function isTextClass({ rule }: ClassSymbol): boolean {
  return rule?.type === 'string' || rule?.type === 'Uint8Array';
}

/** The member with the text of a class that inherits a text, itself or by a base; null for others. */
export function heldText(symbol: ClassSymbol): VariableSymbol | null {
  if (symbol.rule) return null;
  for (const each of symbol.lineage()) if (each.text) return each.text;
  return null;
}

/** `object`, or `pointer` with an arrow, as the text that it holds; null where it is none, or is one itself. */
export function textOfObject(object: Expression, arrow = false): Expression | null {
  const type = bare(object.type);
  const named = arrow && type.k === 'pointer' ? bare(type.to) : type;
  const symbol = named.k === 'class' ? heldText(named.symbol) : null;
  if (!symbol || object.kind === 'unknown') return null;
  const { location } = object;
  const isThis = object.kind === 'unary' && object.operator === '*' && object.operand.kind === 'this';
  return {
    kind: 'member',
    object: isThis ? object.operand : object,
    arrow: arrow || isThis,
    name: symbol.name,
    qualifier: null,
    symbol,
    type: { ...symbol.type, ...(named.const === true ? { const: true } : {}) },
    location,
  };
}

/** What a function is called on: the text that an object holds, for those that its class has from QString. */
export function calledObject(object: Expression, { owner, isStatic }: FunctionSymbol): Expression {
  const isOfText = owner?.kind === 'class' && isTextClass(owner) && !isStatic;
  return (isOfText ? textOfObject(object) : null) ?? object;
}
