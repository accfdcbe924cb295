import { asPointer } from './as-pointer.js';
import { elementAt } from './element-at.js';
import { placeAgain } from './place-again.js';
import type { Expression, FunctionSymbol, PointerType, Type } from '../model/ast.js';
import {
  arithmeticResult,
  bare,
  BOOL,
  classOf,
  CONST_CHAR_POINTER,
  isArithmetic,
  isConstCharPointer,
  isUnknown,
  pointerTo,
  promoted,
  spell,
  UNKNOWN,
  VOID,
  basic,
  INT,
  sameType,
} from '../model/types.js';
import { calledObject, heldText } from '../model/held-texts.js';
import { unknownValue } from '../model/unknown.js';
import { conversionOperator } from './conversion-operators.js';
import { coerce, isNullConstant } from './conversions.js';
import { findMembers, functionsAmong, inheritanceDistance } from '../model/members.js';
import { inOneStep } from './pointer-sums.js';
import { calledFunction, memberFunction, typeOfFunction } from './function-pointers.js';
import { chooseOverload } from './overloads.js';
import { comparedWithNull, notNull } from './null-questions.js';
import { functionsBeside } from './beside-types.js';
import { CallAnalyser } from './call-analyser.js';
import { elementSteps } from './element-steps.js';

const COMPARISONS = ['==', '!=', '<', '>', '<=', '>='];

/** Finds the types of operators. */
export abstract class OperatorAnalyser extends CallAnalyser {
  #inConstant = false;

  /** The value of an enum's constant: C++ computes it itself, so that its operators are the built-in ones. */
  constant(e: Expression): Expression {
    this.#inConstant = true;
    const value = this.analyse(e);
    this.#inConstant = false;
    return value;
  }

