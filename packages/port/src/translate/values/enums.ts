import { type Doc, hardline, join } from '../../print/doc.js';
import { number, PRECEDENCE, show } from '../../print/ts.js';
import { positionOf } from '../../symbols/enum-positions.js';
import type { ClassSymbol, EnumConstantSymbol, EnumSymbol } from '../../model/ast.js';
import { safeName } from '../names/safe-names.js';
import type { FileContext } from '../names/context.js';
import type { ExpressionTranslator } from './expression-translator.js';

/** The value of a constant of an enum: as it is written, or one more than the one before. */
export function constantValue(constant: EnumConstantSymbol, t: ExpressionTranslator): Doc {
  const { constants } = constant.enum;
  const { index, base } = positionOf(constant);
  const start = constants[base];
  if (!start) return String(index);
  const value = start.value!.kind === 'bool' ? number(Number(start.value!.value)) : t.value(start.value!);
  const shown = show(value, PRECEDENCE.additive);
  if (base === index) return show(value, PRECEDENCE.assign);
  const offset = index - base;
  return typeof shown === 'string' && /^-?\d+$/.test(shown)
    ? String(Number(shown) + offset)
    : [shown, ` + ${String(offset)}`];
}

/** The type of an enum, which has the name that it has in C++: its values are numbers. */
export function enumType(symbol: EnumSymbol, { usage }: FileContext): string[] {
  const name = usage.enumNames.get(symbol);
  return name === undefined ? [] : [`export type ${name} = number;`];
}

/** Those of the enums in a class, in front of it. */
export function memberEnumTypes(symbol: ClassSymbol, context: FileContext): Doc[] {
  const types = symbol.members().flatMap((each) => (each.kind === 'enum' ? enumType(each, context) : []));
  return types.length === 0 ? [] : [...types.flatMap((type): Doc[] => [type, hardline]), hardline];
}

/** The constants of an enum inside of a function; one gets the name of that where the module has its own under it. */
export function localConstants({ constants }: EnumSymbol, t: ExpressionTranslator): Doc {
  const { context, fn } = t;
  const docs = constants.map((constant): Doc => {
    const { name } = constant;
    if (context.isTaken(name))
      constant.printed = `${fn?.name ?? 'the'}${name[0]!.toUpperCase()}${name.slice(1)}`;
    context.hoistedNames.add(constant.printed);
    context.localConstants.add(constant);
    const value = context.atLoad(() => constantValue(constant, t));
    return [`export const ${safeName(constant.printed)} = `, value, ';'];
  });
  return join(hardline, docs);
}
