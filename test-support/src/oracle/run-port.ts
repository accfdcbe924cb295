import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import {
  describeDifference,
  expectedOutput,
  firstDifference,
  type AllowedDifference,
  type Difference,
} from './difference.js';

/** How the run of a port ended, and what it printed. Output is decoded as Latin-1: a byte is a character. */
export interface PortRun {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit status; null when a signal ended the process. */
  readonly status: number | null;
  /** It did not end in time and was killed. */
  readonly timedOut: boolean;
}

/** What comparing a port with its trace gave. */
export interface PortResult {
  /** The port printed what was expected and ended with status 0. */
  readonly same: boolean;
  readonly difference: Difference | null;
  readonly run: PortRun;
  /** For a person: `same`, and at which pace; or the first differing line and what went wrong besides. */
  readonly message: string;
}

// Not import.meta.resolve(): mocha loads tests, and with them this file, in a way that has none.
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

const slowClock = new URL('./slow-clock.ts', import.meta.url).href;

/**
 * Runs the TypeScript program `file` from source in a Node.js process of its own.
 *
 * @param silenceMs how long it may print nothing before it is killed; it may take ten times that in all, on a busy machine
 * @param nodeOptions options of Node.js besides those that it takes to run sources
 * @param slowness how many times as long everything takes that the program waits for: see slow-clock.ts
 */
export function runPort(
  file: string,
  silenceMs = 30_000,
  nodeOptions: readonly string[] = [],
  slowness = 1,
): Promise<PortRun> {
  return new Promise((resolve, reject) => {
    const clock = slowness === 1 ? [] : ['--import', slowClock];
    const args = ['--conditions=@qt3/source', '--import', tsx, ...clock, ...nodeOptions, file];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, QT3_SLOW_CLOCK: String(slowness) },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let timedOut = false;
    const kill = (): void => {
      timedOut = true;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(kill, silenceMs);
    const longest = setTimeout(kill, 10 * silenceMs);
    child.stdout.on('data', (chunk: Buffer) => {
      stdout.push(chunk);
      timer.refresh();
    });
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error) => {
      clearTimeout(timer);
      clearTimeout(longest);
      reject(error);
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      clearTimeout(longest);
      resolve({
        stdout: Buffer.concat(stdout).toString('latin1'),
        stderr: Buffer.concat(stderr).toString('latin1'),
        status,
        timedOut,
      });
    });
  });
}

/** How many times as long a port's waits take when it gave something else than its trace at the usual pace. */
const SLOWNESS = 4;

/**
 * Runs the port `NAME.ts` as runPort() does, and compares its lines, exactly, with the trace in `NAME.trace` beside it. The
 * programs give what they wait for some tens of milliseconds. A difference may mean that the machine had none left for
 * them: it counts when it is there at a slower pace, too.
 */
export async function comparePort(
  file: string,
  allowed: readonly AllowedDifference[] = [],
  nodeOptions: readonly string[] = [],
): Promise<PortResult> {
  const trace = await readFile(file.replace(/\.ts$/, '.trace'), 'latin1');
  const expected = expectedOutput(trace, allowed);
  const result = resultOf(expected, await runPort(file, 30_000, nodeOptions), 1);
  if (result.same) return result;
  return resultOf(expected, await runPort(file, 80_000, nodeOptions, SLOWNESS), SLOWNESS);
}

function resultOf(expected: string, run: PortRun, slowness: number): PortResult {
  const difference = firstDifference(expected, run.stdout);
  const problems: string[] = [];
  if (difference) problems.push(describeDifference(difference));
  if (run.timedOut) problems.push('did not end by itself');
  else if (run.status !== 0) problems.push(`ended with status ${String(run.status)}`);
  const same = problems.length === 0;
  if (!same && run.stderr !== '') problems.push(`stderr:\n${run.stderr.trimEnd()}`);
  const pace = slowness === 1 ? '' : `, with ${String(slowness)} times as long for what it waits for`;
  return { same, difference, run, message: same ? `same${pace}` : problems.join('; ') };
}
