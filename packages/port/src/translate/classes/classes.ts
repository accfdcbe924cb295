import { constructorsOf, destructorOf, forbidsCopies, isAbstract } from '../../model/members.js';
import { isQObject, mainBase, mixedBases } from '../../model/representation.js';
import type { Access, FunctionSymbol, Symbol } from '../../model/ast.js';
import {
  type Doc,
  from,
  group,
  hardline,
  ifBroken,
  indent,
  join,
  line,
  list,
  print,
} from '../../print/doc.js';
import { bareCode, mentions } from '../../print/mentions.js';
import { quote } from '../../print/literals.js';
import { undeclaredName } from '../../model/unknown.js';
import {
  bodyLines,
  bodyOf,
  areAbstract,
  inheritedCall,
  noteUnused,
  overloadedFunction,
  parameterDocs,
  parameterList,
  signature,
  templateText,
} from './functions.js';
import { SUPPORT_MODULE } from '../names/context.js';
import { symbolMembers } from '../names/constructor-symbols.js';
import { forwardedMethods, furtherName, hasInstanceMember, unkeptNames } from './interfaces.js';
import { notAnInterface } from '../names/lost-bases.js';
import { lookAtMemory, memoryMember } from '../memory/memory-classes.js';
import { mixedBlock, mixedInterface } from './mixed-bases.js';
import { className, memberName } from '../names/names.js';
import { inOrderOfValues } from './static-order.js';
import { memberEnumTypes } from '../values/enums.js';
import { fullSignature, signatureTexts } from '../names/signatures.js';
import { argumentText, returnText, typeText } from '../names/type-text.js';
import { withSymbol } from '../../passes/classes/chosen-constructors.js';
import { isLeftOut } from '../../passes/classes/left-out.js';
import { comparisonMethods, hasInherited } from './comparison-methods.js';
import { signalDeclaration } from './signal-declaration.js';
import { overridesAssign } from './assign-names.js';
import { copyMethods } from './value-classes.js';
import { ConstructorTranslator } from './constructor-translator.js';

/** Writes a class. */
export class ClassTranslator extends ConstructorTranslator {
  /** The class, and the classes inside of it before it. */
  translate(): Doc {
    const symbol = this.symbol;
    const before = symbol
      .innerClasses()
      .flatMap((each): Doc[] => [
        new ClassTranslator(each, this.context, this.comments, this.overloads).translate(),
        hardline,
        hardline,
      ]);
    const members = this.#members();
    const heritage = this.context.atLoad(() => this.#heritage());
    const printed = symbol.templateParams.length > 0 ? bareCode(print([heritage, ...members]).text) : '';
    // The compiler asks for a `_` where one is not used.
    const names = symbol.templateParams.map((each) => (mentions(printed, each) ? each : `_${each}`));
    const params = names.length > 0 ? `<${names.join(', ')}>` : '';
    const body: Doc =
      members.length === 0 ? '{}' : ['{', indent(hardline, join(hardline, members)), hardline, '}'];
    const abstract = isAbstract(symbol) ? 'abstract ' : '';
    return [
      ...before,
      ...memberEnumTypes(symbol, this.context),
      ...this.#unknownBases(),
      ...mixedInterface(symbol, params, this.context),
      'export ',
      abstract,
      `class ${symbol.printed}${params}`,
      heritage,
      ' ',
      body,
    ];
  }

  /** The compiler stops at a base that no header declares; here it says why. */
  #unknownBases(): Doc[] {
    const { symbol, context } = this;
    return symbol.bases
      .filter(({ type }) => type === null || type.symbol.isUndeclared)
      .flatMap(({ name }): Doc[] => {
        const reason = undeclaredName(`${name}, a base of ${symbol.name},`);
        if (symbol.location) context.diagnostics.mark(symbol.location, reason);
        return [`// PORT: ${reason}`, hardline];
      });
  }

