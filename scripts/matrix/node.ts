import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, fetched, LIMIT, root, run, type Row } from './run.js';

/** The binary of a version of Node.js. */
function binaryOf(version: string): Promise<string> {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return fetched(`Node.js ${version}`, `node-${platform}-${process.arch}`, version, join('bin', name));
}

/** Part of a row: what was run, and what came out. */
type Part = Pick<Row, 'outcome' | 'ok'>;

/** Runs mocha. */
async function runTests(binary: string, exact: string, log: string): Promise<Part> {
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const { status, output, seconds } = await run(binary, [mocha], log, (soFar, time) => {
    console.log(`${exact}: ${String(soFar.split('✔').length - 1)} tests passed so far, ${String(time)} s`);
  });
  const count = (word: string): string => new RegExp(`^ *(\\d+) ${word}`, 'm').exec(output)?.[1] ?? '0';
  const ended = status === null ? `, did not end within ${String(LIMIT / 60_000)} minutes` : '';
  const skipped = count('pending') === '0' ? '' : `, ${count('pending')} skipped`;
  const outcome = `tests: ${count('passing')} passed, ${count('failing')} failed${skipped}`;
  console.log(`${exact}: ${outcome} in ${String(seconds)} s${ended}`);
  if (status !== 0) console.log(`${failuresIn(output)}  all of it: ${log}`);
  return { outcome, ok: status === 0 };
}

/** What mocha says of the tests that failed, behind its counts; its last lines when it did not get so far. */
function failuresIn(output: string): string {
  const at = output.search(/^ *\d+ failing/m);
  return at >= 0 ? output.slice(at) : `${output.split('\n').slice(-20).join('\n')}\n`;
}

/** Runs the torture. */
async function runTorture(binary: string, exact: string, log: string): Promise<Part> {
  const program = join(root, 'scripts', 'torture.ts');
  const { status, output, seconds } = await run(binary, ['--import', 'tsx', program, 'short'], log);
  const verdict = output.trimEnd().split('\n').at(-1) ?? '';
  console.log(`${exact}: torture: ${verdict}, in ${String(seconds)} s`);
  if (status !== 0) console.log(`${output}  all of it: ${log}`);
  return { outcome: `torture: ${verdict}`, ok: status === 0 };
}

/** Runs the tests, and the torture in its short form. */
export async function checkNode(version: string): Promise<Row> {
  const binary = await binaryOf(version);
  const folder = join(cache, version);
  await mkdir(folder, { recursive: true });
  const exact = (await run(binary, ['--version'], join(folder, 'version.log'))).output.trim();
  console.log(`${exact}: the tests ...`);
  const tests = await runTests(binary, exact, join(folder, 'tests.log'));
  const torture = await runTorture(binary, exact, join(folder, 'torture.log'));
  return {
    what: `Node.js ${exact.replace(/^v/, '')}`,
    outcome: `${tests.outcome}; ${torture.outcome}`,
    ok: tests.ok && torture.ok,
  };
}
