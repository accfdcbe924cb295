import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a package's tests said. */
export interface Verdict {
  readonly kind: 'passed' | 'failed' | 'hung';
  /** The first test that failed; or what had been printed last. */
  readonly by: string;
  /** Milliseconds. */
  readonly took: number;
}

/**
 * The tests of a package. Those that have the name of the changed file come first, as they are the most likely to fail; the
 * first failure ends the run.
 */
export class Suite {
  readonly #root: string;
  readonly #files: readonly string[];
  #running: number | undefined;

  /**
   * @param root - a folder with a copy of the repository
   * @param packages - whose tests
   */
  constructor(root: string, packages: readonly string[]) {
    this.#root = root;
    this.#files = packages.flatMap((name) => testsIn(root, `packages/${name}/test`));
  }

  /** How many files of tests there are. */
  get size(): number {
    return this.#files.length;
  }

  /** Runs the tests, for `limit` milliseconds at most. */
  async run(changed: string, limit: number): Promise<Verdict> {
    const started = Date.now();
    const options = ['--bail', '--reporter', 'dot', '--exit', ...this.#inOrder(changed)];
    const child = spawn(process.execPath, [join(this.#root, 'node_modules/mocha/bin/mocha.js'), ...options], {
      cwd: this.#root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: the programs that tests start end with it.
      detached: true,
    });
    this.#running = child.pid;
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => (output = `${output}${bytes.toString()}`.slice(-20_000)));
    const timer = setTimeout(() => endGroup(child.pid), limit);
    const [status] = (await once(child, 'exit')) as [number | null];
    clearTimeout(timer);
    endGroup(child.pid);
    const took = Date.now() - started;
    if (status === null && took >= limit) return { kind: 'hung', by: lastLine(output), took };
    return status === 0
      ? { kind: 'passed', by: '', took }
      : { kind: 'failed', by: firstFailure(output), took };
  }

  /** Ends what is running. */
  stop(): void {
    endGroup(this.#running);
  }

  #inOrder(changed: string): string[] {
    const words = changed.split('/').slice(3).join('/').replace('.ts', '').split('/');
    const nearness = (file: string): number => {
      const name = file.split('/').at(-1)!.replace('.test.ts', '');
      if (name === words.at(-1)) return 0;
      return words.some((word) => file.includes(`/${word}`)) ? 1 : 2;
    };
    return [...this.#files].sort((a, b) => nearness(a) - nearness(b));
  }
}

function testsIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** The name of the test that failed, in mocha's list of failures. */
function firstFailure(output: string): string {
  const [, list = ''] = /\n\s+1\) ([\s\S]*?):\n/.exec(output) ?? [];
  return list.replaceAll(/\s+/g, ' ') || lastLine(output);
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() ?? '';
}
