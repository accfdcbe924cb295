import { constructorsOf, destructorOf, overridden } from '../analysis/members.js';
import type { Expression, Statement } from '../model/ast.js';
import { hasDelete, isImmutable, isQObject, isUserValue } from '../model/representation.js';
import { bare, isBasic, isByteBuffer, type Type } from '../model/types.js';
import { visitExpression } from '../model/walk.js';
import type { Overloads } from '../passes/overloads.js';
import type { Comments } from '../print/comments.js';
import { type Doc, from, group, hardline, ifBroken, indent, join, line, list } from '../print/doc.js';
import { PRECEDENCE, quote, show } from '../print/ts.js';
import type { ClassSymbol, FunctionSymbol, Initialiser, Symbol, VariableSymbol } from '../symbols/symbols.js';
import { argumentsFor } from './calls.js';
import type { FileContext } from './context.js';
import { constantValue } from './enums.js';
import {
  bodyOf,
  noteUnused,
  overloadedFunction,
  parameterDocs,
  parameterList,
  signature,
} from './functions.js';
import { className, memberName } from './names.js';
import { signatureTexts } from './signatures.js';
import { fillTemplate } from './templates.js';
import { StatementTranslator } from './statements.js';
import { paramText, typeText } from './type-text.js';
import { initialValue } from './values.js';
import { copyMethods } from './value-classes.js';

/** Writes a class. */
export class ClassTranslator {
  readonly #symbol: ClassSymbol;
  readonly #context: FileContext;
  readonly #comments: Comments;
  readonly #overloads: Overloads;
  readonly #written = new Set<FunctionSymbol>();

  constructor(symbol: ClassSymbol, context: FileContext, comments: Comments, overloads: Overloads) {
    this.#symbol = symbol;
    this.#context = context;
    this.#comments = comments;
    this.#overloads = overloads;
  }

