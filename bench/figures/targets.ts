import { readFileSync } from 'node:fs';
import type { GroupName } from '../harness/saved-run.js';

/** What is asked of some contenders in one measure of one case. */
export interface Target {
  readonly case: string;
  readonly measure: string;
  readonly contenders: readonly string[];
  /** Ratio to the baseline. */
  readonly atMost: number;
}

/** What is asked of the time beside a program in C++. */
interface BesideTarget {
  readonly peer: string;
  /** Empty: every case. */
  readonly cases: readonly string[];
  readonly groups: readonly GroupName[];
  readonly atMost: number;
}

interface TargetsFile {
  readonly besideCpp: { readonly source: string; readonly targets: readonly BesideTarget[] };
  readonly groups: Readonly<
    Record<GroupName, { readonly source: string; readonly targets: readonly Target[] }>
  >;
}

const { groups, besideCpp } = JSON.parse(
  readFileSync(new URL('../targets.json', import.meta.url), 'utf8'),
) as TargetsFile;

/** Where the targets of a group come from. */
export function sourceOf(group: GroupName): string {
  return groups[group].source;
}

/** What the project has to reach beside a program in C++; null when nothing was set. */
export function besideTargetOf(group: GroupName, caseId: string, peer: string): number | null {
  const found = besideCpp.targets.find(
    (target) =>
      target.peer === peer &&
      target.groups.includes(group) &&
      (target.cases.length === 0 || target.cases.includes(caseId)),
  );
  return found?.atMost ?? null;
}

/** What a contender has to reach; null when nothing was set. */
export function targetOf(
  group: GroupName,
  caseId: string,
  measure: string,
  contender: string,
): number | null {
  const found = groups[group].targets.find(
    (target) => target.case === caseId && target.measure === measure && target.contenders.includes(contender),
  );
  return found?.atMost ?? null;
}
