import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AllowedDifference, expectedOutput } from '@qt3/test-support';
import { differences as differencesOfNetwork } from '../../../qnetwork/test/oracle/differences.js';
import { differences as differencesOfSockets } from '../../../qsocket/test/oracle/differences.js';
import { differenceFrom, traceOf } from './traces.js';
import type { Report } from '../../src/report/report.js';
import { moduleText, runModule, translate, type Translated } from './translated.js';

/** Where the oracle's programs stand, with their headers. */
export const programs: string = fileURLToPath(new URL('../programs/', import.meta.url));

/** What a program that comes out whole may have that is not as in its trace. */
interface Promised {
  /** The errors that the compiler finds: where a connect is wrong on purpose. */
  readonly errors?: readonly string[];
  /** What it prints depends on timers that a busy machine may keep waiting: it may try again. */
  readonly timed?: true;
  /** Where what it prints differs, as the oracle's list allows. */
  readonly differs?: readonly AllowedDifference[];
  /** Sections that a port may leave out (item 6 of the oracle's list): marks may stand in them. */
  readonly leftOut?: readonly string[];
}

/** The programs that come out whole. */
export const promised: Readonly<Record<string, Promised>> = {
  'core/connect': { errors: ['TS2769'] },
  'core/disconnect': { errors: ['TS2345', 'TS2352', 'TS2379'] },
  'core/dumps': {},
  'core/events': { timed: true },
  'core/introspect': {},
  'core/lifetime': {},
  'core/mapper': {},
  'core/mutate': {},
  'core/sender': {},
  'net/client': { timed: true, differs: differencesOfSockets['client'] ?? [] },
  'net/ftp': { timed: true },
  'net/http': { timed: true, differs: differencesOfNetwork['http'] ?? [] },
  'net/httpheaders': {},
  'net/reading': { timed: true },
  'net/server': { timed: true },
  'net/streams': {},
  'net/url': {},
  'net/urlinfo': {},
  'net/urloperator': { timed: true },
  'net/waiting': { timed: true },
  'net/writing': { timed: true },
  'tools/buffer': {},
  'tools/codecs': { leftOut: ['# codecForCStrings'] },
  'tools/cstring': {
    leftOut: ['# copies share: QCString is a QByteArray', '# QByteArray: sharing is explicit, both change'],
  },
  'tools/datetime': {},
  'tools/files': {},
  'tools/lists': {},
  // Nothing can be inserted into a dictionary: the warning says so.
  'tools/maps': { errors: ['TS2345'] },
  'tools/regexp': {},
  // A format that there is not: the warning says so.
  'tools/string': { errors: ['TS2345'], leftOut: ['# bytes that are not UTF-8', '# null and empty'] },
  'tools/stringlist': {},
};

/** All programs, as `folder/name`, in the order of their names. */
export function allPrograms(): string[] {
  return readdirSync(programs, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cpp'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.cpp$/, ''))
    .sort();
}

/** The functions of the modules that take the place of peer.h and stage.h which wait. */
const WAITING = ['peerServer', 'listenPort', 'say', 'hear', 'ms'];
const PLAYING = ['peer', 'play', 'freshPort'];

/** A module in place of a header: it stays where it is, with what it imports. */
function moduleFor(name: string, waiting: readonly string[]): string[] {
  const module = fileURLToPath(new URL(`../peer/${name}.js`, import.meta.url));
  modules ??= mkdtempSync(join(tmpdir(), 'qt3-port-modules-'));
  const path = join(modules, `${name}.ts`);
  writeFileSync(path, `export * from ${JSON.stringify(module)};\n`);
  return ['--module', `${name}.h=${path},${waiting.join(',')}`];
}

let modules: string | null = null;
process.on('exit', () => {
  if (modules !== null) rmSync(modules, { recursive: true });
});

/** Translates a program with the headers beside it. */
export function translateProgramOf(name: string): Translated {
  const [folder = ''] = name.split('/');
  return translate([
    `${programs}${name}.cpp`,
    ...['-I', programs, '-I', `${programs}${folder}`],
    ...(folder === 'net' ? [...moduleFor('peer', WAITING), ...moduleFor('stage', PLAYING)] : []),
    '--json',
  ]);
}

/** The lines, counted from 0, of the sections of these headings: each ends before the next heading. */
function linesOfSections(lines: readonly string[], headings: readonly string[]): Set<number> {
  const found = new Set<number>();
  let inside = false;
  lines.forEach((line, i) => {
    const heading = /(?:^|trace\(\s*["'])(# [^"']*)/.exec(line)?.[1];
    if (heading !== undefined) inside = headings.includes(heading);
    if (inside) found.add(i);
  });
  return found;
}

/** The places that were marked, without those in sections that may be left out. */
export function marksOf({ report }: Translated, name: string): string[] {
  const source = readFileSync(`${programs}${name}.cpp`, 'latin1').split('\n');
  const allowed = linesOfSections(source, promised[name]?.leftOut ?? []);
  const { diagnostics } = JSON.parse(report) as Report;
  return diagnostics
    .filter(
      ({ kind, file, line }) => kind === 'mark' && !(file.endsWith(`${name}.cpp`) && allowed.has(line - 1)),
    )
    .map(({ line, reason }) => `${name}.cpp:${String(line)}: ${reason}`);
}

/** How much of a program was translated, in words. */
export function shareOf({ report }: Translated): string {
  const { statements, marked } = JSON.parse(report) as Report;
  return `${((100 * (statements - marked)) / statements).toFixed(1)} % of ${String(statements)} statements translated`;
}

/** What the compiler finds in a translated program, but for what is wrong on purpose or may be left out. */
export function errorsOf(found: readonly string[], project: Translated, name: string): string[] {
  const { errors = [], leftOut = [] } = promised[name] ?? {};
  const allowed = linesOfSections(moduleText(project, name).split('\n'), leftOut);
  return found.filter((each) => {
    if (!each.startsWith(`${name}.ts:`)) return false;
    const line = Number(/:(\d+) /.exec(each)?.[1]);
    return !allowed.has(line - 1) && !errors.some((code) => each.includes(code));
  });
}

/** Runs a translated program. Returns the first line that differs from its trace, or null. */
export function differenceOf(project: Translated, name: string): string | null {
  const { leftOut = [], differs = [], timed = false } = promised[name] ?? {};
  if (leftOut.length > 0) continueAtMarks(project);
  const trace = without(expectedOutput(traceOf(name.split('/')[1]!), differs), leftOut);
  let difference: string | null = null;
  for (let times = timed ? 3 : 1; times > 0; times--) {
    const { stdout, stderr } = runModule(project, name);
    difference = differenceFrom(trace, without(stdout, leftOut));
    if (difference === null) return null;
    if (stderr !== '') difference += `\n${stderr}`;
  }
  return difference;
}

/** A text without its sections of these headings. */
function without(text: string, headings: readonly string[]): string {
  const lines = text.split('\n');
  const cut = linesOfSections(lines, headings);
  return lines.filter((line, i) => !cut.has(i) || headings.includes(line)).join('\n');
}

/** Lets a program go on behind what was marked: that stands in sections that are left out. */
function continueAtMarks({ folder }: Translated): void {
  const path = join(folder, 'src', 'cpp.ts');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/throw new Error\(`not translated.*$/m, 'return cpp as never;'));
}
