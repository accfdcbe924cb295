import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The folder of all packages. */
export const packages: string = fileURLToPath(new URL('../../../', import.meta.url));
/** The names of the packages that translated programs use. */
export const PACKAGE_NAMES: readonly string[] = [
  'core-signals',
  'tools',
  'qsocket',
  'qserversocket',
  'qtsslsocket',
  'qsocketdevice',
  'qnetwork',
];

let folder: string | null = null;
process.on('exit', () => {
  if (folder !== null) rmSync(folder, { recursive: true });
});

/**
 * A `node_modules` with the packages that translated programs use, joined into a file for each entry as they are when they are
 * published. Made once for all tests: a program that imports them from source takes half a second longer to start.
 */
export function builtPackages(): string {
  if (folder === null) {
    folder = mkdtempSync(join(tmpdir(), 'qt3-port-packages-'));
    buildInto(join(folder, 'node_modules'));
  }
  return join(folder, 'node_modules');
}

function buildInto(made: string): void {
  for (const name of PACKAGE_NAMES) {
    const entries = entriesOf(name);
    const out = join(made, '@qt3', name);
    buildSync({
      entryPoints: entries.map((entry) => join(packages, name, 'src', `${entry}.ts`)),
      outdir: out,
      bundle: true,
      // What the entries share is there once.
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      external: ['@qt3/*'],
      sourcemap: 'inline',
      logLevel: 'error',
    });
    const exports = Object.fromEntries(
      entries.map((entry) => [entry === 'index' ? '.' : `./${entry}`, `./${entry}.js`]),
    );
    mkdirSync(out, { recursive: true });
    writeFileSync(
      join(out, 'package.json'),
      JSON.stringify({ name: `@qt3/${name}`, type: 'module', exports }),
    );
  }
}

/** The names of a package's entries: `index`, and `internal` where its siblings have one. */
function entriesOf(name: string): string[] {
  const manifest = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, unknown>>;
  };
  return Object.keys(manifest.exports).flatMap((entry) =>
    entry === '.' ? ['index'] : entry === './package.json' ? [] : [entry.slice(2)],
  );
}
