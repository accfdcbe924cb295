import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'esbuild';
import type { UserProgram } from '../install/user-programs.js';
import { root, run } from './run.js';

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
  promised: readonly UserProgram[],
): Promise<string[]> {
  const [binary, ...before] = command;
  const folder = await mkdtemp(join(tmpdir(), 'qt3-programs-'));
  // Deno runs no program that lies below a node_modules.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const kept: string[] = [];
  for (const { name, args, prints } of promised) {
    const source = await readFile(join(root, 'scripts', 'install', `${name}.ts`), 'utf8');
    const file = join(folder, `${name}.mjs`);
    await writeFile(file, (await transform(source, { loader: 'ts', format: 'esm' })).code);
    const { output } = await run(binary, [...before, file, ...args], join(folder, `${name}.log`));
    const isKept = prints.test(output);
    console.log(`${exact}: ${name}: ${isKept ? 'as promised' : `NOT as promised:\n${output}`}`);
    if (isKept) kept.push(name);
  }
  await rm(folder, { recursive: true });
  return kept;
}
