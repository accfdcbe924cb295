import { check, settledHoldings, type Scale } from '@qt3/test-support';
import { exchangeDatagrams } from '../exchange.js';
import { DatagramPair } from '../helpers.js';

/** Many datagrams each way; none is lost, comes twice or is another, and neither descriptors nor heap grow. */
export async function datagrams({ short }: Scale): Promise<string> {
  const count = short ? 10_000 : 100_000;
  using pair = new DatagramPair();
  await exchangeDatagrams(pair, 2000);
  const before = await settledHoldings();
  const answered = await exchangeDatagrams(pair, count);
  const after = await settledHoldings();
  const heap = after.heap - before.heap;
  const descriptors = after.descriptors - before.descriptors;
  check(answered === count, `${answered} of ${count} came back`);
  check(pair.near.bytesAvailable() <= 0 && pair.far.bytesAvailable() <= 0, 'more came than was sent');
  check(descriptors <= 0, `${descriptors} descriptors left over`);
  check(heap < 2e6, `heap grew by ${heap} bytes`);
  return `${count} datagrams each way, heap grew by ${Math.round(heap / 1024)} KiB`;
}
