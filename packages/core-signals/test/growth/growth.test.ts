// Twice as many of anything that a program can have thousands of cost twice the work: statements are counted, and elements that
// are moved, and no time.
import { expectLinear } from '@qt3/test-support/growth';

describe('growth', function () {
  this.timeout(300_000);

  it('is linear', () => expectLinear(new URL('growth.ts', import.meta.url), 39));
});
