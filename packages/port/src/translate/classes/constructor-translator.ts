import { constructorsOf } from '../../model/members.js';
import { hasDelete, isQObject, isSharedObject, mainBase, mixedBases } from '../../model/representation.js';
import { type Doc, from, hardline, indent, join, list } from '../../print/doc.js';
import { PRECEDENCE, show } from '../../print/ts.js';
import type { ArrayType, Expression, FunctionSymbol } from '../../model/ast.js';
import { bare, classOf } from '../../model/types.js';
import { someExpression } from '../../model/walk.js';
import { argumentsFor } from '../expressions/calls.js';
import { symbolOf } from '../names/constructor-symbols.js';
import { heldParameters, noteUnused, parameterDocs, parameterList } from './functions.js';
import { withTypes } from '../values/values.js';
import {
  furtherDestructors,
  hasDestructor,
  ownedFields,
  writesDestructor,
} from '../expressions/destructors.js';
import { isChosen } from '../../passes/classes/chosen-constructors.js';
import { isMadePlainly, isPure } from '../../passes/copies/copies.js';
import { mayThrow } from '../../passes/thrown-exceptions.js';
import { endsVisibly } from '../../passes/copies/visible-endings.js';
import { className, memberName } from '../names/names.js';
import { fillTemplate } from '../names/templates.js';
import { membersName } from './assign-names.js';
import { underMarks } from '../statements/cpp-comments.js';
import type { StatementTranslator } from '../statements/statements.js';
import { FieldTranslator } from './field-translator.js';
import { baseInitialiser, virtualInitialiser } from './virtual-bases.js';

/** Why a constructor may need a look. */
const UNFINISHED =
  'a constructor that may throw: C++ calls the destructors of the members that are made by then';

type Construct = Extract<Expression, { kind: 'construct' }>;

