// Runs what is promised on each supported version of Node.js, on other runtimes, and with several versions of TypeScript.
import { checkNode } from './matrix/node.js';
import { run, cache, type Row } from './matrix/run.js';
import { recordTable } from './matrix/table.js';
import { checkRuntime, type Runtime } from './matrix/runtimes.js';
import { checkTypeScript } from './matrix/typescript.js';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { answer, readWords } from './shared/command-line.js';

const NODE = ['20', '22', '24', '26'];
const RUNTIMES = ['bun', 'deno'];
const TYPESCRIPT = ['ts5.4', 'ts5.9', 'ts6', 'ts7'];
const ALL = [...NODE, ...RUNTIMES, ...TYPESCRIPT];

const HELP = `npm run matrix [-- [record] [full] WHAT...]

What is promised, on what: ${ALL.join(', ')}. For a version of Node.js those are the tests of the
libraries, the torture in its short form, and the programs of check:install with the packages as they are built; for Bun
and Deno these programs, of which TLS is refused; for a version of TypeScript these programs again, compiled in several
ways. All of them come from the npm registry.

  npm run matrix                  all of it; the table in docs/compatibility.md is made from that
  npm run matrix -- 22 26         these
  npm run matrix -- record 24     this, and its row in the table is written anew
  npm run matrix -- full 24       with the tests of examples, pages, programs, types and benchmarks
  npm run matrix -- bun ts5.4     takes seconds`;

/** Words that are no versions. */
const RECORD = 'record';
const FULL = 'full';

function check(what: string, isFull: boolean): Promise<Row> {
  if (NODE.includes(what)) return checkNode(what, isFull);
  return RUNTIMES.includes(what) ? checkRuntime(what as Runtime) : checkTypeScript(what.slice(2));
}

/** The programs outside of Node.js' tests use the packages as they are built. */
async function build(): Promise<boolean> {
  await mkdir(cache, { recursive: true });
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  for (const args of [[tsc, '--build'], [join('scripts', 'bundle.mjs')]]) {
    const { status, output } = await run(process.execPath, args, join(cache, 'build.log'));
    if (status === 0) continue;
    console.log(output);
    return false;
  }
  return true;
}

async function main(args: readonly string[]): Promise<number> {
  const asked = readWords(args, HELP);
  if ('text' in asked) return answer(asked);
  const wanted = args.filter((word) => word !== RECORD && word !== FULL);
  const unknown = wanted.filter((what) => !ALL.includes(what));
  if (unknown.length > 0) {
    console.error(`Not among what is supported (${ALL.join(', ')}): ${unknown.join(', ')}`);
    return 2;
  }
  const all = wanted.length > 0 ? wanted : ALL;
  console.log(`${all.join(', ')}, one after the other; a version of Node.js takes some minutes.`);
  if (!(await build())) return 1;
  const rows: Row[] = [];
  for (const what of all) {
    const row = await check(what, args.includes(FULL));
    rows.push(row);
    // At once: a run that is ended has not been for nothing.
    if (wanted.length === 0 || args.includes(RECORD)) await recordTable([row]);
  }
  const failed = rows.filter(({ ok }) => !ok).map(({ what }) => what);
  const names = all.join(', ');
  console.log(
    failed.length === 0 ? `${names}: all as promised` : `${names}: FAILED with ${failed.join(', ')}`,
  );
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