  /** All functions with this name that can be seen, for operators: also those beside the types of the operands. */
  #operators(name: string, operands: readonly Expression[]): Set<FunctionSymbol> {
    const seen = [...this.scope.outward()].flatMap((scope) => functionsAmong(scope.own(name)));
    return new Set([...seen, ...functionsBeside(name, operands)]);
  }

  /** For enums alone only what takes one of them: otherwise they are numbers. */
  #candidates(name: string, operands: readonly Expression[]): FunctionSymbol[] {
    const all = [...this.#operators(name, operands)];
    if (operands.some((each) => bare(each.type).k === 'class' || bare(each.type).k === 'parameter'))
      return all;
    return all.filter((fn) =>
      fn.params.some((param) =>
        operands.some((each) => bare(each.type).k === 'enum' && sameType(param.type, each.type)),
      ),
    );
  }

  /** The operator that a class or a function defines; null if the built-in one is meant. */
  protected overloaded(
    operator: string,
    operands: Expression[],
  ): { fn: FunctionSymbol; args: Expression[]; type: Type } | null {
    // Which operator a type of a template has is not known; built-in ones are marked where they stand.
    if (this.#inConstant || !operands.some((each) => ['class', 'enum'].includes(bare(each.type).k)))
      return null;
    const name = `operator${operator}`;
    const [left, ...rest] = operands;
    const object = bare(left!.type);
    const members = object.k === 'class' ? findMembers(object, name) : null;
    const asMember =
      members && chooseOverload(functionsAmong(members.symbols), rest, members.map, object.const === true);
    const free = chooseOverload(this.#candidates(name, operands), operands, new Map());
    // A member and a function outside compete; what needs no conversion is meant.
    if (asMember && (!free || asMember.cost <= free.cost))
      return {
        fn: asMember.fn,
        args: [calledObject(left!, asMember.fn), ...asMember.args],
        type: asMember.returns,
      };
    return free && { fn: free.fn, args: free.args, type: free.returns };
  }

  protected analyseUnary(e: Extract<Expression, { kind: 'unary' }>): Expression {
    e.operand = this.analyse(e.operand);
    const { operand, operator } = e;
    if (operand.kind === 'unknown' && operator !== '&') return this.unknown(e, operand.reason);
    const found =
      operator === '&'
        ? null
        : this.overloaded(operator, e.postfix && operator.length === 2 ? [operand, zero(e)] : [operand]);
    if (found) {
      e.fn = found.fn;
      e.operand = found.args[0]!;
      e.type = bare(found.type);
      return e;
    }
    const element = operator === '*' ? elementAt(operand) : null;
    if (element) return element;
    if (operator === '*') e.operand = asPointer(operand) ?? operand;
    if (/^[-+~]$/.test(operator)) e.operand = asNumber(operand) ?? operand;
    const type = bare(e.operand.type);
    if (operator === '!') {
      e.type = BOOL;
      e.operand = this.condition(operand);
    } else if (operator === '&') {
      const member = memberFunction(operand);
      const array = operand.kind === 'index' && !operand.fn ? bare(operand.object.type) : null;
      e.type =
        array?.k === 'array'
          ? placeIn(array)
          : pointerTo(member ? typeOfFunction(member, true) : operand.type);
    } else if (operator === '*')
      e.type =
        type.k === 'pointer'
          ? bare(type.to)
          : type.k === 'array'
            ? type.of
            : type.k === 'function'
              ? type
              : UNKNOWN;
    else if (operator === '++' || operator === '--') e.type = type;
    else e.type = isArithmetic(type) ? promoted(type) : type;
    const unknown = operator === '&' || operator === '!' ? null : unknownValue(type);
    if (unknown !== null) return this.unknown(e, unknown);
    if (operator === '*' && e.type === UNKNOWN && type.k === 'class')
      return this.unknown(e, `${type.symbol.name}::operator* is not in the tables`);
    return e;
  }

  protected analyseBinary(e: Extract<Expression, { kind: 'binary' }>): Expression {
    e.left = this.analyse(e.left);
    e.right = this.analyse(e.right);
    const { operator } = e;
    if (operator === ',') e.type = e.right.type;
    else if (operator === 'concat') e.type = CONST_CHAR_POINTER;
    else if (operator === '.*' || operator === '->*') return this.#pointedMember(e);
    else if ((operator === '&&' || operator === '||') && !this.overloaded(operator, [e.left, e.right])) {
      e.left = this.condition(e.left);
      e.right = this.condition(e.right);
      e.type = BOOL;
    } else return this.#operation(e);
    return e;
  }

  /** `object.*pointer`: the function that is called on the object. */
  #pointedMember(e: Extract<Expression, { kind: 'binary' }>): Expression {
    const unknown = [e.left, e.right].find((each) => each.kind === 'unknown');
    if (unknown) return this.unknown(e, unknown.reason);
    const called = calledFunction(e.right.type);
    if (!called?.memberOf) return this.unknown(e, 'a pointer to a member that is no function');
    e.type = called;
    return e;
  }

  #operation(e: Extract<Expression, { kind: 'binary' }>): Expression {
    const { operator, left, right } = e;
    const unknown = left.kind === 'unknown' ? left : right.kind === 'unknown' ? right : null;
    if (unknown) return this.unknown(e, unknown.reason);
    const found = this.overloaded(operator, [left, right]);
    const numbers = found ? builtInOperands(found.fn, [left, right]) : null;
    if (numbers) {
      [e.left, e.right] = numbers;
      return this.#operation(e);
    }
    if (found) {
      e.fn = found.fn;
      [e.left, e.right] = found.args as [Expression, Expression];
      e.type = bare(found.type);
      const elements = /^(?:<<|>>)$/.test(operator) ? elementSteps(e, (step) => this.#operation(step)) : null;
      if (elements) e.elements = elements;
      return e;
    }
    const a = bare(left.type);
    const b = bare(right.type);
    // Pointers are the same or not, whatever they lead to.
    const isSameness = operator === '==' || operator === '!=';
    const unclear = [a, b].find((type) => isUnknown(type) && !(isSameness && type.k === 'pointer'));
    if (unclear) return this.unknown(e, `the type ${spell(unclear)} is not known`);
    if (COMPARISONS.includes(operator)) {
      e.type = BOOL;
      if (a.k === 'pointer') e.right = coerce(right, isNullConstant(right) ? a : right.type);
      else if (b.k === 'pointer') e.left = coerce(left, isNullConstant(left) ? b : left.type);
      const isNull = comparedWithNull(e);
      if (isNull) return isNull;
    } else if (isArithmetic(a) && isArithmetic(b))
      e.type = operator === '<<' || operator === '>>' ? promoted(a) : arithmeticResult(a, b);
    else if (a.k === 'pointer' || a.k === 'array')
      e.type =
        (b.k === 'pointer' || b.k === 'array') && operator === '-'
          ? basic('long')
          : a.k === 'array'
            ? placeIn(a)
            : a;
    else if (b.k === 'pointer' || b.k === 'array') e.type = b.k === 'array' ? placeIn(b) : b;
    const classes = [a, b].filter((type) => type.k === 'class');
    if (classes.length > 0) {
      const converted = this.#convertedOperands(e, a, b);
      return (
        converted ?? this.unknown(e, `no operator${operator} for ${spell(a)} and ${spell(b)} in the tables`)
      );
    }
    return inOneStep(e);
  }

  /** `a == 1` where `a` has a conversion operator, and `a < b` where both have one that makes a number. */
  #convertedOperands(e: Extract<Expression, { kind: 'binary' }>, a: Type, b: Type): Expression | null {
    if (a.k === 'class' && b.k === 'class') {
      const [left, right] = [asNumber(e.left), asNumber(e.right)];
      if (!left || !right) return null;
      [e.left, e.right] = [left, right];
      return this.#operation(e);
    }
    const other = a.k === 'class' ? b : a;
    if (other.k === 'class' || other.k === 'unknown') return null;
    const own = a.k === 'class' ? e.left : e.right;
    const count = /^[-+]$/.test(e.operator) && other.k !== 'basic' ? asNumber(own) : null;
    if (count) {
      if (a.k === 'class') e.left = count;
      else e.right = count;
      return this.#operation(e);
    }
    // A 0 is a null pointer for what converts to a pointer.
    const isNull = isNullConstant(a.k === 'class' ? e.right : e.left);
    const pointer = isNull && conversionOperator(bare(own.type), pointerTo(VOID)) ? pointerTo(VOID) : null;
    const target = pointer ?? other;
    const made = coerce(own, target);
    if (made === own || (made.kind === 'convert' && made.fn === null && made.operand === own)) return null;
    const value = made.kind === 'convert' && made.operand.kind === 'convert' ? made.operand : made;
    if (a.k === 'class') e.left = value;
    else e.right = value;
    return this.#operation(e);
  }

  protected analyseAssign(e: Extract<Expression, { kind: 'assign' }>): Expression {
    const again = placeAgain(e.left);
    e.left = this.analyse(e.left);
    if (again && isArithmetic(bare(e.left.type)) && (!('fn' in e.left) || !e.left.fn)) {
      const right = this.analyseAssign({ ...e, left: again });
      return { ...e, kind: 'binary', operator: ',', left: e.left, right, fn: null, type: right.type };
    }
    e.right = this.analyse(e.right);
    const { left, operator } = e;
    if (left.kind === 'unknown') return this.unknown(e, left.reason);
    e.type = left.type;
    const type = bare(left.type);
    if (type.k === 'class') {
      const found = this.overloaded(operator, [left, e.right]);
      // What assigns a whole object is not inherited.
      const inherited =
        operator === '=' &&
        found &&
        (!found.fn.rule || heldText(type.symbol)) &&
        found.fn.owner !== type.symbol;
      if (found && !inherited) {
        e.fn = found.fn;
        e.left = found.args[0]!;
        e.right = found.args[1]!;
        e.type = bare(found.type);
        return e;
      }
      if (operator !== '=')
        return this.unknown(e, `${type.symbol.name}::operator${operator} is not in the tables`);
    }
    if (operator === '=') e.right = coerce(e.right, left.type);
    // `sum += element` of an object that a conversion operator makes a number of.
    else if (bare(e.right.type).k === 'class') e.right = asNumber(e.right) ?? coerce(e.right, left.type);
    return e;
  }

  /** A value as a condition. */
  condition(e: Expression): Expression {
    const asked = notNull(e);
    if (asked) return asked;
    return bare(e.type).k === 'class' || unknownValue(e.type) !== null ? coerce(e, BOOL) : e;
  }
}