/** Writes how objects of a class are made and destroyed. */
export abstract class ConstructorTranslator extends FieldTranslator {
  protected constructorDoc(fn: FunctionSymbol): Doc | null {
    const t = this.translator(fn);
    const docs = [...heldParameters(fn, t), ...this.constructorLines(fn, t)];
    if (this.#isLikeBase(fn, docs.length)) return null;
    const body: Doc = docs.length === 0 ? '{}' : ['{', indent(hardline, join(hardline, docs)), hardline, '}'];
    noteUnused(fn, body);
    const access = fn.access === 'public' || this.symbol.friends.length > 0 ? '' : `${fn.access} `;
    const leading = this.withComments(fn, '');
    return [
      leading,
      from(fn.definition ?? fn.location!, [
        access,
        'constructor',
        parameterList(parameterDocs(fn, t)),
        ' ',
        body,
      ]),
    ];
  }

  /** A constructor that only hands its parameters to the base needs not be written. */
  #isLikeBase(fn: FunctionSymbol, lines: number): boolean {
    // `Counter() {}`: what every class has.
    const given = baseInitialiser(fn, this.symbol)?.args[0];
    const construct = given?.kind === 'construct' ? given : null;
    if (this.#tableArguments(construct, this.translator(fn))?.length) return false;
    if (!given && this.#baseNeedsArguments()) return false;
    const plain = !given || (construct?.args.length === 0 && !construct.constructor_?.rule?.template);
    const base_ = this.symbol.bases.length > 0 ? 1 : 0;
    if (fn.params.length === 0 && lines <= base_ && plain && fn.body?.statements.length === 0) return true;
    const base = baseInitialiser(fn, this.symbol);
    const target = base && base.args[0]?.kind === 'construct' ? base.args[0].constructor_ : null;
    if (
      lines !== 1 ||
      (fn.body?.statements.length ?? 1) > 0 ||
      !target ||
      isChosen(target) ||
      base?.args[0]?.kind !== 'construct'
    )
      return false;
    const { args } = base.args[0];
    return args.length === fn.params.length && args.length === target.params.length && args.every((arg, i) => {
      const param = fn.params[i]!;
      return arg.kind === 'name' && arg.symbol === param && (param.initial === null || param.initial.kind === 'null') && (target.params[i]!.initial !== null || param.initial === null);
    }); // prettier-ignore
  }

  /** Makes what the object has from further bases: each is made by itself, and the object takes over its members. */
  #mixedCalls(fn: FunctionSymbol | null, t: StatementTranslator): Doc[] {
    return mixedBases(this.symbol).flatMap((base): Doc[] => {
      const constructors = constructorsOf(base);
      const hasMembers = [...base.lineage()].some((each) => each.rule !== null || each.fields.length > 0);
      if (constructors.length === 0 && !hasMembers) return [];
      const virtual = virtualInitialiser(fn, base);
      if (virtual) return [t.marked(virtual.location, `a virtual base of ${base.name} is made here`)];
      const [made] = fn?.initialisers.find((each) => each.name.split('::').at(-1) === base.name)?.args ?? [];
      const target =
        made?.kind === 'construct'
          ? made.constructor_
          : (constructors.find((each) => each.params.every((param) => param.initial)) ?? null);
      const isPlain = target
        ? target.printed === target.name && isPure(target)
        : constructors.length === 0 && isMadePlainly(base);
      if (!isPlain)
        return [
          t.marked(
            fn?.location ?? this.symbol.location!,
            `${base.name}, a further base of ${this.symbol.name}, is made by a constructor that does more than set its members`,
          ),
        ];
      const args = made?.kind === 'construct' && target ? argumentsFor(target, made.args, t) : [];
      const values = [
        'this',
        className(base, this.context),
        ...args.map((arg) => show(arg, PRECEDENCE.assign)),
      ];
      return [[this.context.helper('initialise'), list('(', values, ')'), ';']];
    });
  }

  /** A class without a constructor of its own, but with further bases that have members, or a base that needs arguments here. */
  protected implicitConstructor(): Doc | null {
    const t = this.translator(null);
    const given = this.#tableArguments(null, t) ?? [];
    const calls = this.#mixedCalls(null, t);
    if (calls.length === 0 && given.length === 0) return null;
    const lines = [['super', list('(', given, ')'), ';'], ...calls];
    return ['constructor() {', indent(hardline, join(hardline, lines)), hardline, '}'];
  }

  protected constructorLines(fn: FunctionSymbol, t: StatementTranslator): Doc[] {
    const docs: Doc[] = [];
    const symbol = this.symbol;
    if (symbol.fields.some(({ type }) => endsVisibly(type)) && mayThrow(fn))
      t.look(fn.definition ?? fn.location!, UNFINISHED);
    if (!fn.body && this.#baseNeedsArguments()) return [this.#unknownSuper(fn, t)];
    if (symbol.bases.length > 0) docs.push(this.#superCall(fn, t));
    docs.push(...this.#mixedCalls(fn, t));
    const merged = this.overloads.groups.has(fn);
    for (const field of symbol.fields) {
      const initialiser = fn.initialisers.find((each) => each.name === field.name);
      if (!merged && this.constantInitial(field) !== undefined) continue;
      if (!initialiser && (!merged || this.inBodies.has(field))) continue;
      if (!initialiser && this.constantInitial(field) !== undefined) continue;
      // Left open here, and never null elsewhere.
      if (
        !initialiser &&
        field.type.k === 'pointer' &&
        !field.nullable &&
        isSharedObject(bare(field.type.to))
      )
        continue;
      const [value] = initialiser?.args ?? [];
      const set = (): Doc => {
        const isReference = field.type.k === 'reference' && value;
        const made = isReference ? t.referenceField(value, field.type) : t.initialOf(field, value ?? null);
        return [`this.${memberName(field.printed)} = `, show(made, PRECEDENCE.assign), ';'];
      };
      docs.push(underMarks(this.context.diagnostics, initialiser?.location ?? field.location!, set));
    }
    if (fn.body) docs.push(...t.lines(fn.body.statements, fn.body.location));
    else
      docs.push(
        t.marked(fn.location!, `the constructor of ${symbol.name} is defined in no file that was given`),
      );
    return docs;
  }

  /** Whether the base cannot be made without arguments. */
  #baseNeedsArguments(): boolean {
    const base = mainBase(this.symbol)?.type?.symbol;
    const constructors = base ? constructorsOf(base) : [];
    return constructors.length > 0 && constructors.every((fn) => fn.params.some((param) => !param.initial));
  }

  /** A constructor that is only declared: what it hands to the base is not known. */
  #unknownSuper(fn: FunctionSymbol, t: StatementTranslator): Doc {
    const reason = `the constructor of ${this.symbol.name} is defined in no file that was given`;
    const value = show(t.mark(fn.location!, reason));
    return [`// PORT: ${reason}`, hardline, 'super(...', value, ');'];
  }

  /** A base that cannot be made as this constructor has it, which C++ would not compile either. */
  #noPlainBase(fn: FunctionSymbol, t: StatementTranslator): Doc {
    const reason = `no constructor of ${mainBase(this.symbol)!.name} without arguments was found`;
    return [
      `// PORT: ${reason}`,
      hardline,
      'super(...',
      show(t.mark(fn.definition ?? fn.location!, reason)),
      ');',
    ];
  }

  #superCall(fn: FunctionSymbol, t: StatementTranslator): Doc {
    const base = baseInitialiser(fn, this.symbol);
    const early = base?.args.find((arg) => someExpression(arg, (each) => each.kind === 'this'));
    if (early) return this.#earlySuper(early, t);
    const [made] = base?.args ?? [];
    if (made?.kind === 'construct') {
      if (this.#copiesBase(made)) return this.#copyingSuper(made, t);
    }
    if (!base && this.#baseNeedsArguments()) return this.#noPlainBase(fn, t);
    return underMarks(this.context.diagnostics, base?.location ?? fn.location!, () => {
      const ofTable = this.#tableArguments(made?.kind === 'construct' ? made : null, t);
      return ['super', list('(', ofTable ?? this.#baseArguments(base?.args ?? [], t), ')'), ';'];
    });
  }

  #baseArguments(given: readonly Expression[], t: StatementTranslator): Doc[] {
    const made = given[0]?.kind === 'construct' ? given[0] : null;
    const args = made?.constructor_
      ? [...symbolOf(made.constructor_, this.context), ...argumentsFor(made.constructor_, made.args, t)]
      : (made?.args ?? given).map((arg) => t.value(arg));
    return args.map((arg) => show(arg, PRECEDENCE.assign));
  }

  /** What a base of the tables gets, as `[], 0` of a map of numbers; null where the tables say nothing of it. */
  #tableArguments(made: Construct | null, t: StatementTranslator): Doc[] | null {
    const type = mainBase(this.symbol)?.type;
    if (!type) return null;
    const constructor_ =
      made && (made.constructor_ || made.args.length > 0)
        ? made.constructor_
        : constructorsOf(type.symbol).find(({ params }) => params.every((param) => param.initial));
    const inside = /^new \w+(?:<.*?>)?\((.*)\)$/.exec(constructor_?.rule?.template ?? '')?.[1];
    if (!constructor_?.rule || inside === undefined) return null;
    if (inside === '') return [];
    const args = made ? argumentsFor(constructor_, made.args, t) : [];
    const rule = withTypes({ ...constructor_.rule, template: inside }, type, t);
    return [show(fillTemplate(rule, null, args, this.context))];
  }

  /** `: Base( this )`: before the base is made there is no object here. */
  #earlySuper({ location }: Expression, t: StatementTranslator): Doc {
    const reason = 'the object is handed to the constructor of its base, and is made by that here';
    return [`// PORT: ${reason}`, hardline, 'super(...', show(t.mark(location, reason)), ');'];
  }

  /** `Derived( const Derived &o ) : Base( o )` where the program writes no such constructor of Base. */
  #copiesBase({ constructor_, args }: Construct): boolean {
    const base = mainBase(this.symbol)?.type?.symbol;
    const [first] = args;
    if (!base || base.rule || constructor_ !== null || !first || args.length > 1) return false;
    return [...(classOf(first.type)?.lineage() ?? [])].includes(base);
  }

