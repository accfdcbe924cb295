import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { UserProgram } from '../install/user-programs.js';
import { runPrograms } from './programs.js';
import { cache, fetched, run, type Row } from './run.js';

/** Where the npm registry has the binary of a runtime, and how a program is run with it. */
const RUNTIMES = {
  bun: { name: `@oven/bun-${process.platform}-${process.arch}`, path: 'bin/bun', args: [] as string[] },
  deno: {
    name: `@deno/${process.platform}-${process.arch}${process.platform === 'linux' ? '-glibc' : ''}`,
    path: 'deno',
    args: ['run', '--allow-all', '--node-modules-dir=manual'],
  },
} as const;

export type Runtime = keyof typeof RUNTIMES;

/** What is promised of other runtimes: signals and plain sockets work, and TLS is refused at once. */
const PROMISED: readonly UserProgram[] = [
  { name: 'counter', args: [], prints: /^counted 79$/m },
  { name: 'echo', args: [], prints: /^echoed hello$/m },
  {
    name: 'handshake',
    args: [],
    prints: /^QtSSLSocket needs the OpenSSL of Node\.js, which (Bun|Deno) \S+ does not have\./m,
  },
];

/** Runs the programs of check:install, as they are compiled, on another runtime. */
export async function checkRuntime(runtime: Runtime): Promise<Row> {
  const { name, path, args } = RUNTIMES[runtime];
  const binary = await fetched(runtime, name, 'latest', path);
  const folder = join(cache, runtime);
  await mkdir(folder, { recursive: true });
  const { output: version } = await run(binary, ['--version'], join(folder, 'version.log'));
  const exact = `${runtime} ${/\d+\.\d+\.\d+/.exec(version)?.[0] ?? ''}`.replace(/^./, (first) =>
    first.toUpperCase(),
  );
  const kept = await runPrograms([binary, ...args], exact, PROMISED);
  return {
    what: exact,
    outcome: `${String(kept.length)} of ${String(PROMISED.length)} programs as promised: ${kept.join(', ')} (refused)`,
    ok: kept.length === PROMISED.length,
  };
}
