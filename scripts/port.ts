// npm run port -- FILE... --out DIR: the translator, from its source. The packages are packed into DIR too, so that
// `npm start` in it runs the program.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '@qt3/port';
import { runNpm } from './shared/published.js';

/** Puts tarballs of the packages into the project, and names them in its package.json. */
async function addPackages(out: string): Promise<void> {
  const path = join(out, 'package.json');
  if (!existsSync(path)) return;
  const folder = join(out, 'packages');
  await runNpm(['run', 'pack', '--', folder], { timeout: 600_000 });
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { dependencies: Record<string, string> };
  // A package brings its own dependencies, which are in no registry either.
  for (const file of readdirSync(folder)) {
    const name = /^qt3-(.*)-\d+\.\d+\.\d+\.tgz$/.exec(file)?.[1];
    if (name !== undefined && name !== 'port')
      manifest.dependencies[`@qt3/${name}`] = `file:packages/${file}`;
  }
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

// npm changes to the top of the repository before it runs this.
process.chdir(process.env['INIT_CWD'] ?? '.');
const args = process.argv.slice(2);
const packs = !args.includes('--no-pack');
const given = args.filter((each) => each !== '--no-pack');
const at = given.findIndex((each) => each === '--out' || each === '-o');
const out = given[at + 1];
process.exitCode = run(given, {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
});
if (process.exitCode !== 2 && packs && at >= 0 && out !== undefined) await addPackages(resolve(out));
