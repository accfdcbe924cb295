import { greatArgument } from './great-numbers.js';
import { deletion, unaryOperation } from './unary.js';
import { initialiserList } from './initialisers.js';
import { sizeInBytes } from '../values/sizes.js';
import { conditional } from './conditionals.js';
import {
  comparison,
  isOnParameter,
  isTextEquality,
  logical,
  nullQuestion,
  onParameter,
  textEquality,
  knownOnTheRight,
} from './comparisons.js';
import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { isConstTextPointer, isSharedObject, isStringClass, isText } from '../../model/representation.js';
import { bare, isArithmetic, isBasic, isBig, isBool, isConstCharPointer, isVoid } from '../../model/types.js';
import { isNullable } from '../../passes/texts/nullable.js';
import { binary, call, member, method, nonNull, not, string, text, type Ts } from '../../print/ts.js';
import { arithmetic, operandAs } from '../values/arithmetic.js';
import { assignedValue } from './assigned-value.js';
import { assignment } from './assignments.js';
import { ExpressionTranslator } from '../values/expression-translator.js';
import { increment } from './increments.js';
import { argumentFor, argumentsFor, translateCall } from './calls.js';
import { characterCode, takesCharacterText } from './character-arguments.js';
import { takesNullTexts } from '../../model/null-texts.js';
import { stored, translateConstruct, translateNew } from '../values/constructions.js';
import { notNullText, pointedValue } from '../memory/const-texts.js';
import { translateCast, translateConversion } from './casts.js';
import { functionValue } from '../values/function-pointers.js';
import { className, enumeratorName, functionName, globalName, memberName } from '../names/names.js';
import { safeName } from '../names/safe-names.js';
import { convertNumber, numberLiteral, truth, WIDE } from '../values/numbers.js';
import { rangeOf } from '../../analysis/number-range.js';
import { indexed, pointerArithmetic } from '../memory/pointers.js';
import { isSignedByte, unsignedByte } from '../memory/signed-bytes.js';
import { testedByte } from '../memory/stored-byte.js';
import { ruleOn } from '../values/object-rule.js';
import { keyOf } from '../values/stored-element.js';
import { noteNumber, plainSum, sumOrNull, textSum } from './text-sums.js';
import { takesReference } from '../values/references.js';
import { setsOperand } from '../../model/set-operands.js';
import { elementwise } from './element-streams.js';
import { storedText } from './element-texts.js';
import { inputValue, put, putValue } from './streams.js';
import { fillTemplate } from '../names/templates.js';
import { noteWide } from '../values/wrapping.js';
import { orEmpty } from '../names/null-texts.js';

/** Translates expressions of all kinds. */
export class AnyExpressionTranslator extends ExpressionTranslator {
  override value(e: Expression): Ts {
    const element = this.elementOf(e);
    if (element) return element;
    switch (e.kind) {
      case 'number':
        // What is added to the greatest exact one passes it.
        if (isBasic(e.type, 'long', 'ulong') && Math.abs(rangeOf(e).max) >= Number.MAX_SAFE_INTEGER)
          this.look(e.location, WIDE);
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
        return this.owner ? text('this') : this.mark(e.location, 'a method of a class that no file declares');
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
        return deletion(e, this);
      case 'unary':
        return unaryOperation(e, this);
      case 'binary':
        return this.#binary(e);
      case 'assign':
        return assignedValue(e, this);
      case 'conditional':
        return conditional(e, this);
      case 'index':
        return indexed(e, this);
      case 'cast':
        return translateCast(e, this);
      case 'convert':
        return translateConversion(e, this);
      case 'sizeof':
        return sizeInBytes(e, this);
      case 'list':
        return initialiserList(e, this);
      case 'throw':
        return this.mark(e.location, 'throw inside of an expression');
      case 'unknown':
        return this.mark(e.location, e.reason);
    }
  }

  override condition(e: Expression): Ts {
    if (e.kind === 'unary' && e.operator === '!' && !e.fn) return not(this.condition(e.operand));
    if (e.kind === 'binary' && !e.fn && (e.operator === '&&' || e.operator === '||')) {
      const left = this.condition(e.left);
      return binary(
        left,
        e.operator,
        this.knowing(knownOnTheRight(e, this), e.right, () => this.condition(e.right)),
      );
    }
    if (e.kind === 'convert' && isBool(e.type) && !e.fn) return this.condition(e.operand);
    // The compiler takes 0 and 1 alone.
    if (e.kind === 'number' && Number(e.text) > 1) return text('true');
    if (isSignedByte(e)) return unsignedByte(e, this);
    if (isText(e.type) && !isConstCharPointer(e.type) && e.kind !== 'conditional') return this.value(e);
    if (isConstTextPointer(e.type) || (isText(e.type) && e.kind !== 'conditional'))
      return notNullText(e, this);
    return truth(this.askedAgain(this.value(e), e), e);
  }

  override unasserted(e: Expression): Ts {
    const value = this.value(e);
    return this.askedAgain(value.k === 'postfix' && value.operator === '!' ? value.operand : value, e);
  }

  override present(e: Expression): Ts {
    if (e.kind === 'cast' && isNullable(e.operand) && e.style !== 'dynamic')
      return translateCast(e, this, true);
    const value = this.value(e);
    return this.canBeNull(e) ? nonNull(value) : value;
  }

  override textValue(e: Expression): Ts {
    const sum = plainSum(e, this);
    if (sum) return sum;
    const value = this.value(e);
    return this.canBeNull(e) ? orEmpty(value) : value;
  }

