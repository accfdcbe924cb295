// @ts-check
// Runs before `npm test` and `npm run demo`, so that either works as the first command in a fresh clone: installs what
// the lock file says when it is not there yet. Plain JavaScript, since nothing is installed when it runs.

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const wantedFile = `${root}package-lock.json`;
// npm writes down here what it has installed.
const installedFile = `${root}node_modules/.package-lock.json`;

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} Entry */

/** @param {string} file */
function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/**
 * @param {string} file
 * @returns {Record<string, Entry>}
 */
function entriesOf(file) {
  const lock = /** @type {{ packages?: Record<string, Entry> }} */ (JSON.parse(readFileSync(file, 'utf8')));
  return lock.packages ?? {};
}

/** Whether every package that the lock file demands is there in its version; optional ones may be missing. */
function isInstalled() {
  const wanted = timeOf(wantedFile);
  const installed = timeOf(installedFile);
  if (installed === undefined) return false;
  if (wanted === undefined || installed >= wanted) return true;

  // A checkout touches the lock file without changing it: the times alone would install too often.
  const have = entriesOf(installedFile);
  return Object.entries(entriesOf(wantedFile)).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.optional === true || entry.devOptional === true)
      return true;
    const found = have[path];
    return found !== undefined && found.version === entry.version && found.link === entry.link;
  });
}

function install() {
  // The npm that runs this script, not whichever is first on the path.
  const npm = process.env['npm_execpath'];
  // With NODE_ENV=production npm would leave out the tools that are about to be run.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit' });
  return npm !== undefined && /\.[cm]?js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

if (!isInstalled()) {
  console.error('Installing the dependencies (npm ci), which takes a minute or more the first time ...');
  const started = Date.now();
  const { status, signal, error } = install();
  if (status !== 0) {
    const why = error?.message ?? (signal === null ? `exit status ${String(status)}` : `signal ${signal}`);
    console.error(`The dependencies could not be installed: npm ci ended with ${why}.`);
    console.error('What npm printed above says why. Once that is mended, run the same command again.');
    process.exit(1);
  }
  console.error(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
}
