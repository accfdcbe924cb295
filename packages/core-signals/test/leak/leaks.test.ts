// What is deleted or forgotten leaves the memory. The programs run in processes of their own, with a garbage collector to call.
import { expect } from 'chai';
import { runProgram } from '../run-program.js';

function runWithGc(file: string): string {
  const { stdout, stderr, status } = runProgram({ file }, 110_000);
  if (status !== 0) throw new Error(`${file} ended with status ${String(status)}\n${stdout}${stderr}`);
  return stdout;
}

describe('leaks', function () {
  this.timeout(120_000);

  it('what is unreachable is collected', () => {
    const lines = runWithGc('leak/collectable.ts').trim().split('\n');
    expect(lines.pop()).to.equal('the rest: kept');
    expect(lines).to.have.length.above(15);
    expect(lines.filter((line) => !line.endsWith(': collected'))).to.deep.equal([]);
  });

  it('a million objects leave the heap where it was', () => {
    const { grown, calls, left } = JSON.parse(runWithGc('leak/million.ts')) as Record<string, number>;
    expect(left).to.equal(0);
    expect(calls).to.be.above(1_900_000);
    // Less than a byte per object: nothing grows with their number.
    expect(grown).to.be.below(1_000_000);
  });

  it('what never existed is not remembered', () => {
    const { grown } = JSON.parse(runWithGc('leak/failed-connects.ts')) as Record<string, number>;
    // 50,000 failed connects kept 107 MB.
    expect(grown).to.be.below(5_000_000);
  });
});
