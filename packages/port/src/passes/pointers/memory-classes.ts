import type { ClassSymbol, Type } from '../../model/ast.js';
import { constructorsOf, destructorOf } from '../../model/members.js';
import { bare, isBool, isCharLike } from '../../model/types.js';
import { type Layout, layoutOf } from '../../symbols/layout.js';

/**
 * Finds the unions that hold numbers, the structs that the program sees as bytes, and the structs inside of them. An object of
 * such a class has the bytes, and its members read and write them. Other unions, those with pointers, have a place for each member.
 */
export function memoryClasses(
  classes: readonly ClassSymbol[],
  seenAsBytes: ReadonlySet<ClassSymbol>,
): Map<ClassSymbol, Layout> {
  const found = new Map<ClassSymbol, Layout>();
  const add = (symbol: ClassSymbol): void => {
    const layout = layoutOf(symbol);
    if (!layout || found.has(symbol)) return;
    found.set(symbol, layout);
    for (const { type } of symbol.fields) {
      const each = type.k === 'array' ? bare(type.of) : type;
      if (each.k === 'class') add(each.symbol);
    }
  };
  for (const symbol of classes)
    if ((symbol.isUnion || seenAsBytes.has(symbol)) && symbol.fields.length > 0 && isOfNumbers(symbol))
      add(symbol);
  return found;
}

/** Whether all that an object has are numbers, whose places are known. */
function isOfNumbers(symbol: ClassSymbol): boolean {
  const layout = layoutOf(symbol);
  if (layout === null || destructorOf(symbol) !== null) return false;
  return symbol.fields.every((field) => {
    const isLongBits = field.bits !== null && layout.places.get(field)!.size > 4;
    return !isLongBits && isNumber(field.type);
  });
}

function isNumber(type: Type): boolean {
  if (type.k === 'class') return constructorsOf(type.symbol).length === 0 && isOfNumbers(type.symbol);
  const t = type.k === 'array' ? bare(type.of) : type;
  if (t.k === 'class') return isNumber(t);
  if (t.k === 'array') return isCharLike(t.of);
  if (t.k === 'enum') return true;
  // Arrays of these have elements of eight bytes, and of a boolean for each byte.
  const isApart = type.k === 'array' && (isBool(t) || (t.k === 'basic' && /^u?long$/.test(t.name)));
  return t.k === 'basic' && !isApart;
}
