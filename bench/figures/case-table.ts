import type { CaseResult } from '../harness/saved-run.js';
import { median } from '../harness/statistics.js';
import { table } from '../harness/table.js';
import { figuresOf, isWithin } from './figures.js';
import { quantity, ratioText, spreadText } from './numbers.js';

/** What is printed when a case has been measured: every contender in every measure. */
export function caseTable(result: CaseResult): string {
  const { group, id, title, measures, baseline, samples } = result;
  const figures = figuresOf(result);
  const rows = measures.flatMap((measure) =>
    Object.entries(samples).map(([contender, own]) => {
      const value = median(own.map((sample) => sample[measure.id] ?? NaN));
      const row = [contender, measure.title, quantity(value, measure.unit)];
      const figure = figures.find((each) => each.contender === contender && each.measure === measure);
      if (figure === undefined) return [...row, contender === baseline ? '1' : '-', '', '', ''];
      const { ratio, atMost } = figure;
      const judged =
        atMost === null ? ['', ''] : [ratioText(atMost), isWithin(figure) === true ? 'yes' : 'NO'];
      return [...row, ratioText(ratio.median), spreadText(ratio), ...judged];
    }),
  );
  const rounds = Math.max(0, ...Object.values(samples).map(({ length }) => length));
  const head = ['contender', '', 'median', 'ratio', 'middle half', 'at most', 'within'];
  return `\n${group}/${id}: ${title} (${rounds} ${rounds === 1 ? 'round' : 'rounds'})\n\n${table(head, rows)}`;
}
