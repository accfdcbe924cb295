import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Bill, costOf, sharesOf } from './bill.js';
import type { Ran, TestLimit } from './messages.js';
import type { Mutant } from './mutants.js';
import { distance, Suite, type TestChoice, type Verdict } from './suite.js';
import { type NumberedMutant, switched } from './switched.js';
import { TestRunner } from './test-runner.js';
import { Workplace } from './workplace.js';

/** In milliseconds: slower tests are left to the run of whole files. */
const QUICK = 1_500;
/** How long mocha may take until the first test begins, in milliseconds. */
const START = 20_000;
/** Tests run together until they take as long, in milliseconds: most changes are noticed by the first. */
const BATCHES = [100, 1_000, 4_000, 15_000, Infinity];

/** Of tests for a change that runs while a file is loaded, which may concern any of them, in milliseconds. */
const LOADED = 60_000;

/** How much is done to notice a change. */
export interface Effort {
  /** Whether what is not noticed in the process that stays loaded survives. */
  readonly isQuick: boolean;
  /** In milliseconds: no more tests run in that process for a change, the nearest and quickest ones. */
  readonly most: number;
}

/** Sources that run elsewhere from their text, where no switch can be asked: each change is tried alone. */
const WITHOUT_SWITCHES = [
  'packages/qsocketdevice/src/blocking/helper-thread.ts',
  // In a browser, which loads them from the inspector's server.
  'packages/inspector/src/page/',
];

/** What is known of the tests without a change. */
interface Tests {
  readonly ran: readonly Ran[];
  /** Mutants that loading reaches: they cannot be turned on later. */
  readonly loading: ReadonlySet<number>;
  /** Files with tests that fail when changes are in the sources, or that are not run. */
  readonly others: ReadonlySet<string>;
}

/**
 * Looks whether tests notice changes. All changes are in one copy of the sources, each behind a switch, and the tests that reach one
 * run with it turned on, in a process that stays loaded. What they do not notice is looked at again with the change alone in a second
 * copy, by the whole files of those tests in a process of their own: only what passes there survives.
 */
export class Judge implements Disposable {
  readonly #all: Workplace;
  readonly #single: Workplace;
  readonly #suite: Suite;
  readonly #runner: TestRunner;
  readonly #mutants: ReadonlyMap<Mutant, NumberedMutant>;
  readonly #effort: Effort;
  #tests: Tests = { ran: [], loading: new Set(), others: new Set() };

