import type { Breakage } from '../harness/saved-run.js';
import { type Figure, isWithin } from './figures.js';
import { ratioText } from './numbers.js';

/** What is to be said at the end of a run; the last line says it all. */
export function verdict(figures: readonly Figure[], broken: readonly Breakage[], work = 1): string {
  if (work !== 1) return [...refusals(broken), trialVerdict(broken)].join('\n');

  const judged = figures.filter((figure) => isWithin(figure) !== null);
  const within = judged.filter((figure) => isWithin(figure) === true);
  const lines = judged
    .filter((figure) => isWithin(figure) === false)
    .map(
      ({ group, title, ratio, atMost }) =>
        `above its target: ${group}: ${title}: ${ratioText(ratio.median)} instead of ${ratioText(atMost!)}`,
    );
  lines.push(...refusals(broken));
  const count = `${within.length} of ${judged.length} figures within their targets`;
  lines.push(
    broken.length === 0 ? `Bench: ${count}.` : `Bench: BROKEN (${broken.length} refused); ${count}.`,
  );
  return lines.join('\n');
}

function refusals(broken: readonly Breakage[]): string[] {
  return broken.map(
    ({ group, case: id, contender, message }) => `refused: ${contender} in ${group}/${id}: ${message}`,
  );
}

/** Of a run with a fraction of the work, which says nothing about speed. */
function trialVerdict(broken: readonly Breakage[]): string {
  return broken.length === 0
    ? 'Bench: everything works (a trial: the figures mean nothing).'
    : `Bench: BROKEN (${broken.length} refused).`;
}
