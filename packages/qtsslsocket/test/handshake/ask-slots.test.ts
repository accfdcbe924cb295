import { expect } from 'chai';
import { SslError } from '../../src/index.js';
import type { SslFailure } from '../../src/errors/ssl-failure.js';
import { askSlots } from '../../src/handshake/decision.js';

describe('askSlots()', () => {
  async function answer(ask: () => unknown[]): Promise<SslFailure | null> {
    return new Promise((resolve) => askSlots(ask, 'The reason.', resolve));
  }

  it('refuses when nobody was asked', async () => {
    const refusal = await answer(() => []);
    expect([refusal?.code, refusal?.message]).to.deep.equal([SslError.ErrSSLCertificate, 'The reason.']);
  });

  it('goes on at once when no slot wants time', () => {
    let answered = 0;
    askSlots(
      () => [undefined, false, 7],
      '',
      (refusal) => {
        expect(refusal).to.equal(null);
        answered += 1;
      },
    );
    expect(answered).to.equal(1);
  });

  it('waits for anything that can be waited for', async () => {
    expect(await answer(() => [undefined, { then: (done: () => void) => setImmediate(done) }])).to.equal(
      null,
    );
  });

  for (const [what, ask] of [
    [
      'a slot throws',
      (crash: Error) => {
        throw crash;
      },
    ],
    [
      'it throws to look at what a slot returned',
      (crash: Error) => [
        {
          get then() {
            throw crash;
          },
        },
      ],
    ],
  ] as const) {
    it(`refuses and hands the exception on when ${what}`, () => {
      const refusals: (SslFailure | null)[] = [];
      const crash = new Error('crash');
      expect(() =>
        askSlots(
          () => ask(crash),
          'The reason.',
          (refusal) => refusals.push(refusal),
        ),
      ).to.throw(crash);
      expect(refusals[0]?.message).to.equal('The slot that should decide failed: crash. The reason.');
      expect(refusals[0]?.cause).to.equal(crash);
    });
  }
});
