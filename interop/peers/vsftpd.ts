import { Conversation, type LinkSettings } from '../client/conversation.js';
import { fetchByQFtp } from '../client/network.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import { freePort } from '@qt3/test-support';
import type { Workshop } from '../workshop/workshop.js';

const FILE = 'A line of a file.\r\n'.repeat(3000);

/** vsftpd without root: AUTH TLS, and a file over a data connection that has to resume the session. */
export const vsftpd: Peer = {
  name: 'vsftpd',
  packages: ['vsftpd'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const port = await startVsftpd(workshop);
    const file = { name: 'file.txt', content: FILE };
    return (['TLSv1.3', 'TLSv1.2'] as const).flatMap((only): Exchange[] => [
      {
        role: 'client',
        protocol: `FTP AUTH TLS, ${only.replace('v', ' ')}`,
        run: () => fetchFile(workshop, port, { only }),
      },
      {
        role: 'client',
        protocol: `QFtp, startTls(), ${only.replace('v', ' ')}`,
        run: () => fetchByQFtp(workshop.credentials, port, only, file),
      },
    ]);
  },
};

/**
 * Starts vsftpd in a workshop, for anonymous users, who may read what is in its folder `ftp`, over TLS.
 *
 * @param more - settings that say otherwise
 * @returns its port
 */
export async function startVsftpd(
  workshop: Workshop,
  more: Readonly<Record<string, string | number>> = {},
): Promise<number> {
  const port = await freePort();
  const { certificate, key } = workshop.credentials;
  workshop.write('ftp/file.txt', FILE);
  const settings = {
    listen: 'YES',
    listen_address: '127.0.0.1',
    listen_port: port,
    background: 'NO',
    run_as_launching_user: 'YES',
    anonymous_enable: 'YES',
    anon_root: workshop.pathTo('ftp'),
    secure_chroot_dir: workshop.makeFolder('empty'),
    xferlog_enable: 'NO',
    seccomp_sandbox: 'NO',
    isolate: 'NO',
    isolate_network: 'NO',
    ssl_enable: 'YES',
    allow_anon_ssl: 'YES',
    force_anon_logins_ssl: 'YES',
    force_anon_data_ssl: 'YES',
    require_ssl_reuse: 'YES',
    rsa_cert_file: certificate,
    rsa_private_key_file: key,
    ...more,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  // It insists that its configuration is its own.
  const path = workshop.write('vsftpd.conf', `${lines.join('\n')}\n`);
  workshop.own(path);
  // What it has to complain about it writes to its standard input, as if inetd had started it.
  await workshop.serve(port, '/bin/sh', ['-c', 'exec vsftpd "$1" 0>&1', 'sh', path]);
  return port;
}

async function fetchFile(
  { credentials }: Workshop,
  port: number,
  settings: LinkSettings,
): Promise<LinkFacts> {
  using control = await Conversation.open(credentials, port);
  await control.hear(/^220 /);
  await control.ask('AUTH TLS', /^234 /);
  await control.secure(settings);
  await control.ask('USER anonymous', /^331 /);
  await control.ask('PASS a@localhost', /^230 /);
  await control.ask('PBSZ 0', /^200 /);
  await control.ask('PROT P', /^200 /);
  await control.ask('TYPE I', /^200 /);
  const answer = await control.ask('EPSV', /^229 /);
  const dataPort = Number(/\|\|\|(\d+)\|/.exec(answer)?.[1]);
  using data = await Conversation.open(credentials, dataPort);
  await control.ask('RETR file.txt', /^150 /);
  await data.secure({ ...settings, session: control.link.session() });
  const resumed = data.link.isSessionReused();
  const file = await data.end();
  if (file.toString('latin1') !== FILE) throw new Error('the file has come changed');
  await control.hear(/^226 /);
  const facts = control.facts(resumed ? 'session resumed for the data' : undefined);
  await control.ask('QUIT', /^221 /);
  await control.end();
  return facts;
}
