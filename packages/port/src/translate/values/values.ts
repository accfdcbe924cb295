import { isImmutable, isStringClass } from '../../model/representation.js';
import type { ClassSymbol, Type } from '../../model/ast.js';
import { bare, classOf, isBig, isBool, isByteBuffer, isConstCharPointer } from '../../model/types.js';
import { constructorsOf, onlyConverts } from '../../model/members.js';
import { undeclaredClass } from '../../model/unknown.js';
import { print } from '../../print/doc.js';
import { call, method, number, show, string, text, type Ts } from '../../print/ts.js';
import type { Rule } from '../../tables/rule.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { className, memberName } from '../names/names.js';
import { fillTemplate } from '../names/templates.js';
import { argumentText } from '../names/type-text.js';

/** What a variable has that C++ does not initialise: zero, nothing, or an empty object. */
export function initialValue(type: Type, t: ExpressionTranslator, nullable = false): Ts {
  const b = bare(type);
  switch (b.k) {
    case 'basic':
      if (isBool(b)) return text('false');
      return text(isBig(b) ? '0n' : '0');
    case 'enum':
      return number(0);
    case 'array': {
      if (isByteBuffer(b)) return method(text('Buffer'), 'alloc', b.size ? t.value(b.size) : number(0));
      const size = b.size ? t.value(b.size) : number(0);
      const element = bare(b.of);
      const canBeNull = element.k === 'pointer' || b.nullElements === true;
      const inner = initialValue(element, t, canBeNull);
      if (element.k === 'class' && !isImmutable(element.symbol)) {
        return method(
          text('Array'),
          'from',
          { k: 'object', entries: [['length', size]] },
          { k: 'arrow', params: '()', body: inner, block: false },
        );
      }
      if (element.k === 'array')
        return method(
          text('Array'),
          'from',
          { k: 'object', entries: [['length', size]] },
          { k: 'arrow', params: '()', body: inner, block: false },
        );
      return method(
        {
          k: 'call',
          callee: text(`Array<${t.typeText(b.of, canBeNull)}>`),
          args: [size],
          isNew: true,
        },
        'fill',
        inner,
      );
    }
    case 'class': {
      if (nullable && isStringClass(b)) return text('null');
      // The type itself is marked.
      if (undeclaredClass(b.symbol) !== null)
        return call(text(t.context.helper('PORT')), string(`${b.symbol.name}()`));
      const constructor_ = constructorsOf(b.symbol).find((fn) => fn.params.every((param) => param.initial));
      if (typeof constructor_?.rule?.template === 'string')
        return fillTemplate(withTypes(constructor_.rule, b, t), null, [], t.context);
      return {
        k: 'call',
        callee: text(className(b.symbol, t.context) + templateArguments(b, t)),
        args: [],
        isNew: true,
      };
    }
    case 'pointer':
      if (isConstCharPointer(b) && !nullable) return string('');
      return text('null');
    case 'parameter':
      return text('null!');
    default:
      return text('null');
  }
}

/** `<K, T>` of a class, or nothing. */
export function templateArguments(type: Extract<Type, { k: 'class' }>, t: ExpressionTranslator): string {
  const texts = type.args.map((_arg, i) => argumentText(type, i, t.context));
  return texts.length > 0 ? `<${texts.join(', ')}>` : '';
}

/**
 * A template for this class: `$T1` is its first parameter, `$C1` the class that it is, `$V2` a new value of its second,
 * `$M3` one that is made at once, and `$O3` what its operator() is called.
 */
export function withTypes(rule: Rule, type: Extract<Type, { k: 'class' }>, t: ExpressionTranslator): Rule {
  const { args, nullElements } = type;
  const template = (rule.template ?? '').replace(/\$([CTVMO])(\d)/g, (_all, what: string, i: string) => {
    const arg = args[Number(i) - 1];
    const nullable = nullElements === true && Number(i) === args.length;
    const symbol = arg ? classOf(arg) : null;
    if (what === 'C') return symbol ? className(symbol, t.context) : 'undefined';
    if (what === 'V') return arg ? newValue(arg, t, nullable) : 'undefined';
    if (what === 'O') return symbol ? operatorCall(symbol) : 'call';
    if (what === 'M') return arg ? madeValue(arg, t, nullable) : 'undefined';
    return arg ? argumentText(type, Number(i) - 1, t.context) : 'unknown';
  });
  return { ...rule, template };
}

function operatorCall({ scope }: ClassSymbol): string {
  const own = scope.own('operator()').find((each) => each.kind === 'function');
  return memberName(own?.printed ?? 'operator()');
}

/** A value that is made when it is needed: an object must not be shared, and comes from a function. */
function newValue(type: Type, t: ExpressionTranslator, nullable: boolean): string {
  const b = bare(type);
  const made = madeValue(b, t, nullable);
  const body = made.startsWith('{') ? `(${made})` : made;
  return b.k === 'class' && !isImmutable(b.symbol) ? `() => ${body}` : made;
}

/** A value that is made where it stands. */
function madeValue(type: Type, t: ExpressionTranslator, nullable: boolean): string {
  const b = bare(type);
  // As in C++ the type of the elements does not say that one which was never set is null.
  if (b.k === 'pointer' && !nullable) return 'null!';
  // C++ makes none either.
  if (b.k === 'class' && (needsArguments(b.symbol) || hasNoDefault(b))) return 'null!';
  return print(show(initialValue(b, t, nullable || b.k === 'pointer'))).text;
}

/** Whether each constructor of a class of the program has to be given something. */
function needsArguments(symbol: ClassSymbol): boolean {
  const constructors = symbol.rule || undeclaredClass(symbol) !== null ? [] : constructorsOf(symbol);
  return (
    constructors.length > 0 && constructors.every(({ params }) => params.some((param) => !param.initial))
  );
}

/** An iterator: it gets its place later. */
export function hasNoDefault(type: Type): boolean {
  const t = bare(type);
  return t.k === 'class' && t.symbol.rule !== null && onlyConverts(t.symbol);
}
