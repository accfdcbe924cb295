// Twice as long a text costs twice the work: statements are counted, and bytes that are moved, and no time.
import { fileURLToPath } from 'node:url';
import { runPort } from '@qt3/test-support';
import { expect } from 'chai';

interface Measured {
  readonly name: string;
  /** Work for each of few, and of twice as many. */
  readonly few: number;
  readonly many: number;
}

describe('growth of text', function () {
  this.timeout(120_000);

  it('is linear', async () => {
    const program = fileURLToPath(new URL('text-growth.ts', import.meta.url));
    const { stdout, stderr, status } = await runPort(program, 110_000);
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
