import type { FunctionSymbol, FunctionType, Scope, Symbol } from '../model/ast.js';
import type { Declaration } from '../model/declaration.js';
import type { Include, PreprocessedFile } from '../preprocess/preprocessor.js';
import type { Trivia } from '../preprocess/token.js';
import { sameParameter } from '../model/types.js';
import type { SourceFile } from '../read/source-file.js';
import { SymbolScope } from '../symbols/scope.js';
import { DeclarationParser } from './declaration-parser.js';
import type { RuleAt } from '../tables/rule.js';
import { assumeObjects } from './unknown-bases.js';

/** A file whose declarations are known. */
export interface ParsedFile {
  readonly file: SourceFile;
  readonly trivia: readonly Trivia[];
  readonly includes: readonly Include[];
  readonly declarations: readonly Declaration[];
  readonly scope: Scope;
  /** Whether it is a table, and not part of the project. */
  readonly isTable: boolean;
}

/** All files of a project, with one table of symbols. */
export class Program {
  readonly global: Scope = new SymbolScope(null);
  readonly files: ParsedFile[] = [];
  readonly #parsers: DeclarationParser[] = [];
  /** The templates that are read for each use. */
  readonly #needed = new Set<string>();

  /** Reads the declarations of a file; what it includes must have been read before. */
  add(
    preprocessed: PreprocessedFile,
    options: { isSource: boolean; isTable: boolean; ruleAt?: RuleAt },
  ): void {
    const { isSource, isTable, ruleAt } = options;
    // What a source file declares is its own; what a header declares belongs to all.
    const scope = isSource ? new SymbolScope(this.global) : this.global;
    const parser = new DeclarationParser(preprocessed, scope, ruleAt);
    if (!isTable) parser.needed = this.#needed;
    parser.readDeclarations();
    this.#parsers.push(parser);
    const { file, trivia, includes } = preprocessed;
    this.files.push({ file, trivia, includes, declarations: parser.declarations, scope, isTable });
  }

  /** Reads the bodies of all functions, once all declarations are known. */
  finish(): void {
    this.#link();
    assumeObjects(
      this.files.flatMap(({ declarations }) => declarations),
      this.global,
    );
    for (const parser of this.#parsers) parser.readBodies();
  }

  /** The types of functions to which pointers of the program lead. */
  functionTypes(): FunctionType[] {
    return this.#parsers.flatMap(({ functionTypes }, i) => (this.files[i]!.isTable ? [] : functionTypes));
  }

  /** What templates have become since it was last asked for. */
  takeLate(): Declaration[] {
    return this.#parsers.flatMap((parser) => parser.late.splice(0));
  }

  /** What happens to a function that a template becomes before a call of it is analysed. */
  prepareFunctions(prepare: (fn: FunctionSymbol) => void): void {
    for (const parser of this.#parsers) parser.prepare = prepare;
  }

  /** Gives templates that became one class, or one function, the name that they have in C++. */
  settleNames(): void {
    for (const { expansions } of this.#parsers)
      expansions.forEach((each) => {
        each.settleName();
      });
  }

  /** What a source file only declares, without a header, is what another one defines. */
  #link(): void {
    const scopes = [...new Set(this.files.map(({ scope }) => scope))].filter(
      (scope) => scope !== this.global,
    );
    const defined = new Map<string, Symbol[]>();
    for (const scope of scopes)
      for (const symbol of scope.all())
        if (isDefinedForAll(symbol)) defined.set(symbol.name, [...(defined.get(symbol.name) ?? []), symbol]);
    for (const scope of scopes)
      for (const symbol of [...scope.all()]) {
        if (!isOnlyDeclared(symbol)) continue;
        const found = defined.get(symbol.name)?.find((each) => isSameEntity(symbol, each));
        if (found) scope.replace(symbol, found);
      }
  }
}

function isDefinedForAll(symbol: Symbol): boolean {
  if (symbol.kind === 'function')
    return symbol.definition !== null && !symbol.isStatic && symbol.role === 'function';
  return symbol.kind === 'variable' && symbol.role === 'global' && symbol.declared && !symbol.isStatic;
}

function isOnlyDeclared(symbol: Symbol): boolean {
  if (symbol.kind === 'function')
    return symbol.definition === null && !symbol.isStatic && symbol.role === 'function';
  return symbol.kind === 'variable' && symbol.role === 'global' && !symbol.declared;
}

function isSameEntity(a: Symbol, b: Symbol): boolean {
  if (a.kind === 'variable' && b.kind === 'variable') return true;
  if (a.kind !== 'function' || b.kind !== 'function' || a.params.length !== b.params.length) return false;
  return a.params.every((param, i) => sameParameter(param.type, b.params[i]!.type));
}
