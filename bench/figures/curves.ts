import type { CaseResult, Measure } from '../harness/saved-run.js';
import { median } from '../harness/statistics.js';
import { isOurs } from './figures.js';
import { displayName } from './names.js';

/** What the drawings call the project. */
export const thisProject = 'this project';

/** A measure of the same at several sizes. */
export interface Curve {
  readonly title: string;
  /** What is counted: `connections` for instance. */
  readonly of: string;
  readonly measure: Measure;
  readonly lines: readonly {
    readonly contender: string;
    readonly points: readonly { readonly size: number; readonly value: number }[];
  }[];
}

/** The curves that the cases are points of: one for each of their measures that is a figure, when there are two points. */
export function curvesOf(results: readonly CaseResult[]): Curve[] {
  const points = results.flatMap((result) =>
    result.point === undefined ? [] : [{ result, point: result.point }],
  );
  const names = [...new Set(points.map(({ point }) => point.curve))];
  return names.flatMap((name) => {
    const own = points
      .filter(({ point }) => point.curve === name)
      .sort((a, b) => a.point.size - b.point.size);
    const [first] = own;
    if (first === undefined || own.length < 2) return [];
    const { measures, samples } = first.result;
    return measures
      .filter(({ figure }) => figure)
      .map((measure) => ({
        title: `${name}: ${measure.title}`,
        of: first.point.of,
        measure,
        lines: Object.keys(samples).map((contender) => ({
          contender: isOurs(contender) ? thisProject : displayName(contender),
          points: own.map(({ result, point }) => ({
            size: point.size,
            value: median((result.samples[contender] ?? []).map((sample) => sample[measure.id] ?? NaN)),
          })),
        })),
      }));
  });
}
