import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import ts from 'typescript';
import { root } from './pages.js';
import type { Sample } from './samples.js';

/** Result of running a sample. */
export interface Run {
  /** Standard output. */
  readonly output: string;
  /** Standard error, and how it ended if not with status 0. */
  readonly complaints: string;
}

/** Long enough for a slow machine; a sample that does not end has left something open. */
const LONGEST = 15_000;

/** Runs a sample as a program of its own, from source, as a file in the root of the repository would run. */
export async function runSample({ code }: Sample): Promise<Run> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  const args = ['--conditions=@qt3/source', '--import', 'tsx', '--input-type=module', '-'];
  // Its own descriptors for standard input and output, and nothing of mocha's options.
  const child = spawn(process.execPath, args, { cwd: root, timeout: LONGEST, stdio: 'pipe' });
  child.stdin.end(outputText);
  const ended = new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) =>
      resolve(status === 0 ? '' : `ended by ${signal ?? `status ${status}`}\n`),
    );
  });
  const [output, errors, end] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { output, complaints: errors + end };
}
