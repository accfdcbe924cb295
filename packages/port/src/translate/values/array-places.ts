import type { Expression, FunctionSymbol, Type } from '../../model/ast.js';
import { isSharedObject } from '../../model/representation.js';
import { placeOf } from '../../passes/pointers/array-place.js';
import { swappedClass } from '../../passes/copies/swapped-objects.js';
import { bare, classOf, isByteBuffer, isConstCharPointer } from '../../model/types.js';
import { setsArgument } from '../../model/text-iterators.js';
import { withoutCasts } from '../../model/walk.js';
import { variableOf } from '../../model/variable-of.js';
import { binary, method, number, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { isFirst, isRow, OVER_ROWS, WITHIN_ROW } from './rows.js';

type Call = Extract<Expression, { kind: 'call' }>;
type Convert = Extract<Expression, { kind: 'convert' }>;

/** `a`, `a + n` and `&a[n]` where an algorithm of the C++ library takes an iterator: the array and the index. */
export function arrayPlace(e: Convert, t: ExpressionTranslator): Ts {
  const isKept = isArrayPointer(e.type);
  const name = text(t.context.use('ArrayPlace', './cpp.js'));
  const operand = withoutCasts(e.operand);
  if (operand.kind === 'null')
    return { k: 'call', callee: text(t.typeText(e.type, false)), args: [], isNew: true };
  // What a function of the program returns, and does not compute, is the array itself.
  const called = operand.kind === 'call' && operand.fn?.rule === null ? operand.fn : null;
  const isReturned = called !== null && (isKept || t.context.usage.arrays.has(called));
  if (isReturned || (operand.kind === 'new' && operand.count))
    return { k: 'call', callee: name, args: [t.value(operand)], isNew: true };
  const within = isKept ? placeWithin(operand, t) : null;
  if (within) return within;
  const made = placeOf(e.operand);
  if (!made) return t.mark(e.location, 'a place in an array that is computed otherwise than from its start');
  const { array, index } = made;
  if (isRow(array)) {
    if (isFirst(array.index) && index.every(({ by }) => isFirst(by))) return t.mark(e.location, OVER_ROWS);
    t.look(e.location, WITHIN_ROW);
  }
  if (isByteBuffer(array.type) || isConstCharPointer(array.type))
    return t.mark(e.location, 'an algorithm of the C++ library on bytes, or on a text of C');
  const pointer = bare(array.type);
  const variable = variableOf(array);
  if (
    pointer.k === 'pointer' &&
    isSharedObject(pointer.to) &&
    !(variable && t.context.usage.arrays.has(variable))
  )
    return t.mark(e.location, 'a pointer to one object where a place in an array is expected');
  const at = index.reduce<Ts | null>((sum, each) => {
    const value = t.value(each.by);
    if (!sum) return each.sign === '+' ? value : { k: 'unary', operator: '-', operand: value };
    return binary(sum, each.sign, value);
  }, null);
  // Each time that such an array is asked for there is another object for it.
  const owner = variable?.owner ?? null;
  if (
    owner?.kind === 'class' &&
    t.context.usage.byteStructs.structs.has(owner) &&
    t.context.usage.memory.has(owner)
  )
    return t.mark(e.location, 'a pointer into numbers that are bytes of a struct');
  return { k: 'call', callee: name, args: [t.present(array), at ?? number(0)], isNew: true };
}

/** Whether a type is that of a pointer that is an object: an array, and a place in it. */
function isArrayPointer(type: Type): boolean {
  return /^__(?:array|object)_pointer$/.test(classOf(type)?.name ?? '');
}

/** `&p[i]` and `&*p` of a pointer that is an object itself. */
function placeWithin(e: Expression, t: ExpressionTranslator): Ts | null {
  if (e.kind !== 'unary' || e.operator !== '&') return null;
  const { operand } = e;
  const pointer =
    operand.kind === 'index' ? operand.object : operand.kind === 'unary' ? operand.operand : null;
  if (!pointer || !isArrayPointer(pointer.type)) return null;
  return method(t.value(pointer), 'plus', operand.kind === 'index' ? t.value(operand.index) : number(0));
}

/** The function of a table with the template that holds for what it is given: of objects, or of numbers and texts. */
export function ofElements(fn: FunctionSymbol, e: Call): FunctionSymbol {
  const [name] = /^\w+/.exec(fn.rule?.template ?? '') ?? [];
  const found = bare(e.type);
  // bsearch() gives an element that is an object itself, and a reference to a number or a text.
  if (name === 'searchObject' && found.k === 'pointer' && !isSharedObject(found.to))
    return withHelper(fn, name, 'searchValue');
  if (name === 'forEachValue' && setsArgument(e.args[2]!)) return withHelper(fn, name, 'forEachReference');
  const swapped = name === 'swapValues' ? classOf(e.args[0]!.type) : null;
  return swapped?.rule?.copies === true || swappedClass(e)
    ? withHelper(fn, 'swapValues', 'swapContents')
    : fn;
}

function withHelper(fn: FunctionSymbol, name: string, other: string): FunctionSymbol {
  const template = fn.rule!.template!.replace(name, other);
  return { ...fn, rule: { ...fn.rule!, template, imports: [{ module: './cpp.js', name: other }] } };
}
