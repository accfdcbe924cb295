import process from 'node:process';

const everything = [
  'packages/*/test/**/*.test.ts',
  'examples/**/test/**/*.test.ts',
  'test-support/test/**/*.test.ts',
  'docs/test/**/*.test.ts',
  'bench/test/**/*.test.ts',
];

// mocha adds the files named on the command line to the ones named here, so here are none then.
const named = process.argv.slice(2).some((argument) => argument.endsWith('.ts'));

export default {
  // Tests run from source: workspaces resolve to src, tsx strips the types. Without the third option mocha would
  // require() the tests, tsx would make CommonJS of all they load, and an import() would get second copies of everything.
  'node-option': ['conditions=@qt3/source', 'import=tsx', 'no-experimental-require-module'],
  spec: named ? [] : everything,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 20_000,
  // A socket or timer that a test leaves behind shows as a run that does not end.
  exit: false,
  parallel: false,
};
