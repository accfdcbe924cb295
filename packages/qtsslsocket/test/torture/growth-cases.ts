import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { CertificateFolder, check } from '@qt3/test-support';
import type { Work, WorkCounter } from '@qt3/test-support/work';
import { readAuthorityDirectory } from '../../src/files/authority-directory.js';
import { certificatesIn } from '../../src/files/pem.js';
import { QtSSLSocket } from '../../src/index.js';
import { Credentials } from '../support/credentials.js';

/** One thing that can become large. */
interface Case {
  readonly what: string;
  /** How many of it are few. */
  readonly few: number;
  /** What `count` of it cost. */
  readonly run: (count: number, counter: WorkCounter) => Promise<Work>;
}

/** When the client reads what the peer sends. */
type Reading = 'after the decision' | 'after the end' | 'at once';

/** A peer that has written `count` records of one byte when `sent` is done. */
async function dribblingPeer(
  credentials: Credentials,
  count: number,
): Promise<{ readonly port: number; readonly sent: Promise<void> }> {
  const [cert, key] = ['server.pem', 'server.key'].map((name) =>
    readFileSync(credentials.folder.pathTo(name)),
  );
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const send = async (): Promise<void> => {
    const [plain] = (await once(server, 'connection')) as [Socket];
    server.close();
    plain.setNoDelay(true);
    const peer = new TLSSocket(plain, { isServer: true, cert, key });
    peer.on('error', () => {});
    await once(peer, 'secure');
    // Each in a call of its own: what waits behind another would share a record with it.
    for (let i = 0; i < count; i += 1)
      await new Promise((resolve) => peer.write(Buffer.of(i % 256), resolve));
    await new Promise<void>((resolve) => peer.end(resolve));
  };
  return { port, sent: send() };
}

async function smallRecords(count: number, counter: WorkCounter, reading: Reading): Promise<Work> {
  const credentials = await Credentials.create();
  const { port, sent } = await dribblingPeer(credentials, count);
  using client = new QtSSLSocket();
  // Its authority is not trusted: a slot has to decide.
  QObject.connect(client, SIGNAL('certCheckFailed(int,const QString&)'), () =>
    reading === 'after the decision' ? sent : undefined,
  );
  let got = 0;
  const read = (): void => void (got += client.readAll().length);
  if (reading === 'at once') QObject.connect(client, SIGNAL('readyRead()'), read);
  const closed = new Promise<void>((resolve) => {
    QObject.connect(client, SIGNAL('connectionClosed()'), () => resolve());
  });
  const work = await counter.count(async () => {
    client.connectToHost('127.0.0.1', port);
    await Promise.all([sent, closed]);
    read();
  });
  check(got === count, `${got} of ${count} bytes`);
  credentials.remove();
  return work;
}

async function certificates(count: number, counter: WorkCounter): Promise<Work> {
  const credentials = await Credentials.create();
  const text = credentials.authority.pem.repeat(count);
  const work = await counter.count(() => void certificatesIn(text, 'x'));
  credentials.remove();
  return work;
}

async function directory(count: number, counter: WorkCounter): Promise<Work> {
  const folder = new CertificateFolder();
  const credentials = await Credentials.create();
  for (let i = 0; i < count; i += 1) folder.write(`${i}.pem`, credentials.authority.pem);
  const work = await counter.count(() => {
    readAuthorityDirectory(folder.path);
    readAuthorityDirectory(folder.path);
  });
  credentials.remove();
  folder.remove();
  return work;
}

async function hosts(count: number, counter: WorkCounter): Promise<Work> {
  const credentials = await Credentials.create();
  const [pem, key] = ['server.pem', 'server.key'].map((name) =>
    readFileSync(credentials.folder.pathTo(name), 'latin1'),
  ) as [string, string];
  using server = new QtSSLSocket(QtSSLSocket.Server);
  credentials.show(server);
  const work = await counter.count(() => {
    // Comments make each file another one: none is found in a cache.
    for (let i = 0; i < count; i += 1)
      server.setCertificateForHost(
        `host-${i}.example`,
        Buffer.from(`${i} of ${count}\n${pem}`),
        Buffer.from(key),
      );
    check(server.checkSettings(), server.errorString());
  });
  credentials.remove();
  return work;
}

async function settings(count: number, counter: WorkCounter): Promise<Work> {
  using client = new QtSSLSocket();
  return await counter.count(() => {
    for (let i = 0; i < count; i += 1) {
      client.setCiphers(`HIGH:!list-${i}-of-${count}`);
      check(client.checkSettings(), client.errorString());
    }
  });
}

/** Everything that can become large here. */
export const cases: readonly Case[] = [
  ...(['after the decision', 'after the end', 'at once'] as const).map((reading) => ({
    what: `records of one byte that are read ${reading}`,
    few: 2000,
    run: (count: number, counter: WorkCounter) => smallRecords(count, counter, reading),
  })),
  { what: 'certificates in a file', few: 100, run: certificates },
  { what: 'files in a directory', few: 50, run: directory },
  { what: 'hosts that a server has a certificate for', few: 50, run: hosts },
  { what: 'settings that a process has used', few: 100, run: settings },
];