/**
 * Operands that conversion operators make numbers of: C++ takes its own operator for them, before one of a table to which
 * both would have to be converted. null where the function is one of their classes.
 */
function builtInOperands(
  { params, owner, rule }: FunctionSymbol,
  operands: readonly [Expression, Expression],
): [Expression, Expression] | null {
  if (!rule || owner?.kind === 'class') return null;
  const isOwn = operands.some((each, i) => {
    const [own, wanted] = [classOf(bare(each.type)), params[i] ? classOf(bare(params[i].type)) : null];
    return own && wanted && bare(each.type).k === 'class' && inheritanceDistance(own, wanted) >= 0;
  });
  const [left, right] = operands.map(asNumber);
  return !isOwn && left && right ? [left, right] : null;
}

/** A number, also one that a conversion operator makes; null for anything else. */
export function asNumber(e: Expression): Expression | null {
  const type = bare(e.type);
  if (isArithmetic(type)) return e;
  const fn = type.k === 'class' && !type.symbol.rule ? conversionOperator(type, INT) : null;
  return fn && isArithmetic(fn.returns)
    ? { kind: 'convert', operand: e, fn, type: bare(fn.returns), location: e.location }
    : null;
}

/** The mark of a postfix operator, as opposed to a prefix one. */
function zero(e: Expression): Expression {
  return { kind: 'number', text: '0', type: INT, location: e.location };
}

/** The type of a place in an array: of a constant array of char it leads to bytes, as the array is one of bytes. */
function placeIn({ of }: Extract<Type, { k: 'array' }>): PointerType {
  const type = pointerTo(of);
  return isConstCharPointer(type) ? { ...type, bytes: true } : type;
}
