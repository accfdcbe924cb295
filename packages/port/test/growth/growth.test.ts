// Twice as much C++ costs twice the work: statements are counted, and no time.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

interface Measured {
  readonly name: string;
  /** Work for each of few, and of twice as many. */
  readonly few: number;
  readonly many: number;
}

describe('growth of a translation', () => {
  it('is linear', () => {
    const program = fileURLToPath(new URL('growth.ts', import.meta.url));
    const args = ['--conditions=@qt3/source', '--import', 'tsx', program];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status, stderr).to.equal(0);
    const measured = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Measured);
    expect(measured).to.have.length.above(15);
    // What grows with the square would cost twice as much for each.
    expect(measured.filter(({ few, many }) => many > 1.3 * few)).to.deep.equal([]);
  }).timeout(300_000);
});
