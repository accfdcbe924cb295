import { Conversation, type LinkSettings } from '../client/conversation.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import { freePort } from '@qt3/test-support';
import type { Workshop } from '../workshop/workshop.js';

const STREAM =
  "<?xml version='1.0'?><stream:stream to='localhost' version='1.0' xmlns='jabber:client' " +
  "xmlns:stream='http://etherx.jabber.org/streams'>";

/** Prosody: XMPP with STARTTLS, a login for anybody, and a session. */
export const prosody: Peer = {
  name: 'prosody',
  packages: ['prosody'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const port = await freePort();
    const path = workshop.write('prosody.cfg.lua', configuration(workshop, port));
    await workshop.serve(port, 'prosody', ['--config', path, '-F']);
    const exchange = (protocol: string, settings: LinkSettings): Exchange => ({
      role: 'client',
      protocol,
      run: () => logIn(workshop, port, settings),
    });
    return [exchange('XMPP STARTTLS', {}), exchange('XMPP STARTTLS, TLS 1.2', { only: 'TLSv1.2' })];
  },
};

async function logIn({ credentials }: Workshop, port: number, settings: LinkSettings): Promise<LinkFacts> {
  using talk = await Conversation.open(credentials, port);
  talk.send(STREAM);
  const offered = await talk.hearText(/<\/stream:features>/);
  if (!offered.includes('<starttls')) throw new Error(`STARTTLS is not offered: ${offered}`);
  talk.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
  await talk.hearText(/<proceed [^>]*>/);
  await talk.secure(settings);
  talk.send(STREAM);
  const mechanisms = await talk.hearText(/<\/stream:features>/);
  if (!mechanisms.includes('ANONYMOUS')) throw new Error(`no way to log in: ${mechanisms}`);
  talk.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>");
  await talk.hearText(/<success/);
  talk.send(STREAM);
  await talk.hearText(/<\/stream:features>/);
  talk.send("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
  await talk.hearText(/<jid>[^<]+@localhost\/[^<]+<\/jid>/);
  const facts = talk.facts();
  talk.send('</stream:stream>');
  await talk.end();
  return facts;
}

function configuration(workshop: Workshop, port: number): string {
  const { certificate, key } = workshop.credentials;
  const work = workshop.makeFolder('prosody');
  return `
    daemonize = false
    pidfile = "${work}/pid"
    data_path = "${work}"
    log = { { levels = { min = "warn" }, to = "console" } }
    interfaces = { "127.0.0.1" }
    c2s_ports = { ${port} }
    modules_enabled = { "tls", "saslauth" }
    modules_disabled = { "s2s", "http" }
    c2s_require_encryption = true
    VirtualHost "localhost"
      authentication = "anonymous"
      ssl = { certificate = "${certificate}", key = "${key}" }
  `;
}
