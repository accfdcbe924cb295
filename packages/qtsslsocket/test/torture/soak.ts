import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { check, progress, settledHoldings, withTimeout, type Holdings, type Scale } from '@qt3/test-support';
import { Credentials } from '../support/credentials.js';
import { Crew } from './crew.js';
import { EchoServer } from './echo-server.js';
import { shakeHands } from './our-handshake.js';

/** What is held at the end of a round, when nothing is under way. */
interface Sample extends Holdings {
  /** Timers that would keep the process running. */
  readonly timers: number;
  /** The event loop's delay that one turn in a hundred had in the round, in milliseconds. */
  readonly delay: number;
}

/** What may differ between the second quarter and the last, in bytes: a round of the long form has some 1000 links. */
const TOLERANCE = { heap: 2e6, external: 2e6, resident: 40e6 } as const;

/** How much longer the event loop's delay may be in the last quarter: the machine may have become busier. */
const DELAY_FACTOR = 2;

/**
 * Mixed traffic for an hour: links that exchange data, reconnects, direct and upgraded, with peers that break off and peers
 * that stay silent, and certificates that change. From the second quarter to the last nothing may grow.
 */
export async function soak({ short, seed, minutes = 60 }: Scale): Promise<string> {
  const duration = short ? 15_000 : minutes * 60_000;
  const credentials = await Credentials.create();
  using direct = new EchoServer(credentials, { timeLimit: 10_000 });
  using upgraded = new EchoServer(credentials, { timeLimit: 10_000, upgrade: true });
  const samples: Sample[] = [];
  const begin = performance.now();
  do {
    samples.push(await round(credentials, [direct, upgraded], seed + samples.length, short));
    if (samples.length % 10 === 0) progress(`round ${samples.length}: ${describe(samples.at(-1)!)}`);
    // Files with the same names: links from now on have to notice.
    if (samples.length % 3 === 0)
      await credentials.issue('server', { names: ['localhost'], addresses: ['127.0.0.1'] });
  } while (performance.now() - begin < duration || samples.length < 8);
  credentials.remove();

  const quarter = Math.floor(samples.length / 4);
  const quarters = [0, 1, 2, 3].map((index) => middle(samples.slice(index * quarter, (index + 1) * quarter)));
  for (const [index, each] of quarters.entries()) progress(`quarter ${index + 1}: ${describe(each)}`);
  const [, second, , last] = quarters as [Sample, Sample, Sample, Sample];
  check(
    last.descriptors <= second.descriptors,
    `${last.descriptors} descriptors, ${second.descriptors} before`,
  );
  check(last.timers <= second.timers, `${last.timers} timers, ${second.timers} before`);
  for (const what of ['heap', 'external', 'resident'] as const) {
    const grown = last[what] - second[what];
    check(grown <= TOLERANCE[what], `${what} grew by ${Math.round(grown / 1024)} KiB`);
  }
  // The short form has a second for each quarter, and says nothing about time.
  check(
    short || last.delay <= DELAY_FACTOR * second.delay,
    `the event loop's delay grew from ${second.delay.toFixed(0)} to ${last.delay.toFixed(0)} ms`,
  );
  const links = direct.accepted + upgraded.accepted;
  return `${samples.length} rounds, ${links} links, ${Math.round((direct.echoed + upgraded.echoed) / 1e6)} MB echoed; ${describe(last)}`;
}

/** One round: both servers get links, handshakes and silence at the same time, and clients of ours. */
async function round(
  credentials: Credentials,
  servers: readonly EchoServer[],
  seed: number,
  short: boolean,
): Promise<Sample> {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const part = short ? 1 : 10;
  await Promise.all(
    servers.map(async (server, index) => {
      const upgrade = index === 1;
      const orders = { port: server.port(), caFile: credentials.caFile, seed, upgrade };
      await using handshaking = new Crew({ task: 'handshakes', ...orders, count: 20 * part });
      await using silent = new Crew({ task: 'silent', ...orders, count: 2 * part });
      await using talking = upgrade
        ? null
        : new Crew({ task: 'links', ...orders, count: 5 * part, seconds: 1 });
      for (let i = 0; i < 5 * part; i++) {
        await withTimeout(shakeHands(credentials, server.port(), i, upgrade), 60_000, () => `handshake ${i}`);
      }
      await handshaking.told('done', 120_000);
      await talking?.told('done', 120_000);
      await silent.dismiss();
    }),
  );
  const left = (): number => servers.reduce((sum, { open }) => sum + open, 0);
  for (const server of servers) {
    await withTimeout(
      server.until(() => server.open === 0),
      60_000,
      () => `${left()} links to end`,
    );
  }
  delay.disable();
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  return { ...(await settledHoldings()), timers, delay: delay.percentile(99) / 1e6 };
}

/** The median of each quantity by itself. */
function middle(samples: readonly Sample[]): Sample {
  const median = (of: (sample: Sample) => number): number => {
    const sorted = samples.map(of).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return {
    descriptors: median(({ descriptors }) => descriptors),
    heap: median(({ heap }) => heap),
    external: median(({ external }) => external),
    resident: median(({ resident }) => resident),
    timers: median(({ timers }) => timers),
    delay: median((sample) => sample.delay),
  };
}

function describe({ descriptors, heap, external, resident, timers, delay }: Sample): string {
  const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  return `${descriptors} descriptors, ${timers} timers, heap ${mib(heap)} MiB, external ${mib(external)}, resident ${mib(resident)}, delay ${delay.toFixed(0)} ms`;
}
