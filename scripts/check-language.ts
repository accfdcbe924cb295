// Finds the odd phrases that this project once had, and that plain English does without (CONTRIBUTING.md, "Language"): in every
// text file of the repository but traces and C++ programs, which are quotations.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Each phrase with what to write instead. Behind or before a quotation mark it is a name, such as the user 'nobody'. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/(?<!['"`(\w])(no|some)body\b(?!['"`])/i, 'say what does not happen, or who does it'],
  [/\bwhoever\b/i, 'name the function, the program or the user'],
  [/\b(am|are|be|been|being|is|was|were) told\b/i, 'is called, gets, is given, knows'],
  [/\b(tells|telling)\b/i, 'says, shows, reports, distinguishes'],
  [/\bso (many|much)\b(?! (as|more|so|that)\b)/i, 'this many, `count` bytes, the most that'],
  [/\b(came|come|comes) to (be|nothing|that|what)\b/i, 'results in, becomes'],
  [/\b(has|have|had) come to\b/i, 'the state of, became'],
  [/\b(ran|run|runs) down\b/i, 'a timer fires'],
  [/\bbehind (its|our|their) backs?\b/i, 'without a call of this class, by other code'],
  [/\btakes? (it|that|this) back\b/i, 'undoes, unsubscribes'],
  [/\bgoes\b/i, 'continues, moves to, is sent to, passes through, is deleted'],
  [/\bfor ever\b/i, 'forever, without end'],
  [/\bany more\b/i, 'no longer'],
  [/\binterests? nobody\b/i, 'is discarded'],
];

/** Files that quote others, or hold what was generated. */
const quotations =
  /(^|\/)(CHANGELOG\.md|LICENSE|package-lock\.json)$|\.(trace|cpp|h|pem|svg|png)$|^packages\/port\/test\/(programs|corpus)\//;

/** A line that real Qt 3 printed, as the ports of the oracle's programs have it. */
const TRACE_LINE = "'# ";

/** This file has all of them. */
const self = 'scripts/check-language.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function problemsIn(path: string): string[] {
  return readFileSync(join(root, path), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      (line.includes(TRACE_LINE) ? [] : phrases)
        .filter(([phrase]) => phrase.test(line))
        .map(([phrase, instead]) => {
          const found = phrase.exec(line)?.[0] ?? '';
          return `${path}:${String(index + 1)}: "${found}" (${instead}): ${line.trim().slice(0, 120)}`;
        }),
    );
}

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const paths = listed.split('\0').filter((path) => path !== '' && path !== self && !quotations.test(path));
const problems = paths.flatMap(problemsIn);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`No odd phrases in ${String(paths.length)} files.`);
