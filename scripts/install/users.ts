import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform, type BuildOptions } from 'esbuild';
import { root } from '../shared/published.js';
import { Project } from './project.js';
import type { UserProgram } from './user-programs.js';

/** Runs one of the programs that have been made ready; resolves to what it printed. */
export type Run = (program: UserProgram) => Promise<string>;

/** A way to use the packages: makes the programs of these names ready in a folder that is not there yet. */
export type User = (names: readonly string[], folder: string, tarballs: readonly string[]) => Promise<Run>;

async function freshProject(
  folder: string,
  type: 'module' | 'commonjs',
  tarballs: readonly string[],
): Promise<Project> {
  const project = new Project(folder, type);
  await project.install(tarballs);
  return project;
}

const typescript: User = async (names, folder, tarballs) => {
  const project = await freshProject(folder, 'module', tarballs);
  const files = names.map((name) => `${name}.ts`);
  for (const file of files) project.take(file, file);
  await project.compile(files);
  return ({ name, args }) => project.run(`${name}.js`, args);
};

/** The same programs without their types. */
const javascript: User = async (names, folder, tarballs) => {
  const project = await freshProject(folder, 'module', tarballs);
  for (const name of names) {
    const source = readFileSync(join(root, 'scripts', 'install', `${name}.ts`), 'utf8');
    const { code } = await transform(source, { loader: 'ts', format: 'esm', target: 'node20' });
    project.write(`${name}.js`, code);
  }
  return ({ name, args }) => project.run(`${name}.js`, args);
};

/** The compiler makes require() of the imports; the types are those that a CommonJS module finds. */
const commonjs: User = async (names, folder, tarballs) => {
  const project = await freshProject(folder, 'commonjs', tarballs);
  const files = names.map((name) => `${name}.cts`);
  for (const name of names) project.take(`${name}.ts`, `${name}.cts`);
  await project.compile(files);
  for (const name of names) {
    const code = readFileSync(join(folder, `${name}.cjs`), 'utf8');
    if (!code.includes('require("@qt3/core-signals")')) throw new Error(`${name} was to be CommonJS.`);
  }
  return ({ name, args }) => project.run(`${name}.cjs`, args);
};

/** As tools do that bundle, and compile with TypeScript only to find mistakes. What runs is the bundle alone. */
const bundled: User = async (names, folder, tarballs) => {
  const project = await freshProject(folder, 'module', tarballs);
  const files = names.map((name) => `${name}.ts`);
  for (const file of files) project.take(file, file);
  await project.compile(files, { module: 'esnext', moduleResolution: 'bundler', noEmit: true });
  const alone = new Project(`${folder}-alone`, 'module');
  const common: BuildOptions = {
    entryPoints: files.map((file) => join(folder, file)),
    outdir: alone.folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  };
  await build({ ...common, format: 'esm', minify: true, outExtension: { '.js': '.mjs' } });
  await build({ ...common, format: 'cjs', outExtension: { '.js': '.cjs' } });
  return async ({ name, args }) => {
    const small = await alone.run(`${name}.mjs`, args);
    const readable = await alone.run(`${name}.cjs`, args);
    if (small !== readable)
      throw new Error(`${name} printed this when minified:\n${small}and else:\n${readable}`);
    return readable;
  };
};

export const users: Readonly<Record<string, User>> = { typescript, javascript, commonjs, bundled };
