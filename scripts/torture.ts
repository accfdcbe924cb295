// Runs the torture scenarios, each in a process of its own: npm run torture [-- [short] [seed=N] [NAME...]]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../packages/qserversocket/test/torture/run.ts', import.meta.url));
const all = ['storm', 'odd-ports', 'out-of-descriptors', 'many-short', 'sleepy-reader'];

/** A scenario that does not come to an end is one that fails. */
const LONGEST = 10 * 60_000;

const args = process.argv.slice(2);
const form = args.includes('short') ? 'short' : 'long';
const seed = args.find((arg) => arg.startsWith('seed='))?.slice('seed='.length) ?? String(Date.now() % 1e6);
const named = args.filter((arg) => all.includes(arg));

/** Runs a scenario; few descriptors make running out of them quick. */
async function run(name: string): Promise<boolean> {
  const node = [
    process.execPath,
    '--conditions=@qt3/source',
    '--import',
    'tsx',
    '--expose-gc',
    program,
    name,
    seed,
    form,
  ];
  const command =
    process.platform === 'win32' ? node : ['/bin/sh', '-c', 'ulimit -n 1024; exec "$0" "$@"', ...node];
  const [file = '', ...rest] = command;
  const begin = performance.now();
  const child = spawn(file, rest, { stdio: ['ignore', 'pipe', 'inherit'], timeout: LONGEST });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [status] = (await once(child, 'close')) as [number | null];
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const verdict = status === 0 ? 'ok' : `FAILED (status ${status ?? 'none: it took too long'})`;
  console.log(`${name.padEnd(20)} ${verdict}, ${seconds} s: ${said.trim()}`);
  return status === 0;
}

console.log(`seed=${seed}, ${form} form`);
let failures = 0;
for (const name of named.length > 0 ? named : all) if (!(await run(name))) failures++;
process.exitCode = failures > 0 ? 1 : 0;
