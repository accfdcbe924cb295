import type { SourceFile } from '../read/source-file.js';
import { evaluateCondition } from './condition.js';
import { type Directive, isDirective, lex, type Lexed, lexText } from './lexer.js';
import { isSum, standsAlone } from './constants.js';
import { checkLimits } from './limits.js';
import { type Macro, MacroExpander, readMacro } from './macros.js';
import { Packing, withoutAttributes } from './packing.js';
import { qt3Header, qt3Names } from './tqt.js';
import type { Token, Trivia } from './token.js';
import { SourceFile as Source } from '../read/source-file.js';

/** A file after the preprocessor: its own tokens, without those of what it includes. */
export interface PreprocessedFile {
  readonly file: SourceFile;
  readonly tokens: readonly Token[];
  readonly trivia: readonly Trivia[];
  readonly includes: readonly Include[];
}

/** An #include, and the file it found. */
export interface Include {
  readonly name: string;
  readonly start: number;
  readonly file: SourceFile | null;
}

/** Finds the file that an #include names; null when there is none. */
export type FindInclude = (name: string, from: SourceFile) => SourceFile | null;

/** The word that begins the declaration which a constant macro becomes: `__constant NAME = value ;`. */
export const CONSTANT = '__constant';

/** The table that is read where a header is not found: what nearly every header of Qt and KDE brings along. */
const UNFOUND = 'unfound.h';

const MAX_DEPTH = 200;

/** What a file changes in the table of macros when it is included. */
interface Delta {
  readonly set: readonly Macro[];
  readonly unset: readonly string[];
}

/**
 * Runs the preprocessor over the files of a project. Each header is read once, where it is included first; later its macros
 * are brought back.
 */
export class Preprocessor {
  readonly #find: FindInclude;
  /** Finds the table of a class that a file names: Qt's headers bring many others along. */
  readonly #declaredBy: FindInclude;
  #predefined: readonly Macro[];
  readonly #done = new Map<SourceFile, Delta>();
  readonly #constants = new Map<string, Macro>();
  /** Those of them that are an operation without brackets. */
  readonly #sums = new Set<string>();
  readonly #onFile: (file: PreprocessedFile) => void;
  #expander = new MacroExpander(new Map());
  #changes: { set: Map<string, Macro>; unset: Set<string> }[] = [];
  #depth = 0;

