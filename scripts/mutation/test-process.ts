// Loads the tests of a package and runs them as it is asked, as often as it is asked: test-process.ts SWITCH REACHED-FILE TEST...
import { existsSync, readFileSync, truncateSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Mocha, { type Hook, type Suite, type Test } from 'mocha';
import type * as Switch from './switch.js';
import type { Answer, Order, Ran, RanHooks, TestLimit } from './messages.js';

const [switchPath = '', reachedFile = '', ...files] = process.argv.slice(2);
const { turnOn, takeReached } = (await import(pathToFileURL(switchPath).href)) as typeof Switch;

/** A reporter that prints nothing: a class for mocha. */
function Silent(): void {
  // Listeners are added to each run.
}

/** In milliseconds: for tests and hooks that nothing is known about yet. */
const FIRST_LIMIT = 60_000;

const mocha = new Mocha({ ui: 'bdd', timeout: FIRST_LIMIT, reporter: Silent as never });
mocha.cleanReferencesAfterRun(false);
// Not among the types: run() would load them again otherwise.
(mocha as unknown as { lazyLoadFiles(lazy: boolean): void }).lazyLoadFiles(true);
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();

function say(answer: Answer): void {
  process.send?.(answer);
}

function* suitesOf(suite: Suite): Generator<Suite> {
  yield suite;
  for (const inner of suite.suites) yield* suitesOf(inner);
}

function testsByTitle(): Map<string, Test[]> {
  const tests = new Map<string, Test[]>();
  for (const suite of suitesOf(mocha.suite)) {
    for (const test of suite.tests)
      tests.set(test.fullTitle(), [...(tests.get(test.fullTitle()) ?? []), test]);
  }
  return tests;
}

/** The hooks that run once before a test and others. */
function hooksBefore({ parent, file = '' }: Test): RanHooks[] {
  const hooks: RanHooks[] = [];
  for (let suite = parent; suite !== undefined; suite = suite.parent) {
    const { _beforeAll } = suite as unknown as { readonly _beforeAll: readonly Hook[] };
    const milliseconds = _beforeAll.reduce((sum, { duration = 0 }) => sum + duration, 0);
    if (milliseconds > 0) hooks.push({ suite: `${file} ${suite.fullTitle()}`, milliseconds });
  }
  return hooks;
}

function hooksOf(suite: Suite): Hook[] {
  const { _beforeAll, _beforeEach, _afterEach, _afterAll } = suite as unknown as Record<string, Hook[]>;
  return [_beforeAll, _beforeEach, _afterEach, _afterAll].flatMap((hooks) => hooks ?? []);
}

/** Gives a test or hook that has run before another limit. */
function limit(runnable: Test | Hook, milliseconds: number): void {
  // mocha keeps the timer of the last run, and would start it again: seconds later that run would have failed.
  delete (runnable as { timer?: unknown }).timer;
  runnable.timeout(milliseconds);
}

/** What processes and threads that tests had started reached. */
function takeReachedElsewhere(): number[] {
  if (!existsSync(reachedFile)) return [];
  const text = readFileSync(reachedFile, 'utf8');
  // Not removed: those that are still running go on to write to it.
  truncateSync(reachedFile);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);
}

async function runAll(): Promise<{ tests: Ran[]; longestHook: number }> {
  let longestHook = 0;
  process.env['QT3_MUTANTS_REACHED'] = reachedFile;
  const ran: (Ran & { readonly reached: number[] })[] = [];
  /** By file: what hooks in front of tests reached is reached by each of its tests. */
  const inHooks = new Map<string, number[]>();
  const take = (): number[] => [...takeReached(), ...takeReachedElsewhere()];
  const giveToLast = (): void => void ran.at(-1)?.reached.push(...take());
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('suite', giveToLast);
    runner.on('suite end', giveToLast);
    runner.on('hook end', ({ duration = 0 }: Hook) => (longestHook = Math.max(longestHook, duration)));
    runner.on('test', ({ file = '' }: Test) => {
      inHooks.set(file, [...(inHooks.get(file) ?? []), ...take()]);
    });
    runner.on('test end', (test: Test) => {
      const outcome = test.isPassed() ? 'passed' : test.isPending() ? 'pending' : 'failed';
      const { file = '', duration: milliseconds = 0 } = test;
      const hooks = hooksBefore(test);
      ran.push({ title: test.fullTitle(), file, outcome, milliseconds, hooks, reached: take() });
    });
  });
  delete process.env['QT3_MUTANTS_REACHED'];
  const tests = ran.map((test) => ({
    ...test,
    reached: [...new Set([...test.reached, ...(inHooks.get(test.file) ?? [])])],
  }));
  return { tests, longestHook };
}

async function runSome(
  mutant: number,
  limits: readonly TestLimit[],
  hookLimit: number,
): Promise<string | null> {
  const tests = testsByTitle();
  const chosen = new Map(limits.map((test) => [test.title, test.limit]));
  for (const [title, milliseconds] of chosen)
    for (const test of tests.get(title) ?? []) limit(test, milliseconds);
  for (const suite of suitesOf(mocha.suite)) {
    suite.bail(true);
    for (const hook of hooksOf(suite)) limit(hook, hookLimit);
  }
  // It asks nothing else of what it takes for a regular expression.
  mocha.grep({ test: (title: string) => chosen.has(title) } as RegExp);
  turnOn(mutant);
  process.env['QT3_MUTANT'] = String(mutant);
  let failure: string | null = null;
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('test', (test: Test) => {
      const title = test.fullTitle();
      say({ kind: 'begin', title, limit: chosen.get(title) ?? FIRST_LIMIT });
    });
    runner.on('hook', (hook: Hook) => say({ kind: 'begin', title: hook.fullTitle(), limit: hookLimit }));
    runner.on('fail', (test: Test, error: Error) => (failure ??= `${test.fullTitle()}: ${error.message}`));
  });
  turnOn(-1);
  process.env['QT3_MUTANT'] = '-1';
  return failure;
}

process.on('message', (order: Order) => {
  void (async () => {
    if (order.kind === 'all') say({ kind: 'ran', ...(await runAll()) });
    else say({ kind: 'judged', failure: await runSome(order.mutant, order.tests, order.hookLimit) });
  })();
});
say({ kind: 'loaded', reached: takeReached() });
