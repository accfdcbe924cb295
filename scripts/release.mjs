// @ts-check
// Releases all packages under one new version. lerna raises it everywhere, moves the changelog on, commits and tags;
// after a clean build and the checks of the packages lerna publishes them.
//
//   npm run release -- minor                does it; lerna asks before it pushes and before it publishes
//   npm run release -- minor --dry-run      the same in a clone of the last commit, and to a registry of its own

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const BUMPS = ['major', 'minor', 'patch', 'premajor', 'preminor', 'prepatch', 'prerelease'];

/**
 * Runs a command to its end, which has to be a good one. Asynchronous: the registry answers meanwhile.
 *
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @param {string} command
 * @param {string[]} args
 */
async function run(folder, env, command, ...args) {
  console.log(`\n$ ${command} ${args.join(' ')}`);
  // On Windows npm and lerna are .cmd files, which need a shell.
  const options = /** @type {const} */ ({ stdio: 'inherit', shell: process.platform === 'win32' });
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...env }, ...options });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}.`);
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @param {{ version: string[], publish: string[] }} options
 */
async function release(folder, env, options) {
  await run(folder, env, 'npm', 'run', 'clean');
  await run(folder, env, 'npm', 'run', 'build');
  await run(folder, env, 'npm', 'run', 'check:packages');
  await run(folder, env, 'npm', 'run', 'api:check');
  // One version for all, whether a package has changed or not.
  await run(folder, env, 'lerna', 'version', ...options.version, '--force-publish');
  await run(folder, env, 'lerna', 'publish', 'from-package', ...options.publish);
}

/** A registry that knows no package and takes whatever it is given. */
async function startRegistry() {
  /** @type {string[]} */
  const published = [];
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      if (request.method === 'PUT') published.push(decodeURIComponent((request.url ?? '').slice(1)));
      response.writeHead(request.method === 'PUT' ? 201 : 404, { 'content-type': 'application/json' });
      response.end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The registry has no port.');
  return { server, published, host: `127.0.0.1:${address.port}` };
}

/** @param {string} bump */
async function rehearse(bump) {
  const folder = mkdtempSync(join(tmpdir(), 'qt3-release-'));
  const { server, published, host } = await startRegistry();
  try {
    const clone = join(folder, 'clone');
    await run(folder, {}, 'git', 'clone', '--quiet', root, clone);
    await run(clone, {}, 'git', 'remote', 'remove', 'origin');
    await run(clone, {}, 'git', 'config', 'user.name', 'Rehearsal');
    await run(clone, {}, 'git', 'config', 'user.email', 'rehearsal@localhost');
    // The links to the workspaces have to lead to those of the clone.
    cpSync(join(root, 'node_modules'), join(clone, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    const registry = `http://${host}/`;
    const userconfig = join(folder, 'npmrc');
    writeFileSync(userconfig, `registry=${registry}\n//${host}/:_authToken=rehearsal\n`);
    const env = { npm_config_userconfig: userconfig, npm_config_registry: registry };
    await release(clone, env, {
      version: [bump, '--yes', '--no-push'],
      publish: ['--yes', '--registry', registry],
    });
    await run(clone, {}, 'git', 'show', '--stat', 'HEAD');
    console.log(`\nA release would publish ${published.join(', ')}. Nothing has been published.`);
    if (published.length === 0) throw new Error('lerna has published nothing.');
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const args = process.argv.slice(2);
const [bump = 'patch'] = args.filter((argument) => argument !== '--dry-run');
if (!BUMPS.includes(bump)) {
  console.error(`npm run release -- ${BUMPS.join('|')} [--dry-run]`);
  process.exitCode = 2;
} else if (args.includes('--dry-run')) {
  await rehearse(bump);
} else {
  const changed = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).stdout;
  if (changed !== '') throw new Error(`Not all is committed:\n${changed}`);
  await release(root, {}, { version: [bump], publish: [] });
}
