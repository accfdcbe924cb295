// Runs the ports of the oracle's programs and compares each with its trace.
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { comparePort, findPorts, type OraclePort } from '@qt3/test-support';
import { compareTranslated } from './shared/translated-programs.js';

const HELP = `npm run oracle [-- WORD... OPTIONS]

Runs programs that were ported from C++, and compares what each prints with what it printed with real Qt 3.

  npm run oracle                        every port there is
  npm run oracle -- connect             those with this name
  npm run oracle -- net                 those of the network packages; core: of core-signals; tools: of tools
  npm run oracle -- core-signals        those of this package
  npm run oracle -- qsocket/client      this one
  npm run oracle -- net --times 100     each a hundred times: a port that depends on luck differs in one of them
  npm run oracle -- net --times 100 --jobs 4
                                        four at a time, which also makes them wait for each other
  npm run oracle -- --inspected         the same under @qt3/inspector, which must change nothing
  npm run oracle -- --translated        the C++ programs themselves, as the translator \`port\` writes them; with
                                        words as above, those`;

/** What `node --import` takes for the inspector, from source. */
const INSPECTOR = new URL('../packages/inspector/src/index.ts', import.meta.url).href;

/** A port with the words by which it can be asked for. */
interface LabelledPort extends OraclePort {
  readonly label: string;
  readonly words: readonly string[];
}

/** What the command line asks for. */
interface Request {
  readonly wanted: readonly string[];
  readonly times: number;
  readonly jobs: number;
  /** Options of Node.js for the programs. */
  readonly nodeOptions: readonly string[];
  /** Whether the C++ programs are translated, instead of running the ports made by hand. */
  readonly translated: boolean;
}

/** The word for the ports of a package that is not about the network. */
const groups: Readonly<Record<string, string>> = { 'core-signals': 'core', tools: 'tools' };

async function allPorts(): Promise<LabelledPort[]> {
  const packages = join(dirname(fileURLToPath(import.meta.url)), '..', 'packages');
  const ports: LabelledPort[] = [];
  for (const folder of (await readdir(packages)).sort()) {
    const group = groups[folder] ?? 'net';
    for (const port of await findPorts(join(packages, folder, 'test', 'oracle'))) {
      const label = `${folder}/${basename(port.name)}`;
      ports.push({ ...port, label, words: [port.name, folder, label, group] });
    }
  }
  return ports;
}

/** Runs each port once; a line for each. */
async function runOnce(ports: readonly LabelledPort[], nodeOptions: readonly string[]): Promise<boolean> {
  let same = 0;
  for (const port of ports) {
    // One after the other: some traces depend on timers of a few milliseconds.
    const result = await comparePort(port.file, port.allowed, nodeOptions);
    if (result.same) same++;
    const allowed =
      port.allowed.length > 0 ? ` but for ${String(port.allowed.length)} allowed differences` : '';
    console.log(`${port.label}: ${result.message}${result.same ? allowed : ''}`);
  }
  console.log(`${String(same)} of ${String(ports.length)} the same`);
  return same === ports.length;
}

/** Runs each port many times, in rounds; a line for each run that differs, and one for every ten rounds. */
async function runOften(
  ports: readonly LabelledPort[],
  { times, jobs, nodeOptions }: Request,
): Promise<boolean> {
  const queue = Array.from({ length: times }, (_, round) => ports.map((port) => ({ port, round }))).flat();
  const total = queue.length;
  const started = Date.now();
  const differing = new Map<string, number>();
  let next = 0;
  let done = 0;

  const work = async (): Promise<void> => {
    for (let run = queue[next++]; run !== undefined; run = queue[next++]) {
      const { port, round } = run;
      const result = await comparePort(port.file, port.allowed, nodeOptions);
      if (result.same && result.message !== 'same') {
        console.log(`${port.label}, run ${String(round + 1)}: ${result.message}`);
      }
      if (!result.same) {
        differing.set(port.label, (differing.get(port.label) ?? 0) + 1);
        console.log(`${port.label}, run ${String(round + 1)}: ${result.message}`);
      }
      done++;
      if (done % (10 * ports.length) === 0 || done === total) {
        const seconds = Math.round((Date.now() - started) / 1000);
        console.log(`${String(done)} of ${String(total)} runs, ${String(seconds)} s`);
      }
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));

  const what = `${String(total)} runs, ${String(times)} of each program`;
  const list = [...differing].map(([label, count]) => `${label} ${String(count)} times`);
  console.log(list.length === 0 ? `${what}: all the same` : `${what}: DIFFERENT: ${list.join(', ')}`);
  return list.length === 0;
}

/** The command line, null for help, or what is wrong with it. */
function readArguments(args: readonly string[]): Request | null | string {
  const options = {
    times: { type: 'string' },
    jobs: { type: 'string' },
    translated: { type: 'boolean', default: false },
    inspected: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return null;
    const times = Number(values.times ?? '1');
    const jobs = Number(values.jobs ?? '1');
    for (const [name, value] of Object.entries({ times, jobs }))
      if (!Number.isSafeInteger(value) || value < 1) return `--${name} wants a whole number from 1 on`;
    const nodeOptions = values.inspected ? ['--import', INSPECTOR] : [];
    return { wanted: positionals, times, jobs, nodeOptions, translated: values.translated };
  } catch (error) {
    return (error as Error).message;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if (request === null) {
    console.log(HELP);
    return 0;
  }
  if (typeof request === 'string') {
    console.error(`${request}\nnpm run oracle -- --help lists them.`);
    return 2;
  }
  const { wanted, times, nodeOptions } = request;
  if (request.translated) return runTranslated(wanted);
  const ports = await allPorts();
  const unknown = wanted.filter((word) => !ports.some((port) => port.words.includes(word)));
  if (unknown.length > 0) {
    console.error(
      `No such port: ${unknown.join(', ')}. There are: ${ports.map(({ label }) => label).join(', ')}`,
    );
    return 2;
  }
  const chosen =
    wanted.length === 0 ? ports : ports.filter(({ words }) => wanted.some((word) => words.includes(word)));
  console.log(`${String(chosen.length)} programs ported from C++, beside what real Qt 3 printed`);
  const same = times === 1 ? await runOnce(chosen, nodeOptions) : await runOften(chosen, request);
  return same ? 0 : 1;
}

function runTranslated(wanted: readonly string[]): number {
  const held = compareTranslated(wanted);
  if (held !== null) return held ? 0 : 1;
  console.error(`No such program: ${wanted.join(', ')}. npm run oracle -- --help says how they are named.`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
