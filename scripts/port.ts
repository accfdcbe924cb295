// npm run port -- FILE... --out DIR: the translator, from its source. The packages are packed into DIR too, so that
// `npm start` in it runs the program.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '@qt3/port';
import { type Manifest, npmPath, publishedPackages, root } from './shared/published.js';

interface ProjectManifest {
  dependencies: Record<string, string>;
}

/** Runs a program of Node.js and waits for it. */
function runNode(args: readonly string[], cwd: string): string {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed in ${cwd}:\n${stdout}${stderr}`);
  return stdout;
}

function runNpm(args: readonly string[], cwd: string): string {
  return runNode([npmPath(), ...args], cwd);
}

/** Puts tarballs of the packages that a project needs into it, and names them in its package.json. */
function addPackages(out: string): void {
  const path = join(out, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as ProjectManifest;
  const published = new Map(publishedPackages().map((each) => [each.manifest.name, each]));
  // A package brings its own dependencies, which are in no registry either.
  const names = new Set(Object.keys(manifest.dependencies));
  const dependenciesOf = ({ dependencies = {} }: Manifest): string[] => Object.keys(dependencies);
  for (const name of names)
    for (const each of dependenciesOf(published.get(name)?.manifest ?? { name, version: '' }))
      names.add(each);
  const folder = join(out, 'packages');
  mkdirSync(folder, { recursive: true });
  const folders = [...names].flatMap((name) => published.get(name)?.path ?? []);
  runNode([join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--build', ...folders], root);
  runNode([join(root, 'scripts', 'bundle.mjs'), ...folders], root);
  for (const name of names) {
    const found = published.get(name);
    if (!found) continue;
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
    const [packed] = JSON.parse(runNpm(args, found.path)) as [{ filename: string }];
    manifest.dependencies[name] = `file:packages/${packed.filename}`;
  }
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

// npm changes to the top of the repository before it runs this.
process.chdir(process.env['INIT_CWD'] ?? '.');
const args = process.argv.slice(2);
const packs = !args.includes('--no-pack');
process.exitCode = run(
  args.filter((each) => each !== '--no-pack'),
  {
    out: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    prepare: (folder, isCompiled) => {
      if (!packs) return;
      addPackages(resolve(folder));
      if (isCompiled) runNpm(['install', '--no-audit', '--no-fund'], resolve(folder));
    },
  },
);
