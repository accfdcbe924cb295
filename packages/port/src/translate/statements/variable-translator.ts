import type {
  ClassSymbol,
  Declared,
  Expression,
  FunctionSymbol,
  VariableSymbol,
  Type,
} from '../../model/ast.js';
import { calledFunction } from '../../analysis/function-pointers.js';
import { isContainerElement } from '../../model/container-element.js';
import {
  endsElements,
  hasDelete,
  isBoxPointer,
  isBoxReference,
  isCopied,
  isImmutable,
  isSharedObject,
  isText,
} from '../../model/representation.js';
import {
  bare,
  classOf,
  isArithmetic,
  isBasic,
  isByteBuffer,
  isCharLike,
  isInteger,
  isUnknown,
} from '../../model/types.js';
import { addsEntry, doesMore } from '../../model/has-effect.js';
import { unknownValue } from '../../model/unknown.js';
import { someExpression, visitStatement } from '../../model/walk.js';
import { isMadeQuietly } from '../../passes/copies/copies.js';
import { isQuiet, makesVisibly } from '../../passes/copies/visible-makings.js';
import { isNullable } from '../../passes/texts/nullable.js';
import { type Doc, hardline } from '../../print/doc.js';
import { call, method, number, PRECEDENCE, show, string, text, type Ts } from '../../print/ts.js';
import { isNeverRead } from '../expressions/changed-texts.js';
import { hasLiteralType } from '../values/constant-numbers.js';
import { copied } from '../values/constructions.js';
import { AnyExpressionTranslator } from '../expressions/expressions.js';
import { arrayInitial } from '../expressions/initialisers.js';
import { isOfEachOther, mentions } from './types-of-each-other.js';
import { keptReference } from '../memory/kept-references.js';
import { isReadOnly, noteSnapshot, pointerArithmetic } from '../memory/pointers.js';
import { arrayFrom, noteCopy } from '../memory/array-parts.js';
import { safeName } from '../names/safe-names.js';
import { copiedParameter, severalStatics } from '../values/template-values.js';
import { variableText } from '../names/type-text.js';
import { isCompared } from '../../passes/compared-constants.js';
import { hasNoDefault, initialValue } from '../values/values.js';

/** Whether the compiler takes what a new object has inside for a part of its type. */
export function saysItsValue(type: Type): boolean {
  return type.k === 'class' && type.symbol.rule !== null && type.symbol.name === 'QVariant';
}

/** Whether the compiler takes a value for the type of a constant that has it. */
function isLiteral(value: Ts): boolean {
  return value.k === 'string' || (value.k === 'text' && /^(?:[\d.]+(?:e[-+]?\d+)?)$/i.test(value.text));
}

/** Why a variable of a struct as `hostent` is marked. */
const GIVEN_BY_SYSTEM =
  'an object that only functions of the system return: write an object with its members';

