import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** What a package consists of besides its code. */
const PAPERS = ['LICENSE', 'README.md', 'package.json'];

/** What the compiler makes of one source. */
const OUTPUTS = ['.js', '.js.map', '.d.ts', '.d.ts.map'];

/** The bundles of a package: what its manifest names, what these share, and the maps. */
function bundlesOf(folder: string, files: ReadonlySet<string>): readonly string[] {
  const { exports, bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly exports: unknown;
    readonly bin?: unknown;
  };
  const named = JSON.stringify([exports, bin]).matchAll(/"\.\/(dist\/bundle\/[^"]+)"/g);
  const shared = [...files].filter((file) => /^dist\/bundle\/shared\d*\.js$/.test(file));
  return [...[...named].map(([, file]) => file ?? ''), ...shared].flatMap((file) => [file, `${file}.map`]);
}

/** What is wrong with the files of an installed package, one sentence each. */
export function faultsOf(folder: string): readonly string[] {
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join(posix.sep)),
  );
  const sources = [...files].filter((file) => file.startsWith('src/') && file.endsWith('.ts'));
  const outputs = sources.flatMap((source) => {
    const stem = source.replace(/^src\//, 'dist/').replace(/\.ts$/, '');
    return OUTPUTS.map((ending) => stem + ending);
  });
  const data = dataFoldersOf(folder);
  const read = [...files].filter((file) => data.some((name) => file.startsWith(`${name}/`)));
  const expected = new Set([...PAPERS, ...sources, ...outputs, ...bundlesOf(folder, files), ...read]);
  return [
    ...[...expected].filter((file) => !files.has(file)).map((file) => `${file} is missing`),
    ...[...files].filter((file) => !expected.has(file)).map((file) => `${file} is of no use to a user`),
    ...[...files]
      .filter((file) => /^dist\/.*\.(js|d\.ts)$/.test(file))
      .flatMap((file) => mapFaults(folder, file)),
  ];
}

/** Folders besides dist and src that the manifest publishes: what the code reads at run time. */
function dataFoldersOf(folder: string): readonly string[] {
  const { files } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly files: readonly string[];
  };
  return files.filter((name) => /^[a-z]+$/.test(name) && name !== 'dist' && name !== 'src');
}

/** Whether the map that a file names is there, and the sources that the map names. */
function mapFaults(folder: string, file: string): readonly string[] {
  const name = /^\/\/# sourceMappingURL=(.+)$/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
  if (name === undefined) return [`${file} names no map`];
  const map = join(folder, dirname(file), name);
  if (!existsSync(map)) return [`${file} names the map ${name}, which is not there`];
  const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { sources: readonly string[] };
  return sources
    .filter((source) => !existsSync(join(dirname(map), source)))
    .map((source) => `the map of ${file} names ${source}, which is not there`);
}
