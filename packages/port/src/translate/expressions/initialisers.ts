import type { ArrayType, ClassSymbol, ClassType, Expression, Type } from '../../model/ast.js';
import { fieldType } from '../../model/members.js';
import { hasDelete, isCopied, isStringClass, isText } from '../../model/representation.js';
import { bare, isArithmetic, isByteBuffer, isCharLike } from '../../model/types.js';
import { constantOf } from '../../symbols/layout.js';
import { call, method, PRECEDENCE, string, text, type Ts } from '../../print/ts.js';
import { copied } from '../values/constructions.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { className } from '../names/names.js';
import { initialValue, templateArguments } from '../values/values.js';

type List = Extract<Expression, { kind: 'list' }>;

/** `{ a, b }`: the elements of an array, or the members of a struct in their order. */
export function initialiserList(e: List, t: ExpressionTranslator): Ts {
  const type = bare(e.type);
  if (type.k === 'class') return structure(e, type, t);
  if (type.k === 'array' && isCharLike(type.of))
    return method(text('Buffer'), 'from', { k: 'array', items: e.items.map((item) => t.value(item)) });
  const array = type.k === 'array' ? type : null;
  const holdsNull = array?.nullElements === true;
  return {
    k: 'array',
    items: e.items.map((item) => (array ? element(item, array.of, holdsNull, t) : t.value(item))),
  };
}

function structure(e: List, type: ClassType, t: ExpressionTranslator): Ts {
  const { symbol } = type;
  if (symbol.rule) {
    const args = e.items.map((item) => t.value(item));
    return { k: 'call', callee: text(className(symbol, t.context)), args, isNew: true };
  }
  const fields = symbol.fields.filter((field) => !field.isStatic);
  if (symbol.bases.length > 0 || e.items.length > fields.length)
    return t.mark(e.location, 'a list in place of the members of an object');
  const made: Ts = {
    k: 'call',
    callee: text(className(symbol, t.context) + templateArguments(type, t)),
    args: [],
    isNew: true,
  };
  const entries = e.items.map((item, i): readonly [string, Ts] => {
    const field = fields[i]!;
    return [field.printed, element(item, fieldType(type, i) ?? field.type, field.nullable, t)];
  });
  // `{ 0 }` is what the members are without it.
  const [only] = e.items;
  const isZero = e.items.length === 1 && only?.kind === 'number' && Number(only.text) === 0;
  if (entries.length === 0 || isZero) return made;
  const members: Ts = { k: 'object', entries };
  if (entries.length === fields.length && isPlain(symbol, t)) return members;
  // The compiler does not see through Object.assign() what a function gets.
  const hasFunctions = entries.some(([, value]) => value.k === 'arrow');
  const typed = `Partial<${className(symbol, t.context, true)}>`;
  return call(
    text('Object.assign'),
    made,
    hasFunctions
      ? { k: 'filled', pieces: [members, ` satisfies ${typed}`], precedence: PRECEDENCE.relational }
      : members,
  );
}

/** Whether objects of a struct are their members, and nothing else. */
function isPlain(symbol: ClassSymbol, { context: { usage } }: ExpressionTranslator): boolean {
  return (
    symbol.functions().length === 0 &&
    !usage.memory.has(symbol) &&
    !usage.copied.has(symbol) &&
    !usage.assigned.has(symbol) &&
    !hasDelete(symbol)
  );
}

/** One item of a list, as the type of its place. */
function element(item: Expression, type: Type, nullable: boolean, t: ExpressionTranslator): Ts {
  const place = bare(type);
  if (place.k === 'array') return arrayInitial(place, item, t);
  if (isCopied(type)) return copied(item, t, type);
  if (isArithmetic(type) && isArithmetic(item.type)) return t.numberAs(item, type);
  if (!isText(type)) return t.value(item);
  if (nullable) return t.unasserted(item);
  return isStringClass(type) && t.canBeNull(item) ? t.textValue(item) : t.value(item);
}

/** What an array begins with: a text, or a list, and zero behind it. */
export function arrayInitial(type: ArrayType, initial: Expression, t: ExpressionTranslator): Ts {
  if (isByteBuffer(type) && initial.kind === 'convert') return arrayInitial(type, initial.operand, t);
  if (isByteBuffer(type) && initial.kind === 'string') {
    const size = type.size ? [t.value(type.size)] : [];
    return call(text(t.context.helper('charArray')), string(initial.value), ...size);
  }
  const value = initial.kind === 'list' ? initialiserList({ ...initial, type }, t) : t.value(initial);
  if (initial.kind !== 'list' || !type.size) return value;
  if (constantOf(type.size) === initial.items.length) return value;
  const size = t.value(type.size);
  if (isByteBuffer(type)) return method(text('Buffer'), 'concat', { k: 'array', items: [value] }, size);
  const rest: Ts = {
    k: 'arrow',
    params: '()',
    body: initialValue(type.of, t, bare(type.of).k === 'pointer' || type.nullElements === true),
    block: false,
  };
  if (initial.items.length === 1 && isZero(initial.items[0]!, type.of)) return initialValue(type, t);
  return call(text(t.context.helper('filled')), value, size, rest);
}

/** `{ 0 }` of numbers. */
function isZero(item: Expression, of: Type): boolean {
  return item.kind === 'number' && Number(item.text) === 0 && isArithmetic(of);
}
