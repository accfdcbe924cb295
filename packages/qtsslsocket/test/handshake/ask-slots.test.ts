import { expect } from 'chai';
import { SslError } from '../../src/index.js';
import type { SslFailure } from '../../src/errors/ssl-failure.js';
import { askSlots } from '../../src/handshake/decision.js';

describe('askSlots()', () => {
  async function answer(ask: () => unknown[]): Promise<SslFailure | null> {
    return new Promise((resolve) => askSlots(ask, 'The reason.', resolve));
  }

  it('refuses when no slot was called', async () => {
    const refusal = await answer(() => []);
    expect([refusal?.error, refusal?.message]).to.deep.equal([SslError.ErrSSLCertificate, 'The reason.']);
  });

  it('accepts at once when no slot returns a promise', () => {
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

  it('waits for any object with a then()', async () => {
    expect(await answer(() => [undefined, { then: (done: () => void) => setImmediate(done) }])).to.equal(
      null,
    );
  });

  it('waits for a function that has a then(), and refuses when that fails', async () => {
    const thenable = Object.assign(() => 'never called', {
      then: (_done: () => void, fail: (reason: unknown) => void) => setImmediate(fail, new Error('no')),
    });
    expect((await answer(() => [thenable]))?.message).to.equal(
      'The slot that should decide failed: no. The reason.',
    );
  });

  /** Values that cannot be converted to text. */
  const withoutText: readonly unknown[] = [
    Object.create(null),
    {
      toString: () => {
        throw new Error('no text');
      },
    },
    Object.defineProperty(new Error('x'), 'message', {
      get: () => {
        throw new Error('no text');
      },
    }),
    Object.assign(new Error('x'), { message: Object.create(null) as unknown }),
    new Proxy(() => {}, {
      getPrototypeOf: () => {
        throw new Error('no prototype');
      },
    }),
  ];

  withoutText.forEach((value, index) => {
    it(`refuses when a slot throws, or rejects with, a value that has no text (${index})`, async () => {
      const text = `The slot that should decide failed: a value of type ${typeof value}. The reason.`;
      const refusals: (SslFailure | null)[] = [];
      let thrown: unknown;
      try {
        askSlots(
          () => {
            throw value;
          },
          'The reason.',
          (refusal) => refusals.push(refusal),
        );
      } catch (error) {
        thrown = error;
      }
      expect(thrown === value).to.equal(true);
      expect(refusals.map((refusal) => refusal?.message)).to.deep.equal([text]);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the case that is tested
      expect((await answer(() => [Promise.reject(value)]))?.message).to.equal(text);
    });
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
