import type { GroupName, Measure, Point, Sample } from './saved-run.js';

/** One contender of one case, warmed up and verified. */
export interface Sampler {
  /** Measures once. Rejects when anything got lost. */
  sample(): Promise<Sample>;
  /** Ends its processes. */
  stop(): Promise<void>;
}

/** Something to measure, and who takes part. */
export interface BenchCase {
  readonly group: GroupName;
  readonly id: string;
  readonly title: string;
  readonly measures: readonly Measure[];
  readonly baseline: string;
  readonly contenders: readonly string[];
  readonly rounds: number;
  /** The curve that it is a point of, where cost is drawn over size. */
  readonly point?: Point;
  /** Why it cannot be measured on this machine. */
  readonly impossible?: string;
  /** Starts a contender and warms it up. Rejects when it does not do what it should. */
  start(contender: string): Promise<Sampler>;
}

/** What the command line settles for all cases. */
export interface Settings {
  readonly form: 'quick' | 'full';
  /** Rounds per case; undefined: as the form has it. */
  readonly rounds: number | undefined;
  /** How much of its usual work a sample does: 1 for figures, far less to try whether everything works. */
  readonly work: number;
  /** Modules with further contenders, absolute paths. */
  readonly contenders: readonly string[];
  /** Contenders run from the sources instead of the build. */
  readonly fromSource: boolean;
  /** How long a worker may take to answer, in milliseconds. */
  readonly patience: number;
}

/** The rounds of a case: `quick` of them, or `full` times a factor for cases that spread much. */
export function roundsOf(settings: Settings, quick: number, full: number, factor = 1): number {
  return settings.rounds ?? (settings.form === 'full' ? Math.ceil(full * factor) : quick);
}
