import type { FunctionSymbol, VariableSymbol } from '../model/ast.js';
import type { Declaration } from '../model/declaration.js';
import { isSharedObject } from '../model/representation.js';
import type { Overloads } from '../passes/classes/overloads.js';
import type { Undefined } from '../passes/undefined.js';
import type { Comments } from '../print/comments.js';
import { type Doc, from, hardline, join, print, type LineOrigin } from '../print/doc.js';
import { bareCode, mentions } from '../print/mentions.js';
import type { SourceFile } from '../read/source-file.js';
import { tidy } from '../print/tidy.js';
import { ClassTranslator } from './classes/classes.js';
import { type FileContext, SUPPORT_MODULE } from './names/context.js';
import { constantValue, enumType } from './values/enums.js';
import {
  bodyLines,
  bodyOf,
  noteUnused,
  overloadedFunction,
  signature,
  templateText,
} from './classes/functions.js';
import { headComment } from './head-comment.js';
import { HoistedPlaces } from './hoisted-places.js';
import { importLines } from './imports.js';
import { fromRoot, type ImportingModule, LOAD_ORDER, type LoadOrder } from './load-order.js';
import { mainArguments } from './main-function.js';
import { declaredName } from './names/names.js';
import { safeName } from './names/safe-names.js';
import { underMarks } from './statements/cpp-comments.js';
import { StatementTranslator } from './statements/statements.js';
import { hide, type StaticFunction } from './static-functions.js';
import { constantsBeforeClasses, withConstants } from './plain-constants.js';
import { typeText } from './names/type-text.js';
import { undefinedVariable } from './undefined-variable.js';
import { undeclaredTypes } from './undeclared-types.js';
import { isHeader, type Unit } from './unit.js';

/** A module of the output. */
export interface TranslatedModule {
  readonly unit: Unit;
  readonly text: string;
  readonly origins: readonly LineOrigin[];
  /** What it takes from the support module. */
  readonly helpers: readonly string[];
  readonly packages: readonly string[];
  readonly hasMain: boolean;
  /** Whether a case of a switch falls through into the next one. */
  readonly fallsThrough: boolean;
}

