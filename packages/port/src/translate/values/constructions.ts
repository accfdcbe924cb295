import { fillOnce } from './fill-once.js';
import { isLvalue } from '../../analysis/conversions.js';
import { copyConstructorOf } from '../../model/members.js';
import type { ClassSymbol, Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { isCopied, isCopiedObject, isImmutable, isStringClass, isText } from '../../model/representation.js';
import { bare, classOf, isByteBuffer } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { copiedBase, ownCopy } from '../../passes/copies/own-copies.js';
import { isCopiedWhenThrown } from '../../passes/copies/thrown-copies.js';
import { unwrapped } from '../../passes/copies/copied-object.js';
import { variableOf } from '../../model/variable-of.js';
import { call, member, method, nonNull, string, text, type Ts } from '../../print/ts.js';
import { arrayPlace } from './array-places.js';
import { symbolOf } from '../names/constructor-symbols.js';
import { leadsToCopied, OBJECTS_COPIED } from '../../passes/copies/copied-containers.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { className } from '../names/names.js';
import { copiedParameter } from './template-values.js';
import { initialValue, templateArguments, withTypes } from './values.js';

/** Whether an object is of this class, and of none that derives from it. */
function isExactly(e: Expression, symbol: ClassSymbol): boolean {
  const type = e.kind === 'name' || e.kind === 'member' ? variableOf(e)?.type : undefined;
  return type?.k === 'class' && type.symbol === symbol;
}

/** A value of a class that C++ copies: a copy, unless it is a temporary. */
export function copied(e: Expression, t: ExpressionTranslator, to: Type = e.type): Ts {
  const inner = unwrapped(e);
  const type = bare(inner.type);
  if (!isCopied(type) || !isLvalue(inner) || type.k !== 'class') return t.value(inner);
  const made = bare(to);
  if (made.k === 'class' && isCopiedObject(made.symbol)) {
    const own = ownCopy(made.symbol)!;
    return {
      k: 'call',
      callee: text(className(made.symbol, t.context)),
      args: [...symbolOf(own, t.context), t.object(inner)],
      isNew: true,
    };
  }
  // Of an object of a derived class only the part of the base is copied.
  if (
    made.k === 'class' &&
    !made.symbol.rule &&
    t.context.usage.derived.has(made.symbol) &&
    !isExactly(inner, made.symbol)
  ) {
    const own = member(member(member(text(className(made.symbol, t.context)), 'prototype'), 'copy'), 'call');
    return call(own, t.object(inner));
  }
  // A table declares a copy constructor where there is no copy().
  const base = made.k === 'class' && made.symbol.rule ? copyConstructorOf(made.symbol) : null;
  if (made.k === 'class' && base && made.symbol !== type.symbol)
    return constructed(made, base, [inner], inner, t);
  if (leadsToCopied(type, t.context.usage.copied)) t.look(e.location, OBJECTS_COPIED);
  const copy = type.symbol.rule && copyConstructorOf(type.symbol);
  return copy ? constructed(type, copy, [inner], inner, t) : method(t.object(inner), 'copy');
}

/** Whether a local object is returned without a copy: where C++ makes one by a constructor of the program, it shows. */
export function isHandedOn(symbol: VariableSymbol, { context }: ExpressionTranslator): boolean {
  const type = bare(symbol.type);
  return context.usage.returned.has(symbol) || type.k !== 'class' || !copiedBase(type.symbol);
}

/** What a container keeps: a copy, also of a temporary where the class says itself how it is copied. */
export function stored(e: Expression, t: ExpressionTranslator): Ts {
  const type = bare(e.type);
  if (type.k === 'parameter') return copiedParameter(e, t.value(e), t);
  const value = copied(e, t);
  // As in C++ the type of the elements does not say that one can be null.
  if (type.k === 'pointer' && !isText(type) && (e.kind === 'null' || t.canBeNull(e))) return nonNull(value);
  const isMade = type.k === 'class' && isCopied(type) && !isLvalue(unwrapped(e));
  return isMade &&
    !type.symbol.rule &&
    !isCopiedObject(type.symbol) &&
    (ownCopy(type.symbol) ?? copiedBase(type.symbol)) !== null
    ? method(value, 'copy')
    : value;
}

/** What is thrown: what catches a text does not look for null. */
export function thrown(e: Expression, t: ExpressionTranslator): Ts {
  const { derived } = t.context.usage;
  const value = isStringClass(e.type)
    ? t.textValue(e)
    : isCopiedWhenThrown(e, derived)
      ? copied(e, t)
      : t.value(e);
  const type = t.context.usage.thrown.nameOf(e.type);
  if (type === null) return value;
  return { k: 'call', callee: text(t.context.helper('Thrown')), args: [string(type), value], isNew: true };
}

/** `T( … )`: a temporary, or an object on the stack. */
export function translateConstruct(
  e: Extract<Expression, { kind: 'construct' }>,
  t: ExpressionTranslator,
): Ts {
  const type = bare(e.type);
  if (type.k !== 'class') {
    const [only] = e.args;
    return only ? t.numberAs(only, type) : initialValue(type, t);
  }
  if (unwrapped(e) !== e) return copied(e, t);
  const [first] = e.args;
  // `QString()`
  if (!first && isText(type) && e.constructor_?.rule?.result === 'null') return text('null');
  // `QChar( 'a' )`
  const character = first?.kind === 'convert' && !first.fn ? first.operand : first;
  if (character?.kind === 'char' && e.args.length === 1 && isStringClass(type))
    return string(t.characterOf(character.text));
  // A text of a pointer that is null is null.
  if (
    first &&
    e.args.length === 1 &&
    isText(type) &&
    isText(first.type) &&
    e.constructor_?.rule?.template === '$1'
  )
    return t.value(first);
  if (first && e.constructor_?.rule?.place === true) {
    const { constructor_: fn, location } = e;
    return arrayPlace({ kind: 'convert', operand: first, fn, type: e.type, location }, t);
  }
  return constructed(type, e.constructor_, e.args, e, t);
}

/** `new T( … )`. */
export function translateNew(e: Extract<Expression, { kind: 'new' }>, t: ExpressionTranslator): Ts {
  const type = bare(e.made);
  if (e.count) {
    const size = t.value(e.count);
    if (isByteBuffer({ k: 'pointer', to: type })) return method(text('Buffer'), 'alloc', size);
    const fill = type.k === 'class' ? null : initialValue(type, t);
    if (fill)
      return method(
        {
          k: 'call',
          callee: text(`Array<${t.typeText(type, type.k === 'pointer')}>`),
          args: [size],
          isNew: true,
        },
        'fill',
        fill,
      );
    return method(
      text('Array'),
      'from',
      { k: 'object', entries: [['length', size]] },
      { k: 'arrow', params: '()', body: initialValue(type, t), block: false },
    );
  }
  if (type.k === 'parameter')
    return t.mark(e.location, 'new of a type that a template is given: let a function make the object');
  if (type.k !== 'class') {
    const [only] = e.args;
    return { k: 'object', entries: [['value', only ? t.value(only) : initialValue(type, t)]] };
  }
  if (isImmutable(type.symbol)) {
    if (e.args.length === 0 && isStringClass(type))
      t.look(e.location, `new ${type.symbol.name}() is an empty text here, not a null one`);
    const made =
      e.args.length === 1 && !e.constructor_
        ? t.value(e.args[0]!)
        : constructed(type, e.constructor_, e.args, e, t);
    // The type of what a container of such pointers has does not say that its text can be null.
    const isNull = e.args.length === 1 && isStringClass(type) && t.canBeNull(e.args[0]!);
    return { k: 'object', entries: [['value', isNull ? nonNull(made) : made]] };
  }
  const [only] = e.args;
  if (only && !e.constructor_ && classOf(only.type) === type.symbol && e.args.length === 1)
    return copied(only, t);
  return constructed(type, e.constructor_, e.args, e, t);
}

function constructed(
  type: Extract<Type, { k: 'class' }>,
  constructor_: FunctionSymbol | null,
  args: readonly Expression[],
  e: Expression,
  t: ExpressionTranslator,
): Ts {
  const { symbol } = type;
  if (typeof constructor_?.rule?.missing === 'string') return t.mark(e.location, constructor_.rule.missing);
  if (typeof symbol.rule?.missing === 'string') return t.mark(e.location, symbol.rule.missing);
  const values = constructor_ ? t.argumentsFor(constructor_, args) : args.map((arg) => t.value(arg));
  if (typeof constructor_?.rule?.template === 'string') {
    return fillOnce(withTypes(constructor_.rule, type, t), null, values, args, t.context);
  }
  const name = className(symbol, t.context);
  const withArgs =
    type.args.length > 0 && !isInferred(type, constructor_, args)
      ? `${name}${templateArguments(type, t)}`
      : name;
  const choice = constructor_ ? symbolOf(constructor_, t.context) : [];
  return { k: 'call', callee: text(withArgs), args: [...choice, ...values], isNew: true };
}

/** Whether the compiler can find out the arguments of a template from this parameter. */
function mentionsParameter(type: Type, name: string): boolean {
  const t = bare(type);
  if (t.k === 'parameter') return t.name === name;
  if (t.k === 'class') return t.args.some((arg) => mentionsParameter(arg, name));
  return t.k === 'pointer' && mentionsParameter(t.to, name);
}

/** Whether the arguments that a constructor gets say what the parameters of the template are. */
function isInferred(
  { symbol, args: types }: Extract<Type, { k: 'class' }>,
  constructor_: FunctionSymbol | null,
  args: readonly Expression[],
): boolean {
  const given = constructor_?.params.slice(0, args.length) ?? [];
  // It finds no more than unknown by way of a class that inherits the template.
  const isInherited = given.some(({ type }, i) => {
    const [wanted, own] = [bare(type), bare(args[i]!.type)];
    return wanted.k === 'class' && own.k === 'class' && wanted.symbol !== own.symbol && own.args.length === 0;
  });
  if (isInherited) return false;
  // From a null, or a pointer to a class that inherits the one that is asked for, it would find another one.
  const isOther = given.some(({ type }, i) => {
    const index = symbol.templateParams.findIndex((name) => mentionsParameter(type, name));
    if (bare(type).k !== 'pointer' || index < 0) return false;
    const pointer = withoutCasts(args[i]!);
    return pointer.kind === 'null' || classOf(pointer.type) !== classOf(types[index]!);
  });
  if (isOther) return false;
  return symbol.templateParams.every((name) => given.some(({ type }) => mentionsParameter(type, name)));
}
