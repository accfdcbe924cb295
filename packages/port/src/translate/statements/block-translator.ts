import type { BlockStatement, Expression, Statement } from '../../model/ast.js';
import type { Comments } from '../../print/comments.js';
import type { Doc } from '../../print/doc.js';
import type { Location } from '../../read/source-file.js';
import { VariableTranslator } from './variable-translator.js';

/** What loops and switches see of the translation of statements, which they hold; `statements.ts` implements it. */
export abstract class BlockTranslator extends VariableTranslator {
  abstract readonly comments: Comments;

  /** `{ … }`, with the comments in it; `first` stands before the statements, `last` behind them. */
  abstract block(block: BlockStatement, first?: readonly Doc[], last?: readonly Doc[]): Doc;
  /** The statements of a block, a document each. */
  abstract lines(statements: readonly Statement[], within: Location | null): Doc[];
  /** One statement; null for what has no counterpart and needs none. */
  abstract statement(s: Statement): Doc | null;
  /** A statement as the body of another one. */
  abstract body(s: Statement): Doc;
  /** What a condition became; where it is marked, a comment before the statement says why. */
  abstract conditionDoc(condition: Expression): Doc;
  /** A statement that could not be translated. */
  abstract marked(location: Location, reason: string): Doc;
}
