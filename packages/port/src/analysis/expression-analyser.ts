import type {
  CallExpression,
  Expression,
  MemberExpression,
  NameExpression,
  UnknownExpression,
} from '../model/ast.js';
import {
  arithmeticResult, bare, BOOL, CHAR, classOf, type ClassType, CONST_CHAR_POINTER, INT, isArithmetic, isUnknown, isVoid, mutable, pointerTo,
  promoted, spell, substitute, type Type, UNKNOWN, VOID, basic, templateMap } from '../model/types.js'; // prettier-ignore
import type { Scope } from '../symbols/scope.js';
import type { ClassSymbol, FunctionSymbol, Symbol, VariableSymbol } from '../symbols/symbols.js';
import { coerce, isNullConstant } from './conversions.js';
import { constructorsOf, findMembers, functionsAmong } from './members.js';
import { chooseOverload } from './overloads.js';

const COMPARISONS = ['==', '!=', '<', '>', '<=', '>='];

/** Gives every expression its type, every name its meaning and every call its function. */
export class ExpressionAnalyser {
  /** The scope in which operators outside of classes are looked up. */
  readonly scope: Scope;
  readonly owner: ClassSymbol | null;
  readonly constThis: boolean;

  constructor(scope: Scope, owner: ClassSymbol | null, constThis = false) {
    this.scope = scope;
    this.owner = owner;
    this.constThis = constThis;
  }

  analyse(e: Expression): Expression {
    switch (e.kind) {
      case 'number':
        e.type = numberType(e.text);
        return e;
      case 'char':
        e.type = CHAR;
        return e;
      case 'string':
        e.type = CONST_CHAR_POINTER;
        return e;
      case 'signature':
        e.type = CONST_CHAR_POINTER;
        return e;
      case 'bool':
        e.type = BOOL;
        return e;
      case 'null':
        e.type = pointerTo(VOID);
        return e;
      case 'this':
        if (this.owner) e.type = pointerTo(this.#selfType(this.owner));
        return e;
      case 'name':
        return this.#name(e);
      case 'member':
        return this.#member(e);
      case 'call':
        return this.#call(e);
      case 'construct':
        return this.construct(
          e.type,
          e.args.map((arg) => this.analyse(arg)),
          e,
        );
      case 'new':
        return this.#new(e);
      case 'delete':
        e.operand = this.analyse(e.operand);
        e.type = VOID;
        return e;
      case 'unary':
        return this.#unary(e);
      case 'binary':
        return this.#binary(e);
      case 'assign':
        return this.#assign(e);
      case 'conditional':
        return this.#conditional(e);
      case 'index':
        return this.#index(e);
      case 'cast':
        e.operand = this.analyse(e.operand);
        if (e.type.k === 'pointer' && isNullConstant(e.operand))
          return { kind: 'null', type: e.type, location: e.location };
        return e;
      case 'convert':
        e.operand = this.analyse(e.operand);
        return e;
      case 'sizeof':
        if (e.operand) return { ...e, operand: this.analyse(e.operand), type: basic('ulong') };
        e.type = basic('ulong');
        return e;
      case 'list':
        e.items = e.items.map((item) => this.analyse(item));
        return e;
      case 'throw':
        if (e.operand) e.operand = this.analyse(e.operand);
        e.type = VOID;
        return e;
      default:
        return e;
    }
  }

  #selfType(owner: ClassSymbol): ClassType {
    const args = owner.templateParams.map((name): Type => ({ k: 'parameter', name }));
    return { k: 'class', symbol: owner, args, ...(this.constThis ? { const: true } : {}) };
  }

