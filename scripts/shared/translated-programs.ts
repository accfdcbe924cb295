import {
  allPrograms,
  differenceOf,
  marksOf,
  promised,
  translateProgramOf,
} from '../../packages/port/test/support/programs.js';

/**
 * Translates programs of the oracle by `port`, runs them, and compares what they print with their traces; a line for each.
 *
 * @param wanted - `core/connect`, `core` or `connect`; all of them when it is empty
 * @returns whether all that are promised to be the same are; null when a word names none
 */
export function compareTranslated(wanted: readonly string[]): boolean | null {
  const all = allPrograms();
  const chosen = all.filter((name) => wanted.length === 0 || wanted.some((word) => isNamed(name, word)));
  if (!wanted.every((word) => all.some((name) => isNamed(name, word)))) return null;
  let same = 0;
  let broken = 0;
  for (const name of chosen) {
    const result = resultOf(name);
    if (result === 'same') same++;
    else if (Object.hasOwn(promised, name)) broken++;
    console.log(`${name}: ${result}`);
  }
  console.log(
    `${String(same)} of ${String(chosen.length)} the same, ${String(broken)} that should be are not`,
  );
  return broken === 0;
}

function isNamed(name: string, word: string): boolean {
  return name === word || name.split('/').includes(word);
}

function resultOf(name: string): string {
  const project = translateProgramOf(name);
  try {
    if (marksOf(project, name).length > 0)
      return /^.*statements.*$/m.exec(project.report)?.[0] ?? 'not translated';
    return differenceOf(project, name)?.split('\n', 1)[0] ?? 'same';
  } finally {
    project.remove();
  }
}
