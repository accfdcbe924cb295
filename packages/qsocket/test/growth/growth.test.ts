// Twice as many of anything that a peer or a program can make large cost twice the work: statements and bytes that are moved are
// counted, and no time.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

interface Measured {
  readonly name: string;
  /** Work for each of few, and of twice as many. */
  readonly few: number;
  readonly many: number;
}

describe('QSocket, growth', function () {
  this.timeout(120_000);

  it('is linear', () => {
    const program = fileURLToPath(new URL('./growth.ts', import.meta.url));
    const options = ['--conditions=@qt3/source', '--import', 'tsx', program];
    const printed = execFileSync(process.execPath, options, { encoding: 'utf8', timeout: 110_000 });
    const measured = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Measured);
    expect(measured).to.have.length.above(12);
    // What grows with the square would cost twice as much for each.
    expect(measured.filter(({ few, many }) => many > 1.3 * few)).to.deep.equal([]);
  });
});
