// A translated program: written into a folder of its own that sees the packages, compiled, and run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { run } from '../../src/cli/run.js';
import { builtPackages } from './built-packages.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A project that the translator wrote. */
export interface Translated {
  readonly folder: string;
  readonly status: number;
  /** What the translator said. */
  readonly report: string;
  remove(): void;
}

/** Translates into a new folder; the packages are found there from source. */
export function translate(args: readonly string[]): Translated {
  const folder = mkdtempSync(join(tmpdir(), 'qt3-port-'));
  const out = join(folder, 'out');
  let report = '';
  const note = (text: string): void => void (report += `${text}\n`);
  const status = run([...args, '--out', out], { out: note, error: note });
  mkdirSync(out, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'));
  return {
    folder: out,
    status,
    report,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A module of the output. */
export function moduleText({ folder }: Translated, name: string): string {
  return readFileSync(join(folder, 'src', `${name}.ts`), 'utf8');
}

/** These projects as the strict compiler sees them, and the names of their files. */
export function programOf(projects: readonly Translated[]): {
  program: ts.Program;
  files: readonly string[];
} {
  const first = projects[0]!;
  const files = projects.flatMap(({ folder }) => ts.sys.readDirectory(join(folder, 'src'), ['.ts']));
  const options = settingsOf(first.folder);
  delete options.rootDir;
  const asked: ts.CompilerOptions = {
    ...options,
    noEmit: true,
    customConditions: ['@qt3/source'],
    preserveSymlinks: false,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
  };
  return { program: ts.createProgram(files, asked, hostThatRemembers(asked)), files };
}

/** The compiler's options of a project. */
function settingsOf(folder: string): ts.CompilerOptions {
  const file = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  return ts.parseJsonConfigFileContent(file.config, ts.sys, folder).options;
}

/** The compiler's and the packages' own files, read: the same for all projects, whose options are the same, too. */
const read = new Map<string, ts.SourceFile | undefined>();

/** A host that reads what is outside of translated projects once: it is most of what a program consists of. */
function hostThatRemembers(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const fresh = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) => {
    if (path.startsWith(tmpdir())) return fresh(path, ...rest);
    if (!read.has(path)) read.set(path, fresh(path, ...rest));
    return read.get(path);
  };
  return host;
}

/** What the strict compiler finds in these projects: one line for each error. */
export function compile(projects: readonly Translated[]): string[] {
  if (projects.length === 0) return [];
  const { program, files } = programOf(projects);
  return errorsIn(program, files);
}

/** What the strict compiler finds in these files; what it finds in the packages is not asked for, which takes most of the time. */
export function errorsIn(program: ts.Program, files: readonly string[]): string[] {
  const sources = files.map((name) => program.getSourceFile(name)!);
  const found = [
    ...program.getOptionsDiagnostics(),
    ...sources.flatMap((source) => program.getSyntacticDiagnostics(source)),
    ...program.getGlobalDiagnostics(),
    ...sources.flatMap((source) => program.getSemanticDiagnostics(source)),
    ...(program.getCompilerOptions().declaration
      ? sources.flatMap((source) => program.getDeclarationDiagnostics(source))
      : []),
  ];
  return ts.sortAndDeduplicateDiagnostics(found).map((each) => {
    const { file, start } = each;
    const place =
      file && start !== undefined
        ? `${file.fileName.split('/src/').at(-1) ?? ''}:${String(file.getLineAndCharacterOfPosition(start).line + 1)}`
        : '';
    return `${place} TS${String(each.code)}: ${ts.flattenDiagnosticMessageText(each.messageText, ' ')}`;
  });
}

/** How a translated program ended, and what it printed. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/**
 * Runs the module of a project, with arguments: what the compiler makes of it, on the packages as they are published. A project
 * that imports a module from elsewhere, in place of a header, runs from source, as that module does.
 */
export function runModule(
  { folder }: Translated,
  name: string,
  args: readonly string[] = [],
  timeout = 30_000,
  cwd = root,
): Ended {
  const source = join(folder, 'src');
  const files = ts.sys.readDirectory(source, ['.ts']);
  if (files.some((file) => leadsOutOf(source, file)))
    return runFile(join(source, `${name}.ts`), args, timeout, cwd, [
      '--conditions=@qt3/source',
      '--import',
      'tsx',
    ]);
  const built = mkdtempSync(join(folder, '..', 'built-'));
  symlinkSync(builtPackages(), join(built, 'node_modules'));
  writeFileSync(join(built, 'package.json'), '{ "type": "module" }');
  const compilerOptions = { ...settingsOf(folder), module: ts.ModuleKind.ESNext, sourceMap: false };
  for (const file of files) {
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions });
    const path = join(built, relative(source, file).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, outputText);
  }
  return runFile(join(built, `${name}.js`), args, timeout, cwd);
}

/** Whether a file imports something that is neither a package nor in the folder. */
function leadsOutOf(folder: string, file: string): boolean {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
  return importedFiles.some(
    ({ fileName }) =>
      isAbsolute(fileName) ||
      (fileName.startsWith('.') && relative(folder, join(dirname(file), fileName)).startsWith('..')),
  );
}

function runFile(
  path: string,
  args: readonly string[],
  timeout: number,
  cwd: string,
  options: readonly string[] = [],
): Ended {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...options, path, ...args], {
    cwd,
    encoding: 'utf8',
    timeout,
  });
  return { stdout, stderr, status };
}
