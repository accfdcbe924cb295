import { chownSync } from 'node:fs';
import { Conversation, type LinkSettings } from '../client/conversation.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import { freePort } from '@qt3/test-support';
import type { Workshop } from '../workshop/workshop.js';

/** The folders of a mail queue. */
const QUEUES = [
  'incoming',
  'active',
  'deferred',
  'defer',
  'bounce',
  'hold',
  'corrupt',
  'flush',
  'trace',
  'saved',
];

/** Longer than any record of TLS. */
const LONG_MESSAGE = 'A line that is said again and again.\r\n'.repeat(5000);

/** Postfix, with a queue of its own, delivering to nowhere. Its master process has to be root. */
export const postfix: Peer = {
  name: 'postfix',
  packages: ['postfix'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const { port, strictPort } = await startPostfix(workshop);
    const exchange = (protocol: string, settings: LinkSettings, at = port): Exchange => ({
      role: 'client',
      protocol,
      run: () => sendMail(workshop, at, settings),
    });
    return [
      exchange('SMTP STARTTLS', {}),
      exchange('SMTP STARTTLS, TLS 1.2', { only: 'TLSv1.2' }),
      exchange('SMTP STARTTLS, client certificate', { clientCertificate: true }, strictPort),
    ];
  },
};

/** Where Postfix listens: on the strict port it insists on a client's certificate. */
interface PostfixPorts {
  readonly port: number;
  readonly strictPort: number;
}

/**
 * Starts Postfix in a workshop. What it is given, it throws away.
 *
 * @throws Error for anybody but root
 */
export async function startPostfix(workshop: Workshop): Promise<PostfixPorts> {
  if (workshop.user === undefined) throw new Error('only root can start Postfix');
  const port = await freePort();
  const strictPort = await freePort();
  const config = await configure(workshop, port, strictPort);
  // -d: it stays in the foreground.
  await workshop.serve(port, '/usr/lib/postfix/sbin/master', ['-d', '-c', config], {
    user: { uid: 0, gid: 0 },
  });
  return { port, strictPort };
}

async function sendMail({ credentials }: Workshop, port: number, settings: LinkSettings): Promise<LinkFacts> {
  using talk = await Conversation.open(credentials, port);
  await talk.hear(/^220 /);
  await talk.ask('EHLO client.localdomain', /^250-STARTTLS$/);
  await talk.hear(/^250 /);
  await talk.ask('MAIL FROM:<a@localhost>', /^530 5\.7\.0 /);
  await talk.ask('STARTTLS', /^220 /);
  await talk.secure(settings);
  await talk.ask('EHLO client.localdomain', /^250 /);
  await talk.ask('MAIL FROM:<a@example.org>', /^250 /);
  await talk.ask('RCPT TO:<b@example.org>', /^250 /);
  await talk.ask('DATA', /^354 /);
  talk.say('Subject: hello\r\n');
  talk.send(LONG_MESSAGE);
  await talk.ask('.', /^250 2\.0\.0 Ok: queued as /);
  const facts = talk.facts();
  await talk.ask('QUIT', /^221 /);
  await talk.end();
  return facts;
}

/** Writes main.cf and master.cf, and makes the folders; returns the folder of the configuration. */
async function configure(workshop: Workshop, port: number, strictPort: number): Promise<string> {
  const { caFile, certificate, key } = workshop.credentials;
  const number = async (what: string): Promise<number> =>
    Number((await workshop.run('id', [what, 'postfix'])).trim());
  const user = { uid: await number('-u'), gid: await number('-g') };
  const root = { uid: 0, gid: 0 };
  const queue = workshop.makeFolder('queue', root);
  for (const name of ['pid', ...QUEUES, 'private', 'public', 'maildrop'])
    workshop.makeFolder(`queue/${name}`, name === 'pid' ? root : user);
  const data = workshop.makeFolder('data', user);
  // Postfix reads the key before it gives root up, and insists that root owns it.
  for (const path of [key, certificate]) chownSync(path, 0, 0);
  workshop.write(
    'postfix/main.cf',
    [
      'compatibility_level = 3.6',
      `queue_directory = ${queue}`,
      `data_directory = ${data}`,
      `maillog_file = ${queue}/log`,
      `maillog_file_prefixes = ${queue}`,
      // No look-ups of the names of addresses.
      'smtpd_peername_lookup = no',
      'disable_dns_lookups = yes',
      'myhostname = localhost.localdomain',
      'inet_interfaces = 127.0.0.1',
      'inet_protocols = ipv4',
      'mydestination =',
      'mynetworks = 127.0.0.0/8',
      'alias_maps =',
      'alias_database =',
      'local_recipient_maps =',
      // Nothing leaves: every message is thrown away.
      'default_transport = discard:',
      'relay_transport = discard:',
      'smtpd_tls_security_level = encrypt',
      `smtpd_tls_cert_file = ${certificate}`,
      `smtpd_tls_key_file = ${key}`,
      `smtpd_tls_CAfile = ${caFile}`,
      '',
    ].join('\n'),
  );
  workshop.write('postfix/master.cf', `${master(port, strictPort).join('\n')}\n`);
  return workshop.pathTo('postfix');
}

/** The lines of master.cf: the services it takes to receive a message and to discard it. */
function master(port: number, strictPort: number): string[] {
  const service = (folder: 'public' | 'private', name: string, command = name, limits = '- -'): string =>
    `${name} unix ${folder === 'private' ? 'y' : 'n'} - n ${limits} ${command}`;
  return [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    `127.0.0.1:${strictPort} inet n - n - - smtpd -o smtpd_tls_req_ccert=yes`,
    service('public', 'pickup', 'pickup', '60 1'),
    service('public', 'cleanup', 'cleanup', '- 0'),
    service('public', 'qmgr', 'qmgr', '300 1'),
    service('public', 'flush', 'flush', '1000? 0'),
    service('private', 'tlsmgr', 'tlsmgr', '1000? 1'),
    service('private', 'rewrite', 'trivial-rewrite'),
    service('private', 'bounce', 'bounce', '- 0'),
    service('private', 'defer', 'bounce', '- 0'),
    service('private', 'trace', 'bounce', '- 0'),
    service('private', 'proxymap'),
    service('private', 'anvil', 'anvil', '- 1'),
    service('private', 'error'),
    service('private', 'retry', 'error'),
    service('private', 'discard'),
    'postlog unix-dgram n - n - 1 postlogd',
  ];
}
