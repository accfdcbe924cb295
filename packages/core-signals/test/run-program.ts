import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a program ended, and what it printed. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs a program, given as text or as a file of this folder, from source and in a process of its own, which can call gc(). */
export function runProgram(program: { text: string } | { file: string }, timeout = 30_000): Ended {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const what = 'file' in program ? [program.file] : ['--input-type=module', '--eval', program.text];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--conditions=@qt3/source', '--import', 'tsx', ...what],
    { encoding: 'utf8', cwd: folder, timeout },
  );
  return { stdout, stderr, status };
}
