import type { Declaration } from '../model/ast.js';
import type { Include, PreprocessedFile } from '../preprocess/preprocessor.js';
import type { Trivia } from '../preprocess/token.js';
import type { SourceFile } from '../read/source-file.js';
import { Scope } from '../symbols/scope.js';
import { DeclarationParser } from './declaration-parser.js';
import type { RuleAt } from './function-parser.js';

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
  readonly global: Scope = new Scope(null);
  readonly files: ParsedFile[] = [];
  readonly #parsers: DeclarationParser[] = [];

  /** Reads the declarations of a file; what it includes must have been read before. */
  add(
    preprocessed: PreprocessedFile,
    options: { isSource: boolean; isTable: boolean; ruleAt?: RuleAt },
  ): void {
    const { isSource, isTable, ruleAt } = options;
    // What a source file declares is its own; what a header declares belongs to all.
    const scope = isSource ? new Scope(this.global) : this.global;
    const parser = new DeclarationParser(preprocessed, scope, ruleAt);
    parser.readDeclarations();
    this.#parsers.push(parser);
    const { file, trivia, includes } = preprocessed;
    this.files.push({ file, trivia, includes, declarations: parser.declarations, scope, isTable });
  }

  /** Reads the bodies of all functions, once all declarations are known. */
  finish(): void {
    for (const parser of this.#parsers) parser.readBodies();
  }
}
