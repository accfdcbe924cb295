// Run by resumed.test.ts, which gives it a file that moves its clock, OpenSSL's too. Makes links with certificates that are
// valid for an hour, moves the clock by two, resumes the sessions, and prints what both ends say of the certificates.
import { writeFileSync } from 'node:fs';
import { QObject, SIGNAL } from '@qt3/core-signals';
import type { SslSession } from '../../src/index.js';
import { Credentials } from '../support/credentials.js';
import { secure, sessionOf, sslPair, type SslPair } from '../support/ssl-pair.js';

const versions = ['TLSv1.2', 'TLSv1.3'] as const;
type Version = (typeof versions)[number];

const [, , clock = ''] = process.argv;
const credentials = await Credentials.create();
const notAfter = new Date(Date.now() + 3600 * 1000);
await credentials.issue('server', { names: ['localhost'], notAfter });
await credentials.issue('client', { notAfter });

/** A pair in which each end shows its certificate, and takes whatever the other one shows. */
async function pairOf(version: Version, session: SslSession | null): Promise<SslPair> {
  const pair = await sslPair(credentials);
  pair.client.setMaximumProtocol(version);
  pair.server.setPathToCACertFile(credentials.caFile);
  credentials.show(pair.client, 'client');
  if (session !== null) pair.client.setSession(session);
  for (const socket of [pair.client, pair.server])
    QObject.connect(socket, SIGNAL('certCheckFailed(int,const QString&)'), () => {});
  return pair;
}

const sessions = new Map<Version, SslSession>();
const first: number[] = [];
for (const version of versions) {
  const pair = await pairOf(version, null);
  sessions.set(version, await sessionOf(pair));
  first.push(Math.max(pair.client.verifyResult(), pair.server.verifyResult()));
  pair.delete();
}

writeFileSync(clock, '+2h');

const late: Partial<Record<Version, object>> = {};
for (const version of versions) {
  const pair = await pairOf(version, sessions.get(version)!);
  await secure(pair);
  late[version] = {
    atClient: pair.client.verifyResult(),
    atServer: pair.server.verifyResult(),
    isResumed: pair.client.isSessionReused(),
  };
  pair.delete();
}

credentials.remove();
console.log(JSON.stringify({ first, late }));
