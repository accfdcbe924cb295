import { Conversation } from '../client/conversation.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import { Smtp } from '../server/dialects/smtp.js';
import { serveOnce } from '../server/serve-once.js';
import { freePort } from '@qt3/test-support';
import type { Workshop } from '../workshop/workshop.js';

/** Settings of every stunnel here. */
const COMMON = ['foreground = yes', 'pid =', 'syslog = no', 'debug = warning'];

/** stunnel, in both roles: in front of `cat`, and in front of a client that knows no TLS. */
export const stunnel: Peer = {
  name: 'stunnel',
  packages: ['stunnel4'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const { credentials } = workshop;
    const port = await freePort();
    const strictPort = await freePort();
    const { caFile, certificate, key } = credentials;
    const cat = ['exec = /bin/cat', 'execArgs = cat', `cert = ${certificate}`, `key = ${key}`];
    const config = [
      ...[...COMMON, '[echo]', `accept = 127.0.0.1:${port}`, ...cat],
      ...['[strict]', `accept = 127.0.0.1:${strictPort}`, ...cat, `CAfile = ${caFile}`, 'verifyChain = yes'],
    ];
    await workshop.serve(port, 'stunnel4', [workshop.write('server.conf', `${config.join('\n')}\n`)]);
    return [
      { role: 'client', protocol: 'TLS on a QSocket', run: () => echo(workshop, port, false) },
      { role: 'client', protocol: 'client certificate', run: () => echo(workshop, strictPort, true) },
      { role: 'server', protocol: 'SMTP STARTTLS', run: () => throughStunnel(workshop) },
    ];
  },
};

async function echo({ credentials }: Workshop, port: number, clientCertificate: boolean): Promise<LinkFacts> {
  using talk = await Conversation.open(credentials, port);
  await talk.secure({ clientCertificate });
  await talk.ask('hello', /^hello$/);
  await talk.ask('x'.repeat(1000), /^x{1000}$/);
  return talk.facts();
}

/** A plain SMTP client speaks to a stunnel, which upgrades the connection to our server. */
async function throughStunnel(workshop: Workshop): Promise<LinkFacts> {
  const { credentials } = workshop;
  return serveOnce(
    workshop,
    () => new Smtp(),
    {},
    { hears: ['EHLO client', 'MAIL FROM:<a@localhost>', 'Hello through a tunnel.', 'QUIT'] },
    async (port) => {
      const entrance = await freePort();
      const config = [
        ...[...COMMON, '[smtp]', 'client = yes', 'protocol = smtp', `accept = 127.0.0.1:${entrance}`],
        ...[`connect = 127.0.0.1:${port}`, `CAfile = ${credentials.caFile}`],
        ...['verifyChain = yes', 'checkHost = localhost'],
      ];
      await workshop.serve(entrance, 'stunnel4', [workshop.write('client.conf', `${config.join('\n')}\n`)]);
      using talk = await Conversation.open(credentials, entrance);
      await talk.hear(/^220 /);
      await talk.ask('EHLO client', /^250 /);
      await talk.ask('MAIL FROM:<a@localhost>', /^250 /);
      await talk.ask('RCPT TO:<b@localhost>', /^250 /);
      await talk.ask('DATA', /^354 /);
      await talk.ask('Hello through a tunnel.\r\n.', /^250 /);
      await talk.ask('QUIT', /^221 /);
      await talk.end();
    },
  );
}
