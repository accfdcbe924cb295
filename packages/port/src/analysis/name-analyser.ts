import type {
  ClassSymbol,
  ClassType,
  Expression,
  MemberExpression,
  NameExpression,
  Scope,
  Type,
  UnknownExpression,
} from '../model/ast.js';
import { bare, spell, substitute, UNKNOWN } from '../model/types.js';
import { findMembers, functionsAmong } from '../model/members.js';
import { undeclaredClass, undeclaredName } from '../model/unknown.js';
import { visitExpression } from '../model/walk.js';
import { typeOfFunction } from './function-pointers.js';

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
    // Who writes it by hand needs the variables in it.
    visitExpression(e, (each) => {
      for (const symbol of each.kind === 'name' ? each.symbols : [])
        if (symbol.kind === 'variable') symbol.used = symbol.read = true;
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
    if (found.kind === 'variable') {
      const type = bare(found.type);
      e.type =
        this.constThis && found.role === 'field' && type.k === 'class' ? { ...type, const: true } : type;
    } else if (found.kind === 'enumerator') e.type = { k: 'enum', symbol: found.enum };
    else if (found.kind === 'function') {
      e.type = typeOfFunction(found);
    }
    return e;
  }

  protected analyseMember(e: MemberExpression): Expression {
    e.object = this.analyse(e.object);
    const object = this.target(e);
    if (!object) return this.unknownObject(e);
    const { symbols, map } = findMembers(qualifiedClass(object, e), e.name.split('<')[0]!);
    const found =
      symbols.find((each) => each.kind === 'variable' || each.kind === 'enumerator') ?? symbols[0];
    if (!found) return this.unknown(e, this.noMember(object, e.name));
    e.symbol = found;
    if (found.kind === 'variable') e.type = bare(substitute(found.type, map));
    else if (found.kind === 'enumerator') e.type = { k: 'enum', symbol: found.enum };
    return e;
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
    return this.unknown(e, `the type ${spell(object.type)} is not known`);
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
      return made.k === 'pointer' && made.to.k === 'class' ? made.to : null;
    }
    if (type.k === 'class') return type;
    if (type.k === 'pointer') {
      const to = bare(type.to);
      return to.k === 'class' ? to : null;
    }
    return null;
  }
}

/** The base that `object.Base::member` names, or the class of the object. */
export function qualifiedClass(object: ClassType, { qualifier }: MemberExpression): ClassType {
  if (qualifier === null) return object;
  const base = [...object.symbol.lineage()].find(
    (each) => each !== object.symbol && (each.name === qualifier || each.qualifiedName === qualifier),
  );
  return base ? { k: 'class', symbol: base, args: [] } : object;
}
