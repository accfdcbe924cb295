// Twice as many of anything that a program can have thousands of cost twice the work: statements are counted, and elements that
// are moved, and no time.
import { expect } from 'chai';
import { runProgram } from '../run-program.js';

interface Measured {
  readonly name: string;
  /** Work for each of few, and of twice as many. */
  readonly few: number;
  readonly many: number;
}

describe('growth', function () {
  this.timeout(120_000);

  it('is linear', () => {
    const { stdout, stderr, status } = runProgram({ file: 'growth/growth.ts' }, 110_000);
    if (status !== 0) throw new Error(stdout + stderr);
    const measured = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Measured);
    expect(measured).to.have.length.above(25);
    // What grows with the square would cost twice as much for each.
    const wrong = measured.filter(({ few, many }) => many > 1.3 * few);
    expect(wrong).to.deep.equal([]);
  });
});
