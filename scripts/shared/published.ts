import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the repository. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** What the tools read of a manifest. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** One of the packages that are published. */
export interface Published {
  /** The name of its folder in packages/. */
  readonly folder: string;
  readonly path: string;
  readonly manifest: Manifest;
}

/** Those below packages/, by name. */
export function publishedPackages(): readonly Published[] {
  return readdirSync(join(root, 'packages'))
    .sort()
    .map((folder) => ({ folder, path: join(root, 'packages', folder) }))
    .filter(({ path }) => existsSync(join(path, 'package.json')))
    .map((place) => ({
      ...place,
      manifest: JSON.parse(readFileSync(join(place.path, 'package.json'), 'utf8')) as Manifest,
    }));
}

/** A command that did not end with 0. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

export interface RunOptions {
  readonly cwd?: string;
  /** How long it may take, in milliseconds; two minutes by default. */
  readonly timeout?: number;
}

/** Runs a program of Node's and resolves to what it wrote to standard output; a CommandError carries all it wrote. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<string> {
  // Not our conditions and loaders: what is run here is what users run.
  const env = { ...process.env, NODE_OPTIONS: '' };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      timeout: 120_000,
      ...options,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let everything = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      everything += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (everything += text));
    child.once('error', reject);
    child.once('close', (status, signal) => {
      if (status === 0) resolve(output);
      else {
        const end = signal ?? `status ${String(status)}`;
        reject(new CommandError(`node ${args.join(' ')} ended with ${end}:\n${everything}`));
      }
    });
  });
}

/** Runs npm: the one that runs this script, not whichever is first on the path. */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<string> {
  return runNode([npmPath(), ...args], options);
}

/** The npm that runs this script. */
export function npmPath(): string {
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new Error('This is run by npm: npm run NAME.');
  return npm;
}
