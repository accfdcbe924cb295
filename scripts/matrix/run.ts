import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How long one command may take, in milliseconds: on a machine that does nothing else the tests take five minutes. */
export const LIMIT: number = 90 * 60_000;
/** Between two lines of progress, in milliseconds. */
const TICK = 30_000;

export const root: string = fileURLToPath(new URL('../..', import.meta.url));
/** What is fetched is kept here, until the next `npm ci`; and what was printed. */
export const cache: string = join(root, 'node_modules', '.cache', 'node-versions');

/** One line of the table in docs/compatibility.md. */
export interface Row {
  /** With its exact version. */
  readonly what: string;
  /** What was run, and what came out. */
  readonly outcome: string;
  /** Whether it is as promised. */
  readonly ok: boolean;
}

export interface Run {
  /** null when it had to be ended. */
  readonly status: number | null;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a command; its output is also written to the file. `tick` is called with the output so far, from time to time. */
export function run(
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

/**
 * A file of a package from the npm registry, which is installed into a folder of the cache if it is not there yet.
 *
 * @param what - for people: what is being fetched
 */
export async function fetched(what: string, name: string, version: string, path: string): Promise<string> {
  const folder = join(cache, `${name.replace('/', '+')}@${version}`);
  const file = join(folder, 'node_modules', name, path);
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (there) return file;
  console.log(`${what}: fetching ${name}@${version} from the npm registry ...`);
  await mkdir(folder, { recursive: true });
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  const npm = process.env['npm_execpath'];
  const target = `${name}@${version}`;
  const log = join(folder, 'install.log');
  const { status, output } =
    npm !== undefined && /\.[cm]?js$/.test(npm)
      ? await run(process.execPath, [npm, ...args, target], log)
      : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, target], log);
  if (status !== 0) throw new Error(`npm could not install ${target}:\n${output}`);
  return file;
}
