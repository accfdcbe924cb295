import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { differenceFrom, traceOf } from './traces.js';
import { runModule, translate, type Translated } from './translated.js';

/** Where the oracle's programs stand, with their headers. */
export const programs: string = fileURLToPath(new URL('../programs/', import.meta.url));

/** The programs that come out whole, and the errors that the compiler finds in each: where a connect is wrong on purpose. */
export const promised: Readonly<Record<string, readonly string[]>> = {
  'core/connect': ['TS2769'],
  'core/disconnect': ['TS2345', 'TS2352'],
  'core/dumps': [],
  'core/events': [],
  'core/introspect': [],
  'core/lifetime': [],
  'core/mutate': [],
  'core/sender': [],
  'net/streams': [],
  'tools/buffer': [],
  'tools/datetime': [],
  'tools/lists': [],
  // Nothing can be inserted into a dictionary: the warning says so.
  'tools/maps': ['TS2345'],
  'tools/regexp': [],
  'tools/stringlist': [],
};

/** All programs, as `folder/name`, in the order of their names. */
export function allPrograms(): string[] {
  return readdirSync(programs, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cpp'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.cpp$/, ''))
    .sort();
}

/** Translates a program with the headers beside it. */
export function translateProgramOf(name: string): Translated {
  const [folder = ''] = name.split('/');
  return translate([`${programs}${name}.cpp`, '-I', programs, '-I', `${programs}${folder}`]);
}

/** Runs a translated program. Returns the first line that differs from its trace, or null. */
export function differenceOf(project: Translated, name: string): string | null {
  const { stdout, stderr } = runModule(project, name);
  const difference = differenceFrom(traceOf(name.split('/')[1]!), stdout);
  return difference === null || stderr === '' ? difference : `${difference}\n${stderr}`;
}
