import { elementAt } from './element-at.js';
import type {
  ClassSymbol,
  ClassType,
  Expression,
  FunctionSymbol,
  MemberExpression,
  NameExpression,
  Scope,
  Type,
  UnknownExpression,
  VariableSymbol,
} from '../model/ast.js';
import { bare, classOf, mutable, spell, substitute, templateMap, UNKNOWN } from '../model/types.js';
import { findMembers, functionsAmong } from '../model/members.js';
import { isSharedObject } from '../model/representation.js';
import { textOf } from '../read/source-file.js';
import { undeclaredClass, undeclaredName } from '../model/unknown.js';
import { visitExpression } from '../model/walk.js';
import { typeOfFunction } from './function-pointers.js';

/** What `create<Lamp>` names as a value: the function that the template becomes for these types. */
function instanceNamed(fn: FunctionSymbol, { templateArgs = [] }: NameExpression): FunctionSymbol {
  if (templateArgs.length === 0) return fn;
  return fn.expansion?.instance(new Map(fn.templateParams.map((name, i) => [name, templateArgs[i]!]))) ?? fn;
}

/** Finds out what names and members mean. */
export abstract class NameAnalyser {
  abstract analyse(e: Expression): Expression;

  /** The scope in which operators outside of classes are looked up. */
  readonly scope: Scope;
  readonly owner: ClassSymbol | null;
  readonly constThis: boolean;

  constructor(scope: Scope, owner: ClassSymbol | null, constThis = false) {
    this.scope = scope;
    this.owner = owner;
    this.constThis = constThis;
  }

  protected selfType(owner: ClassSymbol): ClassType {
    const args = owner.templateParams.map((name): Type => ({ k: 'parameter', name }));
    return { k: 'class', symbol: owner, args, ...(this.constThis ? { const: true } : {}) };
  }

  protected unknown(e: Expression, reason: string): UnknownExpression {
    // Who writes it by hand needs the variables in it, and a function may set what it gets.
    visitExpression(e, (each) => {
      for (const symbol of each.kind === 'name' ? each.symbols : [])
        if (symbol.kind === 'variable') symbol.used = symbol.read = true;
      for (const arg of each.kind === 'call' ? each.args : [])
        for (const symbol of given(arg)) symbol.assigned = true;
    });
    return { kind: 'unknown', reason, type: UNKNOWN, location: e.location };
  }

  protected analyseName(e: NameExpression): Expression {
    const [first] = e.symbols;
    const found = e.symbols.find((each) => each.kind === 'variable' || each.kind === 'enumerator') ?? first;
    e.symbol = found ?? null;
    if (!found) {
      const spelled = e.qualifier ? `${e.qualifier}::${e.name}` : e.name;
      return this.unknown(e, undeclaredName(spelled));
    }
    if (found.kind === 'variable' && found.owner?.kind === 'class' && found.owner.holder && !found.isStatic)
      return this.#memberOfHolder(e, found.owner.holder);
    if (found.kind === 'variable') {
      e.type = asMember(found, bare(this.#typeInBase(found)), this.constThis);
    } else if (found.kind === 'enumerator') e.type = { k: 'enum', symbol: found.enum };
    else if (found.kind === 'function') {
      const fn = instanceNamed(found, e);
      e.symbol = fn;
      e.type = typeOfFunction(fn);
    } else if (found.kind === 'typedef' && found.type.k === 'parameter')
      return this.unknown(
        e,
        `${e.name} is a number that the template is given: let its constructor get it, or a function as an argument`,
      );
    return e;
  }

  /** The type of a variable, in a class that inherits it from a template. */
  #typeInBase(symbol: VariableSymbol): Type {
    const { enclosingClass } = this.scope;
    if (symbol.role !== 'field' || !enclosingClass || symbol.owner === enclosingClass) return symbol.type;
    const { symbols, map } = findMembers(this.selfType(enclosingClass), symbol.name);
    return symbols.includes(symbol) ? substitute(symbol.type, map) : symbol.type;
  }

  /** `i` where `union { int i; float f; };` stands in the class: the member of what holds the union. */
  #memberOfHolder({ name, location }: NameExpression, holder: VariableSymbol): Expression {
    const object: NameExpression = {
      kind: 'name', name: holder.name, qualifier: null, symbols: [holder], symbol: null, type: UNKNOWN, location,
    }; // prettier-ignore
    return this.analyse({
      kind: 'member', object, arrow: false, name, qualifier: null, symbol: null, type: UNKNOWN, location,
    }); // prettier-ignore
  }

