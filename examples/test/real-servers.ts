import { join } from 'node:path';
import { startDovecot, dovecot } from '../../interop/peers/dovecot.js';
import { nginx, startNginx } from '../../interop/peers/nginx.js';
import { postfix, startPostfix } from '../../interop/peers/postfix.js';
import { startUnbound, unbound } from '../../interop/peers/unbound.js';
import { startVsftpd, vsftpd } from '../../interop/peers/vsftpd.js';
import { freePort } from '@qt3/test-support';
import type { Peer } from '../../interop/peer.js';
import { makeAuthority } from '../../interop/workshop/credentials.js';
import { packageVersion } from '../../interop/workshop/packages.js';
import { Workshop } from '../../interop/workshop/workshop.js';
import { inn, startInn } from './inn.js';
import { goOnWithout } from './peers.js';

/** Where a real server listens, and how it is got rid of. */
export interface RealServer {
  /** The PEM file of the authority that signed its certificate, which is for localhost. */
  readonly ca: string;
  /** A number for each of its ports. */
  readonly port: string;
  /** The path of a file or folder in the one that it works in. */
  readonly pathTo: (...names: readonly string[]) => string;
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

/**
 * vsftpd, for anonymous users, who may read what is in its folder `ftp`, over TLS.
 *
 * @param settings - what is said otherwise
 */
export function realVsftpd(settings: Readonly<Record<string, string>> = {}): Promise<RealServer> {
  return start(vsftpd, (workshop) => {
    workshop.makeFolder('ftp/pub');
    return startVsftpd(workshop, settings);
  });
}

/**
 * nginx.
 *
 * @param http - makes the directives of its section http
 * @param files - what is in its folder `html`, by name
 */
export function realNginx(
  http: (port: number, html: string) => readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<RealServer> {
  return start(nginx, async (workshop) => {
    const port = await freePort();
    for (const [name, content] of Object.entries(files)) workshop.write(join('html', name), content);
    await startNginx(workshop, port, http(port, workshop.pathTo('html')));
    return port;
  });
}

/** unbound, with these zones, whose records are as a zone file has them. */
export function realUnbound(zones: readonly string[], records: readonly string[]): Promise<RealServer> {
  return start(unbound, (workshop) => startUnbound(workshop, zones, records));
}

/** INN, with these groups, and articles that are posted to them. */
export function realInn(groups: readonly string[], articles: readonly string[]): Promise<RealServer> {
  return start(inn, (workshop) => startInn(workshop, groups, articles));
}

/** requirePeers(), for these servers. What only root can start is pending for other users, in CI too. */
export function requireServers(
  context: Mocha.Context,
  ...servers: readonly ('dovecot' | 'inn' | 'nginx' | 'postfix' | 'unbound' | 'vsftpd')[]
): void {
  const peers = { dovecot, inn, nginx, postfix, unbound, vsftpd };
  const missing = servers.flatMap((server) => whatIsMissing(peers[server]));
  goOnWithout(context, missing);
  if (process.getuid?.() === 0 || !servers.some((server) => server === 'postfix' || server === 'inn')) return;
  console.log('This test starts Postfix or INN, which only root can.');
  context.skip();
}

function whatIsMissing({ packages }: Pick<Peer, 'packages'>): string[] {
  const missing = packages.filter((name) => packageVersion(name) === '');
  return missing.length === 0 ? [] : [`the test needs Debian's packages: ${missing.join(', ')}`];
}

async function start(
  peer: Pick<Peer, 'packages'>,
  makePort: (workshop: Workshop) => Promise<number>,
): Promise<RealServer> {
  const missing = whatIsMissing(peer);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  const workshop = await Workshop.create(await makeAuthority());
  try {
    const port = String(await makePort(workshop));
    const pathTo = (...names: readonly string[]): string => workshop.pathTo(...names);
    return { ca: workshop.credentials.caFile, port, pathTo, stop: () => workshop.remove() };
  } catch (error) {
    await workshop.remove(true);
    throw error;
  }
}
