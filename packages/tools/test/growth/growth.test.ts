// Eight times as much costs eight times the work, and for sorted things a little more: nothing grows with a square.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';

/** Linear is 8, with a logarithm 8 times 13/10, with a square 64. */
const MOST = 14;

describe('growth of lists, maps and expressions', function () {
  this.timeout(120_000);
  let work: Record<string, { readonly few: number; readonly many: number }> = {};

  before(async () => {
    // In a process of its own: what is counted may not have been loaded before.
    const program = fileURLToPath(new URL('work.ts', import.meta.url));
    const args = ['--conditions=@qt3/source', '--import', 'tsx', program];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    work = JSON.parse(stdout) as typeof work;
  });

  it('is at most linear, or linear with a logarithm', () => {
    const grown = Object.entries(work).map(([name, { few, many }]) => ({ name, ratio: many / few }));
    expect(grown.length).to.be.above(20);
    expect(grown.filter(({ ratio }) => ratio > MOST)).to.deep.equal([]);
  });
});
