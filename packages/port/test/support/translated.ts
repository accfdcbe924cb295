// A translated program: written into a folder of its own that sees the packages, compiled, and run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { run } from '../../src/cli/run.js';

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
  const config = ts.readConfigFile(join(first.folder, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const files = projects.flatMap(({ folder }) => ts.sys.readDirectory(join(folder, 'src'), ['.ts']));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, first.folder);
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

/** Runs the module of a project, with arguments. */
export function runModule(
  { folder }: Translated,
  name: string,
  args: readonly string[] = [],
  timeout = 30_000,
): Ended {
  return runFile(join(folder, 'src', `${name}.ts`), args, timeout);
}

/** Runs what the compiler makes of a project, for the target that its tsconfig.json names. */
export function runEmitted(translated: Translated, name: string): Ended {
  const { program, files } = programOf([translated]);
  const compilerOptions = { target: program.getCompilerOptions().target!, module: ts.ModuleKind.ESNext };
  const folder = join(translated.folder, 'emitted');
  mkdirSync(folder);
  for (const file of files) {
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions });
    writeFileSync(join(folder, basename(file, '.ts') + '.js'), outputText);
  }
  return runFile(join(folder, `${name}.js`));
}

function runFile(path: string, args: readonly string[] = [], timeout = 30_000): Ended {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--conditions=@qt3/source', '--import', 'tsx', path, ...args],
    { cwd: root, encoding: 'utf8', timeout },
  );
  return { stdout, stderr, status };
}
