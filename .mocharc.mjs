import { existsSync } from 'node:fs';
import process from 'node:process';

const everything = [
  'packages/*/test/**/*.test.ts',
  'examples/**/test/**/*.test.ts',
  'test-support/test/**/*.test.ts',
  'docs/test/**/*.test.ts',
  'bench/test/**/*.test.ts',
];

/** Whether an argument names tests: a file, a folder, or a word that is not an option's value, as with `-g word`. */
function namesTests(argument, index, all) {
  if (argument.startsWith('-')) return false;
  const isValue = all[index - 1]?.startsWith('-') === true;
  return !isValue || argument.endsWith('.ts') || (argument.includes('/') && existsSync(argument));
}

// mocha adds what is named on the command line to what is named here, so here is nothing then.
const named = process.argv.slice(2).some(namesTests);

export default {
  // Tests run from source: workspaces resolve to src, tsx strips the types. Without the third option mocha would
  // require() the tests, tsx would make CommonJS of all they load, and an import() would get second copies of everything.
  'node-option': ['conditions=@qt3/source', 'import=tsx', 'no-experimental-require-module'],
  spec: named ? [] : everything,
  // In a folder that is named: these files, in all its folders.
  extension: ['test.ts'],
  recursive: true,
  forbidOnly: process.env['CI'] !== undefined,
  // For a busy machine: what a test waits for has a limit of its own, and says what it was.
  timeout: 60_000,
  // A socket or timer that a test leaves behind shows as a run that does not end.
  exit: false,
  parallel: false,
};
