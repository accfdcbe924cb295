// @ts-check
// Joins what the compiler made of each package into one file for each of its entries, dist/bundle/, with what they share
// in a file beside them. Node.js loads these (the condition `default` of `exports`): finding, reading and linking a
// hundred small files is most of what an import costs. Bundlers take the small files (`module`), of which they can leave
// out what a program does not use. Needs the compiler's output.
//
//   node scripts/bundle.mjs [FOLDER...]      all packages, or those in these folders; what is up to date is left alone

import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { rollup } from 'rollup';

const root = fileURLToPath(new URL('..', import.meta.url));
const BUNDLE = './dist/bundle/';

/**
 * The files that a manifest wants in dist/bundle: what its `exports` and its commands name there.
 *
 * @param {unknown} value
 * @returns {string[]}
 */
function entriesIn(value) {
  if (typeof value === 'string') return value.startsWith(BUNDLE) ? [value.slice(BUNDLE.length)] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(entriesIn) : [];
}

/**
 * Whether the bundle was made after everything that it is made of.
 *
 * @param {string} folder
 * @param {readonly string[]} entries
 */
function isUpToDate(folder, entries) {
  const made = entries.map((name) => join(folder, BUNDLE, name));
  if (!made.every((file) => existsSync(file))) return false;
  const parts = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && !name.startsWith('bundle'))
    .map((name) => join(folder, 'dist', name));
  const sources = [...parts, join(folder, 'package.json'), fileURLToPath(import.meta.url)];
  const oldest = Math.min(...made.map((file) => statSync(file).mtimeMs));
  return sources.every((file) => statSync(file).mtimeMs < oldest);
}

/** The compiler's output together with its map, so that the bundle's map leads to the sources. */
const withMaps = /** @type {import('rollup').Plugin} */ ({
  name: 'maps-of-the-compiler',
  load: (id) => ({ code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') }),
});

/** Takes the comments away: they are read in the sources and the types, and would be scanned at each start. */
const withoutComments = /** @type {import('rollup').Plugin} */ ({
  name: 'without-comments',
  async renderChunk(code, { fileName }) {
    const options = /** @type {const} */ ({ target: 'node20.19', sourcemap: true, legalComments: 'none' });
    return transform(code, { ...options, sourcefile: fileName });
  },
});

/** @param {string} folder */
async function bundle(folder) {
  const manifest = /** @type {{ name: string, bin?: unknown, exports?: unknown }} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  );
  const entries = [...new Set(entriesIn([manifest.exports, manifest.bin]))];
  if (entries.length === 0 || isUpToDate(folder, entries)) return;
  const made = await rollup({
    input: Object.fromEntries(entries.map((name) => [name.replace(/\.js$/, ''), join(folder, 'dist', name)])),
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    // Nothing is left out: internal entries export what only siblings use, and some modules are imported for their effect.
    treeshake: false,
    plugins: [withMaps, withoutComments],
    onwarn(warning) {
      // The circles are known: scripts/check-imports.ts names them.
      if (warning.code !== 'CIRCULAR_DEPENDENCY') throw new Error(warning.message);
    },
  });
  rmSync(join(folder, BUNDLE), { recursive: true, force: true });
  const { output } = await made.write({
    dir: join(folder, BUNDLE),
    format: 'es',
    sourcemap: true,
    // The sources are published too.
    sourcemapExcludeSources: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'shared.js',
    // An entry imports what it uses, and not what its chunks use.
    hoistTransitiveImports: false,
    minifyInternalExports: false,
  });
  await made.close();
  const files = output.filter(({ type }) => type === 'chunk').map(({ fileName }) => fileName);
  console.log(`${manifest.name}: ${posix.join(BUNDLE)}{${files.join(', ')}}`);
}

const named = process.argv.slice(2).map((folder) => resolve(folder));
const all = readdirSync(join(root, 'packages')).map((folder) => join(root, 'packages', folder));
for (const folder of named.length > 0 ? named : all) {
  if (!existsSync(join(folder, 'package.json'))) continue;
  if (!existsSync(join(folder, 'dist', 'index.js'))) {
    throw new Error(`${relative(root, folder)}/dist/index.js does not exist: run npm run build`);
  }
  await bundle(folder);
}