  #unknown(e: Expression, reason: string): UnknownExpression {
    return { kind: 'unknown', reason, type: UNKNOWN, location: e.location };
  }

  #name(e: NameExpression): Expression {
    const [first] = e.symbols;
    const found = e.symbols.find((each) => each.kind === 'variable' || each.kind === 'enumerator') ?? first;
    e.symbol = found ?? null;
    if (!found) {
      const spelled = e.qualifier ? `${e.qualifier}::${e.name}` : e.name;
      return this.#unknown(
        e,
        `no declaration of ${spelled} was found: give its header, or add it to the tables`,
      );
    }
    if (found.kind === 'variable') {
      const type = bare(found.type);
      e.type =
        this.constThis && found.role === 'field' && type.k === 'class' ? { ...type, const: true } : type;
    } else if (found.kind === 'enumerator') e.type = { k: 'enum', symbol: found.enum };
    else if (found.kind === 'function') {
      e.type = {
        k: 'function',
        returns: found.returns,
        params: found.params.map((param) => param.type),
        variadic: found.variadic,
      };
    }
    return e;
  }

  #member(e: MemberExpression): Expression {
    e.object = this.analyse(e.object);
    const object = this.#target(e);
    if (!object) return this.#unknownObject(e);
    const { symbols, map } = findMembers(object, e.name.split('<')[0]!);
    const found =
      symbols.find((each) => each.kind === 'variable' || each.kind === 'enumerator') ?? symbols[0];
    if (!found) return this.#unknown(e, this.#noMember(object, e.name));
    e.symbol = found;
    if (found.kind === 'variable') e.type = bare(substitute(found.type, map));
    else if (found.kind === 'enumerator') e.type = { k: 'enum', symbol: found.enum };
    return e;
  }

  #noMember(type: ClassType, name: string): string {
    const { symbol } = type;
    if (!symbol.defined) return `only the name of ${symbol.name} is known: give the header that declares it`;
    if (symbol.hasUnknownBase) return `${name} is not in ${symbol.name}, and a base of it is not known`;
    return `${symbol.name}::${name} is not in the tables`;
  }

  #unknownObject(e: MemberExpression): UnknownExpression {
    const { object } = e;
    if (object.kind === 'unknown') return this.#unknown(e, object.reason);
    return this.#unknown(e, `the type ${spell(object.type)} is not known`);
  }

  /** The class whose member is meant, through `->` of a class too. */
  #target(e: MemberExpression): ClassType | null {
    const type = bare(e.object.type);
    if (type.k === 'class' && e.arrow) {
      const { symbols, map } = findMembers(type, 'operator->');
      const [fn] = functionsAmong(symbols);
      if (!fn) return null;
      const returns = substitute(fn.returns, map);
      e.object = {
        kind: 'unary',
        operator: '->',
        postfix: true,
        operand: e.object,
        fn,
        type: returns,
        location: e.object.location,
      };
      const made = bare(returns);
      return made.k === 'pointer' && made.to.k === 'class' ? made.to : null;
    }
    if (type.k === 'class') return type;
    if (type.k === 'pointer') {
      const to = bare(type.to);
      return to.k === 'class' ? to : null;
    }
    return null;
  }

  #call(e: CallExpression): Expression {
    const args = e.args.map((arg) => this.analyse(arg));
    e.args = args;
    const { callee } = e;
    if (callee.kind === 'name') return this.#callName(e, callee);
    if (callee.kind === 'member') return this.#callMember(e, callee);
    e.callee = this.analyse(callee);
    return this.#callValue(e);
  }

  #callName(e: CallExpression, callee: NameExpression): Expression {
    const functions = functionsAmong(callee.symbols);
    if (functions.length > 0) {
      const object = functions[0]!.owner?.kind === 'class' && this.owner ? this.#selfType(this.owner) : null;
      const map = object ? findMembers(object, callee.name).map : new Map<string, Type>();
      return this.#resolve(e, callee, functions, map, this.constThis);
    }
    if (callee.name === 'va_arg') return e;
    const variable = callee.symbols.find((each) => each.kind === 'variable');
    e.callee = this.analyse(callee);
    if (variable) return this.#callValue(e);
    return this.#unknown(
      e,
      `no declaration of ${callee.qualifier ? `${callee.qualifier}::` : ''}${callee.name}() was found: give its header, or add it to the tables`,
    );
  }

  #callMember(e: CallExpression, callee: MemberExpression): Expression {
    callee.object = this.analyse(callee.object);
    const object = this.#target(callee);
    if (!object) return this.#unknown(e, this.#unknownObject(callee).reason);
    let { symbols, map } = findMembers(object, callee.name);
    if (callee.qualifier !== null) {
      const base = [...object.symbol.lineage()].find(
        (each) => each.name === callee.qualifier || each.qualifiedName === callee.qualifier,
      );
      if (base) ({ symbols, map } = findMembers({ k: 'class', symbol: base, args: [] }, callee.name));
    }
    const functions = functionsAmong(symbols);
    if (functions.length > 0) return this.#resolve(e, callee, functions, map, object.const === true);
    const [variable] = symbols;
    if (variable?.kind === 'variable') {
      e.callee = this.analyse(callee);
      return this.#callValue(e);
    }
    return this.#unknown(e, this.#noMember(object, `${callee.name}()`));
  }

  #resolve(
    e: CallExpression,
    callee: NameExpression | MemberExpression,
    functions: readonly FunctionSymbol[],
    map: ReadonlyMap<string, Type>,
    constObject: boolean,
  ): Expression {
    const chosen = chooseOverload(functions, e.args, map, constObject);
    if (!chosen) {
      const types = e.args.map((arg) => spell(arg.type)).join(', ');
      const where = functions[0]!.owner ? `${functions[0]!.owner.name}::` : '';
      return this.#unknown(e, `no ${where}${callee.name}() takes these arguments: (${types})`);
    }
    e.fn = chosen.fn;
    e.args = chosen.args;
    e.type = bare(chosen.returns);
    callee.symbol = chosen.fn;
    return e;
  }

  /** A call through a pointer to a function, or operator(). */
  #callValue(e: CallExpression): Expression {
    let type = bare(e.callee.type);
    if (type.k === 'pointer') type = bare(type.to);
    if (type.k === 'function') {
      const { params } = type;
      e.args = e.args.map((arg, i) => (params[i] ? coerce(arg, params[i]) : arg));
      e.type = bare(type.returns);
      return e;
    }
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
    return this.#unknown(
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
      return { kind: 'cast', style: 'c', operand: only, type: target, location };
    }
    const constructors = constructorsOf(target.symbol);
    const [only] = args;
    const copy =
      args.length === 1 && only && classOf(only.type) === target.symbol && bare(only.type).k === 'class';
    if (
      copy &&
      !constructors.some((fn) => fn.params.length === 1 && classOf(fn.params[0]!.type) === target.symbol)
    ) {
      return { kind: 'construct', args, constructor_: null, type: target, location };
    }
    const chosen = chooseOverload(constructors, args, templateMap(target));
    if (chosen)
      return { kind: 'construct', args: chosen.args, constructor_: chosen.fn, type: target, location };
    if (args.length === 0 && constructors.length === 0)
      return { kind: 'construct', args, constructor_: null, type: target, location };
    const conversion = args.length === 1 && only ? coerce(only, target) : null;
    if (conversion && conversion !== only) return conversion;
    if (!target.symbol.defined || target.symbol.hasUnknownBase)
      return { kind: 'construct', args, constructor_: null, type: target, location };
    const types = args.map((arg) => spell(arg.type)).join(', ');
    return this.#unknown(e, `no constructor of ${target.symbol.name} takes these arguments: (${types})`);
  }

  #new(e: Extract<Expression, { kind: 'new' }>): Expression {
    e.args = e.args.map((arg) => this.analyse(arg));
    if (e.count) e.count = this.analyse(e.count);
    e.type = pointerTo(e.made);
    if (isUnknown(e.made)) return this.#unknown(e, `the type ${spell(e.made)} is not known`);
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

  /** All functions with this name that can be seen, for operators. */
  #operators(name: string): FunctionSymbol[] {
    const found: FunctionSymbol[] = [];
    for (let scope: Scope | null = this.scope; scope; scope = scope.parent)
      found.push(...functionsAmong(scope.own(name)));
    return found;
  }

  /** The operator that a class or a function defines; null if the built-in one is meant. */
  #overloaded(
    operator: string,
    operands: Expression[],
  ): { fn: FunctionSymbol; args: Expression[]; type: Type } | null {
    if (!operands.some((each) => ['class', 'parameter', 'enum'].includes(bare(each.type).k))) return null;
    const name = `operator${operator}`;
    const [left, ...rest] = operands;
    const object = bare(left!.type);
    const members = object.k === 'class' ? findMembers(object, name) : null;
    const asMember =
      members && chooseOverload(functionsAmong(members.symbols), rest, members.map, object.const === true);
    const free = chooseOverload(this.#operators(name), operands, new Map());
    // A member and a function outside compete; what needs no conversion is meant.
    if (asMember && (!free || asMember.cost <= free.cost))
      return { fn: asMember.fn, args: [left!, ...asMember.args], type: asMember.returns };
    return free && { fn: free.fn, args: free.args, type: free.returns };
  }

  #unary(e: Extract<Expression, { kind: 'unary' }>): Expression {
    e.operand = this.analyse(e.operand);
    const { operand, operator } = e;
    if (operand.kind === 'unknown' && operator !== '&') return this.#unknown(e, operand.reason);
    const found =
      operator === '&'
        ? null
        : this.#overloaded(operator, e.postfix && operator.length === 2 ? [operand, zero(e)] : [operand]);
    if (found) {
      e.fn = found.fn;
      e.operand = found.args[0]!;
      e.type = bare(found.type);
      return e;
    }
    const type = bare(operand.type);
    if (operator === '!') {
      e.type = BOOL;
      e.operand = type.k === 'class' ? coerce(operand, BOOL) : operand;
    } else if (operator === '&') e.type = pointerTo(operand.type);
    else if (operator === '*')
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
    if (operator === '*' && e.type === UNKNOWN && type.k === 'class')
      return this.#unknown(e, `${type.symbol.name}::operator* is not in the tables`);
    return e;
  }

  #binary(e: Extract<Expression, { kind: 'binary' }>): Expression {
    e.left = this.analyse(e.left);
    e.right = this.analyse(e.right);
    const { operator } = e;
    if (operator === ',') e.type = e.right.type;
    else if (operator === 'concat') e.type = CONST_CHAR_POINTER;
    else if (operator === '&&' || operator === '||') {
      e.left = this.condition(e.left);
      e.right = this.condition(e.right);
      e.type = BOOL;
    } else return this.#operation(e);
    return e;
  }

  #operation(e: Extract<Expression, { kind: 'binary' }>): Expression {
    const { operator, left, right } = e;
    const unknown = left.kind === 'unknown' ? left : right.kind === 'unknown' ? right : null;
    if (unknown) return this.#unknown(e, unknown.reason);
    const found = this.#overloaded(operator, [left, right]);
    if (found) {
      e.fn = found.fn;
      [e.left, e.right] = found.args as [Expression, Expression];
      e.type = bare(found.type);
      return e;
    }
    const a = bare(left.type);
    const b = bare(right.type);
    if (isUnknown(a) || isUnknown(b))
      return this.#unknown(e, `the type ${spell(isUnknown(a) ? a : b)} is not known`);
    if (COMPARISONS.includes(operator)) {
      e.type = BOOL;
      if (a.k === 'pointer') e.right = coerce(right, isNullConstant(right) ? a : right.type);
      else if (b.k === 'pointer') e.left = coerce(left, isNullConstant(left) ? b : left.type);
    } else if (isArithmetic(a) && isArithmetic(b))
      e.type = operator === '<<' || operator === '>>' ? promoted(a) : arithmeticResult(a, b);
    else if (a.k === 'pointer' || a.k === 'array')
      e.type =
        (b.k === 'pointer' || b.k === 'array') && operator === '-'
          ? basic('long')
          : a.k === 'array'
            ? pointerTo(a.of)
            : a;
    else if (b.k === 'pointer' || b.k === 'array') e.type = b.k === 'array' ? pointerTo(b.of) : b;
    const classes = [a, b].filter((type) => type.k === 'class');
    if (classes.length > 0) {
      const converted = this.#convertedOperands(e, a, b);
      return (
        converted ?? this.#unknown(e, `no operator${operator} for ${spell(a)} and ${spell(b)} in the tables`)
      );
    }
    return e;
  }

  /** `a == 1` where `a` has a conversion operator. */
  #convertedOperands(e: Extract<Expression, { kind: 'binary' }>, a: Type, b: Type): Expression | null {
    const other = a.k === 'class' ? b : a;
    if (other.k === 'class' || other.k === 'unknown') return null;
    const own = a.k === 'class' ? e.left : e.right;
    const target = isNullConstant(a.k === 'class' ? e.right : e.left) ? pointerTo(VOID) : other;
    const made = coerce(own, target);
    if (made === own || (made.kind === 'convert' && made.fn === null && made.operand === own)) return null;
    const value = made.kind === 'convert' && made.operand.kind === 'convert' ? made.operand : made;
    if (a.k === 'class') e.left = value;
    else e.right = value;
    return this.#operation(e);
  }

  #assign(e: Extract<Expression, { kind: 'assign' }>): Expression {
    e.left = this.analyse(e.left);
    e.right = this.analyse(e.right);
    const { left, operator } = e;
    if (left.kind === 'unknown') return this.#unknown(e, left.reason);
    e.type = left.type;
    const type = bare(left.type);
    if (type.k === 'class') {
      const found = this.#overloaded(operator, [left, e.right]);
      if (found) {
        e.fn = found.fn;
        e.right = found.args[1]!;
        e.type = bare(found.type);
        return e;
      }
      if (operator !== '=')
        return this.#unknown(e, `${type.symbol.name}::operator${operator} is not in the tables`);
    }
    if (operator === '=') e.right = coerce(e.right, left.type);
    return e;
  }

  #conditional(e: Extract<Expression, { kind: 'conditional' }>): Expression {
    e.condition = this.condition(this.analyse(e.condition));
    e.yes = this.analyse(e.yes);
    e.no = this.analyse(e.no);
    const a = bare(e.yes.type);
    const b = bare(e.no.type);
    if (isArithmetic(a) && isArithmetic(b))
      e.type =
        bare(a) === bare(b)
          ? a
          : a.k === 'basic' && b.k === 'basic' && a.name === b.name
            ? a
            : arithmeticResult(a, b);
    else if (a.k === 'class') {
      e.type = a;
      e.no = coerce(e.no, a);
    } else if (b.k === 'class') {
      e.type = b;
      e.yes = coerce(e.yes, b);
    } else if (isNullConstant(e.yes) && b.k === 'pointer') {
      e.type = b;
      e.yes = coerce(e.yes, b);
    } else {
      e.type = a.k === 'array' ? pointerTo(a.of) : a;
      if (a.k === 'pointer' && isNullConstant(e.no)) e.no = coerce(e.no, a);
      // A literal beside a text that may be written to.
      else if (a.k === 'pointer' && b.k === 'pointer' && b.to.const === true) e.type = b;
    }
    if (isVoid(a)) e.type = VOID;
    return e;
  }

  #index(e: Extract<Expression, { kind: 'index' }>): Expression {
    e.object = this.analyse(e.object);
    e.index = this.analyse(e.index);
    const type = bare(e.object.type);
    if (e.object.kind === 'unknown') return this.#unknown(e, e.object.reason);
    if (type.k === 'pointer') e.type = bare(type.to);
    else if (type.k === 'array') e.type = bare(type.of);
    else if (type.k === 'class') {
      const found = this.#overloaded('[]', [e.object, e.index]);
      if (found) {
        e.fn = found.fn;
        e.index = found.args[1]!;
        e.type = bare(found.type);
        return e;
      }
      // Classes that convert to a pointer can be indexed as that.
      const pointer = coerce(e.object, CONST_CHAR_POINTER);
      if (pointer === e.object || (pointer.kind === 'convert' && !pointer.fn))
        return this.#unknown(e, `${type.symbol.name}::operator[] is not in the tables`);
      e.object = pointer;
      e.type = CHAR;
    } else return this.#unknown(e, `the type ${spell(type)} is not known`);
    return e;
  }

  /** A value as a condition. */
  condition(e: Expression): Expression {
    return bare(e.type).k === 'class' ? coerce(e, BOOL) : e;
  }

  /** What a declared variable begins with. */
  initial(symbol: VariableSymbol, e: Expression): Expression {
    const type = symbol.type;
    if (e.kind === 'construct') {
      const args = e.args.map((arg) => this.analyse(arg));
      if (bare(type).k === 'class' && type.k !== 'reference') return this.construct(type, args, e);
      const [only] = args;
      return only ? coerce(only, type) : e;
    }
    const value = this.analyse(e);
    if (type.k === 'array' && value.kind === 'list') return coerce(value, type);
    return coerce(value, type);
  }
}

/** What tells a postfix operator from the one in front. */
function zero(e: Expression): Expression {
  return { kind: 'number', text: '0', type: INT, location: e.location };
}

export type { Symbol };

function numberType(text: string): Type {
  if (/^0[xX]/.test(text) ? false : /[.eE]/.test(text))
    return /[fF]$/.test(text) ? basic('float') : basic('double');
  const suffix = /[uUlL]*$/.exec(text)![0].toLowerCase();
  const unsigned = suffix.includes('u');
  const longs = suffix.replace('u', '').length;
  if (longs > 1) return basic(unsigned ? 'ullong' : 'llong');
  if (longs === 1) return basic(unsigned ? 'ulong' : 'long');
  const value = BigInt(text.replace(/[uUlL]+$/, '').replace(/^0(?=[0-7]+$)/, '0o'));
  if (value > 0xffffffffn) return basic(unsigned ? 'ulong' : 'long');
  if (unsigned) return basic('uint');
  if (value > 0x7fffffffn) return text.startsWith('0') ? basic('uint') : basic('long');
  return INT;
}
