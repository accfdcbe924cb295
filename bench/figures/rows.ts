import type { CaseResult } from '../harness/saved-run.js';
import { type Figure, figuresOf, isOurs } from './figures.js';
import { displayName, kindOf } from './names.js';

/** A figure of the project, and what others reached in the same case and measure. */
export interface Row {
  readonly ours: Figure;
  readonly others: readonly Figure[];
}

/** What the tables and plots of the documentation show: the project's figures, in the order of the cases. */
export function rowsOf(results: readonly CaseResult[]): Row[] {
  return results.flatMap((result) => {
    const figures = figuresOf(result).filter(({ measure }) => measure.figure);
    return figures
      .filter(({ contender }) => isOurs(contender))
      .map((ours) => ({
        ours,
        others: figures.filter(
          ({ contender, measure }) =>
            !isOurs(contender) && measure === ours.measure && kindOf(contender) === kindOf(ours.contender),
        ),
      }));
  });
}

/** What the cases are compared with, each once. */
export function baselinesOf(cases: readonly CaseResult[]): string[] {
  return [...new Set(cases.map(({ baseline }) => baseline))];
}

/** What the other contenders of the rows are called, each once. */
export function othersIn(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap(({ others }) => others.map(({ contender }) => displayName(contender))))];
}
