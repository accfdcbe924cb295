import { join } from 'node:path';
import { startDovecot, dovecot } from '../../interop/peers/dovecot.js';
import { postfix, startPostfix } from '../../interop/peers/postfix.js';
import { startVsftpd, vsftpd } from '../../interop/peers/vsftpd.js';
import type { Peer } from '../../interop/peer.js';
import { makeAuthority } from '../../interop/workshop/credentials.js';
import { packageVersion } from '../../interop/workshop/packages.js';
import { Workshop } from '../../interop/workshop/workshop.js';
import { goOnWithout } from './peers.js';

/** Where a real server listens, and how it is got rid of. */
export interface RealServer {
  /** The PEM file of the authority that signed its certificate, which is for localhost. */
  readonly ca: string;
  /** A number for each of its ports. */
  readonly port: string;
  readonly stop: () => Promise<void>;
}

export function realPostfix(): Promise<RealServer> {
  return start(postfix, async (workshop) => (await startPostfix(workshop)).port);
}

/**
 * Dovecot, asked for its port of this protocol. Anybody may log in, with the password "secret".
 *
 * @param mails - what everybody has got, in the order in which it came
 */
export function realDovecot(
  protocol: 'imap' | 'pop3' | 'pop3s',
  mails: readonly string[] = [],
): Promise<RealServer> {
  return start(dovecot, async (workshop) => {
    for (const name of ['', 'mail', 'mail/new', 'mail/cur', 'mail/tmp'])
      workshop.makeFolder(join('dovecot', name));
    mails.forEach((mail, i) =>
      workshop.own(workshop.write(`dovecot/mail/new/${i + 1}.mail.localhost`, mail)),
    );
    return (await startDovecot(workshop))[protocol];
  });
}

export function realVsftpd(): Promise<RealServer> {
  return start(vsftpd, startVsftpd);
}

/** requirePeers(), for these servers. What only root can start is pending for other users, in CI too. */
export function requireServers(
  context: Mocha.Context,
  ...servers: readonly ('dovecot' | 'postfix' | 'vsftpd')[]
): void {
  const peers = { dovecot, postfix, vsftpd };
  const missing = servers.flatMap((server) => whatIsMissing(peers[server]));
  goOnWithout(context, missing);
  if (!servers.includes('postfix') || process.getuid?.() === 0) return;
  console.log('This test starts Postfix, which only root can.');
  context.skip();
}

function whatIsMissing({ packages }: Peer): string[] {
  const missing = packages.filter((name) => packageVersion(name) === '');
  return missing.length === 0 ? [] : [`the test needs Debian's packages: ${missing.join(', ')}`];
}

async function start(peer: Peer, makePort: (workshop: Workshop) => Promise<number>): Promise<RealServer> {
  const missing = whatIsMissing(peer);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  const workshop = await Workshop.create(await makeAuthority());
  try {
    const port = String(await makePort(workshop));
    return { ca: workshop.credentials.caFile, port, stop: () => workshop.remove() };
  } catch (error) {
    await workshop.remove(true);
    throw error;
  }
}