  override numberAs(e: Expression, type: Type): Ts {
    return convertNumber(this.value(e), e, e.type, type, this);
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
        return functionValue(symbol, this);
      default:
        return this.mark(e.location, `${e.name} is no value`);
    }
  }

  /** The value of a variable, out of its box if it is in one. */
  variable(symbol: VariableSymbol): Ts {
    const holder = this.holder(symbol);
    if (!symbol.boxed || symbol.rule || isSharedObject(symbol.type)) return holder;
    return member(holder, 'value');
  }

  override holder(symbol: VariableSymbol): Ts {
    if (symbol.role === 'field') {
      const { owner } = symbol;
      if (symbol.isStatic && typeof symbol.rule?.template === 'string')
        return fillTemplate(symbol.rule, null, [], this.context);
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

  override object(e: Expression): Ts {
    return pointedValue(e, this) ?? this.present(e);
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

  override operator(fn: FunctionSymbol, operands: readonly Expression[]): Ts {
    const asMember = fn.role === 'method' || fn.role === 'conversion';
    const [first, ...rest] = operands;
    const given = asMember ? rest : operands;
    const args = given.map((arg, i) => storedText(first, fn, arg, this) ?? this.operandFor(fn, i, arg));
    if (fn.rule?.template === '$1 + $2' && isStringClass(fn.returns)) {
      for (const [i, each] of operands.entries()) noteNumber(each, args[i]!, this);
      return textSum(args[0]!, args[1]!);
    }
    if (fn.name === 'operator!' && first && isStringClass(first.type))
      return nullQuestion(first, first.location, this);
    const written = putValue(fn, args, this);
    if (written) return put(this.object(first!), written, rest, this);
    const object = asMember ? this.object(first!) : null;
    if (typeof fn.rule?.template === 'string')
      return fillTemplate(ruleOn(first, fn, this), object, args, this.context);
    if (typeof fn.rule?.missing === 'string') return this.mark(first!.location, fn.rule.missing);
    const made = object
      ? method(object, memberName(fn.printed), ...args)
      : call(text(functionName({ ...fn, printed: memberName(fn.printed) }, this.context)), ...args);
    return this.context.usage.references.has(fn) ? member(made, 'value') : made;
  }

  override argumentsFor(fn: FunctionSymbol, args: readonly Expression[]): Ts[] {
    return argumentsFor(fn, args, this);
  }

  override operandFor(fn: FunctionSymbol, i: number, arg: Expression): Ts {
    const param = fn.params[i];
    const special = greatArgument(fn, i, arg, this) ?? (param && testedByte(fn, param.type, arg, this));
    if (special) return special;
    // As any other function of the program.
    if (param && !fn.rule) return argumentFor(param, arg, fn, this);
    const type = param?.type;
    if (type && (takesCharacterText(fn, type) || takesReference(fn, i)))
      return argumentFor(param, arg, fn, this);
    if (fn.rule?.stores === true) return stored(arg, this);
    if (type && isText(type) && takesNullTexts(fn)) return argumentFor(param, arg, fn, this);
    // A null text equals null only.
    if (type && isText(type) && isTextEquality(fn)) return this.unasserted(arg);
    // A key.
    if (fn.name === 'operator[]') return keyOf(arg, this);
    return type && isText(type) ? this.textValue(arg) : this.value(arg);
  }

  #binary(e: Extract<Expression, { kind: 'binary' }>): Ts {
    const { operator, left, right } = e;
    if (setsOperand(e)) return inputValue(e, this);
    if (e.fn && isTextEquality(e.fn)) return textEquality(e, e.fn, this);
    if (e.fn) return sumOrNull(e, this) ?? this.operator(elementwise(e, e.fn, this), [left, right]);
    if (isOnParameter(e)) return onParameter(e, this);
    switch (operator) {
      case ',':
        return { k: 'comma', items: [this.value(left), this.value(right)] };
      case 'concat':
        return binary(this.value(left), '+', this.value(right));
      case '&&':
      case '||':
        return logical(e, this);
      case '==':
      case '!=':
      case '<':
      case '>':
      case '<=':
      case '>=':
        return comparison(e, this);
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
    const a = operandAs(this.value(left), left, e.type, this, operator);
    const b = shift
      ? operandAs(this.value(right), right, isBig(e.type) ? e.type : { k: 'basic', name: 'int' }, this)
      : operandAs(this.value(right), right, e.type, this, operator);
    noteWide(operator, left, right, e, this);
    return arithmetic(operator, a, b, e, e.type);
  }

  override truth(e: Expression): Ts {
    const type = bare(e.type);
    if (isBool(type)) return e.kind === 'unary' && e.operator === '!' ? this.condition(e) : this.value(e);
    if (isArithmetic(type)) return convertNumber(this.value(e), e, type, { k: 'basic', name: 'bool' }, this);
    if (type.k === 'pointer' || type.k === 'array') return binary(this.value(e), '!==', text('null'));
    // Of a template it may be any of them.
    return type.k === 'parameter' ? not(not(this.value(e))) : this.value(e);
  }

  override discarded(e: Expression): Ts {
    if (e.kind === 'assign') return assignment(e, this, false);
    if (e.kind === 'unary' && (e.operator === '++' || e.operator === '--')) return increment(e, this, true);
    if (e.kind === 'binary' && e.operator === ',')
      return { k: 'comma', items: [this.discarded(e.left), this.discarded(e.right)] };
    if (e.kind === 'cast' && isVoid(e.type)) return this.discarded(e.operand);
    if (e.kind === 'convert' && e.fn === null) return this.discarded(e.operand);
    if (e.kind === 'call') return translateCall(e, this, true);
    return this.value(e);
  }
}
