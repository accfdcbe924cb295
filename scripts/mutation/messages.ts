/** A test, and how long it may take, in milliseconds. */
export interface TestLimit {
  readonly title: string;
  readonly limit: number;
}

/** What a process that has loaded the tests of a package is asked to do. */
export type Order =
  /** Every test, without a change. */
  | { readonly kind: 'all' }
  /** These, with a change, or -1 for none; no more after the first that fails. */
  | {
      readonly kind: 'some';
      readonly mutant: number;
      readonly tests: readonly TestLimit[];
      /** Of each hook, in milliseconds. */
      readonly hookLimit: number;
    };

/** The hooks that run once before the tests of a suite. */
export interface RanHooks {
  /** The file that has the suite, and its title. */
  readonly suite: string;
  readonly milliseconds: number;
}

/** A test, as it ran without a change. */
export interface Ran {
  readonly title: string;
  /** The file that has it. */
  readonly file: string;
  readonly outcome: 'passed' | 'failed' | 'pending';
  readonly milliseconds: number;
  /** What runs once before it and others. */
  readonly hooks: readonly RanHooks[];
  /** The mutants that it reached. */
  readonly reached: readonly number[];
}

/** What such a process says. */
export type Answer =
  /** All tests are loaded, which reached these mutants. */
  | { readonly kind: 'loaded'; readonly reached: readonly number[] }
  /** A test or hook begins. */
  | { readonly kind: 'begin'; readonly title: string; readonly limit: number }
  /** `longestHook` is in milliseconds. */
  | { readonly kind: 'ran'; readonly tests: readonly Ran[]; readonly longestHook: number }
  /** `failure` is the test that failed, with its error; null when none did. */
  | { readonly kind: 'judged'; readonly failure: string | null };
