import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { SavedRun } from '../harness/saved-run.js';
import { bench, type Outcome } from './support/bench.js';

const liars = fileURLToPath(new URL('liars.mjs', import.meta.url));

const names = 'lazy,forgetful,hasty,flipping,repeating,trusting';

describe('npm run bench', function () {
  // A dozen processes one after the other, on a machine that may be busy: 20 s on one with nothing else to do, six times as long
  // beside ten others. The limit is for what hangs.
  this.timeout(600_000);

  const folder = mkdtempSync(join(tmpdir(), 'qt3-bench-test-'));
  const file = join(folder, 'run.json');
  let honest: Outcome;
  let lying: Outcome;
  let large: Outcome;

  before(async () => {
    [honest, lying, large] = await Promise.all([
      bench('--case', 'emit-int,small-writes', '--save', file),
      bench('--case', 'emit-int,read-int32,throughput', '--contender', liars, '--beside', names),
      bench('--only', 'scale', '--case', 'tls-lines,storm,cores-lines,objects-1000000'),
    ]);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('verifies what it measures and ends with a verdict', () => {
    expect(honest.output).to.match(/Bench: everything works \(a trial: the figures mean nothing\)\.\n$/);
    expect(honest.status).to.equal(0);
  });

  it('keeps a sample of every contender', () => {
    const run = JSON.parse(readFileSync(file, 'utf8')) as SavedRun;
    expect(run.broken).to.deep.equal([]);
    const taken = run.cases.map(({ group, id, samples }) => [`${group}/${id}`, Object.keys(samples)]);
    expect(taken).to.deep.equal([
      ['signals/emit-int', ['node:events', 'qt3', 'eventemitter3', '@lumino/signaling']],
      ['tcp/small-writes', ['node/tcp', 'qt3/tcp']],
      ['tls/small-writes', ['node/tls', 'node/starttls', 'qt3/tls', 'qt3/starttls']],
    ]);
    for (const { samples, measures } of run.cases) {
      for (const [sample] of Object.values(samples)) {
        for (const { id } of measures) expect(sample?.[id]).to.be.a('number').above(0);
      }
    }
  });

  it('measures many connections and objects, and more than one worker', () => {
    const cases = [...large.output.matchAll(/^scale\/(\S+): /gm)].map(([, id]) => id);
    expect(cases, large.output).to.deep.equal(['tls-lines-4000', 'storm', 'cores-lines', 'objects-1000000']);
    expect(large.output).to.match(/Bench: everything works \(a trial: the figures mean nothing\)\.\n$/);
    expect(large.status).to.equal(0);
  });

  it('refuses contenders that lose, spoil, repeat or trust anybody, and fails', () => {
    const { status, output } = lying;
    const refused = [...output.matchAll(/^refused: (.*)$/gm)].map(([, what]) => what!);
    const expected = [
      /^lazy in signals\/emit-int: emissions lost: 0 calls/,
      /^forgetful in signals\/emit-int: emissions lost: 999 calls/,
      /^hasty in streams\/read-int32: something got lost: 0 instead of /,
      /^flipping\/tcp in tcp\/throughput: bytes lost: .* 1 wrong; /,
      /^repeating\/tcp in tcp\/throughput: bytes lost: /,
      /^trusting\/tls in tls\/throughput: the certificate of an authority that is not trusted was accepted/,
    ];
    expect(refused, output).to.have.lengthOf(expected.length);
    for (const [i, pattern] of expected.entries()) expect(refused[i]).to.match(pattern);
    expect(output).to.match(/Bench: BROKEN \(6 refused\)\.\n$/);
    expect(status).to.equal(1);
  });
});