  /** `object.i` of such a union. */
  #reachHolder(e: MemberExpression, { owner }: VariableSymbol): void {
    const type = bare(e.object.type);
    const object = classOf(type);
    if (owner?.kind !== 'class' || !owner.holder || object === owner) return;
    const { holder } = owner;
    const inner: MemberExpression = {
      kind: 'member', object: e.object, arrow: e.arrow, name: holder.name, qualifier: null, symbol: holder, type: bare(holder.type), location: e.location,
    }; // prettier-ignore
    this.#reachHolder(inner, holder);
    Object.assign(e, { object: inner, arrow: false });
  }

  protected analyseMember(e: MemberExpression): Expression {
    e.object = this.analyse(e.object);
    const object = this.target(e);
    if (!object) return this.unknownObject(e);
    const named = this.qualifiedClass(object, e);
    if (!named) return this.unknown(e, notABase(e));
    const { symbols, map } = findMembers(named, e.name.split('<')[0]!);
    const found =
      symbols.find((each) => each.kind === 'variable' || each.kind === 'enumerator') ?? symbols[0];
    if (!found) return this.unknown(e, this.noMember(object, e.name));
    e.symbol = found;
    if (found.kind === 'variable') this.#reachHolder(e, found);
    if (found.kind === 'variable')
      e.type = asMember(found, bare(substitute(found.type, map)), object.const === true);
    else if (found.kind === 'enumerator') e.type = { k: 'enum', symbol: found.enum };
    return e;
  }

  /** The base that `object.Base::member` names, also by a typedef, or the class of the object; null for what is no base. */
  protected qualifiedClass(object: ClassType, { qualifier }: MemberExpression): ClassType | null {
    return qualifier === null ? object : this.qualifiedBase(object, qualifier);
  }

  /** The base of that name, or the class itself. */
  protected qualifiedBase(object: ClassType, qualifier: string): ClassType | null {
    for (const each of object.symbol.lineage())
      if (each.name === qualifier || each.qualifiedName === qualifier) return baseOf(object, each);
    const name = qualifier.split('::').at(-1)!;
    const symbols = [...object.symbol.scope.member(name), ...this.scope.lookup(name)];
    for (const symbol of symbols) {
      const type = symbol.kind === 'typedef' ? bare(symbol.type) : null;
      const meant = type?.k === 'class' ? type.symbol : symbol.kind === 'class' ? symbol : null;
      const found = meant && baseOf(object, meant);
      if (found) return found;
    }
    return null;
  }

  protected noMember(type: ClassType, name: string): string {
    const { symbol } = type;
    const undeclared = undeclaredClass(symbol);
    if (undeclared !== null) return undeclared;
    if (symbol.hasUnknownBase) return `${name} is not in ${symbol.name}, and a base of it is not known`;
    return `${symbol.name}::${name} is not in the tables`;
  }

  protected unknownObject(e: MemberExpression): UnknownExpression {
    const { object } = e;
    if (object.kind === 'unknown') return this.unknown(e, object.reason);
    const spelled = spell(object.type);
    const type = spelled === '' ? `of ${textOf(object.location).replace(/\s+/g, ' ')}` : spelled;
    return this.unknown(e, `the type ${type} is not known`);
  }

  /** The class whose member is meant, through `->` of a class too. */
  protected target(e: MemberExpression): ClassType | null {
    const type = bare(e.object.type);
    if (type.k === 'class' && e.arrow) {
      const { symbols, map } = findMembers(type, 'operator->');
      const [fn] = functionsAmong(symbols);
      if (!fn) return null;
      // Of an iterator it is the element, which may be changed: `*it`.
      const [element] = functionsAmong(findMembers(type, 'operator*').symbols);
      const found = element?.rule && fn.rule ? substitute(element.returns, map) : null;
      if (element && found && bare(found).k === 'class') {
        const { operand, location } = { operand: e.object, location: e.object.location };
        e.object = {
          kind: 'unary',
          operator: '*',
          postfix: false,
          operand,
          fn: element,
          type: found,
          location,
        };
        return bare(found) as ClassType;
      }
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
      // Of another object that has such an operator, C++ calls that, too.
      if (made.k === 'class' && made.symbol !== type.symbol) return this.target(e);
      return made.k === 'pointer' && made.to.k === 'class' ? made.to : null;
    }
    if (type.k === 'class') return type;
    if (type.k === 'pointer') {
      e.object = elementAt(e.object) ?? e.object;
      const to = bare(type.to);
      return to.k === 'class' ? to : null;
    }
    return null;
  }
}

/** The numbers and texts that a function can set when it gets `x`, or `&x`. */
function given(arg: Expression): VariableSymbol[] {
  const name = arg.kind === 'unary' && arg.operator === '&' ? arg.operand : arg;
  const symbols = name.kind === 'name' ? name.symbols : [];
  return symbols.filter(
    (each): each is VariableSymbol =>
      each.kind === 'variable' && each.role === 'local' && !isSharedObject(each.type),
  );
}

/** What a class is as an object of a base, with the arguments of the base's template. */
function baseOf(type: ClassType, base: ClassSymbol): ClassType | null {
  if (type.symbol === base) return type;
  const map = templateMap(type);
  for (const each of type.symbol.bases) {
    const inBase = each.type && mutable(substitute(each.type, map));
    const found = inBase?.k === 'class' ? baseOf(inBase, base) : null;
    if (found) return found;
  }
  return null;
}

/** Why a member behind a qualifier is not known. */
export function notABase({ qualifier, name }: MemberExpression): string {
  return `${qualifier ?? ''}, of which ${name} is asked for, is not known as a base of the object`;
}

/** The type of a variable: a member of a const object is const, too, unless it is mutable or refers to another object. */
function asMember(
  { role, isMutable, isStatic, type: declared }: VariableSymbol,
  type: Type,
  isConst: boolean,
): Type {
  const follows = isConst && role === 'field' && !isMutable && !isStatic && declared.k !== 'reference';
  return follows && type.k === 'class' ? { ...type, const: true } : type;
}
