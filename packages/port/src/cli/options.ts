import { parseArgs } from 'node:util';
import { InputProblem } from '../read/input-problem.js';
import type { HandWritten } from '../translate/hand-written.js';

/** What the command line asks for. */
export interface Options {
  readonly files: readonly string[];
  readonly out: string | null;
  readonly includeFolders: readonly string[];
  readonly defines: readonly string[];
  readonly tables: readonly string[];
  readonly modules: ReadonlyMap<string, HandWritten>;
  readonly json: boolean;
  /** Whether the code is written for TQt, Trinity's Qt 3. */
  readonly tqt: boolean;
  /** Whether the written project is compiled. */
  readonly check: boolean;
  readonly force: boolean;
}

export const HELP = `qt3-port FILE... --out DIR

Translates C++ written for Qt 3 into TypeScript on the @qt3 packages: sources, headers, or a .pro file that names them.

  --out DIR             where the project is written; it must be empty or new
  --force               write into a folder that is not empty
  -I DIR                a folder in which headers are looked for
  -D NAME[=VALUE]       a macro that is defined
  --module FILE.h=./M.ts[,f,g]
                        a module written by hand takes the place of a header; f and g have to be awaited
  --tables FILE.h       declarations of further classes, and what they became
  --tqt                 the names are those of TQt (Trinity): TQString, TQ_OBJECT, tqstring.h
  --check               compiles what was written, and adds the errors to the report
  --json                the report as JSON on standard output
  --help                this text

Exit status: 0 when everything was translated, 1 when something is marked or, with --check, does not compile,
2 when nothing was written, or the packages could not be put beside it.`;

/** What is wrong with the command line, in words. */
export class UsageError extends InputProblem {
  override readonly code = 'PORT_USAGE';
}

/** Reads the command line; null when help is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values, positionals } = parse(args);
  if (values.help === true) return null;
  if (positionals.length === 0) throw new UsageError('No files were given.');
  const modules = new Map<string, HandWritten>();
  for (const each of values.module ?? []) {
    const [header = '', path = ''] = each.split('=');
    if (header === '' || path === '')
      throw new UsageError(`--module ${each}: FILE.h=./MODULE.ts is expected.`);
    const [file = '', ...names] = path.split(',');
    modules.set(header, { path: file, async: names });
  }
  return {
    files: positionals,
    out: values.out ?? null,
    includeFolders: values.include ?? [],
    defines: values.define ?? [],
    tables: values.tables ?? [],
    modules,
    json: values.json === true,
    tqt: values.tqt === true,
    check: values.check === true,
    force: values.force === true,
  };
}

const DEFINITIONS = {
  out: { type: 'string', short: 'o' },
  include: { type: 'string', short: 'I', multiple: true },
  define: { type: 'string', short: 'D', multiple: true },
  tables: { type: 'string', multiple: true },
  module: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  tqt: { type: 'boolean' },
  check: { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse(
  args: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof DEFINITIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options: DEFINITIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