  /** A translator for what belongs to this function, or to the class. */
  #translator(fn: FunctionSymbol | null): StatementTranslator {
    return new StatementTranslator({ context: this.#context, owner: this.#symbol, fn }, this.#comments);
  }

  /** The class, and the classes inside of it before it. */
  translate(): Doc {
    const symbol = this.#symbol;
    const inner = symbol
      .members()
      .filter((each): each is ClassSymbol => each.kind === 'class' && each.owner === symbol && each.defined);
    const before = inner.flatMap((each): Doc[] => [
      new ClassTranslator(each, this.#context, this.#comments, this.#overloads).translate(),
      hardline,
      hardline,
    ]);
    const members = this.#members();
    const params = symbol.templateParams.length > 0 ? `<${symbol.templateParams.join(', ')}>` : '';
    const body: Doc =
      members.length === 0 ? '{}' : ['{', indent(hardline, join(hardline, members)), hardline, '}'];
    const abstract = symbol.functions().some((fn) => fn.isPure) ? 'abstract ' : '';
    return [...before, 'export ', abstract, `class ${symbol.printed}${params}`, this.#heritage(), ' ', body];
  }

  #heritage(): Doc {
    const bases = this.#symbol.bases.filter((base) => base.type?.symbol.rule?.type !== 'string');
    if (bases.length === 0) return '';
    // QObject, or what inherits it, is the one class; the others can only be interfaces.
    const main = bases.find((base) => base.type && isQObject(base.type.symbol)) ?? bases[0]!;
    const name = main.type ? className(main.type.symbol, this.#context) : main.name.replace(/\W/g, '_');
    const args =
      main.type && main.type.args.length > 0
        ? `<${main.type.args.map((arg) => typeText(arg, this.#context)).join(', ')}>`
        : '';
    const others = bases.filter((base) => base !== main && base.type?.symbol.name !== 'Qt');
    const interfaces = others.map((base) => {
      this.#context.diagnostics.look(
        this.#symbol.location!,
        `${this.#symbol.name} has a second base, ${base.name}: what it inherits from it has to be written there`,
      );
      return base.type ? className(base.type.symbol, this.#context, true) : base.name;
    });
    return [` extends ${name}${args}`, interfaces.length > 0 ? ` implements ${interfaces.join(', ')}` : ''];
  }

  #members(): Doc[] {
    const symbol = this.#symbol;
    const docs: Doc[] = [];
    const objectBlock = this.#objectBlock();
    if (objectBlock) docs.push(objectBlock);
    const members = symbol
      .members()
      .filter(
        (each) =>
          each.location !== null &&
          each.kind !== 'class' &&
          each.kind !== 'typedef' &&
          each.kind !== 'enumerator',
      );
    members.sort((a, b) => placeOf(a) - placeOf(b) || a.location!.start - b.location!.start);
    let previous = objectBlock ? 0 : -1;
    for (const each of members) {
      const doc = this.#member(each);
      if (!doc) continue;
      const isFunction = each.kind === 'function' && !each.isSignal;
      const blank =
        docs.length > 0 &&
        (this.#comments.blankBefore(each.location!) ||
          (isFunction && each.body !== null && this.#isLong(each)));
      const place = Math.min(placeOf(each), 3);
      if (blank || (docs.length > 0 && place === 3 && previous !== 3)) docs.push('');
      previous = place;
      docs.push(doc);
    }
    const destructor = destructorOf(symbol) ? null : this.#implicitDestructor();
    if (destructor) docs.push('', destructor);
    docs.push(...copyMethods(symbol, this.#context));
    const disposer = this.#disposer();
    if (disposer) docs.push('', ...disposer);
    const { location } = symbol;
    if (location) {
      const rest = this.#comments.between(location.file, location.start, location.end);
      if (rest.length > 0) docs.push(rest.slice(0, -1));
    }
    return docs;
  }

  #isLong(fn: FunctionSymbol): boolean {
    return (fn.body?.statements.length ?? 0) > 3;
  }

  #objectBlock(): Doc | null {
    const symbol = this.#symbol;
    if (!isQObject(symbol) || !symbol.hasQObjectMacro) return null;
    const functions = symbol.functions();
    const signals = functions.filter((fn) => fn.isSignal).flatMap((fn) => signatureTexts(fn).map(quote));
    const slots = functions.filter((fn) => fn.isSlot).flatMap((fn) => signatureTexts(fn).map(quote));
    const entries: Doc[] = [];
    if (signals.length > 0) entries.push(['signals: ', list('[', signals, ']')]);
    if (slots.length > 0) entries.push(['slots: ', list('[', slots, ']')]);
    const name = this.#context.use('Q_OBJECT', '@qt3/core-signals');
    const declarations: Doc =
      entries.length > 0
        ? [', ', group('{', indent(line, join([',', line], entries), ifBroken(',')), line, '}')]
        : '';
    return ['static {', indent(hardline, `${name}(this`, declarations, ');'), hardline, '}'];
  }

  #member(each: Symbol): Doc | null {
    switch (each.kind) {
      case 'variable':
        return this.#field(each);
      case 'enum':
        return this.#enum(each);
      case 'function':
        return this.#function(each);
      default:
        return null;
    }
  }

  #withComments(symbol: Symbol, doc: Doc): Doc {
    const location = symbol.location!;
    const leading = this.#comments.leading(location);
    const definition =
      symbol.kind === 'function' && symbol.definition && symbol.definition !== location
        ? this.#comments.leading(symbol.definition)
        : [];
    return [
      ...leading,
      ...definition,
      from(symbol.kind === 'function' ? (symbol.definition ?? location) : location, doc),
      this.#comments.trailing(location),
    ];
  }

  #access(symbol: VariableSymbol | FunctionSymbol): string {
    if (symbol.printed.startsWith('#')) return '';
    if (symbol.kind === 'function' && (symbol.isSlot || symbol.isSignal)) return '';
    if (symbol.kind === 'function') {
      const [base] = overridden(symbol);
      if (base) return base.access === 'public' || base.isSlot ? '' : 'protected ';
      if (symbol.access === 'private')
        return symbol.isVirtual ? 'protected ' : this.#symbol.friends.length > 0 ? '' : 'private ';
    }
    return symbol.access === 'protected'
      ? 'protected '
      : symbol.access === 'private' && symbol.kind === 'variable'
        ? 'private '
        : '';
  }

  #field(symbol: VariableSymbol): Doc {
    const t = this.#translator(null);
    const modifiers = `${this.#access(symbol)}${symbol.isStatic ? 'static ' : ''}`;
    const constant =
      !symbol.assigned && (symbol.type.k === 'class' || symbol.type.const === true) ? 'readonly ' : '';
    const initial = symbol.isStatic ? symbol.initial : this.#constantInitial(symbol);
    const later = !symbol.isStatic && initial === undefined;
    const type = this.#fieldType(symbol);
    const name = memberName(symbol.printed);
    if (later)
      return this.#withComments(symbol, `${modifiers}${constant}${name}${this.#definite(symbol)}: ${type};`);
    const value = show(t.initialOf(symbol, initial ?? null), PRECEDENCE.assign);
    const inferred = /^(?:number|boolean|string|bigint)$/.test(type) || symbol.type.k === 'class';
    return this.#withComments(symbol, [
      modifiers,
      constant,
      name,
      inferred ? '' : `: ${type}`,
      ' = ',
      value,
      ';',
    ]);
  }

  /** Where constructors are merged the compiler does not see that a field gets its value. */
  #definite(symbol: VariableSymbol): string {
    return this.#overloads.groups.has(constructorsOf(this.#symbol)[0]!) || symbol.isStatic ? '!' : '';
  }

  #fieldType(symbol: VariableSymbol): string {
    const { type } = symbol;
    if (type.k === 'pointer' && this.#context.usage.arrays.has(symbol)) {
      return `${typeText(type.to, this.#context, bare(type.to).k === 'pointer').replace(/^(.* .*)$/, '($1)')}[]${symbol.nullable ? ' | null' : ''}`;
    }
    return type.k === 'reference'
      ? paramText(type, this.#context, symbol.nullable)
      : typeText(type, this.#context, symbol.nullable);
  }

  /** The value that a field always begins with; undefined when the constructor decides. */
  #constantInitial(symbol: VariableSymbol): Expression | null | undefined {
    const constructors = constructorsOf(this.#symbol).filter((fn) => !fn.rule);
    if (constructors.length === 0) return null;
    let found: Expression | null | undefined;
    for (const fn of constructors) {
      const initialiser = fn.initialisers.find((each) => each.name === symbol.name);
      if (!initialiser) {
        if (constructors.length > 1) continue;
        return symbol.type.k === 'reference' ? undefined : null;
      }
      if (constructors.length > 1) return undefined;
      const [value] = initialiser.args;
      if (!value) return null;
      if (symbol.type.k === 'reference' || dependsOnConstructor(value)) return undefined;
      found = value;
    }
    return found ?? null;
  }

  #enum(symbol: Extract<Symbol, { kind: 'enum' }>): Doc {
    const t = this.#translator(null);
    const docs = symbol.constants.map((constant): Doc => {
      const leading = constant.location ? this.#comments.leading(constant.location) : [];
      const trailing = constant.location ? this.#comments.trailing(constant.location) : '';
      return [
        ...leading,
        `static readonly ${constant.printed} = `,
        constantValue(constant, t),
        ';',
        trailing,
      ];
    });
    return [...this.#comments.leading(symbol.location!), join(hardline, docs)];
  }

  #function(fn: FunctionSymbol): Doc | null {
    if (this.#written.has(fn)) return null;
    this.#written.add(fn);
    if (fn.isSignal) return this.#signal(fn);
    const group = this.#overloads.groups.get(fn);
    if (group) {
      group.forEach((each) => this.#written.add(each));
      return this.#merged(group);
    }
    // What differs from another one in const alone.
    const twin = this.#symbol
      .functions(fn.name)
      .find(
        (each) =>
          each !== fn &&
          each.printed === fn.printed &&
          this.#written.has(each) &&
          !this.#overloads.groups.has(each),
      );
    if (twin) return null;
    if (fn.role === 'constructor') return this.#constructorDoc(fn);
    if (fn.role === 'destructor') return this.#destructor(fn);
    const t = this.#translator(fn);
    const head = `${this.#modifiers(fn)}${memberName(fn.printed)}${this.#typeParameters(fn)}`;
    if (fn.isPure)
      return this.#withComments(fn, [
        this.#access(fn),
        'abstract ',
        memberName(fn.printed),
        parameterList(parameterDocs(fn, t)),
        `: ${typeText(fn.returns, this.#context, fn.nullable)};`,
      ]);
    const leading = this.#withComments(fn, '');
    const body = bodyOf(fn, t);
    noteUnused(fn, body);
    return [leading, from(fn.definition ?? fn.location!, [head, signature(fn, t), ' ', body])];
  }

  #typeParameters(fn: FunctionSymbol): string {
    return fn.templateParams.length > 0 ? `<${fn.templateParams.join(', ')}>` : '';
  }

  #modifiers(fn: FunctionSymbol): string {
    const hides =
      !fn.isStatic &&
      this.#symbol.bases.some(
        (base) =>
          (base.type?.symbol.scope.member(fn.name).length ?? 0) > 0 && !isPlainBase(base.type?.symbol),
      );
    return `${this.#access(fn)}${fn.isStatic ? 'static ' : ''}${hides ? 'override ' : ''}${fn.isAsync ? 'async ' : ''}`;
  }

  #merged(functions: readonly FunctionSymbol[]): Doc {
    const [first] = functions;
    const translators = functions.map((fn) => this.#translator(fn));
    const comments = functions.flatMap((fn): Doc[] => [this.#withComments(fn, '')]);
    const isConstructor = first!.role === 'constructor';
    const head = isConstructor ? 'constructor' : `${this.#modifiers(first!)}${memberName(first!.printed)}`;
    const bodies = functions.map((fn, i) => () => {
      const t = translators[i]!;
      if (isConstructor) return this.#constructorLines(fn, t);
      return fn.body
        ? t.lines(fn.body.statements, fn.body.location)
        : [t.marked(fn.location!, `${fn.name}() is defined in no file that was given`)];
    });
    return [...comments, overloadedFunction(head, functions, translators, bodies)];
  }

  #signal(fn: FunctionSymbol): Doc {
    const all = this.#symbol.functions(fn.name).filter((each) => each.isSignal);
    all.forEach((each) => this.#written.add(each));
    const t = this.#translator(fn);
    const types = all.map((each): Doc => [
      parameterList(signalParameters(each, t)),
      all.length > 1 ? ': void' : ' => void',
    ]);
    const type: Doc = all.length > 1 ? ['{ ', join('; ', types), ' }'] : types[0]!;
    return this.#withComments(fn, ['declare ', fn.name, ': ', type, ';']);
  }

  #constructorDoc(fn: FunctionSymbol): Doc | null {
    const t = this.#translator(fn);
    const docs = this.#constructorLines(fn, t);
    if (this.#isLikeBase(fn, docs.length)) return null;
    const body: Doc = docs.length === 0 ? '{}' : ['{', indent(hardline, join(hardline, docs)), hardline, '}'];
    noteUnused(fn, body);
    const access = fn.access === 'public' ? '' : `${fn.access} `;
    const leading = this.#withComments(fn, '');
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
    const base = this.#baseInitialiser(fn);
    const target = base && base.args[0]?.kind === 'construct' ? base.args[0].constructor_ : null;
    if (
      lines !== 1 ||
      (fn.body?.statements.length ?? 1) > 0 ||
      !target ||
      base?.args[0]?.kind !== 'construct'
    )
      return false;
    const { args } = base.args[0];
    return args.length === fn.params.length && args.length === target.params.length && args.every((arg, i) => {
      const param = fn.params[i]!;
      return arg.kind === 'name' && arg.symbol === param && (param.initial === null || param.initial.kind === 'null') && (target.params[i]!.initial !== null || param.initial === null);
    }); // prettier-ignore
  }

  #baseInitialiser(fn: FunctionSymbol): Initialiser | undefined {
    const fields = new Set(this.#symbol.fields.map((field) => field.name));
    return fn.initialisers.find((each) => !fields.has(each.name));
  }

  #constructorLines(fn: FunctionSymbol, t: StatementTranslator): Doc[] {
    const docs: Doc[] = [];
    const symbol = this.#symbol;
    if (symbol.bases.length > 0) docs.push(this.#superCall(fn, t));
    const merged = this.#overloads.groups.has(fn);
    for (const field of symbol.fields) {
      const initialiser = fn.initialisers.find((each) => each.name === field.name);
      if (!merged && this.#constantInitial(field) !== undefined) continue;
      if (!initialiser && !merged) continue;
      if (!initialiser && this.#constantInitial(field) !== undefined) continue;
      const [value] = initialiser?.args ?? [];
      const made =
        field.type.k === 'reference' && value
          ? t.referenceField(value, field.type)
          : t.initialOf(field, value ?? null);
      docs.push([`this.${memberName(field.printed)} = `, show(made, PRECEDENCE.assign), ';']);
    }
    if (fn.body) docs.push(...t.lines(fn.body.statements, fn.body.location));
    else
      docs.push(
        t.marked(fn.location!, `the constructor of ${symbol.name} is defined in no file that was given`),
      );
    return docs;
  }

  #superCall(fn: FunctionSymbol, t: StatementTranslator): Doc {
    const base = this.#baseInitialiser(fn);
    const [made] = base?.args ?? [];
    if (made?.kind === 'construct') {
      const inside = /^new \w+\((.*)\)$/.exec(made.constructor_?.rule?.template ?? '')?.[1];
      if (made.constructor_?.rule && inside !== undefined) {
        const filled =
          inside === ''
            ? []
            : [
                fillTemplate(
                  { ...made.constructor_.rule, template: inside },
                  null,
                  argumentsFor(made.constructor_, made.args, t),
                  this.#context,
                ),
              ];
        return [
          'super',
          list(
            '(',
            filled.map((arg) => show(arg)),
            ')',
          ),
          ';',
        ];
      }
      const args = made.constructor_
        ? argumentsFor(made.constructor_, made.args, t)
        : made.args.map((arg) => t.value(arg));
      const trimmed = [...args];
      return [
        'super',
        list(
          '(',
          trimmed.map((arg) => show(arg, PRECEDENCE.assign)),
          ')',
        ),
        ';',
      ];
    }
    return [
      'super',
      list(
        '(',
        (base?.args ?? []).map((arg) => show(t.value(arg), PRECEDENCE.assign)),
        ')',
      ),
      ';',
    ];
  }

  #ownedFields(): VariableSymbol[] {
    return this.#symbol.fields.filter(
      (field) => field.type.k === 'class' && !isImmutable(field.type.symbol) && hasDelete(field.type.symbol),
    );
  }

  #needsImplicitDestructor(): boolean {
    return this.#ownedFields().length > 0;
  }

  /** What C++ destroys with the object: its members, the last one first. */
  #memberDeletes(): Doc[] {
    return this.#ownedFields()
      .reverse()
      .map((field) => `this.${memberName(field.printed)}.delete();`);
  }

  #destructor(fn: FunctionSymbol): Doc | null {
    if (fn.isPure && !fn.body) return null;
    const t = this.#translator(fn);
    const docs = [
      ...(fn.body ? t.lines(fn.body.statements, fn.body.location) : []),
      ...this.#memberDeletes(),
    ];
    if (docs.length === 0 && isQObject(this.#symbol)) return null;
    const leading = this.#withComments(fn, '');
    return [
      leading,
      this.#destructorHead(),
      docs.length === 0 ? '{}' : ['{', indent(hardline, join(hardline, docs)), hardline, '}'],
    ];
  }

  #destructorHead(): Doc {
    const inherited = this.#symbol.bases.some(
      (base) =>
        base.type &&
        [...base.type.symbol.lineage()].some((each) =>
          each.rule ? each.scope.own('destructor').length > 0 : destructorOf(each) !== null,
        ),
    );
    return `${inherited ? 'override ' : ''}destructor(): void `;
  }

  #implicitDestructor(): Doc | null {
    const docs = this.#memberDeletes();
    if (docs.length === 0) return null;
    return [this.#destructorHead(), '{', indent(hardline, join(hardline, docs)), hardline, '}'];
  }

  /** A class that is no QObject gets what `delete` and the end of a block call. */
  #disposer(): Doc[] | null {
    const symbol = this.#symbol;
    if (isQObject(symbol) || !hasDelete(symbol)) return null;
    if (symbol.bases.some((base) => base.type && hasDelete(base.type.symbol))) return null;
    const destroy = destructorOf(symbol) !== null || this.#needsImplicitDestructor();
    const body: Doc = destroy ? 'this.destructor();' : '';
    return [
      [
        'delete(): void {',
        indent(hardline, body),
        hardline,
        '}',
        hardline,
        '[Symbol.dispose](): void {',
        indent(hardline, 'this.delete();'),
        hardline,
        '}',
      ],
    ];
  }
}

