import { runCpp, type Arithmetic } from './cpp-runner.js';
import { runTs, type TsResult } from './ts-runner.js';

/** `looked`: it differs at a place that the report lists. */
export type Verdict = 'same' | 'different' | 'looked' | 'marked' | 'undefined' | 'invalid';

/** A program on both sides. */
export interface Compared {
  readonly verdict: Verdict;
  readonly expected: string;
  readonly ts: TsResult;
}

const NOTHING: TsResult = { text: '', output: '', marks: [], looks: [] };

/** Compares what programs print after g++ with what their translations print. */
export function compareAll(sources: readonly string[], arithmetic: Arithmetic = 'checked'): Compared[] {
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
          : ts.looks.length > 0
            ? 'looked'
            : 'different';
    return { verdict, expected: result.output, ts };
  });
}
