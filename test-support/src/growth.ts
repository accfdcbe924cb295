import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

/** A line of printGrowth(): work for each of few, and of twice as many. */
interface Measured {
  readonly name: string;
  readonly few: number;
  readonly many: number;
}

/** What grows with the square costs twice as much for each. */
const MOST = 1.3;

/** Of functions that have been optimised, some calls are not counted. */
const INTERPRETED = ['--no-opt', '--no-maglev', '--no-sparkplug'];

/**
 * Fails for each case of a program that calls printGrowth() in which twice as many cost more than twice the work.
 *
 * @param atLeast - how many cases there have to be
 */
export function expectLinear(program: URL, atLeast = 1): void {
  const options = [...INTERPRETED, '--conditions=@qt3/source', '--import', 'tsx', fileURLToPath(program)];
  const printed = execFileSync(process.execPath, options, { encoding: 'utf8', timeout: 300_000 });
  const measured = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Measured);
  expect(measured).to.have.length.at.least(atLeast);
  expect(measured.filter(({ few, many }) => !(many <= MOST * few))).to.deep.equal([]);
}
