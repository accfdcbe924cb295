import type {
  CallExpression,
  Expression,
  FunctionSymbol,
  MemberExpression,
  NameExpression,
  Type,
} from '../model/ast.js';
import {
  bare,
  classOf,
  isBool,
  isByteBuffer,
  isConstCharPointer,
  mutable,
  pointerTo,
  spell,
  templateMap,
  sameType,
} from '../model/types.js';
import { isTextClass, textOfObject } from '../model/held-texts.js';
import { undeclaredName, unknownValue } from '../model/unknown.js';
import { coerce, conversionRank, operandOfCast } from './conversions.js';
import {
  constructorsOf,
  findMembers,
  functionsAmong,
  inheritanceDistance,
  onlyConverts,
} from '../model/members.js';
import { functionsBeside } from './beside-types.js';
import { calledFunction } from './function-pointers.js';
import { expandedMacro } from './macro-calls.js';
import { type Chosen, chooseOverload } from './overloads.js';
import { notNull } from './null-questions.js';
import { NameAnalyser, notABase } from './name-analyser.js';

/** `strchr( p, c )` of bytes that are constant: the function that gives a place in them, and not in a text. */
function functionOfBytes(
  { fn, returns }: Chosen,
  functions: readonly FunctionSymbol[],
  args: readonly Expression[],
): FunctionSymbol | null {
  const given = args[0] && bare(args[0].type);
  if (!fn.rule || given?.k !== 'pointer' || given.bytes !== true || !isConstCharPointer(returns)) return null;
  return (
    functions.find(
      ({ rule, params }) =>
        rule?.bytes === true && params.length === args.length && isByteBuffer(params[0]!.type),
    ) ?? null
  );
}

/** The result of an algorithm is an iterator as the one that it gets. */
function typeOfArgument({ fn, args }: CallExpression): Type | null {
  const like = fn?.rule?.like;
  const arg = typeof like === 'number' ? args[like - 1] : undefined;
  return arg ? bare(arg.type) : null;
}

/** Finds the function that a call means. */
export abstract class CallAnalyser extends NameAnalyser {
  protected analyseCall(e: CallExpression): Expression {
    const args = e.args.map((arg) => this.analyse(arg));
    e.args = args;
    const { callee } = e;
    if (callee.kind === 'name') return this.#callName(e, callee);
    if (callee.kind === 'member') return this.#callMember(e, callee);
    e.callee = this.analyse(callee);
    return this.#callValue(e);
  }

