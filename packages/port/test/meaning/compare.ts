import { runCpp, type Arithmetic } from './cpp-runner.js';
import { runTs, type TsResult } from './ts-runner.js';
import { withoutListed } from './without-listed.js';

/** `looked`: it differs at a place that the report lists; `explained`: and is the same without what is listed. */
export type Verdict = 'same' | 'different' | 'looked' | 'explained' | 'marked' | 'undefined' | 'invalid';

/** A program on both sides. */
export interface Compared {
  readonly verdict: Verdict;
  readonly expected: string;
  readonly ts: TsResult;
}

/** What is listed for a person's sake, and does the same as g++ on this machine. */
const EXACT =
  /^(?:delete of an object without a destructor|the bytes of a number, the lowest first|the bytes of \w+ lie as gcc has them|arguments that depend on each other: g\+\+ evaluates them from right to left$)/;

const NOTHING: TsResult = { text: '', output: '', marks: [], looks: [] };

/**
 * Compares what programs print after g++ with what their translations print. One that differs at a place which the report lists
 * is compared again without what is listed, as far as that can be taken out: if it still differs, the listed place was not why.
 * One that differs runs again with checks of memory, which take too long for all.
 */
export function compareAll(sources: readonly string[], arithmetic: Arithmetic = 'checked'): Compared[] {
  const compared = compareOnce(sources, arithmetic);
  const looked = [...sources.keys()].filter((i) => compared[i]!.verdict === 'looked');
  const again = compareOnce(
    looked.map((i) => withoutListed(sources[i]!)),
    arithmetic,
  );
  again.forEach((each, at) => {
    const i = looked[at]!;
    if (each.verdict === 'different') compared[i] = each;
    else if (each.verdict === 'same') compared[i] = { ...compared[i]!, verdict: 'explained' };
  });
  if (arithmetic === 'checked') withoutBadMemory(sources, compared);
  return compared;
}

function withoutBadMemory(sources: readonly string[], compared: Compared[]): void {
  const different = [...sources.keys()].filter((i) => compared[i]!.verdict === 'different');
  const again = runCpp(different.map((i) => sources[i]!), 'with memory checked'); // prettier-ignore
  again.forEach((result, at) => {
    const i = different[at]!;
    if (result.kind === 'undefined')
      compared[i] = { ...compared[i]!, verdict: 'undefined', expected: result.reason };
  });
}

function compareOnce(sources: readonly string[], arithmetic: Arithmetic): Compared[] {
  if (sources.length === 0) return [];
  const cpp = runCpp(sources, arithmetic);
  const kept = [...sources.keys()].filter((i) => cpp[i]!.kind === 'printed');
  const translated = kept.length === 0 ? [] : runTs(kept.map((i) => sources[i]!));
  const byIndex = new Map(kept.map((i, at) => [i, translated[at]!]));
  return cpp.map((result, i): Compared => {
    const ts = byIndex.get(i) ?? NOTHING;
    if (result.kind !== 'printed') return { verdict: result.kind, expected: result.reason, ts };
    const verdict =
      ts.output === result.output
        ? ts.marks.length > 0
          ? 'marked'
          : 'same'
        : ts.marks.length > 0
          ? 'marked'
          : ts.looks.some((reason) => !EXACT.test(reason))
            ? 'looked'
            : 'different';
    return { verdict, expected: result.output, ts };
  });
}
