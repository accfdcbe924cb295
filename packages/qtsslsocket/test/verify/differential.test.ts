import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CertificateAuthority } from '@qt3/test-support';
import { expect } from 'chai';
import { changes } from './differential/changes/index.js';
import { compare, datings, type Comparison, type Dates } from './differential/compare.js';
import { Wire } from './differential/wire.js';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const allDates = Object.keys(datings) as Dates[];

/** The bounded form of `npm run verify:differential`: each change once alone and in time, and once behind a wrong date. */
describe('What is found in a chain, beside what the openssl program finds', function () {
  this.timeout(300_000);
  const wire = new Wire();
  let own: { cert: string; key: string };
  const comparisons: Comparison[] = [];

  before(async function () {
    if (!hasOpenssl) {
      if (process.env['CI'] !== undefined) throw new Error('There is no openssl program');
      this.skip();
    }
    await wire.start();
    const { pem, keyPem } = await (await CertificateAuthority.create()).issue();
    own = { cert: pem, key: keyPem };
  });

  after(() => wire.close());

  const topics = new Map<string, typeof changes>();
  for (const change of changes) topics.set(change.topic, [...(topics.get(change.topic) ?? []), change]);
  for (const [topic, those] of topics) {
    it(`is as strict: ${topic}`, async () => {
      for (const [index, change] of those.entries()) {
        const dates = allDates[index % allDates.length] ?? 'good';
        const purpose = index % 2 === 0 ? 'sslserver' : 'sslclient';
        const comparison = await compare({ changes: [change], dates, purpose }, wire, own);
        comparisons.push(comparison);
        expect(comparison.lenient, comparison.name).to.equal('');
        if (!comparison.isAnnounced) expect(comparison.stricter, comparison.name).to.equal('');
      }
    });
  }

  it('is more strict only where docs/security.md says so', () => {
    const text = readFileSync(new URL('../../../../docs/security.md', import.meta.url), 'utf8');
    const table = /<!-- stricter: begin -->([^]*?)<!-- stricter: end -->/.exec(text)?.[1] ?? '';
    for (const { name, stricter } of changes)
      if (stricter !== undefined) expect(table, name).to.include(`| ${stricter} `);
  });

  it('covers every result', () => {
    const outcomes = new Set(comparisons.map(({ outcome }) => outcome));
    for (const outcome of ['VerifyOk', 'Expired', 'NotYetValid', 'UnableToVerify', 'SelfSigned', 'Revoked'])
      expect(outcomes).to.include(outcome);
  });
});
