import { QObject, SIGNAL } from '@qt3/core-signals';
import { check, progress, settledHoldings, SignalSpy, withTimeout, type Scale } from '@qt3/test-support';
import { QtSSLSocket } from '../../src/index.js';
import { Credentials } from '../support/credentials.js';
import { Crew } from './crew.js';
import { EchoServer } from './echo-server.js';

/** Honest clients that come while the silent ones are there. */
const HONEST = 5;

/** Connects, and gets a line back. */
async function talk(client: QtSSLSocket, port: number): Promise<void> {
  const failed = new Promise<never>((_resolve, reject) => {
    QObject.connect(client, SIGNAL('error(int)'), () => reject(new Error(client.errorString())));
  });
  const readyRead = new SignalSpy(client, SIGNAL('readyRead()'));
  if (client.state() === QtSSLSocket.Idle) client.connectToHost('localhost', port);
  client.writeBlock('hello\n');
  await Promise.race([failed, readyRead.wait(1, 120_000)]);
  check(client.readLine() === 'hello\n', 'an honest client got something else');
}

/**
 * Hundreds of peers that say nothing, half of something, or a byte now and then: an honest one is served while all of them
 * are there, and they are gone when their time is over.
 */
export async function silentPeers({ short, seed }: Scale): Promise<string> {
  const count = short ? 150 : 500;
  const timeLimit = short ? 4000 : 15_000;
  const credentials = await Credentials.create();
  using server = new EchoServer(credentials, { timeLimit });
  const honest = (): QtSSLSocket => {
    const client = new QtSSLSocket();
    client.setPathToCACertFile(credentials.caFile);
    return client;
  };
  {
    using first = honest();
    await talk(first, server.port());
  }
  await server.until(() => server.open === 0);
  const before = await settledHoldings();
  await using crew = new Crew({
    task: 'silent',
    port: server.port(),
    caFile: credentials.caFile,
    count,
    seed,
  });
  const begin = performance.now();
  await crew.told('all are there', 60_000);
  await withTimeout(
    server.until(() => server.pending === count),
    60_000,
    () => `${count} silent peers, ${server.pending} so far`,
  );
  const clients = Array.from({ length: HONEST }, honest);
  for (const client of clients) await talk(client, server.port());
  // The order of events decides, not the clock: no honest one waited until a silent one was given up.
  check(server.pending === count && !server.hasErrors(), 'an honest one had to wait');
  progress(`${HONEST} honest clients served beside ${count} silent ones`);

  await crew.told('all are gone', timeLimit + 120_000);
  check(performance.now() - begin >= timeLimit - 100, 'they were gone before their time was over');
  await withTimeout(
    server.until(() => server.pending === 0),
    60_000,
    () => `${server.pending} handshakes to end`,
  );
  const timeouts = server.errors.get(QtSSLSocket.ErrSSLTimeout) ?? 0;
  check(timeouts === count && server.errors.size === 1, `errors: ${JSON.stringify([...server.errors])}`);
  // The limit was for handshakes: those that are done with theirs are still there.
  check(server.open === HONEST, `${server.open} of ${HONEST} honest links are left`);
  for (const client of clients) await talk(client, server.port());
  for (const client of clients) client.delete();
  await server.until(() => server.open === 0);
  await crew.dismiss();
  const left = (await settledHoldings()).descriptors - before.descriptors;
  check(left <= 0, `${left} descriptors left over`);
  credentials.remove();
  return `${count} silent peers gone after ${timeLimit / 1000} s, ${HONEST} honest ones served meanwhile and left alone`;
}
