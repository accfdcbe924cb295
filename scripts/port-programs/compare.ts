// What a program prints after g++, beside what its translation prints.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  compile,
  runModule,
  translate,
  type Translated,
} from '../../packages/port/test/support/translated.js';
import type { Program } from './find.js';

/** `left out`: nothing is to be compared; `refused`: the strict compiler finds an error where nothing is marked. */
export interface Comparison {
  readonly result: 'same' | 'marked' | 'refused' | 'different' | 'left out';
  /** What is to be said of it; empty for the same. */
  readonly detail: string;
}

/** Seconds that a program may run. */
const SECONDS = 10;

/** Compiles and runs a program in both ways, without input. */
export function compareProgram(program: Program): Comparison {
  const folder = mkdtempSync(join(tmpdir(), 'qt3-programs-'));
  let project: Translated | null = null;
  try {
    const expected = outputOf(program, folder);
    if (typeof expected === 'string') return { result: 'left out', detail: expected };
    project = translate([...program.sources, ...headerFolders(program)]);
    if (project.status !== 0) return { result: 'marked', detail: firstMark(project.report) };
    const [error] = compile([project]);
    if (error !== undefined) return { result: 'refused', detail: error };
    const { stdout, status } = runModule(project, startOf(project), [], SECONDS * 1000, folder);
    if (stdout === expected.stdout && status === expected.status) return { result: 'same', detail: '' };
    return { result: 'different', detail: firstDifference(expected.stdout, stdout) };
  } finally {
    project?.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Folders in which programs have their headers. */
function headerFolders({ main }: Program): string[] {
  const folder = dirname(main);
  const all = ['.', '..', 'inc', 'include', '../inc', '../include', '../includes'].map((each) =>
    join(folder, each),
  );
  return all.filter((each) => existsSync(each)).flatMap((each) => ['-I', each]);
}

/** What it prints and how it ends after g++, twice the same; or why that is nothing to compare with. */
function outputOf(
  program: Program,
  folder: string,
): { readonly stdout: string; readonly status: number } | string {
  const binary = join(folder, 'program');
  const checks = ['-fsanitize=undefined', '-fno-sanitize-recover=undefined'];
  const made = spawnSync('g++', ['-std=gnu++98', '-w', ...checks, ...headerFolders(program), '-o', binary, ...program.sources], { cwd: folder, timeout: 60_000 }); // prettier-ignore
  if (made.status !== 0) return 'g++ does not compile it as C++98';
  const [first, second] = [0, 1].map(() => spawnSync(binary, { cwd: folder, input: '', encoding: 'utf8', timeout: SECONDS * 1000 })); // prettier-ignore
  if (first!.status === null || first!.status > 128 || first!.stderr.includes('runtime error'))
    return 'it crashes, or does what C++ leaves undefined';
  if (first!.stdout === '') return 'it prints nothing';
  if (first!.stdout !== second!.stdout || /0x[0-9a-f]{6,}/.test(first!.stdout))
    return 'it prints something else each time';
  return { stdout: first!.stdout, status: first!.status };
}

/** The module with main(), as `npm start` names it. */
function startOf({ folder }: Translated): string {
  return /dist\/([^\s"]+)\.js/.exec(readFileSync(join(folder, 'package.json'), 'utf8'))?.[1] ?? 'main';
}

/** The most frequent reason in a report. */
function firstMark(report: string): string {
  return /Marked, by reason:\n\s*(.*)/.exec(report)?.[1] ?? report.trim().split('\n', 1)[0] ?? '';
}

function firstDifference(expected: string, found: string): string {
  const [a, b] = [expected, found].map((text) => text.split('\n'));
  const at = a!.findIndex((line, i) => line !== b![i]);
  const shown = (lines: readonly string[] | undefined): string =>
    JSON.stringify(lines?.[Math.max(at, 0)] ?? '');
  return `line ${String(at + 1)}: ${shown(a)} in C++, ${shown(b)} here`;
}
