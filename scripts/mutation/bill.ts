import type { Ran } from './messages.js';

/** What tests take that run one after the other, in milliseconds: the hooks that several share are counted once. */
export class Bill {
  readonly #paid = new Set<string>();
  #total = 0;

  /** Adds a test. Returns what all of them take. */
  add({ milliseconds, hooks }: Ran): number {
    this.#total += milliseconds;
    for (const hook of hooks) {
      if (!this.#paid.has(hook.suite)) this.#total += hook.milliseconds;
      this.#paid.add(hook.suite);
    }
    return this.#total;
  }
}

/** What a test takes that runs alone, in milliseconds. */
export function costOf(test: Ran): number {
  return new Bill().add(test);
}

/** What each of these tests takes when all of them run, in milliseconds: they share the time of their hooks. */
export function sharesOf(tests: readonly Ran[]): Map<Ran, number> {
  const sharing = new Map<string, number>();
  for (const { suite } of tests.flatMap(({ hooks }) => hooks))
    sharing.set(suite, (sharing.get(suite) ?? 0) + 1);
  return new Map(
    tests.map((test) => [
      test,
      test.hooks.reduce((sum, hook) => sum + hook.milliseconds / sharing.get(hook.suite)!, test.milliseconds),
    ]),
  );
}
