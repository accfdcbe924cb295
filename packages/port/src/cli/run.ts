import { missingHeader } from '../model/undeclared.js';
import type { Program } from '../parse/program.js';
import { InputProblem } from '../read/input-problem.js';
import { readProject } from '../project/project.js';
import { compileProject } from '../report/compiler.js';
import type { Diagnostics } from '../model/diagnostics.js';
import { htmlReport } from '../report/html.js';
import { makeReport } from '../report/report.js';
import { jsonReport, terminalReport } from '../report/terminal.js';
import { replacement, translateProgram } from '../translate/translate.js';
import { sourcesOf } from './files.js';
import { HELP, type Options, readOptions, UsageError } from './options.js';
import { Progress } from './progress.js';
import { checkModules, checkOutput, writeProject, writeReport } from './write.js';

/** Where the program writes. */
export interface Output {
  /** Gets the report, or the help. */
  readonly out: (text: string) => void;
  /** Gets what is wrong with the command line, and what to know about project files. */
  readonly error: (text: string) => void;
  /** Gets a line that takes the place of the one before, during a long run; an empty one at its end. */
  readonly progress?: (text: string) => void;
  /**
   * Is called when the project is written, with its folder, and whether `--check` compiles it next: installs what it needs. When it
   * throws, error() gets the reason, and out() the report all the same.
   */
  readonly prepare?: (folder: string, isCompiled: boolean) => void;
}

/** Runs the program. Returns its exit status: 0, 1 when something is marked, 2 when nothing was written, or prepare() failed. */
export function run(args: readonly string[], output: Output): number {
  const { out, error } = output;
  try {
    const options = readOptions(args);
    if (options === null) {
      out(HELP);
      return 0;
    }
    return translate(options, output);
  } catch (problem) {
    error(sentence(problem));
    return 2;
  }
}

/** What went wrong, as a person needs it: no stack trace. */
function sentence(problem: unknown): string {
  if (problem instanceof UsageError) return `${problem.message}\nqt3-port --help lists what there is.`;
  if (problem instanceof InputProblem) return problem.message;
  if (problem instanceof RangeError && problem.message.includes('call stack'))
    return 'The code refers to itself without end (a class that is its own base or member, a typedef of itself), or nests too deeply; nothing was written. Translate its files one by one to find the one, and mend it or leave it out.';
  const message = problem instanceof Error ? problem.message : String(problem);
  return `The translator failed (${message}). This is an error of its own: nothing was written. Give it fewer files to find the one, leave that out, and report it.`;
}

/** Names the headers that were not found: where their names are used, there will be marks. */
function noteMissingHeaders({ files }: Program, { modules }: Options, diagnostics: Diagnostics): void {
  for (const { file, includes, isTable } of files) {
    // What a module written by hand replaces needs no headers.
    if (isTable || replacement(file, modules)) continue;
    for (const { name, start, file: found } of includes) {
      if (found || name.endsWith('.moc')) continue;
      const location = { file, start, end: start };
      diagnostics.look(location, missingHeader(name));
    }
  }
}

function translate(options: Options, output: Output): number {
  const folder = options.out;
  if (folder === null)
    throw new UsageError('--out DIR is missing: the folder in which the project is written.');
  checkOutput(folder, options.force);
  checkModules(options.modules);
  const progress = new Progress(output.progress ?? (() => undefined));
  const sources = sourcesOf(options);
  sources.notes.forEach(output.error);
  const program = readProject({
    ...sources,
    tables: options.tables,
    isTqt: options.tqt,
    onStep: progress.step,
  });
  const translation = translateProgram(program, options.modules, progress.step);
  progress.end();
  const { diagnostics, modules } = translation;
  noteMissingHeaders(program, options, diagnostics);
  const written = writeProject(folder, translation, options.modules);
  const missing = failureOf(() => output.prepare?.(folder, options.check));
  const isCompiled = options.check && missing === null;
  const compiler = isCompiled ? compileProject(folder, modules, diagnostics) : null;
  const report = makeReport({ diagnostics, modules, compiler, written });
  const page = writeReport(folder, htmlReport(report, modules, translation.support));
  output.out(
    options.json
      ? jsonReport(report)
      : `${terminalReport(report)}\n\nThe project is in ${folder}; side by side with the C++: ${page}`,
  );
  if (missing !== null) {
    const untold = options.check ? ' --check did not compile it.' : '';
    output.error(
      `The project was written, but its packages could not be put beside it, and \`npm start\` will not find them.${untold} The reason: ${missing}`,
    );
    return 2;
  }
  return diagnostics.marks > 0 || compiler?.some(({ isAtMark }) => !isAtMark) === true ? 1 : 0;
}

/** What an action threw, in words; null when it did what it should. */
function failureOf(action: () => void): string | null {
  try {
    action();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
