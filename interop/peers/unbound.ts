import { SIGNAL } from '@qt3/core-signals';
import { QDns } from '@qt3/qnetwork';
import { freePort, SignalSpy } from '@qt3/test-support';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import type { Workshop } from '../workshop/workshop.js';

/** Records as a zone file has them. */
const ZONE = [
  'www.example.test. 3600 IN A 192.0.2.1',
  'www.example.test. 3600 IN AAAA 2001:db8::1',
  'mail.example.test. 3600 IN MX 20 second.example.test.',
  'mail.example.test. 3600 IN MX 10 first.example.test.',
  '_irc._tcp.example.test. 3600 IN SRV 1 2 6667 irc.example.test.',
  'alias.example.test. 3600 IN CNAME www.example.test.',
  'text.example.test. 3600 IN TXT "a text"',
  '1.2.0.192.in-addr.arpa. 3600 IN PTR www.example.test.',
  // More than fits into a datagram: asked for over TCP.
  ...Array.from({ length: 60 }, (_, i) => `many.example.test. 3600 IN A 10.0.0.${i + 1}`),
];

/** unbound: records of every type, over UDP and TCP, without encryption. */
export const unbound: Peer = {
  name: 'unbound',
  packages: ['unbound'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const port = await startUnbound(workshop, ['example.test.', '2.0.192.in-addr.arpa.'], ZONE);
    return [{ role: 'client', protocol: 'DNS, every record type', run: () => askEverything(port) }];
  },
};

/**
 * Starts unbound in a workshop.
 *
 * @param zones - the names of the zones that it has
 * @param records - what is in them, as a zone file has it
 * @returns its port
 */
export async function startUnbound(
  workshop: Workshop,
  zones: readonly string[],
  records: readonly string[],
): Promise<number> {
  const port = await freePort();
  const lines = [
    'server:',
    `  directory: "${workshop.makeFolder('unbound')}"`,
    '  chroot: ""',
    '  username: ""',
    '  pidfile: ""',
    '  do-daemonize: no',
    '  use-syslog: no',
    `  port: ${port}`,
    '  interface: 127.0.0.1',
    ...zones.map((zone) => `  local-zone: "${zone}" static`),
    ...records.map((record) => `  local-data: '${record}'`),
    'remote-control:',
    '  control-enable: no',
  ];
  const path = workshop.write('unbound.conf', `${lines.join('\n')}\n`);
  await workshop.serve(port, '/usr/sbin/unbound', ['-d', '-c', path]);
  return port;
}

async function askEverything(port: number): Promise<LinkFacts> {
  QDns.setServers([`127.0.0.1:${port}`]);
  try {
    const found = {
      a: await ask('www.example.test', QDns.A, (dns) => [...dns.addresses()].map(String)),
      aaaa: await ask('www.example.test', QDns.Aaaa, (dns) => [...dns.addresses()].map(String)),
      mx: await ask('mail.example.test', QDns.Mx, (dns) =>
        [...dns.mailServers()].map(({ name, priority }) => `${priority} ${name}`).sort(),
      ),
      srv: await ask('_irc._tcp.example.test', QDns.Srv, (dns) =>
        [...dns.servers()].map(({ name, port: at }) => `${name}:${at}`),
      ),
      alias: await ask('alias.example.test', QDns.Cname, (dns) => [dns.canonicalName()]),
      txt: await ask('text.example.test', QDns.Txt, (dns) => [...dns.texts()]),
      ptr: await ask('1.2.0.192.in-addr.arpa', QDns.Ptr, (dns) => [...dns.hostNames()]),
      none: await ask('none.example.test', QDns.A, (dns) => [...dns.addresses()].map(String)),
      many: await ask('many.example.test', QDns.A, (dns) => [String(dns.addresses().count())]),
    };
    const wanted = {
      a: ['192.0.2.1'],
      aaaa: ['2001:db8::1'],
      mx: ['10 first.example.test', '20 second.example.test'],
      srv: ['irc.example.test:6667'],
      alias: ['www.example.test'],
      txt: ['a text'],
      ptr: ['www.example.test'],
      none: [],
      many: ['60'],
    };
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      throw new Error(`it answered ${JSON.stringify(found)}`);
    return { protocol: 'none', cipher: '', remark: 'UDP, and TCP for a large answer' };
  } finally {
    QDns.setServers(null);
  }
}

async function ask(name: string, type: number, read: (dns: QDns) => string[]): Promise<string[]> {
  using dns = new QDns(name, type);
  const ready = new SignalSpy(dns, SIGNAL('resultsReady()'));
  await ready.wait(1, 15_000);
  return read(dns);
}
