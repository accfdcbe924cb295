import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { comparePort, runPort } from '../../src/index.js';

/** Prints whether what it waits for takes as long as it says, or longer. */
const racer = `
import process from 'node:process';
const begin = process.hrtime.bigint();
setTimeout(() => {
  const real = Number(process.hrtime.bigint() - begin) / 1e6;
  console.log(real >= 400 ? 'slow' : 'usual');
}, 100);
`;

describe('A clock for busy machines', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qt3-slow-clock-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function write(program: string, trace = ''): string {
    const file = join(folder, 'port.ts');
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(file, program);
    writeFileSync(join(folder, 'port.trace'), trace);
    return file;
  }

  it('makes timers, blocking waits and times longer alike', async () => {
    const file = write(`
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
const real = () => Number(process.hrtime.bigint()) / 1e6;
const waits = {
  timer: () => new Promise((resolve) => setTimeout(resolve, 20)),
  promise: () => sleep(20),
  blocking: async () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20),
};
for (const [name, wait] of Object.entries(waits)) {
  const [begin, shown] = [real(), performance.now()];
  await wait();
  const [took, seemed] = [real() - begin, performance.now() - shown];
  console.log(name, took >= 79, Math.abs(took / seemed - 4) < 0.5);
}
process.on('warning', ({ message }) => console.log(message));
const longest = setTimeout(() => console.log('too early'), 2 ** 30);
await waits.timer();
clearTimeout(longest);
`);
    const { stdout } = await runPort(file, 30_000, [], 4);
    expect(stdout).to.equal('timer true true\npromise true true\nblocking true true\n');
  });

  it('is what a port gets whose output differs at the usual pace, and the result says so', async () => {
    const result = await comparePort(write(racer, 'slow\n'));
    expect(result.message).to.equal('same, with 4 times as long for what it waits for');
    expect(result.same).to.equal(true);
  });

  it('does not hide a difference', async () => {
    const result = await comparePort(write(`console.log('one');`, 'two\n'));
    expect(result.same).to.equal(false);
    expect(result.message).to.equal('line 1: expected "two", got "one"');
  });
});