  #heritage(): Doc {
    const bases = this.symbol.bases.filter((base) => base.type?.symbol.rule?.type !== 'string');
    const main = mainBase(this.symbol);
    if (!main) return '';
    const name =
      main.type && !main.type.symbol.isUndeclared
        ? className(main.type.symbol, this.context)
        : this.#unknownBase(main.name, main.type !== null && isQObject(main.type.symbol));
    const args =
      main.type && main.type.args.length > 0
        ? `<${main.type.args.map((_arg, i) => argumentText(main.type!, i, this.context)).join(', ')}>`
        : '';
    const mixed = new Set(mixedBases(this.symbol));
    const others = bases.filter(
      (base) =>
        base !== main && base.type?.symbol.name !== 'Qt' && !(base.type && mixed.has(base.type.symbol)),
    );
    const interfaces = others.flatMap((base) => {
      if (!base.type || base.type.symbol.isUndeclared) return [];
      const reason = notAnInterface(this.symbol, base.type.symbol);
      if (reason !== null) this.context.diagnostics.mark(this.symbol.location!, reason);
      const name_ = typeText(base.type, this.context);
      // Its own objects are copied as such.
      return [this.context.usage.copied.has(base.type.symbol) ? `Omit<${name_}, 'assign' | 'copy'>` : name_];
    });
    return [` extends ${name}${args}`, interfaces.length > 0 ? ` implements ${interfaces.join(', ')}` : ''];
  }

  /** What stands where the base would: its constructor takes anything. */
  #unknownBase(name: string, isObject: boolean): string {
    const { context } = this;
    const known = isObject ? `<typeof ${context.use('QObject', '@qt3/core-signals')}>` : '';
    return `(${context.helper('PORT')}(${quote(name)}) as ${context.use('UnknownBase', SUPPORT_MODULE, true)}${known})`;
  }

  #members(): Doc[] {
    const symbol = this.symbol;
    const docs: Doc[] = [];
    const objectBlock = this.#objectBlock();
    if (objectBlock) docs.push(objectBlock);
    docs.push(...this.context.atLoad(() => mixedBlock(symbol, this.context)));
    docs.push(...symbolMembers(symbol));
    const constructor_ = constructorsOf(symbol).length === 0 ? this.implicitConstructor() : null;
    if (constructor_) docs.push(constructor_);
    const memory = this.context.usage.memory.get(symbol);
    if (memory) docs.push(memoryMember(symbol, memory.size, constructorsOf(symbol).length > 0));
    lookAtMemory(symbol, this.context);
    const members = symbol
      .members()
      .filter(
        (each) =>
          each.location !== null &&
          each.kind !== 'class' &&
          each.kind !== 'typedef' &&
          each.kind !== 'enumerator' &&
          !forbidsCopies(each) &&
          !this.#isLeftOut(each),
      );
    members.sort((a, b) => placeOf(a) - placeOf(b) || a.location!.start - b.location!.start);
    let previous: Symbol | null = null;
    const statics = inOrderOfValues(members.filter((each) => placeOf(each) === 1));
    const ordered = members.map((each) => (placeOf(each) === 1 ? statics.shift()! : each));
    for (const each of ordered) {
      const doc = this.#member(each);
      if (!doc) continue;
      const isApart =
        previous === null || isCallable(each) || isCallable(previous) || placeOf(each) !== placeOf(previous);
      if (docs.length > 0 && (isApart || this.comments.blankBefore(each.location!))) docs.push('');
      previous = each;
      docs.push(doc);
    }
    docs.push(...forwardedMethods(symbol, this.context));
    const destructor = destructorOf(symbol) ? null : this.implicitDestructor();
    if (destructor) docs.push('', destructor);
    docs.push(...comparisonMethods(symbol, this.context));
    docs.push(...copyMethods(symbol, this.context));
    const disposer = this.disposer();
    if (disposer) docs.push('', ...disposer);
    const { location } = symbol;
    if (location) {
      const rest = this.comments.between(location.file, location.start, location.end);
      if (rest.length > 0) docs.push(rest.slice(0, -1));
    }
    return docs;
  }

  /** What is defined nowhere, and called nowhere; what is not private is listed. */
  #isLeftOut(symbol: Symbol): boolean {
    const { usage, diagnostics } = this.context;
    if (!isLeftOut(symbol, usage.called)) return false;
    if (symbol.access !== 'private')
      diagnostics.look(
        symbol.location!,
        `${symbol.name}() is declared only, and nothing that was given calls it: left out`,
      );
    return true;
  }

  #objectBlock(): Doc | null {
    const symbol = this.symbol;
    if (!isQObject(symbol) || !symbol.hasQObjectMacro) return null;
    const functions = symbol.functions();
    const signals = functions.filter((fn) => fn.isSignal).map((fn) => quote(fullSignature(fn)));
    const slots = functions.filter((fn) => fn.isSlot).flatMap((fn) => signatureTexts(fn).map(quote));
    const entries: Doc[] = [];
    if (signals.length > 0) entries.push(['signals: ', list('[', signals, ']')]);
    if (slots.length > 0) entries.push(['slots: ', list('[', slots, ']')]);
    const name = this.context.use('Q_OBJECT', '@qt3/core-signals');
    const declarations: Doc =
      entries.length > 0
        ? [', ', group('{', indent(line, join([',', line], entries), ifBroken(',')), line, '}')]
        : '';
    return ['static {', indent(hardline, `${name}(this`, declarations, ');'), hardline, '}'];
  }

  #member(each: Symbol): Doc | null {
    switch (each.kind) {
      case 'variable':
        return this.field(each);
      case 'enum':
        return this.enum(each);
      case 'function':
        return this.#function(each);
      default:
        return null;
    }
  }

  #function(fn: FunctionSymbol): Doc | null {
    if (this.written.has(fn)) return null;
    this.written.add(fn);
    if (fn.isSignal) return this.#signal(fn);
    if (this.overloads.same.has(fn)) return null;
    const group = this.overloads.groups.get(fn);
    if (group) {
      group.forEach((each) => this.written.add(each));
      return join(hardline, [this.#merged(group), ...unkeptNames(group, this.overloads, this.context)]);
    }
    // What differs from another one in const alone.
    const twin = this.symbol
      .functions(fn.name)
      .find(
        (each) =>
          each !== fn &&
          each.printed === fn.printed &&
          each.isStatic === fn.isStatic &&
          this.written.has(each) &&
          !this.overloads.groups.has(each),
      );
    if (twin) return null;
    if (fn.role === 'constructor') return this.constructorDoc(fn);
    if (fn.role === 'destructor') return this.destructor(fn);
    const t = this.translator(fn);
    const params = templateText(fn.templateParams);
    const head = `${this.#modifiers(fn)}${memberName(fn.printed)}${params}`;
    // `int A::f() {}` of `virtual int f() = 0`: what overrides it can call it.
    if (fn.isPure && !fn.body)
      return this.withComments(fn, [
        this.access(fn),
        'abstract ',
        memberName(fn.printed),
        parameterList(parameterDocs(fn, t, false)),
        `: ${returnText(fn, this.context)};`,
      ]);
    const leading = this.withComments(fn, '');
    const body = bodyOf(fn, t);
    noteUnused(fn, body);
    const further = (this.overloads.furtherNames.get(fn) ?? []).map((name) =>
      furtherName(fn, name, this.#modifiers({ ...fn, printed: name }), t),
    );
    const doc = from(fn.definition ?? fn.location!, [head, signature(fn, t), ' ', body]);
    return [leading, join([hardline, hardline], [doc, ...further])];
  }

  #modifiers(fn: FunctionSymbol, isAbstract = false): string {
    const base = mainBase(this.symbol)?.type?.symbol;
    const hides =
      !fn.isStatic &&
      base !== undefined &&
      !fn.printed.startsWith('#') &&
      (hasInstanceMember(base, fn.printed) ||
        fn.printed in Object.prototype ||
        overridesAssign(fn, this.context.usage) ||
        hasInherited(memberName(fn.printed), this.symbol, this.context));
    return `${this.access(fn)}${isAbstract ? 'abstract ' : ''}${fn.isStatic ? 'static ' : ''}${hides ? 'override ' : ''}${fn.isAsync ? 'async ' : ''}`;
  }

  #merged(functions: readonly FunctionSymbol[]): Doc {
    const [first] = functions;
    const translators = functions.map((fn) => this.translator(fn));
    const comments = functions.flatMap((fn): Doc[] => [this.withComments(fn, '')]);
    const isConstructor = first!.role === 'constructor';
    const head = isConstructor
      ? 'constructor'
      : `${this.#modifiers(mostOpen(functions), areAbstract(functions))}${memberName(first!.printed)}`;
    const bodies = functions.map((fn, i) => () => {
      const t = translators[i]!;
      if (isConstructor) return this.constructorLines(fn, t);
      if (this.overloads.inherited.has(fn)) return [inheritedCall(fn)];
      return bodyLines(fn, t);
    });
    return [...comments, overloadedFunction(head, functions.map(withSymbol), translators, bodies)];
  }

  #signal(fn: FunctionSymbol): Doc {
    const all = this.symbol.functions(fn.name).filter((each) => each.isSignal);
    all.forEach((each) => this.written.add(each));
    return this.withComments(fn, signalDeclaration(all, this.symbol, this.translator(fn)));
  }
}

/** Signals stand first, then constants and fields, then what is called. */
function placeOf(symbol: Symbol): number {
  if (symbol.kind === 'function') return symbol.isSignal ? 0 : symbol.role === 'constructor' ? 3 : 4;
  // A constant of the class can be computed from an enumerator, and the other way round: they keep their order.
  return symbol.kind === 'enum' || (symbol.kind === 'variable' && symbol.isStatic && symbol.initial) ? 1 : 2;
}

/** Whether a member has a body, which an empty line sets apart. */
function isCallable(symbol: Symbol): boolean {
  return symbol.kind === 'function' && !symbol.isSignal && !symbol.isPure;
}

/** Of functions of one name, which are one here, one that most callers can call. */
function mostOpen(functions: readonly FunctionSymbol[]): FunctionSymbol {
  const withAccess = (access: Access): FunctionSymbol | undefined =>
    functions.find((fn) => fn.access === access);
  return withAccess('public') ?? withAccess('protected') ?? functions[0]!;
}