  #copyingSuper({ args, location }: Construct, t: StatementTranslator): Doc {
    const base = mainBase(this.symbol)!.type!.symbol;
    if (constructorsOf(base).length === 0)
      return [
        'super();',
        hardline,
        `super.${membersName(base, t.context.usage)}(`,
        show(t.object(args[0]!)),
        ');',
      ];
    const reason = `C++ makes the constructor that copies what the object has of ${base.name}`;
    return [`// PORT: ${reason}`, hardline, 'super(...', show(t.mark(location, reason)), ');'];
  }

  /** What C++ destroys with the object: its members, the last one first. */
  #memberDeletes(): Doc[] {
    return ownedFields(this.symbol)
      .reverse()
      .map(({ type, printed }) => {
        const member = `this.${memberName(printed)}`;
        if (type.k !== 'array') return `${member}.delete();`;
        return `${this.context.helper('deleteAll')}(${member}${flattened(type)});`;
      });
  }

  protected destructor(fn: FunctionSymbol): Doc | null {
    if (!writesDestructor(this.symbol)) return null;
    const t = this.translator(fn);
    const docs = [
      ...(fn.body
        ? t.lines(fn.body.statements, fn.body.location)
        : fn.isPure
          ? []
          : [
              t.marked(
                fn.location!,
                `the destructor of ${this.symbol.name} is defined in no file that was given`,
              ),
            ]),
      ...this.#memberDeletes(),
      ...this.#baseDestructor(),
    ];
    const leading = this.withComments(fn, '');
    return [
      leading,
      this.#destructorHead(),
      docs.length === 0 ? '{}' : ['{', indent(hardline, join(hardline, docs)), hardline, '}'],
    ];
  }

  /** C++ destroys the bases last; those of a QObject are known to its delete(). */
  #baseDestructor(): Doc[] {
    const further = furtherDestructors(this.symbol)
      .reverse()
      .map((each) => `${className(each, this.context)}.prototype.destructor.call(this);`);
    const base = mainBase(this.symbol)?.type?.symbol;
    return base && !isQObject(base) && hasDestructor(base) ? [...further, 'super.destructor();'] : further;
  }

  #destructorHead(): Doc {
    const base = mainBase(this.symbol)?.type?.symbol;
    return `${base && hasDestructor(base) ? 'override ' : ''}destructor(): void `;
  }

  protected implicitDestructor(): Doc | null {
    const docs = [...this.#memberDeletes(), ...this.#baseDestructor()];
    if (!writesDestructor(this.symbol)) return null;
    if (docs.length === 0) return [this.#destructorHead(), '{}'];
    return [this.#destructorHead(), '{', indent(hardline, join(hardline, docs)), hardline, '}'];
  }

  /** A class that is no QObject gets what `delete` and the end of a block call. */
  protected disposer(): Doc[] | null {
    const symbol = this.symbol;
    if (isQObject(symbol) || !hasDelete(symbol)) return null;
    const destroy = writesDestructor(symbol);
    const base = symbol.bases.find((each) => each.type && hasDelete(each.type.symbol))?.type?.symbol;
    // A collection's own delete() knows of no destructor.
    if (base && destroy && [...base.lineage()].every((each) => each.rule ?? !writesDestructor(each)))
      return [method('override delete(): void', ['this.destructor();', hardline, 'super.delete();'])];
    if (base) return null;
    const body: Doc = destroy ? 'this.destructor();' : '';
    const dispose = method('[Symbol.dispose](): void', 'this.delete();');
    return [[method('delete(): void', body), hardline, hardline, dispose]];
  }
}

/** What makes one array of the rows of another one. */
function flattened({ of }: ArrayType): string {
  let depth = 0;
  for (let each = bare(of); each.k === 'array'; each = bare(each.of)) depth++;
  return depth === 0 ? '' : `.flat(${depth === 1 ? '' : String(depth)})`;
}

function method(head: string, body: Doc): Doc {
  return [head, ' {', indent(hardline, body), hardline, '}'];
}
