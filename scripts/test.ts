// `npm test`: every test, in two rows at once where there are two cores; what the command line names, as mocha runs it.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

const MOCHA = join(root, 'node_modules/mocha/bin/mocha.js');

/** The second row, which takes about as long as the other: tests that compute, and those of some examples. */
const SECOND =
  /^(?:packages\/port|docs|examples\/(?:archivesearch|clientserver|ftpclient|httpd|ircclient))\//;

/** The files of all tests, seen from the root. */
function testFiles(): string[] {
  return ['packages', 'examples', 'test-support', 'docs', 'bench']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        `${folder}/${file}`.replaceAll('\\', '/'),
      ),
    )
    .filter((file) => /\/test\/.*\.test\.ts$/.test(file) && !file.includes('/node_modules/'))
    .sort();
}

/** What one mocha prints: kept until it may be shown, and shown as it comes from then on. */
class Row {
  readonly ended: Promise<number>;
  readonly #printed: string[] = [];
  #isShown = false;

  constructor(args: readonly string[]) {
    const color = process.stdout.isTTY ? ['--color'] : [];
    const child = spawn(process.execPath, [MOCHA, ...color, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#printed.push(text);
        if (this.#isShown) process.stdout.write(text);
      });
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        resolve(code ?? 1);
      });
    });
  }

  show(): void {
    this.#isShown = true;
    process.stdout.write(this.#printed.join(''));
  }

  /** How many tests mocha counted as `passing`, `failing` or `pending`. */
  count(what: string): number {
    // eslint-disable-next-line no-control-regex
    const plain = this.#printed.join('').replace(/\x1b\[[\d;]*m/g, '');
    return Number(new RegExp(`^ +(\\d+) ${what}\\b`, 'm').exec(plain)?.[1] ?? 0);
  }
}

/** Runs every test, and returns the exit status. */
async function everything(): Promise<number> {
  const files = testFiles();
  const [others, rest] = [false, true].map((isSecond) =>
    files.filter((file) => SECOND.test(file) === isSecond),
  );
  const alone = availableParallelism() === 1;
  const first = new Row(others!);
  first.show();
  if (alone) await first.ended;
  const second = new Row(rest!);
  const statuses = [await first.ended];
  second.show();
  statuses.push(await second.ended);
  const counts = ['passing', 'failing', 'pending'].map((what) => {
    const sum = first.count(what) + second.count(what);
    return sum > 0 || what === 'passing' ? `  ${String(sum)} ${what}` : null;
  });
  console.log(`All tests:\n\n${counts.filter((line) => line !== null).join('\n')}\n`);
  return statuses.every((status) => status === 0) ? 0 : 1;
}

const args = process.argv.slice(2);
if (args.length === 0) process.exitCode = await everything();
else {
  const child = spawn(process.execPath, [MOCHA, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