  /** `onFile` gets each file once, what it includes before itself. */
  constructor(
    find: FindInclude,
    declaredBy: FindInclude,
    defines: readonly string[],
    onFile: (file: PreprocessedFile) => void,
  ) {
    this.#find = find;
    this.#declaredBy = declaredBy;
    this.#onFile = onFile;
    this.#predefined = defines.flatMap((define) => {
      const [name = '', ...value] = define.split('=');
      const text = `${name} ${value.length > 0 ? value.join('=') : '1'}`;
      return readMacro(lexText(new Source('<command line>', text))) ?? [];
    });
  }

  /** Reads a table whose macros are defined in all files. */
  runAlways(file: SourceFile): void {
    this.run(file);
    this.#predefined = [...this.#expander.macros.values()];
  }

  /** Reads a source file, and what it includes. */
  run(file: SourceFile): void {
    if (this.#done.has(file)) return;
    this.#expander = new MacroExpander(new Map(this.#predefined.map((macro) => [macro.name, macro])));
    this.#file(file);
  }

  #file(file: SourceFile): void {
    const known = this.#done.get(file);
    if (known) {
      known.unset.forEach((name) => this.#undefine(name));
      known.set.forEach((macro) => this.#define(macro));
      return;
    }
    this.#done.set(file, { set: [], unset: [] });
    if (this.#depth >= MAX_DEPTH) return;
    this.#depth++;
    const changes = { set: new Map<string, Macro>(), unset: new Set<string>() };
    this.#changes.push(changes);
    const lexed = file.isTqt ? qt3Names(lex(file)) : lex(file);
    checkLimits(file, lexed.items);
    for (const name of namesOfQt(lexed)) {
      const table = this.#declaredBy(name, file);
      if (table) this.#file(table);
    }
    const result = new FilePass(this, file, lexed).run();
    this.#changes.pop();
    this.#depth--;
    this.#done.set(file, { set: [...changes.set.values()], unset: [...changes.unset] });
    this.#onFile(result);
  }

  include(name: string, from: SourceFile): SourceFile | null {
    const file = this.#find(name, from) ?? (from.isTqt ? this.#find(qt3Header(name), from) : null);
    const instead = file ?? this.#find(UNFOUND, from);
    if (instead) this.#file(instead);
    return file;
  }

  /** How structs are packed where it reads. */
  readonly packing: Packing = new Packing();

  get expander(): MacroExpander {
    return this.#expander;
  }

  define(macro: Macro, constant: boolean): void {
    if (constant && isSum(macro.body, this.#sums)) this.#sums.add(macro.name);
    else this.#sums.delete(macro.name);
    if (constant) this.#constants.set(macro.name, macro);
    else this.#constants.delete(macro.name);
    this.#define(macro);
  }

  isConstant(name: string): boolean {
    return this.#constants.has(name);
  }

  /** Whether a constant stays a name between these tokens: `a + b` without brackets becomes part of what is beside it. */
  keepsName(name: string, before: Token | undefined, after: Token | undefined): boolean {
    return this.isConstant(name) && (!this.#sums.has(name) || standsAlone(before, after));
  }

  #define(macro: Macro): void {
    this.#expander.macros.set(macro.name, macro);
    for (const change of this.#changes) {
      change.set.set(macro.name, macro);
      change.unset.delete(macro.name);
    }
  }

  undefine(name: string): void {
    this.#undefine(name);
  }

  #undefine(name: string): void {
    this.#expander.macros.delete(name);
    for (const change of this.#changes) {
      change.set.delete(name);
      change.unset.add(name);
    }
  }
}

/** One branch of #if. */
interface Branch {
  /** Whether what surrounds it is read. */
  readonly outer: boolean;
  active: boolean;
  taken: boolean;
  /** Where the part that is not read began. */
  skippedFrom: number;
}

/** The classes of Qt that a file names, `QStringList`. */
function namesOfQt({ items }: Lexed): Set<string> {
  const names = new Set<string>();
  for (const item of items)
    if ('text' in item && item.kind === 'name' && /^Q[A-Z][A-Za-z]+$/.test(item.text)) names.add(item.text);
  return names;
}

/** One file, from its first line to its last. */
class FilePass {
  readonly #owner: Preprocessor;
  readonly #file: SourceFile;
  readonly #lexed: Lexed;
  readonly #trivia: Trivia[];
  readonly #tokens: Token[] = [];
  readonly #includes: Include[] = [];
  readonly #branches: Branch[] = [];
  readonly #redefined: ReadonlySet<string>;
  #raw: Token[] = [];

  constructor(owner: Preprocessor, file: SourceFile, lexed: Lexed) {
    this.#owner = owner;
    this.#file = file;
    this.#lexed = lexed;
    this.#trivia = [...lexed.trivia];
    this.#redefined = redefinedNames(lexed);
  }

  run(): PreprocessedFile {
    for (const item of this.#lexed.items) {
      if (isDirective(item)) this.#directive(item);
      else if (this.#active) this.#raw.push(item);
    }
    this.#flush();
    // Macros can nest what the file itself does not.
    checkLimits(this.#file, this.#tokens);
    this.#branches.forEach((branch) => this.#skipped(branch, this.#file.text.length));
    const trivia = this.#trivia.sort((a, b) => a.start - b.start || b.end - a.end);
    return {
      file: this.#file,
      tokens: withoutAttributes(this.#tokens),
      trivia: withoutNested(trivia),
      includes: this.#includes,
    };
  }

  get #active(): boolean {
    return this.#branches.at(-1)?.active ?? true;
  }

  #flush(): void {
    for (const token of this.#owner.packing.packed(this.#expandKeepingConstants(this.#raw)))
      this.#tokens.push(token);
    this.#raw = [];
  }

  /** Macros that are constants stay names. */
  #expandKeepingConstants(tokens: readonly Token[]): Token[] {
    return this.#owner.expander.expand(tokens, (...place) => this.#owner.keepsName(...place));
  }

  #directive(directive: Directive): void {
    const { name, tokens } = directive;
    if (name === 'if' || name === 'ifdef' || name === 'ifndef') {
      this.#open(directive);
      return;
    }
    if (name === 'elif' || name === 'else' || name === 'endif') {
      this.#next(directive);
      return;
    }
    if (!this.#active) return;
    if (name === 'include') this.#include(directive);
    else if (name === 'undef') {
      this.#flush();
      this.#owner.undefine(tokens[0]?.text ?? '');
    } else if (name === 'define') this.#define(directive);
    else if (name === 'pragma') {
      this.#flush();
      this.#owner.packing.pragma(tokens);
    }
  }

  #include({ rest, start }: Directive): void {
    this.#flush();
    const name = /^["<]([^">]+)[">]/.exec(rest)?.[1];
    if (name === undefined) return;
    this.#includes.push({ name, start, file: this.#owner.include(name, this.#file) });
  }

  #define({ tokens, start, end }: Directive): void {
    this.#flush();
    const macro = readMacro(tokens);
    if (!macro) return;
    const constant = this.#isConstant(macro);
    this.#owner.define(macro, constant);
    if (!constant) return;
    const at = { file: this.#file, start, end, spaced: true };
    this.#tokens.push(
      { kind: 'name', text: CONSTANT, ...at },
      ...tokens.slice(0, 1),
      { kind: 'punctuation', text: '=', ...at },
      ...this.#expandKeepingConstants(macro.body),
      { kind: 'punctuation', text: ';', ...at, start: end },
    );
  }

  /** A macro becomes a constant if its body is a value wherever it is used. */
  #isConstant({ name, params, body }: Macro): boolean {
    if (params !== null || body.length === 0 || this.#redefined.has(name)) return false;
    const isValue = (token: Token): boolean =>
      token.kind === 'name'
        ? this.#owner.isConstant(token.text)
        : token.kind === 'punctuation'
          ? /^(?:[-+*/%()&|^~]|<<|>>)$/.test(token.text)
          : true;
    const last = body.at(-1)!;
    return body.every(isValue) && (last.kind !== 'punctuation' || last.text === ')');
  }

  #open({ name, tokens, start }: Directive): void {
    this.#flush();
    const outer = this.#active;
    const active = outer && this.#holds(name, tokens);
    this.#branches.push({ outer, active, taken: active, skippedFrom: active || !outer ? -1 : start });
  }

  #next({ name, tokens, start, end }: Directive): void {
    this.#flush();
    const branch = this.#branches.at(-1);
    if (!branch) return;
    if (name === 'endif') {
      this.#skipped(branch, end);
      this.#branches.pop();
      return;
    }
    this.#skipped(branch, start);
    branch.active = branch.outer && !branch.taken && (name === 'else' || this.#holds('if', tokens));
    branch.taken ||= branch.active;
    branch.skippedFrom = branch.active || !branch.outer ? -1 : start;
  }

  #skipped(branch: Branch, end: number): void {
    if (branch.skippedFrom >= 0) this.#trivia.push({ kind: 'skipped', start: branch.skippedFrom, end });
    branch.skippedFrom = -1;
  }

  #holds(name: string, tokens: readonly Token[]): boolean {
    const { expander } = this.#owner;
    if (name === 'if') return evaluateCondition(tokens, expander) !== 0n;
    return expander.macros.has(tokens[0]?.text ?? '') === (name === 'ifdef');
  }
}

/** Names that a file defines more than once, or undefines: their value depends on the place. */
function redefinedNames({ items }: Lexed): Set<string> {
  const seen = new Set<string>();
  const redefined = new Set<string>();
  for (const item of items) {
    if (!isDirective(item)) continue;
    const name = item.tokens[0]?.text ?? '';
    if (item.name === 'undef' || (item.name === 'define' && seen.has(name))) redefined.add(name);
    if (item.name === 'define') seen.add(name);
  }
  return redefined;
}

/** Comments inside of a skipped part belong to that part. */
function withoutNested(trivia: readonly Trivia[]): Trivia[] {
  let end = -1;
  return trivia.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
}
