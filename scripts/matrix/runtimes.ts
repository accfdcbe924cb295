import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { fetched, root, run, type Row } from './run.js';

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
const PROMISED = [
  { program: 'counter', prints: /^counted 79$/m },
  { program: 'echo', prints: /^echoed hello$/m },
  {
    program: 'handshake',
    prints: /^QtSSLSocket needs the OpenSSL of Node\.js, which (Bun|Deno) \S+ does not have\./m,
  },
];

/** Runs the programs of check:install, as they are compiled, on another runtime. */
export async function checkRuntime(runtime: Runtime): Promise<Row> {
  const { name, path, args } = RUNTIMES[runtime];
  const binary = await fetched(runtime, name, 'latest', path);
  const folder = await mkdtemp(join(tmpdir(), `qt3-${runtime}-`));
  // The packages as they are built. Deno runs no program that lies below a node_modules.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const { output: version } = await run(binary, ['--version'], join(folder, 'version.log'));
  const exact = `${runtime} ${/\d+\.\d+\.\d+/.exec(version)?.[0] ?? ''}`;
  const kept: string[] = [];
  for (const { program, prints } of PROMISED) {
    const source = await readFile(join(root, 'scripts', 'install', `${program}.ts`), 'utf8');
    const file = join(folder, `${program}.mjs`);
    await writeFile(file, (await transform(source, { loader: 'ts', format: 'esm' })).code);
    const { output } = await run(binary, [...args, file], join(folder, `${program}.log`));
    const isKept = prints.test(output);
    console.log(`${exact}: ${program}: ${isKept ? 'as promised' : `NOT as promised:\n${output}`}`);
    if (isKept) kept.push(program);
  }
  await rm(folder, { recursive: true });
  return {
    what: exact.replace(/^./, (first) => first.toUpperCase()),
    outcome: `${String(kept.length)} of ${String(PROMISED.length)} programs as promised: ${kept.join(', ')} (refused)`,
    ok: kept.length === PROMISED.length,
  };
}