/** Signals stand first, then constants and fields, then what is called. */
function placeOf(symbol: Symbol): number {
  if (symbol.kind === 'function') return symbol.isSignal ? 0 : symbol.role === 'constructor' ? 3 : 4;
  return symbol.kind === 'enum' ? 1 : 2;
}

function isPlainBase(symbol: ClassSymbol | undefined): boolean {
  return symbol?.rule?.type === 'string';
}

function signalParameters(fn: FunctionSymbol, t: StatementTranslator): Doc[] {
  return fn.params.map((param, i): Doc => {
    const name = param.name === '' ? ('abcdefgh'[i] ?? `p${String(i)}`) : param.printed;
    // connect() knows `char*` as a text.
    const type =
      isByteBuffer(param.type) &&
      !isBasic(bare(param.type).k === 'pointer' ? (param.type as { to: Type }).to : param.type, 'uchar')
        ? 'string'
        : paramText(param.type, t.context, param.nullable);
    return [name, ': ', type];
  });
}

/** Whether a value uses a parameter or the object. */
function dependsOnConstructor(e: Expression): boolean {
  let depends = false;
  visitExpression(e, (each) => {
    if (
      each.kind === 'this' ||
      each.kind === 'call' ||
      (each.kind === 'name' && each.symbol?.kind === 'variable' && each.symbol.role !== 'constant')
    )
      depends = true;
  });
  return depends;
}

export { initialValue, isUserValue, type Statement, type Type };
