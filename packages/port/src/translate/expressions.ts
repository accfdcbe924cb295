import { coerce } from '../analysis/conversions.js';
import type { Expression } from '../model/ast.js';
import {
  isBoxPointer,
  isBoxReference,
  isSharedObject,
  isStringClass,
  isText,
} from '../model/representation.js';
import {
  bare, classOf, isArithmetic, isBasic, isBig, isBool, isByteBuffer, isCharLike, isConstCharPointer, isInteger, isVoid, type Type,
} from '../model/types.js'; // prettier-ignore
import { isNullable } from '../passes/nullable.js';
import { unwrapped, variableOf } from '../passes/usage.js';
import { charValue } from '../preprocess/literals.js';
import {
  binary,
  call,
  member,
  method,
  nonNull,
  number,
  precedenceOf,
  sameTs,
  string,
  text,
  type Ts,
  unary,
} from '../print/ts.js';
import { type Location, textOf } from '../read/source-file.js';
import type { ClassSymbol, FunctionSymbol, VariableSymbol } from '../symbols/symbols.js';
import { arithmetic, operandAs } from './arithmetic.js';
import { assignment, increment } from './assignments.js';
import {
  argumentFor,
  copied,
  takesCharacterText,
  takesNullTexts,
  translateCall,
  translateConstruct,
  translateNew,
} from './calls.js';
import { translateCast, translateConversion } from './casts.js';
import type { FileContext } from './context.js';
import { className, enumeratorName, functionName, globalName, memberName, safeName } from './names.js';
import { convertNumber, numberLiteral, rangeOf } from './numbers.js';
import { addressOf, dereference, indexed, pointerArithmetic } from './pointers.js';
import { inputValue, put } from './streams.js';
import { fillTemplate } from './templates.js';
import { typeText } from './type-text.js';

/** Where an expression stands. */
export interface Surroundings {
  readonly context: FileContext;
  readonly owner: ClassSymbol | null;
  readonly fn: FunctionSymbol | null;
}

/** Translates expressions whose types are known. */
export class ExpressionTranslator {
  readonly context: FileContext;
  readonly owner: ClassSymbol | null;
  readonly fn: FunctionSymbol | null;
  /** Variables that are known not to be null where the translation is. */
  readonly narrowed: Set<VariableSymbol> = new Set<VariableSymbol>();
  /** Calls whose result another call of the same chain changes further. */
  readonly chained: Set<Expression> = new Set<Expression>();
  /** Counters of loops that end before they wrap. */
  readonly counters: Set<VariableSymbol> = new Set<VariableSymbol>();
  /** In the arguments of the base's constructor `this` cannot be used. */
  beforeSuper = false;

  constructor({ context, owner, fn }: Surroundings) {
    this.context = context;
    this.owner = owner;
    this.fn = fn;
  }

  /** Marks a place: a value whose type makes the compiler stop. */
  mark(location: Location, reason: string): Ts {
    this.context.diagnostics.mark(location, reason);
    const cpp = textOf(location).replace(/\s+/g, ' ');
    return call(
      text(this.context.helper('PORT')),
      string(cpp.length > 200 ? `${cpp.slice(0, 200)} ...` : cpp),
    );
  }

  look(location: Location, reason: string): void {
    this.context.diagnostics.look(location, reason);
  }

  /** The expression as a value of a type, with C++'s own conversions. */
  convert(e: Expression, to: Type): Expression {
    return coerce(e, to);
  }

  /** The character of a literal. */
  characterOf(literal: string): string {
    return String.fromCharCode(charValue(literal) & 0xff);
  }

  typeText(type: Type, nullable = false): string {
    return typeText(type, this.context, nullable);
  }