  /**
   * @param root - the repository
   * @param tests - which are run
   */
  constructor(root: string, tests: TestChoice, mutants: readonly Mutant[], effort: Effort) {
    this.#effort = effort;
    this.#all = new Workplace(root);
    this.#single = new Workplace(root);
    this.#suite = new Suite(this.#single.path, tests);
    const numbered = mutants.map((mutant, id): [Mutant, NumberedMutant] => [mutant, { ...mutant, id }]);
    this.#mutants = new Map(numbered);
    const module = join(this.#all.path, 'switch.ts');
    copyFileSync(fileURLToPath(new URL('switch.ts', import.meta.url)), module);
    for (const file of new Set(mutants.map((mutant) => mutant.file))) {
      if (!mayHaveSwitches(file)) continue;
      const path = join(this.#all.path, file);
      const here = [...this.#mutants.values()].filter((mutant) => mutant.file === file);
      writeFileSync(path, switched(readFileSync(path, 'utf8'), here, module));
    }
    this.#runner = new TestRunner(this.#all.path, module, this.#suite.files);
  }

  /** Runs all tests without a change. Returns those that the quick part cannot use. */
  async prepare(): Promise<{ readonly tests: number; readonly unusable: readonly string[] }> {
    const { ran, loading } = await this.#runner.runAll();
    const tests = ran.map((test) => ({ ...test, file: relative(this.#all.path, test.file) }));
    const failed = tests.filter(({ outcome }) => outcome === 'failed');
    this.#tests = {
      ran: tests.filter(({ outcome }) => outcome === 'passed'),
      loading: new Set(loading),
      others: new Set(failed.map(({ file }) => file)),
    };
    if (failed.length > 0 && !this.#effort.isQuick) {
      const { kind, by } = await this.#suite.run([...this.#tests.others], '', 5 * 60_000);
      if (kind !== 'passed') throw new Error(`The tests fail without any change: ${by}`);
    }
    return { tests: tests.length, unusable: failed.map(({ file, title }) => `${file}: ${title}`) };
  }

  async verdict(mutant: Mutant): Promise<Verdict> {
    const { id } = this.#mutants.get(mutant)!;
    const { ran, loading, others } = this.#tests;
    const { isQuick } = this.#effort;
    const isLoading = loading.has(id);
    if (!mayHaveSwitches(mutant.file) || (isLoading && !isQuick)) {
      // Which tests depend on it is not known.
      return this.#alone(mutant, isQuick ? this.#suite.near(mutant.file) : this.#suite.files);
    }
    const reaching = isLoading ? ran : ran.filter(({ reached }) => reached.includes(id));
    const noticed = await this.#quickly(id, mutant.file, reaching);
    if (noticed !== null) return noticed;
    if (isQuick) return { kind: 'passed', by: reaching.length === 0 ? 'no test reaches it' : '' };
    const files = new Set([...reaching.map(({ file }) => file), ...others]);
    if (files.size === 0) return { kind: 'passed', by: 'no test reaches it' };
    return this.#alone(mutant, [...files]);
  }

  async #quickly(id: number, changed: string, tests: readonly Ran[]): Promise<Verdict | null> {
    const isLoading = this.#tests.loading.has(id);
    const { isQuick, most } = this.#effort;
    // A test of that name, or in a folder of that name, may take longer, and is tried first all the same.
    const shares = sharesOf(tests);
    const weight = (test: Ran): number => shares.get(test)! * [0.05, 0.2, 1][distance(test.file, changed)]!;
    const quick = tests
      .filter((test) => costOf(test) <= (isQuick ? most : QUICK))
      .sort((a, b) => weight(a) - weight(b));
    const chosen = untilItTakes(isLoading ? Math.min(most, LOADED) : most, quick);
    for (const batch of inBatches(chosen)) {
      const limits = batch.map(limited);
      const failure = isLoading
        ? await this.#runner.runFromLoading(id, limits)
        : await this.#runner.run(id, limits);
      if (failure !== null) return failure;
    }
    return null;
  }

  async #alone({ file, start, end, replacement }: Mutant, files: readonly string[]): Promise<Verdict> {
    const path = join(this.#single.path, file);
    const original = readFileSync(path, 'utf8');
    writeFileSync(path, original.slice(0, start) + replacement + original.slice(end));
    const costs = this.#tests.ran.filter((test) => files.includes(test.file)).map(costOf);
    try {
      return await this.#suite.run(files, file, START + 3 * Math.max(0, ...costs));
    } finally {
      writeFileSync(path, original);
    }
  }

  [Symbol.dispose](): void {
    this.#runner.stop();
    this.#suite.stop();
    this.#all[Symbol.dispose]();
    this.#single[Symbol.dispose]();
  }
}

function mayHaveSwitches(file: string): boolean {
  return !WITHOUT_SWITCHES.some((path) => file.startsWith(path));
}

/** The first tests that together take no longer, in milliseconds. */
function untilItTakes(most: number, tests: readonly Ran[]): Ran[] {
  const bill = new Bill();
  return tests.filter((test) => bill.add(test) <= most);
}

function inBatches(tests: readonly Ran[]): Ran[][] {
  const batches: Ran[][] = BATCHES.map(() => []);
  const bill = new Bill();
  let batch = 0;
  for (const test of tests) {
    const total = bill.add(test);
    while (total > BATCHES[batch]!) batch++;
    batches[batch]!.push(test);
  }
  return batches.filter((some) => some.length > 0);
}

/** A test may take several times as long as without a change, and a slow one some seconds more. */
function limited({ title, milliseconds }: Ran): TestLimit {
  return { title, limit: 3_000 + Math.min(10 * milliseconds, 6_000 + 2 * milliseconds) };
}
