import type { Mutant } from './mutants.js';

/** A change that no test can notice, or need not; and why. */
interface Accepted {
  readonly file: string;
  /** As the run prints it. */
  readonly change: string;
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
export function accepted({ file, change }: Mutant): string | null {
  return list.find((entry) => file.endsWith(entry.file) && entry.change === change)?.reason ?? null;
}
