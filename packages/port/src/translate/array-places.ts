import type { Expression, FunctionSymbol } from '../model/ast.js';
import { isSharedObject } from '../model/representation.js';
import { placeOf } from '../passes/array-place.js';
import { bare, classOf, isByteBuffer, isConstCharPointer } from '../model/types.js';
import { binary, number, text, type Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';

type Call = Extract<Expression, { kind: 'call' }>;
type Convert = Extract<Expression, { kind: 'convert' }>;

/** `a`, `a + n` and `&a[n]` where an algorithm of the C++ library takes an iterator: the array and the index. */
export function arrayPlace(e: Convert, t: ExpressionTranslator): Ts {
  const made = placeOf(e.operand);
  if (!made) return t.mark(e.location, 'a place in an array that is computed otherwise than from its start');
  const { array, index } = made;
  if (isByteBuffer(array.type) || isConstCharPointer(array.type))
    return t.mark(e.location, 'an algorithm of the C++ library on bytes, or on a text of C');
  const at = index.reduce<Ts | null>((sum, each) => {
    const value = t.value(each.by);
    if (!sum) return each.sign === '+' ? value : { k: 'unary', operator: '-', operand: value };
    return binary(sum, each.sign, value);
  }, null);
  const name = text(t.context.use('ArrayPlace', './cpp.js'));
  return { k: 'call', callee: name, args: [t.present(array), at ?? number(0)], isNew: true };
}

/** The function of a table with the template that holds for what it is given: of objects, or of numbers and texts. */
export function ofElements(fn: FunctionSymbol, e: Call): FunctionSymbol {
  const [name] = /^\w+/.exec(fn.rule?.template ?? '') ?? [];
  const found = bare(e.type);
  // bsearch() gives an element that is an object itself, and a reference to a number or a text.
  if (name === 'searchObject' && found.k === 'pointer' && !isSharedObject(found.to))
    return withHelper(fn, name, 'searchValue');
  const swapped = name === 'swapValues' ? classOf(e.args[0]!.type) : null;
  return swapped?.rule?.copies === true ? withHelper(fn, 'swapValues', 'swapContents') : fn;
}

function withHelper(fn: FunctionSymbol, name: string, other: string): FunctionSymbol {
  const template = fn.rule!.template!.replace(name, other);
  return { ...fn, rule: { ...fn.rule!, template, imports: [{ module: './cpp.js', name: other }] } };
}

/** std::swap() of objects of the program: others may refer to them, so that each has to get the members of the other. */
export function isSwapOfObjects({ fn, args }: Call): boolean {
  return (
    fn?.rule?.template === 'swapValues($*)' && isSharedObject(args[0]!.type) && !classOf(args[0]!.type)?.rule
  );
}