  #callName(e: CallExpression, callee: NameExpression): Expression {
    const assigned = this.#assignedBase(e, callee);
    if (assigned) return assigned;
    const functions = this.#functionsNamed(callee, e.args);
    const expanded = functions[0]?.rule ? expandedMacro(e, callee.name) : null;
    if (expanded) return expanded;
    if (functions.length > 0) {
      const object = functions[0]!.owner?.kind === 'class' && this.owner ? this.selfType(this.owner) : null;
      const map = object ? findMembers(object, callee.name).map : new Map<string, Type>();
      return this.#resolve(e, callee, functions, map, this.constThis);
    }
    if (callee.name === 'va_arg') return e;
    const variable = callee.symbols.find((each) => each.kind === 'variable');
    e.callee = this.analyse(callee);
    if (variable) return this.#callValue(e);
    return this.unknown(
      e,
      undeclaredName(`${callee.qualifier === null ? '' : `${callee.qualifier}::`}${callee.name}()`),
    );
  }

  /** `Base::operator=( other )` of a class that leaves its operator= to C++: `(Base &)*this = other`. */
  #assignedBase({ args, location }: CallExpression, { name, qualifier }: NameExpression): Expression | null {
    const [right] = args;
    if (name !== 'operator=' || qualifier === null || !right || !this.owner) return null;
    const self = this.selfType(this.owner);
    const base = this.qualifiedBase(self, qualifier);
    if (!base || base.symbol.rule || base.symbol.functions(name).length > 0) return null;
    const object: Expression = { kind: 'this', type: pointerTo(self), location };
    const operand: Expression = {
      kind: 'unary', operator: '*', postfix: false, operand: object, fn: null, type: self, location,
    }; // prettier-ignore
    const left: Expression = { kind: 'cast', style: 'static', operand, type: base, location };
    return { kind: 'assign', operator: '=', left, right, fn: null, type: base, location };
  }

  /** What the name of a call may mean. A member, or a variable, hides what stands beside the types of the arguments. */
  #functionsNamed(
    { name, qualifier, symbols }: NameExpression,
    args: readonly Expression[],
  ): FunctionSymbol[] {
    const found = functionsAmong(symbols);
    const hidden =
      qualifier !== null || symbols.some((each) => each.kind !== 'function' || each.owner?.kind === 'class');
    return hidden ? found : [...new Set([...found, ...functionsBeside(name, args)])];
  }

  #callMember(e: CallExpression, callee: MemberExpression): Expression {
    callee.object = this.analyse(callee.object);
    const object = this.target(callee);
    if (!object) return this.unknown(e, this.unknownObject(callee).reason);
    const named = this.qualifiedClass(object, callee);
    if (!named) return this.unknown(e, notABase(callee));
    const { symbols, map } = findMembers(named, callee.name);
    const functions = functionsAmong(symbols);
    if (functions.length > 0) return this.#resolve(e, callee, functions, map, object.const === true);
    const [variable] = symbols;
    if (variable?.kind === 'variable') {
      e.callee = this.analyse(callee);
      return this.#callValue(e);
    }
    return this.unknown(e, this.noMember(object, `${callee.name}()`));
  }

  #resolve(
    e: CallExpression,
    callee: NameExpression | MemberExpression,
    functions: readonly FunctionSymbol[],
    map: ReadonlyMap<string, Type>,
    constObject: boolean,
  ): Expression {
    const given = callee.kind === 'name' ? (callee.templateArgs ?? []) : [];
    const chosen = chooseOverload(functions, e.args, map, constObject, given);
    if (!chosen) {
      const types = e.args.map((arg) => spell(arg.type)).join(', ');
      const where = functions[0]!.owner ? `${functions[0]!.owner.name}::` : '';
      return this.unknown(e, `no ${where}${callee.name}() takes these arguments: (${types})`);
    }
    const inBytes = functionOfBytes(chosen, functions, e.args);
    e.args = inBytes ? e.args.map((arg, i) => coerce(arg, inBytes.params[i]!.type)) : chosen.args;
    e.fn = inBytes ?? chosen.fn;
    e.type = inBytes ? bare(e.args[0]!.type) : (typeOfArgument(e) ?? bare(chosen.returns));
    callee.symbol = e.fn;
    this.#callOnText(e, e.fn);
    return e;
  }

  /** `length()` and `object.length()` of a class that inherits QString are called on the text that the object holds. */
  #callOnText(e: CallExpression, { owner, isStatic }: FunctionSymbol): void {
    const { callee } = e;
    if (isStatic || owner?.kind !== 'class' || !isTextClass(owner)) return;
    if (callee.kind === 'member') {
      const object = textOfObject(callee.object, callee.arrow);
      if (object) e.callee = { ...callee, object, arrow: false, qualifier: null };
    } else if (callee.kind === 'name' && this.owner) {
      const { name, symbol, type, location } = callee;
      const self = pointerTo(this.selfType(this.owner));
      const object = textOfObject({ kind: 'this', type: self, location }, true);
      if (object)
        e.callee = { kind: 'member', object, arrow: false, name, qualifier: null, symbol, type, location };
    }
  }

  /** A call through a pointer to a function, or operator(). */
  #callValue(e: CallExpression): Expression {
    const called = calledFunction(e.callee.type);
    if (called) {
      const { params } = called;
      const unfit = e.args.find((arg, i) => params[i] && conversionRank(arg, params[i]) === null);
      if (unfit) return this.unknown(e, `an argument of a pointer to a function: ${spell(unfit.type)}`);
      e.args = e.args.map((arg, i) => (params[i] ? coerce(arg, params[i]) : arg));
      e.type = bare(called.returns);
      return e;
    }
    const type = bare(e.callee.type);
    if (type.k === 'class') {
      const { symbols, map } = findMembers(type, 'operator()');
      const chosen = chooseOverload(functionsAmong(symbols), e.args, map);
      if (chosen) {
        e.fn = chosen.fn;
        e.args = chosen.args;
        e.type = bare(chosen.returns);
        return e;
      }
    }
    return this.unknown(
      e,
      e.callee.kind === 'unknown' ? e.callee.reason : `${spell(e.callee.type)} cannot be called`,
    );
  }

  /** `T( … )`: a conversion, or a temporary object. */
  construct(type: Type, args: Expression[], e: Expression): Expression {
    const target = mutable(type);
    const { location } = e;
    if (target.k !== 'class') {
      const [only] = args;
      if (!only) return { kind: 'construct', args, constructor_: null, type: target, location };
      const asked = isBool(target) ? notNull(only) : null;
      return (
        asked ?? { kind: 'cast', style: 'c', operand: operandOfCast(only, target), type: target, location }
      );
    }
    const constructors = constructorsOf(target.symbol);
    const [only] = args;
    const copy =
      args.length === 1 &&
      only &&
      bare(only.type).k === 'class' &&
      inheritanceDistance(classOf(only.type)!, target.symbol) >= 0;
    if (
      copy &&
      !constructors.some((fn) => fn.params.length === 1 && classOf(fn.params[0]!.type) === target.symbol)
    ) {
      const texts = args.map((arg) => (isTextClass(target.symbol) ? textOfObject(arg) : null) ?? arg);
      return { kind: 'construct', args: texts, constructor_: null, type: target, location };
    }
    const chosen = chooseOverload(constructors, args, templateMap(target));
    if (chosen)
      return { kind: 'construct', args: chosen.args, constructor_: chosen.fn, type: target, location };
    const undeclared = unknownValue(target);
    if (undeclared !== null) return this.unknown(e, undeclared);
    if (args.length === 0 && onlyConverts(target.symbol))
      return { kind: 'construct', args, constructor_: null, type: target, location };
    const conversion = args.length === 1 && only ? coerce(only, target) : null;
    if (conversion && conversion !== only && !isSeenAs(conversion, target)) return conversion;
    if (target.symbol.hasUnknownBase)
      return { kind: 'construct', args, constructor_: null, type: target, location };
    const types = args.map((arg) => spell(arg.type)).join(', ');
    return this.unknown(e, `no constructor of ${target.symbol.name} takes these arguments: (${types})`);
  }

  protected analyseNew(e: Extract<Expression, { kind: 'new' }>): Expression {
    e.args = e.args.map((arg) => this.analyse(arg));
    if (e.count) e.count = this.analyse(e.count);
    e.type = pointerTo(e.made);
    const undeclared = unknownValue(e.made);
    if (undeclared !== null) return this.unknown(e, undeclared);
    if (e.count || e.made.k !== 'class') return e;
    const made = this.construct(e.made, e.args, e);
    if (made.kind === 'construct') {
      e.args = made.args;
      e.constructor_ = made.constructor_;
      return e;
    }
    if (made.kind === 'unknown') return made;
    e.args = [made];
    return e;
  }
}

/** Whether nothing makes an object of a value: that it is seen as one is no conversion. */
function isSeenAs(e: Expression, target: Type): boolean {
  return (
    e.kind === 'convert' &&
    e.fn === null &&
    sameType(e.type, target) &&
    /^(?:basic|enum|pointer|array)$/.test(bare(e.operand.type).k)
  );
}