  /** The value of an expression. */
  value(e: Expression): Ts {
    switch (e.kind) {
      case 'number':
        return numberLiteral(e.text, e.type);
      case 'char':
        return characterCode(e.text);
      case 'string':
        return string(e.value);
      case 'bool':
        return text(String(e.value));
      case 'null':
        return text('null');
      case 'this':
        return text('this');
      case 'signature':
        return call(text(this.context.use(e.macro, '@qt3/core-signals')), string(e.text));
      case 'name':
        return this.#name(e);
      case 'member':
        return this.#member(e);
      case 'call':
        return translateCall(e, this);
      case 'construct':
        return translateConstruct(e, this);
      case 'new':
        return translateNew(e, this);
      case 'delete':
        return this.#delete(e);
      case 'unary':
        return this.#unary(e);
      case 'binary':
        return this.#binary(e);
      case 'assign':
        return assignment(e, this);
      case 'conditional':
        return this.#conditional(e);
      case 'index':
        return indexed(e, this);
      case 'cast':
        return translateCast(e, this);
      case 'convert':
        return translateConversion(e, this);
      case 'sizeof':
        return this.#sizeof(e);
      case 'list':
        return this.#list(e);
      case 'throw':
        return this.mark(e.location, 'throw inside of an expression');
      case 'unknown':
        return this.mark(e.location, e.reason);
    }
  }

  /** An expression as a condition: whatever JavaScript takes for true where C++ does. */
  condition(e: Expression): Ts {
    if (e.kind === 'unary' && e.operator === '!' && !e.fn) {
      const inner = this.condition(e.operand);
      if (inner.k === 'binary' && inner.operator === '===') return { ...inner, operator: '!==' };
      return unary('!', inner);
    }
    if (e.kind === 'binary' && (e.operator === '&&' || e.operator === '||')) {
      const left = this.condition(e.left);
      const known = e.operator === '&&' ? this.nonNullIn(e.left) : [];
      return binary(
        left,
        e.operator,
        this.knowing(known, () => this.condition(e.right)),
      );
    }
    if (e.kind === 'convert' && isBool(e.type) && !e.fn) return this.condition(e.operand);
    if (isText(e.type) && e.kind !== 'conditional')
      return isConstCharPointer(e.type) ? this.#notNullText(e) : this.value(e);
    return this.value(e);
  }

