// @ts-check
// Looks at each published package as its users will get it: publint reads the manifest and the files that would be
// published, arethetypeswrong packs it and resolves its types as every consumer would. Needs a build.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} tool
 * @param {string[]} args
 */
function run(tool, ...args) {
  // npm puts node_modules/.bin on the path of its scripts; on Windows there are .cmd files, which need a shell.
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const { status, error } = spawnSync(tool, args, options);
  if (error !== undefined) console.error(error.message);
  return status === 0;
}

let failed = 0;
for (const folder of readdirSync(`${root}packages`)) {
  const path = `packages/${folder}`;
  if (!existsSync(`${root}${path}/package.json`)) continue;
  const { name } = /** @type {{ name: string }} */ (
    JSON.parse(readFileSync(`${root}${path}/package.json`, 'utf8'))
  );
  console.log(`\n=== ${name}`);
  if (!existsSync(`${root}${path}/dist/index.js`)) {
    console.error(`${path}/dist/index.js does not exist: run npm run build first`);
    failed++;
    continue;
  }
  const ok = [run('publint', 'run', '--strict', path), run('attw', '--pack', path, '--profile', 'esm-only')];
  if (ok.includes(false)) failed++;
}

console.log(failed === 0 ? '\nAll packages are fit to publish.' : `\n${failed} package(s) with problems.`);
process.exitCode = failed === 0 ? 0 : 1;
