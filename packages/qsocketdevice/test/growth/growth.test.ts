// Twice as many of anything that a peer or a program can make large cost twice the work: statements and bytes that are moved are
// counted, and no time.
import { expectLinear } from '@qt3/test-support/growth';

describe('QSocketDevice and QSocketNotifier, growth', function () {
  this.timeout(300_000);

  it('is linear', () => expectLinear(new URL('growth.ts', import.meta.url), 11));
});
