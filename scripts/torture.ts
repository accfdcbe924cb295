// Runs the torture scenarios, each in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { answer, readWords } from './shared/command-line.js';

/** Each scenario with the package whose test/torture/run.ts has it. */
const scenarios = {
  storm: 'qserversocket',
  slots: 'qserversocket',
  'odd-ports': 'qserversocket',
  'out-of-descriptors': 'qserversocket',
  'many-short': 'qserversocket',
  'sleepy-reader': 'qserversocket',
  linear: 'qsocket',
  datagrams: 'qsocketdevice',
  'waiting-pairs': 'qsocketdevice',
  'tls-growth': 'qtsslsocket',
  'tls-links': 'qtsslsocket',
  'tls-handshakes': 'qtsslsocket',
  'tls-silent-peers': 'qtsslsocket',
  soak: 'qtsslsocket',
} as const;
type Name = keyof typeof scenarios;

const HELP = `npm run torture [-- WORD...]

Treats sockets and servers badly, each scenario in a process of its own, and looks whether data, descriptors, memory
and the order of signals stay right.

  npm run torture                    all of them but soak: some minutes
  npm run torture -- soak            mixed traffic for an hour; its short form is among the others
  npm run torture -- soak minutes=10 the same for another time
  npm run torture -- short           the same with smaller numbers: a minute
  npm run torture -- storm tls       one of them, and those whose name begins with tls
  npm run torture -- storm seed=7    the dice as in the run that printed this seed

Scenarios: ${Object.keys(scenarios).join(', ')}`;

/** A scenario that does not end fails after this long, in milliseconds. */
function longestFor(name: Name, form: string, minutes: string): number {
  if (name !== 'soak' || form !== 'long') return 15 * 60_000;
  return (15 + Number(minutes)) * 60_000;
}

/** Few descriptors make running out of them quick; but a thousand links need more. */
function descriptorsFor(name: Name): string {
  return scenarios[name] === 'qtsslsocket' ? '' : 'ulimit -n 1024;';
}

async function run(name: Name, seed: string, form: string, minutes: string): Promise<boolean> {
  const program = new URL(`../packages/${scenarios[name]}/test/torture/run.ts`, import.meta.url);
  const node = [
    process.execPath,
    '--conditions=@qt3/source',
    '--import',
    'tsx',
    '--expose-gc',
    fileURLToPath(program),
    name,
    seed,
    form,
    ...(form === 'long' ? [minutes] : []),
  ];
  const command =
    process.platform === 'win32'
      ? node
      : ['/bin/sh', '-c', `${descriptorsFor(name)} exec "$0" "$@"`, ...node];
  const [file = '', ...rest] = command;
  const begin = performance.now();
  const child = spawn(file, rest, {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: longestFor(name, form, minutes),
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [status] = (await once(child, 'close')) as [number | null];
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const verdict =
    status === 0 ? 'ok' : `FAILED (${status === null ? 'it took too long' : `status ${status}`})`;
  console.log(`${name.padEnd(20)} ${verdict}, ${seconds} s: ${said.trim()}`);
  return status === 0;
}

async function main(args: readonly string[]): Promise<number> {
  const asked = readWords(args, HELP);
  if ('text' in asked) return answer(asked);
  const all = Object.keys(scenarios) as Name[];
  const form = args.includes('short') ? 'short' : 'long';
  const seed = args.find((arg) => arg.startsWith('seed='))?.slice('seed='.length) ?? String(Date.now() % 1e6);
  const minutes = args.find((arg) => arg.startsWith('minutes='))?.slice('minutes='.length) ?? '60';
  const words = args.filter(
    (arg) => arg !== 'short' && !arg.startsWith('seed=') && !arg.startsWith('minutes='),
  );
  if (!(Number(minutes) > 0)) {
    console.error(`minutes= takes a number above 0, not '${minutes}'`);
    return 2;
  }
  const unknown = words.filter((word) => !all.some((name) => name.startsWith(word)));
  if (unknown.length > 0) {
    console.error(`No such scenario: ${unknown.join(', ')}; there are ${all.join(', ')}`);
    return 2;
  }
  const chosen = all.filter((name) =>
    words.length === 0 ? form === 'short' || name !== 'soak' : words.some((word) => name.startsWith(word)),
  );

  console.log(`${chosen.length} scenarios, a line for each when it is over: seed=${seed}, ${form} form`);
  const failed: Name[] = [];
  for (const name of chosen) if (!(await run(name, seed, form, minutes))) failed.push(name);
  const what = `${chosen.length} scenarios, ${form} form, Node.js ${process.versions.node}`;
  console.log(failed.length === 0 ? `${what}: all ok` : `${what}: FAILED: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
