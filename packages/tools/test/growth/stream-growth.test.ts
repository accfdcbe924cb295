// Twice as many bytes, lines or items cost twice the work: statements are counted, and bytes that are moved, and no time.
import { expectLinear } from '@qt3/test-support/growth';

describe('growth of devices, streams, codecs, queues and stacks', function () {
  this.timeout(120_000);

  it('is linear', () => expectLinear(new URL('stream-growth.ts', import.meta.url), 15));
});
