import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { root, run } from './run.js';

/** A program of check:install, and what is promised that it prints. */
export interface Promised {
  readonly program: 'counter' | 'echo' | 'handshake';
  readonly args?: readonly string[];
  readonly prints: RegExp;
}

/**
 * Runs programs of check:install with the packages as they are built.
 *
 * @param command - the runtime, and the arguments in front of a program's file
 * @param exact - the runtime's name and version, for people
 * @returns the names of those that printed what is promised
 */
export async function runPrograms(
  command: readonly [binary: string, ...args: string[]],
  exact: string,
  promised: readonly Promised[],
): Promise<string[]> {
  const [binary, ...before] = command;
  const folder = await mkdtemp(join(tmpdir(), 'qt3-programs-'));
  // Deno runs no program that lies below a node_modules.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const kept: string[] = [];
  for (const { program, args = [], prints } of promised) {
    const source = await readFile(join(root, 'scripts', 'install', `${program}.ts`), 'utf8');
    const file = join(folder, `${program}.mjs`);
    await writeFile(file, (await transform(source, { loader: 'ts', format: 'esm' })).code);
    const { output } = await run(binary, [...before, file, ...args], join(folder, `${program}.log`));
    const isKept = prints.test(output);
    console.log(`${exact}: ${program}: ${isKept ? 'as promised' : `NOT as promised:\n${output}`}`);
    if (isKept) kept.push(program);
  }
  await rm(folder, { recursive: true });
  return kept;
}
