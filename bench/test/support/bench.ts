import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const program: string = fileURLToPath(new URL('../../run.ts', import.meta.url));

export interface Outcome {
  readonly status: number;
  readonly output: string;
}

/** Runs the benchmark from the sources, with next to no work. */
export function bench(...args: string[]): Promise<Outcome> {
  const source = ['--conditions=@qt3/source', '--import', 'tsx', program, '--source'];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...source, '--work', '0.005', '--rounds', '1', ...args],
      (error, stdout, stderr) => {
        const status = error === null ? 0 : Number(error.code);
        resolve({ status, output: `${stderr}\n${stdout}` });
      },
    );
  });
}
