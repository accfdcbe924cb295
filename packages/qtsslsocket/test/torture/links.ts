import { check, progress, settledHoldings, withTimeout, type Scale } from '@qt3/test-support';
import { Credentials } from '../support/credentials.js';
import { Crew } from './crew.js';
import { EchoServer } from './echo-server.js';

/** A thousand links at once through one server, each exchanging data for a minute; every byte is checked by the peers. */
export async function links({ short, seed }: Scale): Promise<string> {
  const count = short ? 200 : 1000;
  const seconds = short ? 3 : 60;
  const credentials = await Credentials.create();
  const { caFile } = credentials;
  using server = new EchoServer(credentials);
  const play = async (howMany: number, howLong: number): Promise<Readonly<Record<string, number>>> => {
    const orders = { port: server.port(), caFile, count: howMany, seconds: howLong, seed };
    await using crew = new Crew({ task: 'links', ...orders });
    await crew.told('all are there', 300_000);
    const told = await crew.told('done', (howLong + 300) * 1000);
    await withTimeout(
      server.until(() => server.open === 0),
      60_000,
      () => `${server.open} links to end`,
    );
    return told;
  };
  await play(20, 1);
  const before = await settledHoldings();
  const already = { accepted: server.accepted, echoed: server.echoed };
  const { bytes = 0, fewestRounds = 0 } = await play(count, seconds);
  const after = await settledHoldings();
  credentials.remove();

  check(server.most === count, `at most ${server.most} links at once`);
  check(server.accepted - already.accepted === count, `${server.accepted - already.accepted} accepted`);
  check(!server.hasErrors(), `errors: ${JSON.stringify([...server.errors])}`);
  check(fewestRounds > 0, 'a link that did not exchange anything');
  check(server.echoed - already.echoed === bytes, `${server.echoed - already.echoed} of ${bytes} bytes`);
  check(server.children() === null || server.children()?.length === 0, 'sockets are left over');
  const left = after.descriptors - before.descriptors;
  check(left <= 0, `${left} descriptors left over`);
  const heap = after.heap - before.heap;
  check(heap < 2e6 + count * 500, `heap grew by ${heap} bytes`);
  progress(`heap ${kib(heap)}, external ${kib(after.external - before.external)}`);
  return `${count} links for ${seconds} s, ${Math.round(bytes / 1e6)} MB each way, at least ${fewestRounds} rounds each`;
}

function kib(bytes: number): string {
  return `${bytes < 0 ? '' : '+'}${Math.round(bytes / 1024)} KiB`;
}
