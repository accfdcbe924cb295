// Packs each package, installs the tarballs into fresh projects and runs programs there, as users will: TypeScript,
// JavaScript, CommonJS, and bundled. Needs a build, and no network: nothing but the tarballs is installed.
//
//   npm run check:install
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CertificateFolder } from '@qt3/test-support';
import { Project } from './install/project.js';
import { checkStartUp } from './install/start-up.js';
import { faultsOf } from './install/tarball.js';
import { userPrograms } from './install/user-programs.js';
import { users } from './install/users.js';
import { publishedPackages, runNpm, type Published } from './shared/published.js';

/** Where the tarball of each package is, by the package's name. */
type Tarballs = ReadonlyMap<string, string>;

let failed = 0;

/** Does one thing that may fail, and says which and how. */
async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    console.log(`ok      ${what}`);
  } catch (error) {
    failed++;
    console.log(`failed  ${what}\n${error instanceof Error ? error.message : String(error)}`);
  }
}

async function pack(packages: readonly Published[], destination: string): Promise<Tarballs> {
  const tarballs = new Map<string, string>();
  mkdirSync(destination);
  for (const { path, manifest } of packages) {
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination];
    const [packed] = JSON.parse(await runNpm(args, { cwd: path })) as [{ filename: string }];
    tarballs.set(manifest.name, join(destination, packed.filename));
  }
  return tarballs;
}

/** The names of a package and of all that it depends on, as the manifests say. */
function needed(name: string, packages: readonly Published[]): Set<string> {
  const names = new Set([name]);
  // What is added is visited too.
  for (const one of names) {
    const manifest = packages.find((other) => other.manifest.name === one)?.manifest;
    for (const dependency of Object.keys(manifest?.dependencies ?? {})) names.add(dependency);
  }
  return names;
}

/** A package with what the manifests say that it needs, and no more: only tarballs can be installed. */
async function checkAlone(
  one: Published,
  packages: readonly Published[],
  tarballs: Tarballs,
  folder: string,
): Promise<void> {
  const { name } = one.manifest;
  const project = new Project(folder, 'module');
  await project.install([...needed(name, packages)].map((wanted) => tarballs.get(wanted) ?? wanted));
  await project.run('--input-type=module', ['--eval', `await import('${name}')`]);
  await project.run('--input-type=commonjs', ['--eval', `require('${name}')`]);
  const faults = faultsOf(join(folder, 'node_modules', name));
  if (faults.length === 0) return;
  throw new Error(`${faults.join('\n')}\nIf dist is out of date: npm run clean && npm run build`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qt3-install-'));
  using certificates = new CertificateFolder();
  try {
    const packages = publishedPackages();
    const tarballs = await pack(packages, join(folder, 'tarballs'));
    for (const one of packages) {
      await attempt(one.manifest.name, () => checkAlone(one, packages, tarballs, join(folder, one.folder)));
    }
    await attempt('start-up', async () => {
      const project = new Project(join(folder, 'start-up'), 'module');
      await project.install([...tarballs.values()]);
      await checkStartUp(project);
    });
    const all = await userPrograms(certificates);
    const names = all.map(({ name }) => name);
    for (const [kind, use] of Object.entries(users)) {
      await attempt(kind, async () => {
        const run = await use(names, join(folder, kind), [...tarballs.values()]);
        for (const program of all) {
          const printed = await run(program);
          if (!program.prints.test(printed)) throw new Error(`${program.name} printed:\n${printed}`);
        }
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log('Installing the packages into fresh projects, which takes a minute.');
await main();
console.log(failed === 0 ? 'All packages can be installed and used.' : `${failed} of these failed.`);
process.exitCode = failed === 0 ? 0 : 1;
