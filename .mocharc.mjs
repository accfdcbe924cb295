import { statSync } from 'node:fs';
import process from 'node:process';

const everything = [
  'packages/*/test/**/*.test.ts',
  'examples/**/test/**/*.test.ts',
  'test-support/test/**/*.test.ts',
  'docs/test/**/*.test.ts',
  'bench/test/**/*.test.ts',
];

/** Whether an argument names tests: a file, or a folder with a slash, which tells it from a word for `-g`. */
function namesTests(argument) {
  if (argument.endsWith('.ts')) return true;
  return argument.includes('/') && statSync(argument, { throwIfNoEntry: false })?.isDirectory() === true;
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
  timeout: 20_000,
  // A socket or timer that a test leaves behind shows as a run that does not end.
  exit: false,
  parallel: false,
};
