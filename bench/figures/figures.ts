import type { CaseResult, GroupName, Measure } from '../harness/saved-run.js';
import { median, pairedRatio, type Ratio } from '../harness/statistics.js';
import { targetOf } from './targets.js';

/** One contender in one measure, beside the baseline. */
export interface Figure {
  readonly group: GroupName;
  readonly case: string;
  readonly contender: string;
  /** Name of the measured quantity, for a reader. */
  readonly title: string;
  readonly measure: Measure;
  /** Median of the contender's samples. */
  readonly value: number;
  /** Median of the baseline's. */
  readonly baseline: number;
  /** The contender that is compared with. */
  readonly baselineName: string;
  readonly ratio: Ratio;
  /** Highest ratio that is wanted; null when nothing is. */
  readonly atMost: number | null;
}

/** Whether the contender is this project. */
export function isOurs(contender: string): boolean {
  return contender === 'qt3' || contender.startsWith('qt3/');
}

/** The figures of the case for all contenders but the baseline; none when the baseline is missing. */
export function figuresOf(result: CaseResult): Figure[] {
  const { group, id, measures, baseline, samples } = result;
  const base = samples[baseline];
  if (base === undefined) return [];
  return measures.flatMap((measure) =>
    Object.entries(samples)
      .filter(([contender]) => contender !== baseline)
      .map(([contender, own]): Figure => {
        const values = own.map((sample) => sample[measure.id] ?? NaN);
        const baseValues = base.map((sample) => sample[measure.id] ?? NaN);
        return {
          group,
          case: id,
          contender,
          title: titleOf(result, measure, contender),
          measure,
          value: median(values),
          baseline: median(baseValues),
          baselineName: baseline,
          ratio: pairedRatio(values, baseValues),
          atMost: targetOf(group, id, measure.id, contender),
        };
      }),
  );
}

/** Whether the figure is as wanted, at the two digits with which it is shown; null when nothing was wanted. */
export function isWithin({ ratio, atMost }: Figure): boolean | null {
  return atMost === null ? null : Math.round(ratio.median * 100) <= Math.round(atMost * 100);
}

function titleOf({ title, measures }: CaseResult, measure: Measure, contender: string): string {
  const qualifiers: string[] = [];
  if (measures.length > 1 && measure.id !== 'time') qualifiers.push(measure.title);
  if (contender.endsWith('/tls')) qualifiers.push('direct');
  if (contender.endsWith('/starttls')) qualifiers.push('upgraded');
  return [title, ...qualifiers].join(', ');
}
