import { startDovecot, dovecot } from '../../interop/peers/dovecot.js';
import { postfix, startPostfix } from '../../interop/peers/postfix.js';
import { startVsftpd, vsftpd } from '../../interop/peers/vsftpd.js';
import type { Peer } from '../../interop/peer.js';
import { makeAuthority } from '../../interop/workshop/credentials.js';
import { packageVersion } from '../../interop/workshop/packages.js';
import { Workshop } from '../../interop/workshop/workshop.js';

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

/** Dovecot, asked for its port of this protocol. Anybody may log in, with the password "secret". */
export function realDovecot(protocol: 'imap' | 'pop3'): Promise<RealServer> {
  return start(dovecot, async (workshop) => (await startDovecot(workshop))[protocol]);
}

export function realVsftpd(): Promise<RealServer> {
  return start(vsftpd, startVsftpd);
}

async function start(peer: Peer, makePort: (workshop: Workshop) => Promise<number>): Promise<RealServer> {
  const missing = peer.packages.filter((name) => packageVersion(name) === '');
  if (missing.length > 0) throw new Error(`the test needs Debian's packages: ${missing.join(', ')}`);
  const workshop = await Workshop.create(await makeAuthority());
  try {
    const port = String(await makePort(workshop));
    return { ca: workshop.credentials.caFile, port, stop: () => workshop.remove() };
  } catch (error) {
    await workshop.remove(true);
    throw error;
  }
}