  /** A text is a condition as a pointer: an empty one is true. */
  #notNullText(e: Expression): Ts {
    return isNullable(e) ? binary(this.unasserted(e), '!==', text('null')) : this.value(e);
  }

  /** A value that is compared with null: without `!`. */
  unasserted(e: Expression): Ts {
    const value = this.value(e);
    return value.k === 'postfix' && value.operator === '!' ? value.operand : value;
  }

  /** Variables that are not null if a condition holds. */
  nonNullIn(condition: Expression): VariableSymbol[] {
    if (condition.kind === 'binary' && condition.operator === '&&')
      return [...this.nonNullIn(condition.left), ...this.nonNullIn(condition.right)];
    const tested =
      condition.kind === 'binary' && condition.operator === '!=' && condition.right.kind === 'null'
        ? condition.left
        : condition;
    const symbol = tested.kind === 'name' ? variableOf(tested) : null;
    return symbol && !symbol.assigned && !symbol.boxed && symbol.nullable ? [symbol] : [];
  }

  /** Variables that are not null if a condition does not hold. */
  nonNullUnless(condition: Expression): VariableSymbol[] {
    if (condition.kind === 'binary' && condition.operator === '||')
      return [...this.nonNullUnless(condition.left), ...this.nonNullUnless(condition.right)];
    if (condition.kind === 'unary' && condition.operator === '!') return this.nonNullIn(condition.operand);
    if (condition.kind === 'binary' && condition.operator === '==' && condition.right.kind === 'null')
      return this.nonNullIn(condition.left);
    return [];
  }

  knowing<T>(symbols: readonly VariableSymbol[], translate: () => T): T {
    const added = symbols.filter((symbol) => !this.narrowed.has(symbol));
    added.forEach((symbol) => this.narrowed.add(symbol));
    const result = translate();
    added.forEach((symbol) => this.narrowed.delete(symbol));
    return result;
  }

  /** Whether the value can be null where it stands. */
  canBeNull(e: Expression): boolean {
    const symbol = variableOf(e);
    return isNullable(e) && !(symbol && this.narrowed.has(symbol));
  }

  /** A value that C++ takes for not null. */
  present(e: Expression): Ts {
    if (e.kind === 'cast' && isNullable(e.operand) && e.style !== 'dynamic')
      return translateCast(e, this, true);
    const value = this.value(e);
    return this.canBeNull(e) ? nonNull(value) : value;
  }

  /** A text that is not null: an empty one in its place. */
  textValue(e: Expression): Ts {
    const value = this.value(e);
    if (!this.canBeNull(e)) return value;
    if (
      value.k === 'string' ||
      (value.k === 'binary' && value.operator === '??') ||
      (value.k === 'filled' && value.pieces.join('') === "''")
    )
      return value;
    return value.k === 'text' && value.text === 'null' ? string('') : binary(value, '??', string(''));
  }

  /** The value of an arithmetic expression as a number of a type. */
  numberAs(e: Expression, type: Type): Ts {
    return convertNumber(this.value(e), e, e.type, type);
  }

  #name(e: Extract<Expression, { kind: 'name' }>): Ts {
    const { symbol } = e;
    if (!symbol) return this.mark(e.location, `no declaration of ${e.name} was found`);
    switch (symbol.kind) {
      case 'variable':
        return this.variable(symbol);
      case 'enumerator':
        return enumeratorName(symbol, this.context);
      case 'function':
        if (symbol.owner?.kind === 'class') {
          if (symbol.isStatic)
            return member(text(className(symbol.owner, this.context)), memberName(symbol.printed));
          return this.mark(e.location, 'a pointer to a member function');
        }
        return text(functionName(symbol, this.context));
      default:
        return this.mark(e.location, `${e.name} is no value`);
    }
  }

  /** The value of a variable, out of its box if it is in one. */
  variable(symbol: VariableSymbol): Ts {
    const holder = this.holder(symbol);
    if (!symbol.boxed || isSharedObject(symbol.type)) return holder;
    return member(holder, 'value');
  }

  /** The name of a variable: for one that is in a box, that of the box. */
  holder(symbol: VariableSymbol): Ts {
    if (symbol.role === 'field') {
      const { owner } = symbol;
      if (symbol.isStatic && owner?.kind === 'class')
        return member(text(className(owner, this.context)), symbol.printed);
      return member(text('this'), symbol.printed);
    }
    if (symbol.role === 'global' || symbol.role === 'constant') {
      if (symbol.owner?.kind === 'class' && symbol.role === 'constant') return text(safeName(symbol.printed));
      return globalName(symbol, this.context);
    }
    return text(safeName(symbol.printed));
  }

  /** An object whose member is asked for. */
  object(e: Expression): Ts {
    return this.present(e);
  }

  #member(e: Extract<Expression, { kind: 'member' }>): Ts {
    const { symbol } = e;
    if (symbol?.kind === 'enumerator') return enumeratorName(symbol, this.context);
    if (symbol?.kind !== 'variable') return this.mark(e.location, 'a member that is no variable');
    if (symbol.isStatic && symbol.owner?.kind === 'class') return this.variable(symbol);
    if (typeof symbol.rule?.template === 'string')
      return fillTemplate(symbol.rule, this.object(e.object), [], this.context);
    const access = member(this.object(e.object), symbol.printed);
    return symbol.boxed && !isSharedObject(symbol.type) ? member(access, 'value') : access;
  }

  #delete(e: Extract<Expression, { kind: 'delete' }>): Ts {
    const { operand } = e;
    const value = this.value(operand);
    const symbol = classOf(operand.type);
    if (!symbol) return unary('void ', value);
    if (operand.kind === 'this' || !this.canBeNull(operand)) return method(value, 'delete');
    return call({ k: 'member', object: value, name: 'delete', optional: true });
  }

  #unary(e: Extract<Expression, { kind: 'unary' }>): Ts {
    const { operator, operand } = e;
    if (e.fn && operator !== '++' && operator !== '--') return this.operator(e.fn, [operand]);
    switch (operator) {
      case '!':
        return this.#negated(e);
      case '&':
        return addressOf(operand, e, this);
      case '*':
        return dereference(e, this);
      case '++':
      case '--':
        return increment(e, this, false);
      case '-':
      case '+':
      case '~': {
        const value = operandAs(this.value(operand), operand, e.type);
        if (operator === '+') return value;
        const result = unary(operator, value);
        if (isBasic(e.type, 'uint')) return binary(result, '>>>', number(0));
        if (operator === '~' && isBasic(e.type, 'long', 'ulong') && rangeOf(operand).max > 0x7fffffff)
          return binary(unary('-', value), '-', number(1));
        return isBig(e.type) && isBasic(e.type, 'ullong')
          ? method(text('BigInt'), 'asUintN', number(64), result)
          : result;
      }
      default:
        return this.mark(e.location, `the operator ${operator}`);
    }
  }

  #negated(e: Extract<Expression, { kind: 'unary' }>): Ts {
    return this.condition(e);
  }

  /** A call of an operator: of a table, or a method or function of the program. */
  operator(fn: FunctionSymbol, operands: readonly Expression[]): Ts {
    const asMember = fn.role === 'method' || fn.role === 'conversion';
    const [first, ...rest] = operands;
    const args = (asMember ? rest : operands).map((arg, i) => this.operandFor(fn, i, arg));
    if (fn.name === 'operator!' && first && isStringClass(first.type)) {
      return this.canBeNull(first)
        ? binary(this.value(first), '===', text('null'))
        : this.mark(first.location, '! of a text that is never null here: isEmpty() may be meant');
    }
    if (fn.rule?.template === '$this.put($1)' && args.length === 1) return put(this.object(first!), args[0]!);
    if (typeof fn.rule?.template === 'string')
      return fillTemplate(fn.rule, asMember ? this.object(first!) : null, args, this.context);
    if (typeof fn.rule?.missing === 'string') return this.mark(first!.location, fn.rule.missing);
    if (asMember) return method(this.object(first!), memberName(fn.printed), ...args);
    return call(text(functionName({ ...fn, printed: memberName(fn.printed) }, this.context)), ...args);
  }

  /** An operand of an operator: a null text counts as an empty one. */
  operandFor(fn: FunctionSymbol, i: number, arg: Expression): Ts {
    const type = fn.params[i]?.type;
    if (type && takesCharacterText(fn, type)) return argumentFor(fn.params[i]!, arg, fn, this);
    if (fn.rule?.stores === true) return copied(arg, this);
    if (type && isText(type) && fn.rule && takesNullTexts(fn))
      return argumentFor(fn.params[i]!, arg, fn, this);
    return type && isStringClass(type) ? this.textValue(arg) : this.value(arg);
  }

  #binary(e: Extract<Expression, { kind: 'binary' }>): Ts {
    const { operator, left, right } = e;
    if (typeof e.fn?.rule?.out === 'string') return inputValue(e, this);
    if (e.fn) return this.operator(e.fn, [left, right]);
    switch (operator) {
      case ',':
        return { k: 'comma', items: [this.value(left), this.value(right)] };
      case 'concat':
        return binary(this.value(left), '+', this.value(right));
      case '&&':
      case '||':
        return this.#logical(e);
      case '==':
      case '!=':
      case '<':
      case '>':
      case '<=':
      case '>=':
        return this.#comparison(e);
      default:
    }
    if (
      bare(left.type).k === 'pointer' ||
      bare(right.type).k === 'pointer' ||
      bare(left.type).k === 'array' ||
      bare(right.type).k === 'array'
    ) {
      return pointerArithmetic(e, this);
    }
    if (
      operator === '/' &&
      left.kind === 'sizeof' &&
      right.kind === 'sizeof' &&
      left.operand &&
      bare(left.operand.type).k === 'array'
    )
      return member(this.value(left.operand), 'length');
    const shift = operator === '<<' || operator === '>>';
    const a = operandAs(this.value(left), left, e.type);
    const b = shift
      ? operandAs(this.value(right), right, isBig(e.type) ? e.type : { k: 'basic', name: 'int' })
      : operandAs(this.value(right), right, e.type);
    return arithmetic(operator, a, b, e, e.type);
  }

  /** `a && b` as a value: both as truth values. */
  #logical(e: Extract<Expression, { kind: 'binary' }>): Ts {
    const left = this.truth(e.left);
    const known = e.operator === '&&' ? this.nonNullIn(e.left) : [];
    return binary(
      left,
      e.operator,
      this.knowing(known, () => this.truth(e.right)),
    );
  }

  /** The value of an expression as a boolean. */
  truth(e: Expression): Ts {
    const type = bare(e.type);
    if (isBool(type)) return e.kind === 'unary' && e.operator === '!' ? this.condition(e) : this.value(e);
    if (isArithmetic(type)) return convertNumber(this.value(e), e, type, { k: 'basic', name: 'bool' });
    if (type.k === 'pointer' || type.k === 'array') return binary(this.value(e), '!==', text('null'));
    return this.value(e);
  }

  #comparison(e: Extract<Expression, { kind: 'binary' }>): Ts {
    const { left, right } = e;
    const operator = e.operator === '==' ? '===' : e.operator === '!=' ? '!==' : e.operator;
    const a = bare(left.type);
    const b = bare(right.type);
    if (!isArithmetic(a) || !isArithmetic(b)) return this.#pointerComparison(e, operator);
    if (isBool(a) && isBool(b)) return binary(this.value(left), operator, this.value(right));
    const equality = e.operator === '==' || e.operator === '!=';
    // Bytes of a buffer compare as they are with what is in ASCII.
    const raw = equality && (isAscii(left) || isAscii(right));
    if (isBig(a) !== isBig(b))
      return binary(
        isBig(a) ? this.value(left) : this.numberAs(left, b),
        operator,
        isBig(b) ? this.value(right) : this.numberAs(right, a),
      );
    const unsigned =
      isBasic(a, 'uint') !== isBasic(b, 'uint') &&
      (isBasic(a, 'uint')
        ? isInteger(b) && !isBasic(b, 'long', 'ulong')
        : isInteger(a) && !isBasic(a, 'long', 'ulong'));
    const common: Type = unsigned ? { k: 'basic', name: 'uint' } : { k: 'basic', name: 'long' };
    const operand = (each: Expression): Ts => {
      const value =
        raw && each.kind === 'index' && isByteBuffer(each.object.type)
          ? indexed(each, this, true)
          : this.value(each);
      return operandAs(value, each, isBool(each.type) || unsigned ? common : bare(each.type));
    };
    return binary(operand(left), operator, operand(right));
  }

  #pointerComparison(e: Extract<Expression, { kind: 'binary' }>, operator: string): Ts {
    const { left, right } = e;
    const equality = e.operator === '==' || e.operator === '!=';
    const buffers = isByteBuffer(left.type) && isByteBuffer(right.type);
    if (buffers) {
      const [a, b] = [member(this.present(left), 'byteOffset'), member(this.present(right), 'byteOffset')];
      return binary(a, operator, b);
    }
    if (equality && (left.kind === 'null' || right.kind === 'null'))
      return binary(this.unasserted(left), operator, this.unasserted(right));
    if (equality && !isConstCharPointer(left.type))
      return binary(this.value(left), operator, this.value(right));
    if (equality) this.look(e.location, 'two char pointers are compared: here the texts are');
    return equality
      ? binary(this.value(left), operator, this.value(right))
      : this.mark(e.location, 'pointers are compared by their order');
  }

  #conditional(e: Extract<Expression, { kind: 'conditional' }>): Ts {
    const chained = this.#optionalChain(e) ?? this.#coalesced(e);
    if (chained) return chained;
    const condition = this.condition(e.condition);
    const yes = this.knowing(this.nonNullIn(e.condition), () => this.#branch(e.yes, e.type));
    const no = this.knowing(this.nonNullUnless(e.condition), () => this.#branch(e.no, e.type));
    return { k: 'conditional', condition, yes, no };
  }

  #branch(e: Expression, type: Type): Ts {
    const value = this.value(e);
    if (isArithmetic(type) && isArithmetic(e.type)) return operandAs(value, e, type);
    return value;
  }

  /** `p ? p->f() : x` is `p?.f() ?? x`, if f() never gives null. */
  #optionalChain(e: Extract<Expression, { kind: 'conditional' }>): Ts | null {
    const { condition, yes, no } = e;
    if (
      condition.kind === 'call'
        ? !condition.fn?.rule || condition.args.length > 0
        : condition.kind !== 'name' && condition.kind !== 'member'
    )
      return null;
    if (bare(condition.type).k !== 'pointer' || isNullable(yes) || no.kind === 'null' || isVoid(yes.type))
      return null;
    const inner = yes.kind === 'convert' && yes.fn === null ? null : yes;
    if (
      inner?.kind !== 'call' ||
      inner.callee.kind !== 'member' ||
      typeof inner.fn?.rule?.template === 'string' ||
      inner.fn?.isAsync === true
    )
      return null;
    const object = this.value(condition);
    const checked = this.value(inner.callee.object);
    if (!sameTs(object, checked) || !isNullable(condition)) return null;
    const value = this.value(inner);
    if (value.k !== 'call' || value.callee.k !== 'member') return null;
    const chain: Ts = { ...value, callee: { ...value.callee, object, optional: true } };
    return binary(chain, '??', this.#branch(no, e.type));
  }

  /** `p ? p : x` is `p ?? x`. */
  #coalesced(e: Extract<Expression, { kind: 'conditional' }>): Ts | null {
    const { condition, yes, no } = e;
    const repeatable =
      condition.kind === 'name' ||
      condition.kind === 'member' ||
      (condition.kind === 'call' && (condition.fn?.rule ?? null) !== null && condition.args.length === 0);
    if (
      bare(condition.type).k !== 'pointer' ||
      !repeatable ||
      yes.kind !== condition.kind ||
      !isNullable(condition)
    )
      return null;
    const object = this.unasserted(condition);
    return sameTs(object, this.unasserted(yes)) ? binary(object, '??', this.#branch(no, e.type)) : null;
  }

  #sizeof(e: Extract<Expression, { kind: 'sizeof' }>): Ts {
    const type = e.of ?? e.operand!.type;
    const t = bare(type);
    if (t.k === 'array' && e.operand) {
      const length = member(this.value(e.operand), 'length');
      const size = sizeOf(t.of);
      return size === 1
        ? length
        : size
          ? binary(length, '*', number(size))
          : this.mark(e.location, 'the size of an array of objects');
    }
    const size = sizeOf(t);
    return size ? number(size) : this.mark(e.location, 'the size of an object');
  }

  #list(e: Extract<Expression, { kind: 'list' }>): Ts {
    const type = bare(e.type);
    if (type.k === 'class') {
      const args = e.items.map((item) => this.value(item));
      return { k: 'call', callee: text(className(type.symbol, this.context)), args, isNew: true };
    }
    if (type.k === 'array' && isCharLike(type.of))
      return method(text('Buffer'), 'from', { k: 'array', items: e.items.map((item) => this.value(item)) });
    return { k: 'array', items: e.items.map((item) => this.value(item)) };
  }

  /** An expression whose value is not used. */
  discarded(e: Expression): Ts {
    if (e.kind === 'assign') return assignment(e, this);
    if (e.kind === 'unary' && (e.operator === '++' || e.operator === '--')) return increment(e, this, true);
    if (e.kind === 'binary' && e.operator === ',')
      return { k: 'comma', items: [this.discarded(e.left), this.discarded(e.right)] };
    if (e.kind === 'cast' && isVoid(e.type)) return this.discarded(e.operand);
    if (e.kind === 'convert' && e.fn === null) return this.discarded(e.operand);
    return this.value(e);
  }
}

/** A character as its code, with the character beside it. */
export function characterCode(literal: string): Ts {
  const code = charValue(literal);
  const shown = literal.replaceAll('*/', '* /');
  return text(`${String(code)} /* ${shown} */`);
}

function isAscii(e: Expression): boolean {
  const { min, max } = rangeOf(e);
  return min >= 0 && max < 128;
}

/** Bytes of a type; 0 when they are not known. */
export function sizeOf(type: Type): number {
  const t = bare(type);
  if (t.k === 'pointer') return 8;
  if (t.k === 'enum') return 4;
  if (t.k !== 'basic') return 0;
  const sizes: Record<string, number> = {
    bool: 1,
    char: 1,
    schar: 1,
    uchar: 1,
    short: 2,
    ushort: 2,
    int: 4,
    uint: 4,
    long: 8,
    ulong: 8,
    llong: 8,
    ullong: 8,
    float: 4,
    double: 8,
  };
  return sizes[t.name] ?? 0;
}

export { isBoxPointer, isBoxReference, precedenceOf, unwrapped };
