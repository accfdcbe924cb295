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

/** A test, as it ran without a change. */
export interface Ran {
  readonly title: string;
  /** The file that has it. */
  readonly file: string;
  readonly outcome: 'passed' | 'failed' | 'pending';
  readonly milliseconds: number;
  /** The same with the hooks that run once before it and others, in milliseconds. */
  readonly cost: number;
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
