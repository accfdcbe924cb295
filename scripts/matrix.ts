// Runs the tests, and the torture in its short form, on each supported version of Node.js.
//
// A version comes as the npm package `node-PLATFORM-ARCHITECTURE`, which holds the binary; it is kept in
// node_modules/.cache, until the next `npm ci`. What a version printed lies beside it.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer, readWords } from './shared/command-line.js';

const VERSIONS = ['20', '22', '24', '26'];

const HELP = `npm run matrix [-- VERSION...]

Runs the tests, and the torture in its short form, on each supported version of Node.js: ${VERSIONS.join(', ')}. The
versions come from the npm registry.

  npm run matrix                  all of them
  npm run matrix -- 22 26         these`;

/** How long the tests of one version may take, in milliseconds; likewise the torture. */
const LIMIT = 30 * 60_000;
/** Between two lines of progress, in milliseconds. */
const TICK = 30_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'node-versions');
const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

interface Run {
  /** null when it had to be ended. */
  readonly status: number | null;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a command; its output is also written into the file. `tick` is called with the output so far, from time to time. */
function run(
  command: string,
  args: readonly string[],
  file: string,
  tick?: (output: string, seconds: number) => void,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const seconds = (): number => Math.round((Date.now() - started) / 1000);
    const log = createWriteStream(file);
    // Programs that the tests start as `node` are of the same version.
    const PATH = [dirname(command), process.env['PATH'] ?? ''].join(delimiter);
    const env = { ...process.env, PATH, FORCE_COLOR: '0' };
    const child = spawn(command, args, { cwd: root, env, timeout: LIMIT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        log.write(text);
      });
    }
    const ticker = setInterval(() => tick?.(output, seconds()), TICK);
    child.once('error', (error) => {
      clearInterval(ticker);
      reject(error);
    });
    child.once('close', (status) => {
      clearInterval(ticker);
      log.end(() => resolve({ status, output, seconds: seconds() }));
    });
  });
}

/** The binary of a version, installed if it is not there yet. */
async function binaryOf(version: string): Promise<string> {
  const folder = join(cache, version);
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const binary = join(folder, 'node_modules', packageName, 'bin', name);
  const there = await access(binary).then(
    () => true,
    () => false,
  );
  if (there) return binary;
  console.log(`Node.js ${version}: fetching ${packageName}@${version} from the npm registry ...`);
  await mkdir(folder, { recursive: true });
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const target = `${packageName}@${version}`;
  const log = join(folder, 'install.log');
  const { status, output } =
    npm !== undefined && /\.[cm]?js$/.test(npm)
      ? await run(process.execPath, [npm, ...args, target], log)
      : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, target], log);
  if (status !== 0) throw new Error(`npm could not install ${target}:\n${output}`);
  return binary;
}

/** Runs mocha. Returns whether every test passed. */
async function runTests(binary: string, exact: string, log: string): Promise<boolean> {
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const { status, output, seconds } = await run(binary, [mocha], log, (soFar, time) => {
    console.log(`${exact}: ${String(soFar.split('✔').length - 1)} tests passed so far, ${String(time)} s`);
  });
  const count = (word: string): string => new RegExp(`^ *(\\d+) ${word}`, 'm').exec(output)?.[1] ?? '0';
  const ended = status === null ? `, did not end within ${String(LIMIT / 60_000)} minutes` : '';
  const skipped = count('pending') === '0' ? '' : `, ${count('pending')} skipped`;
  console.log(
    `${exact}: tests: ${count('passing')} passed, ${count('failing')} failed${skipped} in ${String(seconds)} s${ended}`,
  );
  if (status !== 0) console.log(`${failuresIn(output)}  all of it: ${log}`);
  return status === 0;
}

/** What mocha says of the tests that failed, behind its counts; its last lines when it did not get so far. */
function failuresIn(output: string): string {
  const at = output.search(/^ *\d+ failing/m);
  return at >= 0 ? output.slice(at) : `${output.split('\n').slice(-20).join('\n')}\n`;
}

/** Runs the torture. Returns whether all went well. */
async function runTorture(binary: string, exact: string, log: string): Promise<boolean> {
  const program = join(root, 'scripts', 'torture.ts');
  const { status, output, seconds } = await run(binary, ['--import', 'tsx', program, 'short'], log);
  const verdict = output.trimEnd().split('\n').at(-1) ?? '';
  console.log(`${exact}: torture: ${verdict}, in ${String(seconds)} s`);
  if (status !== 0) console.log(`${output}  all of it: ${log}`);
  return status === 0;
}

async function checkOn(version: string): Promise<boolean> {
  const binary = await binaryOf(version);
  const folder = join(cache, version);
  const exact = (await run(binary, ['--version'], join(folder, 'version.log'))).output.trim();
  console.log(`${exact}: the tests ...`);
  const tests = await runTests(binary, exact, join(folder, 'tests.log'));
  const torture = await runTorture(binary, exact, join(folder, 'torture.log'));
  return tests && torture;
}

async function main(wanted: readonly string[]): Promise<number> {
  const asked = readWords(wanted, HELP);
  if ('text' in asked) return answer(asked);
  const unknown = wanted.filter((version) => !VERSIONS.includes(version));
  if (unknown.length > 0) {
    console.error(`Not among the supported versions (${VERSIONS.join(', ')}): ${unknown.join(', ')}`);
    return 2;
  }
  const versions = wanted.length > 0 ? wanted : VERSIONS;
  console.log(`Node.js ${versions.join(', ')}, one after the other; each takes some minutes.`);
  const failed: string[] = [];
  for (const version of versions) if (!(await checkOn(version))) failed.push(version);
  const what = `Node.js ${versions.join(', ')}`;
  console.log(
    failed.length === 0
      ? `${what}: tests and torture pass on all of them`
      : `${what}: FAILED on ${failed.join(', ')}`,
  );
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
