import type { Machine } from './machine.js';

export const groupNames = [
  'start',
  'signals',
  'streams',
  'tools',
  'devices',
  'network',
  'tcp',
  'tls',
  'scale',
] as const;
export type GroupName = (typeof groupNames)[number];

/** How the numbers of a measure are written. */
export type Unit = 'ns' | 'bytes' | 'count' | 'ratio';

/** A quantity that every sample of a case has; less is better. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  /** Whether the ratio is one of the figures that the documentation shows; the others help to judge these. */
  readonly figure: boolean;
}

/** A case as a point of a curve: the same at several sizes. */
export interface Point {
  /** What the curve is about, for a reader. */
  readonly curve: string;
  /** What is counted: `connections` for instance. */
  readonly of: string;
  readonly size: number;
}

/** One value for each measure of the case: time in nanoseconds per operation, memory in bytes per object or connection. */
export type Sample = Readonly<Record<string, number>>;

/** What was measured in one case: a list of samples for each contender, one of each round. */
export interface CaseResult {
  readonly group: GroupName;
  readonly id: string;
  readonly title: string;
  readonly measures: readonly Measure[];
  /** The contender to which the others are compared. */
  readonly baseline: string;
  readonly point?: Point;
  readonly samples: Readonly<Record<string, readonly Sample[]>>;
}

/** A contender that lost something, died or fell silent. */
export interface Breakage {
  readonly group: GroupName;
  readonly case: string;
  readonly contender: string;
  readonly message: string;
}

/** What `npm run bench -- --save FILE` writes. */
export interface SavedRun {
  readonly version: 1;
  readonly form: 'quick' | 'full';
  /** Fraction of the usual work of a sample: figures come from 1 only. */
  readonly work: number;
  readonly machine: Machine;
  readonly cases: readonly CaseResult[];
  readonly broken: readonly Breakage[];
}
