// @ts-check
// Every dependency, tools included, has to have a licence that asks for no more than to be named. The lock file knows
// them all, those of other systems too.

import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  // gitconfiglocal, a part of lerna, does not say which of them; both will do.
  'BSD',
  // Lists of names and texts, not programs: spdx-exceptions, spdx-license-ids.
  'CC-BY-3.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // argparse, a port of Python's.
  'PSF-2.0',
  'Python-2.0',
]);

/** Packages with another licence, each with the reason why it will do here. */
const EXCEPTIONS = new Map([
  [
    'node_modules/axe-core',
    'MPL-2.0 concerns changes to its own files; a test runs it as it is, and nothing ships it',
  ],
]);

/** @typedef {{ version?: string, license?: string, link?: boolean }} Entry */

/**
 * Whether one of the licences that an SPDX expression leaves the choice of will do.
 *
 * @param {string} expression
 */
function isPermissive(expression) {
  return expression
    .replaceAll(/[()]/g, ' ')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => PERMISSIVE.has(licence.trim())));
}

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = /** @type {{ packages: Record<string, Entry> }} */ (JSON.parse(readFileSync(file, 'utf8')));
const dependencies = Object.entries(lock.packages).filter(
  ([path, { link }]) => path.includes('node_modules/') && link !== true,
);
const refused = dependencies.filter(
  ([path, { license }]) => !EXCEPTIONS.has(path) && (license === undefined || !isPermissive(license)),
);
for (const [path, { version, license }] of refused) {
  console.error(`${path} ${version ?? ''}: ${license ?? 'no licence'}`);
}
console.log(
  refused.length === 0
    ? `All ${dependencies.length} dependencies have permissive licences.`
    : `${refused.length} of ${dependencies.length} dependencies have licences that are not known to be permissive.`,
);
process.exitCode = refused.length === 0 ? 0 : 1;
