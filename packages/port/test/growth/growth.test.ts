// Twice as much C++ costs twice the work: statements are counted, and no time.
import { expectLinear } from '@qt3/test-support/growth';

describe('growth of a translation', function () {
  this.timeout(300_000);

  it('is linear', () => expectLinear(new URL('growth.ts', import.meta.url), 16));
});