/** Writes one module. */
export class ModuleTranslator {
  readonly #unit: Unit;
  readonly #context: FileContext;
  readonly #comments: Comments;
  readonly #overloads: Overloads;
  readonly #undefined: Undefined;
  readonly #written = new Set<unknown>();
  readonly #statics: StaticFunction[] = [];
  #main: FunctionSymbol | null = null;
  #mainText = '';
  /** Declarations that stand in front of all classes. */
  #early: ReadonlyMap<Declaration, Doc> = new Map<Declaration, Doc>();
  #draft: {
    readonly head: Doc[];
    readonly undeclared: Doc;
    readonly body: Doc;
    readonly code: string;
  } | null = null;

  constructor(
    unit: Unit,
    context: FileContext,
    comments: Comments,
    overloads: Overloads,
    undefined_: Undefined,
  ) {
    this.#undefined = undefined_;
    this.#unit = unit;
    this.#context = context;
    this.#comments = comments;
    this.#overloads = overloads;
    context.localClass = (symbol): Doc =>
      new ClassTranslator(symbol, context, comments, overloads).translate();
  }

  /** Translates all but the imports: which modules refer to each other shows when all are translated. */
  translate(): ImportingModule {
    const docs: Doc[] = [];
    const head = headComment(this.#unit, this.#comments);
    const early = (this.#early = this.#earlyConstants());
    const places = new HoistedPlaces(this.#unit, early);
    docs.push(...early.values());
    for (const { file, declarations } of this.#unit.files) {
      let at = 0;
      for (const [each, within] of withConstants(declarations)) {
        // What is hoisted stands between the comment of a declaration and those that belong to nothing.
        const end = this.#comments.startOf(each.location);
        const before = at > 0 || docs.length > 0 ? this.#comments.between(file, at, end) : [];
        if (before.length > 0 && /\n[ \t]*\n[ \t]*$/.test(file.text.slice(Math.max(0, end - 400), end)))
          before.push(hardline);
        if (early.has(each)) {
          if (before.length > 0) docs.push('', before.slice(0, -1));
          at = each.location.end;
          continue;
        }
        const inside = within.map((one) => this.#declaration(one, isHeader(file)) ?? '');
        const doc = this.#declaration(each, isHeader(file));
        at = each.location.end;
        const isEmpty = doc === null && before.length === 0 && inside.length === 0;
        if (isEmpty && places.behind(each).length === 0) continue;
        const hoisted = [...inside, ...this.#context.hoisted.splice(0)];
        const short = each.kind === 'variables' || each.kind === 'typedef';
        if (docs.length > 0 && (!short || this.#comments.blankBefore(each.location))) docs.push('');
        const inFront = places.before(each, hoisted);
        docs.push([
          ...before,
          ...inFront.flatMap((one): Doc[] => [one, hardline]),
          inFront.length > 0 && each.kind === 'class' ? hardline : '',
          doc ?? '',
          ...places.behind(each).flatMap((one): Doc[] => [hardline, one]),
        ]);
      }
      const rest = this.#comments.between(file, at, file.text.length);
      if (rest.length > 0) docs.push('', rest.slice(0, -1));
      docs.push(...this.#undefinedIn(file));
    }
    const main = this.#mainCall();
    if (main) docs.push('', main);
    const body = join(hardline, docs);
    const { text: printed } = print(body);
    const undeclared = undeclaredTypes(printed, this.#unit, this.#context);
    const code = bareCode(print([undeclared, body]).text);
    this.#draft = { head, undeclared, body, code };
    const imports = [...this.#context.imports].flatMap(([module, names]) =>
      [...names].flatMap(([name, { alias, type, atLoad }]) =>
        module.startsWith('.') && !type && mentions(code, alias)
          ? [{ module: fromRoot(module, this.#unit.up), name, atLoad }]
          : [],
      ),
    );
    const isMain = this.#main !== null;
    // main() runs when its module is loaded, and may use all that this imports.
    return {
      path: this.#context.output,
      imports: isMain ? imports.map((each) => ({ ...each, atLoad: true })) : imports,
      isMain,
    };
  }

  /**
   * The text of the module, with its imports.
   *
   * @param imported - what other modules import of it
   * @param loaded - modules that the program loads for what they do then
   */
  finish(order: LoadOrder, imported: ReadonlySet<string>, loaded: readonly string[]): TranslatedModule {
    const { head, undeclared, body, code } = this.#draft!;
    for (const each of this.#statics) if (!imported.has(each.name)) hide(each, code);
    const { output, imports: used, fallsThrough } = this.#context;
    const own = this.#main ? loaded : [];
    const imports = importLines(
      this.#unit,
      this.#context,
      code,
      order.inCircle.get(output) ?? new Set(),
      own,
    );
    const isFirst = this.#main !== null && order.text !== null;
    const before = isFirst ? [`import '${this.#unit.up}${LOAD_ORDER}.js';`, hardline] : [];
    const { text, origins } = print([...head, ...before, imports, undeclared, body, hardline]);
    const packages = [...used.keys()].filter((module) => module.startsWith('@'));
    return {
      unit: this.#unit,
      ...tidy(text, origins),
      helpers: [...(used.get(SUPPORT_MODULE)?.keys() ?? [])],
      packages,
      hasMain: this.#main !== null,
      fallsThrough,
    };
  }

  /** Constants that stand in front of the classes. */
  #earlyConstants(): ReadonlyMap<Declaration, Doc> {
    const early = new Map<Declaration, Doc>();
    for (const each of constantsBeforeClasses(this.#unit)) {
      const doc = this.#declaration(each, false);
      if (doc !== null) early.set(each, doc);
    }
    return early;
  }

  #translator(fn: FunctionSymbol | null): StatementTranslator {
    return new StatementTranslator({ context: this.#context, owner: null, fn }, this.#comments);
  }

  #declaration(each: Declaration, inHeader: boolean): Doc | null {
    // A namespace may be opened more than once.
    if (each.kind !== 'unknown' && each.kind !== 'variables' && each.kind !== 'namespace') {
      if (this.#written.has(each.symbol)) return null;
      this.#written.add(each.symbol);
    }
    const leading = this.#comments.leading(each.location);
    const doc = this.#bare(each, inHeader);
    if (doc === null) return leading.length > 0 ? leading.slice(0, -1) : null;
    const trailing = each.kind === 'namespace' ? '' : this.#comments.trailing(each.location);
    return [...leading, from(each.location, doc), trailing];
  }

  #bare(each: Declaration, inHeader: boolean): Doc | null {
    switch (each.kind) {
      case 'class':
        // The variables behind it, of which the first one names it, could not be read.
        if (each.symbol.name === '') return null;
        return new ClassTranslator(each.symbol, this.#context, this.#comments, this.#overloads).translate();
      case 'function':
        return this.#function(each.symbol);
      case 'variables': {
        const docs = each.variables
          .map(({ symbol, initial }) => this.#variable(symbol, initial, inHeader))
          .filter((doc) => doc !== null);
        return docs.length === 0 ? null : join(hardline, docs);
      }
      case 'enum': {
        const t = this.#translator(null);
        const { symbol } = each;
        const docs = symbol.constants.map((constant): Doc => {
          const leading = constant.location ? this.#comments.leading(constant.location) : [];
          const trailing = constant.location ? this.#comments.trailing(constant.location) : '';
          return [
            ...leading,
            `export const ${safeName(constant.printed)} = `,
            this.#context.atLoad(() => constantValue(constant, t)),
            ';',
            trailing,
          ];
        });
        return join(hardline, [...enumType(symbol, this.#context), ...docs]);
      }
      case 'typedef':
        return null;
      case 'namespace': {
        const docs = each.declarations
          .filter((inner) => !this.#early.has(inner))
          .map((inner) => this.#declaration(inner, inHeader))
          .filter((doc) => doc !== null);
        return docs.length === 0 ? null : join([hardline, hardline], docs);
      }
      case 'unknown':
        return this.#translator(null).marked(each.location, each.reason);
    }
  }

  /** What a file only declares, and the program uses: a mark in its place. */
  #undefinedIn(file: SourceFile): Doc[] {
    return (this.#undefined.get(file) ?? []).flatMap((each): Doc[] => {
      if (this.#written.has(each)) return [];
      this.#written.add(each);
      const location = each.location!;
      if (each.kind === 'function') return ['', from(location, this.#function(each) ?? '')];
      return undefinedVariable(each, this.#translator(null));
    });
  }

  #variable(symbol: VariableSymbol, initial: VariableSymbol['initial'], inHeader: boolean): Doc | null {
    if (!symbol.declared && symbol.role !== 'constant') return null;
    if (symbol.role === 'constant' && !symbol.used && !inHeader) return null;
    const keyword = symbol.assigned && !(symbol.boxed && !isSharedObject(symbol.type)) ? 'let' : 'const';
    // What is only set would be an error of the compiler.
    const isOwn = symbol.isStatic && symbol.read && symbol.role !== 'constant' && !inHeader;
    const exported = isOwn && !this.#context.usage.shared.has(symbol) ? '' : 'export ';
    return underMarks(this.#context.diagnostics, symbol.location!, () => {
      const value = this.#context.atLoad(() => this.#translator(null).declaredValue(symbol, initial));
      return [`${exported}${keyword} ${safeName(symbol.printed)}`, value, ';'];
    });
  }

  #function(fn: FunctionSymbol): Doc | null {
    if (fn.name === 'main') return this.#mainFunction(fn);
    const group = this.#overloads.groups.get(fn);
    const exported: Doc[] = ['export '];
    const doc = this.#functionDoc(fn, group, exported);
    if ((group ?? [fn]).every(({ isStatic }) => isStatic))
      this.#statics.push({ name: declaredName(fn), doc, exported });
    return doc;
  }

  #functionDoc(fn: FunctionSymbol, group: readonly FunctionSymbol[] | undefined, exported: Doc): Doc {
    if (group) {
      group.forEach((each) => this.#written.add(each));
      const translators = group.map((each) => this.#translator(each));
      const bodies = group.map((each, i) => () => bodyLines(each, translators[i]!));
      const comments = group
        .slice(1)
        .flatMap((each): Doc[] => (each.definition ? this.#comments.leading(each.definition) : []));
      return [
        ...comments,
        overloadedFunction(
          [exported, `${fn.isAsync ? 'async ' : ''}function ${declaredName(fn)}`],
          group,
          translators,
          bodies,
        ),
      ];
    }
    const t = this.#translator(fn);
    const params = templateText(fn.templateParams);
    const name = declaredName(fn);
    const body = bodyOf(fn, t);
    noteUnused(fn, body);
    return [exported, `${fn.isAsync ? 'async ' : ''}function ${name}${params}`, signature(fn, t), ' ', body];
  }

  #mainFunction(fn: FunctionSymbol): Doc {
    this.#main = fn;
    const t = this.#translator(fn);
    const names = fn.params.map((param) => param.printed);
    const body = bodyOf(fn, t);
    const { params, call } = mainArguments(names, body, this.#context);
    this.#mainText = call;
    const returns = typeText(fn.returns, this.#context);
    return [
      `${fn.isAsync ? 'async ' : ''}function main(${params.join(', ')}): ${fn.isAsync ? `Promise<${returns}>` : returns} `,
      body,
    ];
  }

  #mainCall(): Doc | null {
    const fn = this.#main;
    if (!fn) return null;
    const call = `${fn.isAsync ? 'await ' : ''}${this.#mainText}`;
    return typeText(fn.returns, this.#context) === 'void' ? `${call};` : `process.exitCode = ${call};`;
  }
}
