// Holds the picture of ARCHITECTURE.md: no circle between files, and none between the folders of a package, or of a folder in it.
// What is imported for its type alone counts too: who reads a file has to read those that it needs.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** What imports what: by path, or by folder. */
type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  return entries.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
}

/** The files that a file imports or exports from, those of its package only. */
async function importsOf(path: string): Promise<string[]> {
  const { importedFiles } = ts.preProcessFile(await readFile(path, 'utf8'));
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => resolve(dirname(path), fileName.replace(/\.js$/, '.ts')));
}

/** The sets of two or more nodes that all reach each other (Tarjan's strongly connected components). */
function circles(graph: Graph): string[][] {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) !== index.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}

/** The arrows between the folders in a folder: the files directly in it stand above or below all of them. */
function folders(within: string, files: Graph): { graph: Graph; files: ReadonlyMap<string, string> } {
  const graph = new Map<string, Set<string>>();
  const because = new Map<string, string>();
  const folderOf = (path: string): string | null => {
    const [first = '', ...rest] = relative(within, path).split(sep);
    return first === '..' || rest.length === 0 ? null : first;
  };
  for (const [path, imported] of files) {
    const from = folderOf(path);
    if (from === null) continue;
    const arrows = graph.get(from) ?? new Set();
    graph.set(from, arrows);
    for (const other of imported) {
      const to = folderOf(other);
      if (to === null || to === from) continue;
      arrows.add(to);
      because.set(`${from} -> ${to}`, `${because.get(`${from} -> ${to}`) ?? ''} ${relative(within, path)}`);
    }
  }
  return { graph, files: because };
}

/** The folders from that of a file up to the topmost one. */
function foldersAround(path: string, topmost: string): string[] {
  const folder = dirname(path);
  return folder === topmost ? [folder] : [folder, ...foldersAround(folder, topmost)];
}

async function check(name: string): Promise<string[]> {
  const src = join(root, 'packages', name, 'src');
  const files = new Map<string, Set<string>>();
  for (const path of await sources(src)) files.set(path, new Set(await importsOf(path)));
  const problems: string[] = [];
  for (const circle of circles(files)) {
    const paths = circle.map((path) => relative(root, path));
    problems.push(`a circle of ${String(paths.length)} files:\n    ${paths.join('\n    ')}`);
  }
  for (const within of new Set([...files.keys()].flatMap((path) => foldersAround(path, src)))) {
    const { graph, files: because } = folders(within, files);
    for (const circle of circles(graph)) {
      const arrows = circle.flatMap((from) =>
        circle.filter((to) => graph.get(from)?.has(to)).map((to) => `${from} -> ${to}`),
      );
      const lines = arrows.map((arrow) => `    ${arrow}:${because.get(arrow) ?? ''}`);
      problems.push(`folders of ${relative(root, within)} that import each other:\n${lines.join('\n')}`);
    }
  }
  return problems;
}

const names = (await readdir(join(root, 'packages'))).sort();
const problems = (await Promise.all(names.map(check))).flat();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`No circles between the files and folders of ${names.join(', ')}.`);