/** Writes declarations of variables. */
export abstract class VariableTranslator extends AnyExpressionTranslator {
  /** `const x = …`. */
  declaration({ symbol, initial }: Declared): Doc | null {
    // The compiler takes a constant for its value.
    if (!symbol.assigned && !symbol.boxed && initial && isInteger(symbol.type) && hasLiteralType(initial))
      this.constants.add(symbol);
    const { type } = symbol;
    if (this.context.usage.iterations.dropped.has(symbol)) return null;
    if (isBasic(type, 'valist')) {
      symbol.printed = 'args';
      return null;
    }
    if (symbol.isStatic) return this.#staticLocal({ symbol, initial, location: symbol.location! });
    if (type.k === 'reference' && !symbol.used) return this.#unreadVariable(initial);
    if (symbol.boxed && type.k === 'reference' && initial) {
      const made: Doc = ['const ', safeName(symbol.printed), this.declaredValue(symbol, initial), ';'];
      // The entry is there from here on, also when nothing asks for it.
      return addsEntry(initial) ? [show(this.discarded(initial)), ';', hardline, made] : made;
    }
    const keyword = this.keywordOf(symbol);
    // What an unknown class does when it is made and destroyed is not known: it stays.
    if (keyword !== 'using' && !isUnknown(bare(type)) && isNeverRead(symbol))
      return makesVisibly(type, initial)
        ? [show(this.initialOf(symbol, null)), ';']
        : this.#unreadVariable(initial);
    const name = keyword === 'using' && !symbol.used ? `_${symbol.printed}` : safeName(symbol.printed);
    if (
      initial?.kind === 'construct' &&
      initial.args.length === 0 &&
      initial.constructor_ === null &&
      hasNoDefault(initial.type)
    ) {
      // What is not set as a whole later has members that are.
      if (symbol.assigned || symbol.boxed) return `let ${name}: ${variableText(symbol, this.context)};`;
      return [`const ${name} = `, show(this.mark(symbol.location!, GIVEN_BY_SYSTEM)), ';'];
    }
    if (keyword === 'using' && type.k === 'array') {
      const made = call(text(this.context.helper('ending')), this.initialOf(symbol, initial));
      return [`using ${name} = `, show(made), ';'];
    }
    return [`${keyword} ${name}`, this.declaredValue(symbol, initial), ';'];
  }

