import type { Mutant } from './mutants.js';

/** A change that no test can notice, or need not; and why. */
interface Accepted {
  readonly file: string;
  /** As the run prints it; everywhere in the file. */
  readonly change: string;
  /** Only in this function, as the run prints it. */
  readonly where?: string;
  readonly reason: string;
}

const list: readonly Accepted[] = [
  {
    file: 'core-signals/src/connect/connect.ts',
    change: '(signal.routes ??= new WeakMap()).set(member, route); -> nothing',
    reason: 'a short cut: what is not kept is compared and made again',
  },
];

/** Why a change may survive; null when there is no reason. */
export function accepted(mutant: Mutant): string | null {
  const found = list.find(
    ({ file, change, where }) =>
      mutant.file.endsWith(file) && mutant.change === change && (where ?? mutant.where) === mutant.where,
  );
  return found?.reason ?? null;
}
