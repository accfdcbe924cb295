// Changes sources of a package, one at a time, and looks whether its tests notice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { execFileSync } from 'node:child_process';
import { accepted } from './mutation/accepted.js';
import { Judge } from './mutation/judge.js';
import { type Mutant, mutantsOf } from './mutation/mutants.js';
import { sampled } from './mutation/sample.js';

const HELP = `npm run mutation -- PACKAGE [OPTIONS]

Changes the sources of a package in a copy of the repository, one place at a time: a condition turned round, a statement left
out, another number. The package's tests should fail; a change that they do not notice survives. Survivors with a reason
stand in scripts/mutation/accepted.ts.

  --sample N        this many changes, chosen at random, always the same ones (100)
  --seed N          other ones (1)
  --only WORD       of files whose path has the word in it
  --tests WORDS     run: tests whose path has one of these words in it, with commas between them (all)
  --without WORDS   not run: tests whose path has one of these words in it, with commas between them
  --all             every change: takes hours
  --skip N          not the first N of these: continues a run that was stopped
  --quick           what the tests do not notice in the process that stays loaded is not looked at again: some may be noticed
  --seconds N       of tests in that process for each change, the nearest and quickest ones (all)
  --at-least N      status 1 when fewer than N percent are noticed (92)
  --none            status 1 when one survives
  --list            only say which changes there are`;

/** The folders with a package's tests, where that is not its own alone. */
const testedBy: Readonly<Record<string, readonly string[]>> = {
  qsocket: ['qsocket', 'qserversocket', 'qsocketdevice'].map(testsOf),
  // Its socketDevice() is null without the class of the devices.
  qserversocket: [testsOf('qserversocket'), `${testsOf('qsocketdevice')}/device`],
};

interface Options {
  readonly package: string;
  readonly sample: number;
  readonly seed: number;
  readonly only: string;
  readonly tests: readonly string[];
  readonly without: readonly string[];
  readonly skip: number;
  readonly isQuick: boolean;
  readonly seconds: number;
  readonly atLeast: number;
  readonly none: boolean;
  readonly list: boolean;
}

const root = fileURLToPath(new URL('..', import.meta.url));

function testsOf(name: string): string {
  return `packages/${name}/test`;
}

function parse(args: readonly string[]): Options | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      sample: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      tests: { type: 'string', default: '' },
      without: { type: 'string', default: '' },
      skip: { type: 'string', default: '0' },
      quick: { type: 'boolean', default: false },
      seconds: { type: 'string', default: 'Infinity' },
      all: { type: 'boolean', default: false },
      'at-least': { type: 'string', default: '92' },
      none: { type: 'boolean', default: false },
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
    tests: wordsOf(values.tests),
    without: wordsOf(values.without),
    skip: Number(values.skip),
    isQuick: values.quick,
    seconds: Number(values.seconds),
    atLeast: Number(values['at-least']),
    none: values.none,
    list: values.list,
  };
}

function wordsOf(list: string): string[] {
  return list.split(',').filter((word) => word !== '');
}

function allMutants({ package: name, only }: Options): Mutant[] {
  const listed = execFileSync('git', ['ls-files', `packages/${name}/src`], { cwd: root, encoding: 'utf8' });
  return listed
    .split('\n')
    .filter((file) => file.endsWith('.ts') && file.includes(only))
    .flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')));
}

function nameOf({ file, line, where, change }: Mutant): string {
  return `${file}:${line}: ${where === '' ? '' : `${where}: `}${change}`;
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
  const chosen = sampled(all, options.sample, options.seed).slice(options.skip);
  if (options.list) {
    for (const mutant of chosen) console.log(nameOf(mutant));
    return 0;
  }
  const mutants = chosen.filter((mutant) => accepted(mutant) === null);
  const folders = testedBy[options.package] ?? [testsOf(options.package)];
  const effort = { isQuick: options.isQuick, most: 1000 * options.seconds };
  using judge = new Judge(root, { folders, words: options.tests, without: options.without }, mutants, effort);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      judge[Symbol.dispose]();
      process.exit(130);
    });
  }
  const { tests, unusable } = await judge.prepare();
  console.log(`${chosen.length} of ${all.length} changes (seed ${options.seed}), ${tests} tests.`);
  for (const test of unusable) console.log(`Fails with switches in the sources, and is run without: ${test}`);
  const survivors: Mutant[] = [];
  for (const [index, mutant] of mutants.entries()) {
    const begin = performance.now();
    const { kind, by } = await judge.verdict(mutant);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    if (kind === 'passed') survivors.push(mutant);
    const said = { passed: 'SURVIVED', failed: 'noticed', hung: 'hung' };
    console.log(`${index + 1}/${mutants.length} ${said[kind]} ${nameOf(mutant)} [${seconds} s] ${by}`);
  }
  const noticed = mutants.length - survivors.length;
  const percent = mutants.length === 0 ? 100 : (100 * noticed) / mutants.length;
  for (const mutant of survivors) console.log(`survived: ${nameOf(mutant)}`);
  console.log(
    `Mutation of ${options.package}: ${noticed} of ${mutants.length} changes noticed (${percent.toFixed(1)} %), ${chosen.length - mutants.length} accepted.`,
  );
  return percent < options.atLeast || (options.none && survivors.length > 0) ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
