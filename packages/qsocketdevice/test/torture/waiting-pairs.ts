import { check, settledHoldings, type Scale } from '@qt3/test-support';
import { exchangeRequests } from '../exchange.js';
import { StreamPair } from '../helpers.js';

/** Many requests and answers by calls that wait; neither descriptors nor heap grow. */
export async function waitingPairs({ short }: Scale): Promise<string> {
  const count = short ? 5000 : 100_000;
  using pair = new StreamPair();
  exchangeRequests(pair, 2000);
  const before = await settledHoldings();
  exchangeRequests(pair, count);
  const after = await settledHoldings();
  const heap = after.heap - before.heap;
  const descriptors = after.descriptors - before.descriptors;
  check(descriptors <= 0, `${descriptors} descriptors left over`);
  check(heap < 2e6, `heap grew by ${heap} bytes`);
  return `${count} requests and answers, heap grew by ${Math.round(heap / 1024)} KiB`;
}
