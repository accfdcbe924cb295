// Measures, prints what came out, and ends with a verdict: see bench/README.md, or --help.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import type { CertificateFolder } from '@qt3/test-support';
import { buildPrograms } from './cpp/build.js';
import { besideFiguresOf, besideTable, besideVerdict } from './figures/beside.js';
import { caseTable } from './figures/case-table.js';
import { type Figure, figuresOf } from './figures/figures.js';
import { verdict } from './figures/verdict.js';
import type { BenchCase } from './harness/bench-case.js';
import { makeCertificates } from './harness/certificates.js';
import { loadContenders } from './harness/contenders.js';
import { describeMachine } from './harness/machine.js';
import { help, type Options, parseOptions } from './harness/options.js';
import { Progress } from './harness/progress.js';
import { measure } from './harness/rounds.js';
import type { Breakage, CaseResult, SavedRun } from './harness/saved-run.js';
import { deviceCases } from './devices/cases.js';
import { tcpCases, tlsCases } from './net/cases.js';
import { networkCases } from './network/cases.js';
import { scaleCases } from './scale/cases.js';
import { signalCases } from './signals/cases.js';
import { startCases } from './start/cases.js';
import { streamCases } from './streams/cases.js';
import { toolCases } from './tools/cases.js';

async function casesFor(options: Options, certificates: CertificateFolder | null): Promise<BenchCase[]> {
  const modules = await loadContenders(options.contenders, options.cpp);
  const all = [
    ...startCases(options),
    ...signalCases(modules, options),
    ...streamCases(modules, options),
    ...toolCases(modules, options),
    ...deviceCases(modules, options),
    ...networkCases(modules, options),
    ...tcpCases(modules, options),
    ...(certificates === null ? [] : tlsCases(modules, options, certificates.path)),
    ...(certificates === null ? [] : scaleCases(modules, options, certificates.path)),
  ];
  return all
    .filter(
      ({ group, id }) =>
        options.groups.includes(group) &&
        (options.cases.length === 0 || options.cases.some((word) => id.includes(word))),
    )
    .map((bench) => ({ ...bench, contenders: bench.contenders.filter(isWanted(bench, options)) }));
}

function isWanted({ baseline }: BenchCase, { beside }: Options): (contender: string) => boolean {
  return (contender) =>
    beside.length === 0 ||
    contender === baseline ||
    beside.some((name) => contender === name || contender.startsWith(`${name}/`));
}

async function run(cases: readonly BenchCase[], options: Options): Promise<number> {
  const machine = describeMachine();
  console.log(
    `Node.js ${machine.node}, OpenSSL ${machine.openssl}, ${machine.system}, ${machine.cores} x ${machine.processor}, ` +
      `load ${machine.load.toFixed(1)}\n` +
      'Ratios are to the first contender in the same round, median of all rounds: below 1 is better.',
  );

  const progress = new Progress(cases.length);
  const results: CaseResult[] = [];
  const broken: Breakage[] = [];
  const figures: Figure[] = [];
  for (const bench of cases) {
    if (bench.impossible !== undefined) {
      console.log(`\n${bench.group}/${bench.id}: left out: ${bench.impossible}`);
      continue;
    }
    progress.begin(`${bench.group}/${bench.id}`);
    const measured = await measure(bench, (step) => progress.step(step));
    progress.end();
    results.push(measured.result);
    broken.push(...measured.broken);
    figures.push(...figuresOf(measured.result));
    console.log(caseTable(measured.result));
    for (const { contender, message } of measured.broken) console.log(`REFUSED: ${contender}: ${message}`);
  }

  if (options.save !== undefined) {
    const saved: SavedRun = {
      version: 1,
      form: options.form,
      work: options.work,
      machine,
      cases: results,
      broken,
    };
    writeFileSync(options.save, `${JSON.stringify(saved, null, 1)}\n`);
    console.log(`\nSaved: ${options.save}`);
  }
  const beside = results.flatMap(besideFiguresOf);
  if (beside.length > 0) console.log(`\nBeside C++:\n\n${besideTable(beside)}`);
  if (beside.length > 0 && options.work === 1) console.log(`\n${besideVerdict(beside)}`);
  console.log(`\n${verdict(figures, broken, options.work)}`);
  return broken.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  let options: Options;
  try {
    options = parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\nnpm run bench -- --help lists the options.`);
    return 2;
  }
  if (options.help) {
    console.log(help);
    return 0;
  }
  if (options.cpp && !options.list) {
    try {
      buildPrograms();
    } catch (error) {
      console.error((error as Error).message);
      return 2;
    }
  }
  const needsCertificates = options.groups.includes('tls') || options.groups.includes('scale');
  using certificates = needsCertificates ? await makeCertificates() : null;
  process.once('SIGINT', () => {
    // The workers end when their standard input does.
    certificates?.remove();
    process.exit(130);
  });
  const cases = await casesFor(options, certificates);
  if (cases.length === 0) {
    console.error('No case has such a name; --list names them.');
    return 2;
  }
  if (options.list) {
    for (const { group, id, title } of cases) console.log(`${`${group}/${id}`.padEnd(26)} ${title}`);
    return 0;
  }
  // Awaited here: the certificates go when this function returns.
  return await run(cases, options);
}

process.exitCode = await main();
