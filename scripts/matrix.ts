// Runs the tests on each supported version of Node.js.
//
//   npm run matrix                  all of them
//   npm run matrix -- 22 26         these
//
// A version comes as the npm package `node-PLATFORM-ARCHITECTURE`, which holds the binary; it is kept in
// node_modules/.cache, outside of what `npm ci` installs. What a version printed lies beside it.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSIONS = ['20', '22', '24', '26'];
/** How long the tests of one version may take, in milliseconds. */
const LIMIT = 30 * 60_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'node-versions');
const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

interface Run {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command; its output also goes into the file. */
function run(command: string, args: readonly string[], file: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const log = createWriteStream(file);
    const env = { ...process.env, FORCE_COLOR: '0' };
    const child = spawn(command, args, { cwd: root, env, timeout: LIMIT, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        log.write(chunk);
      });
    }
    child.once('error', reject);
    child.once('close', (status) => {
      log.end(() => {
        resolve({ status, output: Buffer.concat(chunks).toString() });
      });
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
  await mkdir(folder, { recursive: true });
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-audit',
    '--no-fund',
    `${packageName}@${version}`,
  ];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, output } = await run(npm, args, join(folder, 'install.log'));
  if (status !== 0) throw new Error(`npm could not install ${packageName}@${version}:\n${output}`);
  return binary;
}

/** Runs the tests on one version. Returns whether all of them passed. */
async function testOn(version: string): Promise<boolean> {
  const binary = await binaryOf(version);
  const exact = (await run(binary, ['--version'], join(cache, version, 'version.log'))).output.trim();
  process.stdout.write(`${exact}: `);
  const start = Date.now();
  const log = join(cache, version, 'tests.log');
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const { status, output } = await run(binary, [mocha, '--reporter', 'dot'], log);
  const passing = /(\d+) passing/.exec(output)?.[1] ?? '0';
  const failing = /(\d+) failing/.exec(output)?.[1] ?? '0';
  const seconds = Math.round((Date.now() - start) / 1000);
  const ended = status === null ? `, did not end within ${String(LIMIT / 60_000)} minutes` : '';
  console.log(`${passing} passed, ${failing} failed in ${String(seconds)} s${ended}`);
  if (status !== 0) console.log(`  see ${log}`);
  return status === 0;
}

async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((version) => !VERSIONS.includes(version));
  if (unknown.length > 0) {
    console.error(`Not among the supported versions (${VERSIONS.join(', ')}): ${unknown.join(', ')}`);
    return 2;
  }
  const versions = wanted.length > 0 ? wanted : VERSIONS;
  console.log(`The tests on Node.js ${versions.join(', ')}, one after the other; each takes some minutes.`);
  let good = 0;
  for (const version of versions) if (await testOn(version)) good++;
  console.log(`${String(good)} of ${String(versions.length)} versions pass`);
  return good === versions.length ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
