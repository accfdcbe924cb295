import {
  allPrograms,
  differenceOf,
  errorsOf,
  marksOf,
  promised,
  shareOf,
  translateProgramOf,
} from '../../packages/port/test/support/programs.js';
import { compile, type Translated } from '../../packages/port/test/support/translated.js';

/**
 * Translates programs of the oracle by `port`, runs them, compares what they print with their traces, and compiles those that
 * are promised to come out whole; a line for each.
 *
 * @param wanted - `core/connect`, `core` or `connect`; all of them when it is empty
 * @returns whether all that are promised to be the same are; null when a word names none
 */
export function compareTranslated(wanted: readonly string[]): boolean | null {
  const all = allPrograms();
  const chosen = all.filter((name) => wanted.length === 0 || wanted.some((word) => isNamed(name, word)));
  if (!wanted.every((word) => all.some((name) => isNamed(name, word)))) return null;
  const projects = new Map<string, Translated>();
  let same = 0;
  let broken = 0;
  try {
    for (const name of chosen) {
      const project = translateProgramOf(name);
      projects.set(name, project);
      const result = resultOf(project, name);
      if (result === 'same') same++;
      else if (Object.hasOwn(promised, name)) broken++;
      console.log(`${name}: ${result}`);
    }
    const errors = compileErrors(projects);
    errors.forEach((error) => {
      console.log(error);
    });
    console.log(
      `${String(same)} of ${String(chosen.length)} the same, ${String(broken)} that should be are not, ${String(errors.length)} errors of the compiler`,
    );
    return broken === 0 && errors.length === 0;
  } finally {
    projects.forEach((project) => {
      project.remove();
    });
  }
}

function compileErrors(projects: ReadonlyMap<string, Translated>): string[] {
  const whole = [...projects].filter(([name]) => Object.hasOwn(promised, name));
  const found = compile(whole.map(([, project]) => project));
  return whole.flatMap(([name, project]) => errorsOf(found, project, name));
}

function isNamed(name: string, word: string): boolean {
  return name === word || name.split('/').includes(word);
}

function resultOf(project: Translated, name: string): string {
  if (marksOf(project, name).length > 0) return shareOf(project);
  return differenceOf(project, name)?.split('\n', 1)[0] ?? 'same';
}