  /** A variable that nothing asks for: what its value does stays. */
  #unreadVariable(initial: Expression | null): Doc | null {
    if (!initial || !doesMore(initial, isQuiet)) return null;
    return [show(this.discarded(initial)), ';'];
  }

  /** The type if it has to be said, and the value. */
  declaredValue(symbol: VariableSymbol, initial: Expression | null): Doc {
    // A reference shares the box of what it refers to.
    if (symbol.boxed && symbol.type.k === 'reference' && initial) {
      // The type of the elements does not say that one can be null.
      const isNull = symbol.nullable && !isText(symbol.type) && isContainerElement(initial);
      const annotation = isNull ? `: ${variableText(symbol, this.context)}` : '';
      return [annotation, ' = ', show(keptReference(initial, this))];
    }
    const value = this.initialOf(symbol, initial);
    const boxed = symbol.boxed && !isSharedObject(symbol.type);
    const isOne = !symbol.assigned && isLiteral(value) && isCompared(symbol) && !isInteger(symbol.type);
    const annotation =
      isOne || this.#needsType(symbol, initial) ? `: ${variableText(symbol, this.context, initial)}` : '';
    // The compiler would take a text that is known for one that cannot be null, and a null for one that stays.
    const isNull = this.context.usage.knownNulls.has(symbol) || (initial && this.isTakenForNull(initial));
    const isKnown = value.k === 'string' || isNull === true;
    const known = symbol.nullable && isKnown && symbol.role === 'local';
    if (known && !boxed)
      return [' = ', show({ k: 'as', operand: value, type: variableText(symbol, this.context) })];
    const made: Ts = boxed ? { k: 'object', entries: [['value', value]] } : value;
    return [annotation, ' = ', show(made, PRECEDENCE.assign)];
  }

  keywordOf(symbol: VariableSymbol): 'const' | 'let' | 'using' {
    const { type } = symbol;
    const isResult = this.context.usage.returned.has(symbol);
    if (type.k === 'class' && !isImmutable(type.symbol) && hasDelete(type.symbol) && !isResult)
      return 'using';
    if (type.k === 'array' && endsElements(type)) return 'using';
    if (symbol.boxed && !isSharedObject(type)) return 'const';
    if (!symbol.assigned) return 'const';
    return 'let';
  }

  #needsType(symbol: VariableSymbol, initial: Expression | null): boolean {
    const type = bare(symbol.type);
    const boxed = symbol.boxed && !isSharedObject(symbol.type);
    if (type.k === 'class' && type.symbol.rule?.type === 'Uint8Array' && (symbol.assigned || boxed))
      return true;
    if (saysItsValue(type) && symbol.assigned) return true;
    // The parameters of `&Server::say` get their types from it.
    if (initial && /^(?:unary|conditional|cast)$/.test(initial.kind) && calledFunction(type)?.memberOf)
      return true;
    if (initial && isOfEachOther(symbol, initial, this.fn)) return true;
    // Of a mark the compiler does not learn what a container has inside.
    if (initial && type.k === 'class' && type.args.length > 0 && someExpression(initial, isUnknownValue))
      return true;
    if (boxed)
      return symbol.nullable || initial?.kind === 'null' || isText(type) || isUnsetBuffer(symbol, initial);
    if (symbol.nullable)
      return symbol.assigned || !initial || !isNullable(initial) || initial.kind === 'null';
    if (!initial)
      return type.k === 'array' && !isByteBuffer(type)
        ? false
        : /^(?:unknown|pointer|parameter)$/.test(type.k);
    if (initial.kind === 'list')
      return type.k === 'array' ? !isCharLike(type.of) : someExpression(initial, (e) => e.kind === 'null');
    const a = classOf(type);
    const b = classOf(initial.type);
    if (type.k === 'pointer' && a && b && a !== b) return true;
    return (
      type.k === 'unknown' ||
      (type.k === 'pointer' && bare(type.to).k === 'unknown') ||
      (symbol.assigned && isByteBuffer(type))
    );
  }

  /** What a variable begins with. */
  initialOf(symbol: VariableSymbol, declared: Expression | null): Ts {
    const { type } = symbol;
    const initial = declared && typedAs(declared, type);
    const unknown =
      type.k === 'reference' ? null : unknownValue(type.k === 'array' && !initial ? type.of : type);
    if (unknown !== null && symbol.location) return this.mark(symbol.location, unknown);
    if (initial) noteSnapshot(initial, type, this);
    if (!initial) {
      const element = type.k === 'array' ? bare(type.of) : type;
      if (element.k === 'parameter' && symbol.location)
        this.look(symbol.location, 'what has the type of a template is null here until it is set');
      if (isText(type) && !symbol.nullable) return string('');
      if (isUnsetBuffer(symbol, initial)) return method(text('Buffer'), 'alloc', number(0));
      return initialValue(type, this, symbol.nullable);
    }
    if (initial.kind === 'binary' && !initial.fn && isBoxPointer(type) && isReadOnly(type)) {
      if (![initial.left, initial.right].some((each) => isReadOnly(each.type))) noteCopy(initial, this);
      return pointerArithmetic(initial, this, true);
    }
    const part = arrayFrom(initial, symbol, this);
    if (part) return part;
    if (mentions(initial, symbol) && type.k !== 'reference')
      return this.mark(
        initial.location,
        `the first value of ${symbol.name} leads to itself: set it afterwards`,
      );
    if (type.k === 'array') return arrayInitial(type, initial, this);
    if (initial.kind === 'construct' && initial.args.length === 0 && isText(bare(type)))
      return symbol.nullable && initial.constructor_?.rule?.result === 'null'
        ? text('null')
        : this.textValue(initial);
    if (type.k !== 'reference' && isCopied(type)) return copied(initial, this, type);
    if (type.k === 'parameter') return copiedParameter(initial, this.value(initial), this);
    if (isArithmetic(type) && isArithmetic(initial.type)) return this.numberAs(initial, type);
    if (symbol.nullable || !this.canBeNull(initial)) return this.value(initial);
    return isText(type)
      ? this.textValue(initial)
      : initial.kind === 'null'
        ? this.value(initial)
        : this.present(initial);
  }

  /** A static local: one for all calls, in front of the function. */
  #staticLocal({ symbol, initial }: Declared): Doc | null {
    const several =
      severalStatics(symbol, this.fn, this.context) ?? severalStatics(symbol, this.owner, this.context);
    if (several !== null)
      return [`// PORT: ${several}`, hardline, show(this.mark(symbol.location!, several)), ';'];
    const name = this.#hoistedName(symbol);
    symbol.printed = name;
    const isBox = symbol.boxed && !isSharedObject(symbol.type);
    if (initial && !isBox && (isMadeAtFirstCall(initial) || isOwnObject(initial, this.owner))) {
      this.context.hoisted.push(`let ${safeName(name)}: ${variableText(symbol, this.context)} | undefined;`);
      const value = show(this.initialOf(symbol, initial), PRECEDENCE.assign);
      return [`if (${safeName(name)} === undefined) ${safeName(name)} = `, value, ';'];
    }
    if (initial && isBox && isMadeAtFirstCall(initial))
      this.look(symbol.location!, 'a static variable whose first value is computed when the program starts');
    const keyword = symbol.assigned && !isBox ? 'let' : 'const';
    const value = this.context.atLoad(() => this.declaredValue(symbol, initial));
    this.context.hoisted.push([`${keyword} ${safeName(name)}`, value, ';']);
    return null;
  }

  /** A name that the module does not have, and that means nothing else in the function. */
  #hoistedName(symbol: VariableSymbol): string {
    const others = this.fn ? namesBeside(symbol, this.fn) : new Set<string>();
    const owner = this.fn?.name.replace(/\W/g, '') ?? '';
    let { name } = symbol;
    while (this.context.hoistedNames.has(name) || others.has(name))
      name = `${owner === '' ? 'the' : owner}${name[0]!.toUpperCase()}${name.slice(1)}`;
    this.context.hoistedNames.add(name);
    return name;
  }

  /** What a field that is a reference holds: the object, or the box. */
  referenceField(value: Expression, type: VariableSymbol['type']): Ts {
    return isBoxReference(type) ? keptReference(value, this) : this.present(value);
  }
}

