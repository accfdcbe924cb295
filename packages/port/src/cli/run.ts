import { readProject } from '../read/project.js';
import { jsonReport, terminalReport } from '../report/terminal.js';
import { translateProgram } from '../translate/translate.js';
import { sourcesOf } from './files.js';
import { HELP, type Options, readOptions, UsageError } from './options.js';
import { checkOutput, writeProject } from './write.js';

/** Where the program writes. */
export interface Output {
  /** Gets the report, or the help. */
  readonly out: (text: string) => void;
  /** Gets what is wrong with the command line. */
  readonly error: (text: string) => void;
}

/** Runs the program. Returns its exit status: 0, 1 when something is marked, 2 when nothing was written. */
export function run(args: readonly string[], { out, error }: Output): number {
  try {
    const options = readOptions(args);
    if (options === null) {
      out(HELP);
      return 0;
    }
    return translate(options, out);
  } catch (problem) {
    if (!(problem instanceof UsageError)) throw problem;
    error(`${problem.message}\nqt3-port --help lists what there is.`);
    return 2;
  }
}

function translate(options: Options, out: (text: string) => void): number {
  if (options.out === null)
    throw new UsageError('--out DIR is missing: the folder in which the project is written.');
  checkOutput(options.out, options.force);
  const sources = sourcesOf(options);
  const program = readProject({ ...sources, tables: options.tables });
  const translation = translateProgram(program, options.modules);
  const written = writeProject(options.out, translation, options.modules);
  const { diagnostics } = translation;
  out(
    options.json
      ? jsonReport(diagnostics, written)
      : `${terminalReport(diagnostics, sources.files.length)}\n\nThe project is in ${options.out}`,
  );
  return diagnostics.marks > 0 ? 1 : 0;
}
