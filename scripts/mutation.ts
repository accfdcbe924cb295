// Changes sources of a package, one at a time, and looks whether its tests notice.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { execFileSync } from 'node:child_process';
import { accepted } from './mutation/accepted.js';
import { type Mutant, mutantsOf } from './mutation/mutants.js';
import { Suite, type Verdict } from './mutation/suite.js';
import { Workplace } from './mutation/workplace.js';

const HELP = `npm run mutation -- PACKAGE [OPTIONS]

Changes the sources of a package in a copy of the repository, one place at a time: a condition turned round, a statement left
out, another number. The package's tests should fail; a change that they do not notice survives. Survivors with a reason
stand in scripts/mutation/accepted.ts.

  --sample N        this many changes, chosen at random, always the same ones (60)
  --seed N          other ones
  --only WORD       of files whose path has the word in it
  --all             every change: takes hours
  --at-least N      status 1 when fewer than N percent are noticed (92)
  --list            only say which changes there are`;

/** Tests that a package has in another one's folder. */
const testedBy: Readonly<Record<string, readonly string[]>> = {
  qsocket: ['qsocket', 'qserversocket'],
  qserversocket: ['qserversocket'],
};

/** In milliseconds: a run that takes as long, and three times as long as one without a change, hangs. */
const leastLimit = 30_000;

interface Options {
  readonly package: string;
  readonly sample: number;
  readonly seed: number;
  readonly only: string;
  readonly atLeast: number;
  readonly list: boolean;
}

const root = fileURLToPath(new URL('..', import.meta.url));

function parse(args: readonly string[]): Options | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      sample: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      all: { type: 'boolean', default: false },
      'at-least': { type: 'string', default: '92' },
      list: { type: 'boolean', default: false },
    },
  });
  const [name] = positionals;
  if (values.help || name === undefined || positionals.length > 1) return HELP;
  return {
    package: name,
    sample: values.all ? Infinity : Number(values.sample),
    seed: Number(values.seed),
    only: values.only,
    atLeast: Number(values['at-least']),
    list: values.list,
  };
}

function allMutants({ package: name, only }: Options): Mutant[] {
  const listed = execFileSync('git', ['ls-files', `packages/${name}/src`], { cwd: root, encoding: 'utf8' });
  return listed
    .split('\n')
    .filter((file) => file.endsWith('.ts') && file.includes(only))
    .flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')));
}

/** Some of the list, in its order, always the same ones for a seed. */
function sampled<T>(list: readonly T[], count: number, seed: number): T[] {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const keyed = list.map((item, index) => ({ item, index, key: random() }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

async function judge(mutant: Mutant, workplace: Workplace, suite: Suite, limit: number): Promise<Verdict> {
  const path = join(workplace.path, mutant.file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, original.slice(0, mutant.start) + mutant.replacement + original.slice(mutant.end));
  try {
    return await suite.run(mutant.file, limit);
  } finally {
    writeFileSync(path, original);
  }
}

function nameOf({ file, line, change }: Mutant): string {
  return `${file}:${line}: ${change}`;
}

async function main(args: readonly string[]): Promise<number> {
  const options = parse(args);
  if (typeof options === 'string') {
    console.log(options);
    return 0;
  }
  const all = allMutants(options);
  if (all.length === 0) {
    console.error(`packages/${options.package}/src has no such file.`);
    return 2;
  }
  const mutants = sampled(all, options.sample, options.seed);
  if (options.list) {
    for (const mutant of mutants) console.log(nameOf(mutant));
    return 0;
  }
  using workplace = new Workplace(root);
  const suite = new Suite(workplace.path, testedBy[options.package] ?? [options.package]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      suite.stop();
      workplace[Symbol.dispose]();
      process.exit(130);
    });
  }
  const { kind, by, took } = await suite.run('', 20 * 60_000);
  if (kind !== 'passed') {
    console.error(`The tests fail without any change: ${by}`);
    return 2;
  }
  console.log(
    `${mutants.length} of ${all.length} changes, ${suite.size} files of tests, ${Math.round(took / 1000)} s for all of them.`,
  );
  const limit = Math.max(leastLimit, 3 * took);
  const survivors: Mutant[] = [];
  let excused = 0;
  for (const [index, mutant] of mutants.entries()) {
    const verdict = await judge(mutant, workplace, suite, limit);
    const reason = verdict.kind === 'passed' ? accepted(mutant) : null;
    if (reason !== null) excused++;
    else if (verdict.kind === 'passed') survivors.push(mutant);
    const said = {
      passed: reason === null ? 'SURVIVED' : `accepted (${reason})`,
      failed: 'noticed',
      hung: 'hung',
    };
    console.log(
      `${index + 1}/${mutants.length} ${said[verdict.kind]} ${nameOf(mutant)} [${(verdict.took / 1000).toFixed(1)} s] ${verdict.by}`,
    );
  }
  const judged = mutants.length - excused;
  const percent = judged === 0 ? 100 : (100 * (judged - survivors.length)) / judged;
  for (const mutant of survivors) console.log(`survived: ${nameOf(mutant)}`);
  console.log(
    `Mutation: ${judged - survivors.length} of ${judged} changes noticed (${percent.toFixed(1)} %), ${excused} accepted.`,
  );
  return percent < options.atLeast ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