/** The names of the parameters and the other variables of a function. */
function namesBeside(symbol: VariableSymbol, { params, body }: FunctionSymbol): Set<string> {
  const names = new Set(params.map(({ printed }) => printed));
  if (body)
    visitStatement(body, {
      statement: (s) => {
        if (s.kind !== 'variables') return;
        for (const each of s.variables)
          if (each.symbol !== symbol && !each.symbol.isStatic) names.add(each.symbol.printed);
      },
    });
  return names;
}

/** `char *end;`, which a function sets, as `strtol( s, &end, 0 )`. */
function isUnsetBuffer({ type, nullable }: VariableSymbol, initial: Expression | null): boolean {
  return initial === null && !nullable && type.k === 'pointer' && isByteBuffer(type);
}

function isUnknownValue({ kind }: Expression): boolean {
  return kind === 'unknown';
}

/** Whether the value of a static variable is computed when its function is called for the first time. */
function isMadeAtFirstCall(initial: Expression): boolean {
  return someExpression(initial, (e) => {
    if (e.kind === 'call' || e.kind === 'new' || e.kind === 'this' || e.kind === 'assign') return true;
    if (e.kind === 'construct') {
      const made = classOf(e.type);
      return e.constructor_ ? e.constructor_.rule === null : made !== null && !isMadeQuietly(made);
    }
    if (e.kind === 'convert') return e.fn !== null && !e.fn.rule;
    const symbol = e.kind === 'name' && e.symbol?.kind === 'variable' ? e.symbol : null;
    return symbol !== null && symbol.role !== 'constant' && symbol.type.const !== true;
  });
}

/** Whether an object of the class that it stands in is made: that class is there later than what is in front of it. */
function isOwnObject({ kind, type }: Expression, owner: ClassSymbol | null): boolean {
  return kind === 'construct' && owner !== null && classOf(type)?.inherits(owner.name) === true;
}

/** A container that is made for a variable has what the passes have found of the type of that: whether its texts can be null. */
function typedAs(made: Expression, of: Type): Expression {
  const [type, own] = [bare(of), bare(made.type)];
  const isSame = type.k === 'class' && own.k === 'class' && type.symbol === own.symbol;
  return isSame && made.kind === 'construct' ? { ...made, type } : made;
}
