import { InputProblem } from '../read/input-problem.js';
import type { SourceFile } from '../read/source-file.js';
import { type Directive, isDirective } from './lexer.js';
import type { Token } from './token.js';

// Programs stay far below these. What is above would take the stack, or time without end.
const MAX_BRACKETS = 200;
const MAX_OPERATORS = 1000;
const MAX_ELSE = 300;

const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);
const SEPARATORS = new Set([';', ',', '{', '}']);

/** Refuses a file whose code nests more deeply, or has longer expressions, than anything written by a person. */
export function checkLimits(file: SourceFile, items: readonly (Token | Directive)[]): void {
  const depths: number[] = [];
  let depth = 0;
  let operators = 0;
  let elses = 0;
  let ended = false;
  for (const item of items) {
    if (isDirective(item)) {
      // Each branch may open the bracket that is closed once.
      if (item.name.startsWith('if')) depths.push(depth);
      else if (item.name.startsWith('el')) depth = depths.at(-1) ?? depth;
      else if (item.name === 'endif') depths.pop();
      let directiveDepth = 0;
      for (const { text } of item.tokens) {
        if (OPENING.has(text)) directiveDepth++;
        else if (CLOSING.has(text)) directiveDepth--;
        if (directiveDepth > MAX_BRACKETS) refuse(file, item.start, 'brackets', MAX_BRACKETS);
      }
      if (item.tokens.length > MAX_OPERATORS && item.name !== 'define')
        refuse(file, item.start, 'tokens of a condition', MAX_OPERATORS);
      continue;
    }
    const { kind, text, start } = item;
    if (ended && text !== 'else') elses = 0;
    if (text === 'else' && ++elses > MAX_ELSE) refuse(file, start, 'branches of else', MAX_ELSE);
    ended = kind === 'punctuation' && (text === ';' || text === '}');
    if (kind !== 'punctuation') continue;
    if (OPENING.has(text)) depth++;
    else if (CLOSING.has(text)) depth = Math.max(0, depth - 1);
    operators = SEPARATORS.has(text) ? 0 : operators + 1;
    if (depth > MAX_BRACKETS) refuse(file, start, 'brackets', MAX_BRACKETS);
    if (operators > MAX_OPERATORS) refuse(file, start, 'operators in one expression', MAX_OPERATORS);
  }
}

function refuse(file: SourceFile, at: number, what: string, most: number): never {
  const { line, column } = file.position(at);
  throw new InputProblem(
    `${file.path}:${String(line)}:${String(column)}: more than ${String(most)} ${what} within each other or in a row; split this code, or leave the file out.`,
  );
}
