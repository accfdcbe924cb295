import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What tests said. */
export interface Verdict {
  readonly kind: 'passed' | 'failed' | 'hung';
  /** The first test that failed; or what had been printed last. */
  readonly by: string;
}

/** Which tests are run. */
export interface TestChoice {
  /** Those of these folders, */
  readonly folders: readonly string[];
  /** with one of these words in their path, or all when there are none, */
  readonly words: readonly string[];
  /** but not those with one of these. */
  readonly without: readonly string[];
}

/** In milliseconds, for tests that have no limit of their own. */
const TEST_LIMIT = 20_000;

/** Files of tests, run by mocha's own command in a process of its own; the first failure ends the run. */
export class Suite {
  readonly #root: string;
  /** Below the root. */
  readonly files: readonly string[];
  #running: number | undefined;

  /**
   * @param root - a folder with a copy of the repository
   * @param choice - which tests
   */
  constructor(root: string, { folders, words, without }: TestChoice) {
    this.#root = root;
    const all = folders.flatMap((folder) => testsIn(root, folder));
    const isMeant = (file: string): boolean =>
      words.length === 0 || words.some((word) => file.includes(word));
    this.files = all.filter((file) => isMeant(file) && !without.some((word) => file.includes(word)));
  }

  /** Files whose names are like the changed one's; all when there are none. */
  near(changed: string): readonly string[] {
    const near = this.files.filter((file) => distance(file, changed) < 2);
    return near.length > 0 ? near : this.files;
  }

  /**
   * Runs some of the files: those whose names are like the changed one's first. They hang when no test has ended for `silence`
   * milliseconds: a test that stands still is not stopped by its own limit.
   */
  async run(files: readonly string[], changed: string, silence: number): Promise<Verdict> {
    const ordered = nearestFirst(files, changed);
    const options = ['--bail', '--reporter', 'dot', '--exit', '--timeout', String(TEST_LIMIT), ...ordered];
    const child = spawn(process.execPath, [join(this.#root, 'node_modules/mocha/bin/mocha.js'), ...options], {
      cwd: this.#root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: the programs that tests start end with it.
      detached: true,
    });
    this.#running = child.pid;
    let output = '';
    const silent = new AbortController();
    const timer = setTimeout(() => {
      silent.abort();
      this.stop();
    }, silence);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes: Buffer) => {
        output = `${output}${bytes.toString()}`.slice(-20_000);
        timer.refresh();
      });
    }
    const [status] = (await once(child, 'exit')) as [number | null];
    clearTimeout(timer);
    this.stop();
    if (silent.signal.aborted) return { kind: 'hung', by: lastLine(output) };
    return status === 0 ? { kind: 'passed', by: '' } : { kind: 'failed', by: firstFailure(output) };
  }

  /** Ends what is running. */
  stop(): void {
    if (this.#running === undefined) return;
    try {
      process.kill(-this.#running, 'SIGKILL');
    } catch {
      // It has ended.
    }
    this.#running = undefined;
  }
}

function nearestFirst(files: readonly string[], changed: string): string[] {
  return [...files].sort((a, b) => distance(a, changed) - distance(b, changed));
}

/** 0 for a test of that name, 1 for one in a folder of that name, 2 for all others. */
export function distance(file: string, changed: string): 0 | 1 | 2 {
  const words = changed.split('/').slice(3).join('/').replace('.ts', '').split('/');
  const name = file.split('/').at(-1)!.replace('.test.ts', '');
  if (name === words.at(-1)) return 0;
  return words.some((word) => file.includes(`/${word}`)) ? 1 : 2;
}

function testsIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** The name of the test that failed, in mocha's list of failures. */
function firstFailure(output: string): string {
  const [, list = ''] = /\n\s+1\) ([\s\S]*?):\n/.exec(output) ?? [];
  return list.replaceAll(/\s+/g, ' ') || lastLine(output);
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() ?? '';
}
