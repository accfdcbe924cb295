import { check, progress, settledHoldings, withTimeout, type Holdings, type Scale } from '@qt3/test-support';
import { Credentials } from '../support/credentials.js';
import { Crew } from './crew.js';
import { EchoServer } from './echo-server.js';
import { shakeHands } from './our-handshake.js';

/** Handshakes under way at once, of our clients. */
const AT_ONCE = 16;

/** Checks that a process holds what it held. */
function compare(what: string, before: Holdings, after: Holdings, count: number): void {
  const kib = (name: keyof Holdings): string => `${Math.round((after[name] - before[name]) / 1024)} KiB`;
  progress(`${what}: heap ${kib('heap')}, external ${kib('external')}, resident ${kib('resident')}`);
  const left = after.descriptors - before.descriptors;
  check(left <= 0, `${what}: ${left} descriptors left over`);
  // A link costs some 30 KiB, most of it outside of the heap: leaking one in twenty would show.
  check(after.heap - before.heap < 2e6 + count * 20, `${what}: heap grew by ${kib('heap')}`);
  check(
    after.external - before.external < 2e6 + count * 20,
    `${what}: external memory grew by ${kib('external')}`,
  );
  check(after.resident - before.resident < 60e6 + count * 200, `${what}: memory grew by ${kib('resident')}`);
}

async function asServer(
  credentials: Credentials,
  count: number,
  seed: number,
  upgrade: boolean,
): Promise<void> {
  using server = new EchoServer(credentials, { upgrade });
  const play = async (howMany: number): Promise<void> => {
    const already = { connections: server.connections, accepted: server.accepted };
    const orders = { port: server.port(), caFile: credentials.caFile, count: howMany, seed, upgrade };
    await using crew = new Crew({ task: 'handshakes', ...orders });
    const { completed = 0 } = await crew.told('done', 600_000);
    await withTimeout(
      server.until(() => server.open === 0),
      60_000,
      () => `${server.open} links to end`,
    );
    check(server.connections - already.connections === howMany, `${server.connections} connections`);
    check(server.accepted - already.accepted === completed, `${server.accepted} of ${completed} handshakes`);
  };
  await play(Math.max(200, count / 10));
  const before = await settledHoldings();
  await play(count);
  compare(`${count} as a server, ${upgrade ? 'upgraded' : 'direct'}`, before, await settledHoldings(), count);
}

async function asClient(
  credentials: Credentials,
  count: number,
  seed: number,
  upgrade: boolean,
): Promise<void> {
  await using crew = new Crew({
    task: 'serve',
    caFile: credentials.caFile,
    certificate: credentials.folder.pathTo('server.pem'),
    key: credentials.folder.pathTo('server.key'),
    count,
    seed,
    upgrade,
  });
  const { port = 0 } = await crew.told('listening', 60_000);
  const play = async (howMany: number): Promise<void> => {
    let next = 0;
    const work = async (): Promise<void> => {
      for (let i = next++; i < howMany; i = next++) {
        await withTimeout(shakeHands(credentials, port, i, upgrade), 60_000, () => `handshake ${i}`);
        if (i > 0 && i % 1000 === 0) progress(`${i} of ${howMany} handshakes`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  };
  await play(Math.max(200, count / 10));
  const before = await settledHoldings();
  await play(count);
  compare(`${count} as a client, ${upgrade ? 'upgraded' : 'direct'}`, before, await settledHoldings(), count);
}

/** Thousands of handshakes, in both roles, direct and upgraded, some with rude peers: nothing of them is left. */
export async function handshakes({ short, seed }: Scale): Promise<string> {
  const count = short ? 500 : 10_000;
  const credentials = await Credentials.create();
  for (const upgrade of [false, true]) {
    await asServer(credentials, count / 2, seed, upgrade);
    await asClient(credentials, count / 2, seed, upgrade);
  }
  credentials.remove();
  return `${count} handshakes as a server and as many as a client, half of them upgraded`;
}
