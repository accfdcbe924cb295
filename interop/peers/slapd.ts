import { Conversation, type LinkSettings } from '../client/conversation.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import { freePort } from '@qt3/test-support';
import type { Workshop } from '../workshop/workshop.js';

/** The name of the extended operation that begins TLS (RFC 4511, section 4.14). */
const START_TLS = '1.3.6.1.4.1.1466.20037';

/** Tags of LDAP's messages that are answers. */
const Answer = { Bind: 0x61, Entry: 0x64, SearchDone: 0x65, Extended: 0x78 } as const;

/** OpenLDAP's slapd, which uses GnuTLS in Debian: StartTLS, and a search that it answers only behind it. */
export const slapd: Peer = {
  name: 'slapd',
  packages: ['slapd'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const port = await start(workshop, 'open', 'never');
    const strictPort = await start(workshop, 'strict', 'demand');
    const exchange = (protocol: string, settings: LinkSettings, at = port): Exchange => ({
      role: 'client',
      protocol,
      run: () => search(workshop, at, settings),
    });
    return [
      exchange('LDAP StartTLS', {}),
      exchange('LDAP StartTLS, TLS 1.2', { only: 'TLSv1.2' }),
      exchange('LDAP StartTLS, client certificate', { clientCertificate: true }, strictPort),
    ];
  },
};

/** Starts a slapd; returns its port. */
async function start(workshop: Workshop, name: string, verifyClient: 'never' | 'demand'): Promise<number> {
  const port = await freePort();
  const { caFile, certificate, key } = workshop.credentials;
  const run = workshop.makeFolder(name);
  const path = workshop.write(
    `${name}.conf`,
    [
      `pidfile ${run}/pid`,
      `argsfile ${run}/args`,
      `TLSCertificateFile ${certificate}`,
      `TLSCertificateKeyFile ${key}`,
      `TLSCACertificateFile ${caFile}`,
      `TLSVerifyClient ${verifyClient}`,
      'security tls=128',
      '',
    ].join('\n'),
  );
  const args = ['-d', '0', '-f', path, '-h', `ldap://127.0.0.1:${port}/`];
  await workshop.serve(port, '/usr/sbin/slapd', args);
  return port;
}

async function search({ credentials }: Workshop, port: number, settings: LinkSettings): Promise<LinkFacts> {
  using talk = await Conversation.open(credentials, port);
  talk.send(message(1, element(0x77, element(0x80, START_TLS))));
  succeed(await answer(talk, Answer.Extended));
  await talk.secure(settings);
  // An anonymous bind with version 3 of the protocol.
  talk.send(message(2, element(0x60, integer(3), element(0x04), element(0x80))));
  succeed(await answer(talk, Answer.Bind));
  const [base, scope, aliases] = [element(0x04), element(0x0a, Buffer.of(0)), element(0x0a, Buffer.of(0))];
  const limits = [integer(0), integer(0), element(0x01, Buffer.of(0))];
  const filter = element(0x87, 'objectClass');
  const attributes = element(0x30, element(0x04, '+'));
  talk.send(message(3, element(0x63, base, scope, aliases, ...limits, filter, attributes)));
  const entry = await answer(talk, Answer.Entry);
  if (!entry.toString('latin1').includes(START_TLS)) throw new Error('the entry does not name StartTLS');
  succeed(await answer(talk, Answer.SearchDone));
  const facts = talk.facts();
  talk.send(message(4, element(0x42)));
  await talk.end();
  return facts;
}

/** Reads a message that has to be of this kind; returns what its operation holds. */
async function answer(talk: Conversation, tag: number): Promise<Buffer> {
  const head = await talk.take(2);
  const body = await talk.take(await lengthOf(head[1] ?? 0, (count) => talk.take(count)));
  // The number of the message comes first: 02 01 NN.
  const operation = body.subarray(3);
  if (operation[0] !== tag) throw new Error(`unexpected answer: ${body.toString('hex')}`);
  return operation;
}

/** A length in BER: one byte, or the number of bytes that hold it. */
async function lengthOf(first: number, take: (count: number) => Promise<Buffer>): Promise<number> {
  if (first < 0x80) return first;
  const count = first & 0x7f;
  return (await take(count)).readUIntBE(0, count);
}

/** An answer's result code has to be 0, which is success. */
function succeed(operation: Buffer): void {
  const code = operation.indexOf(Buffer.of(0x0a, 1));
  if (code < 0 || operation[code + 2] !== 0)
    throw new Error(`the server says: ${operation.toString('latin1')}`);
}

function message(number: number, operation: Buffer): Buffer {
  return element(0x30, integer(number), operation);
}

function integer(value: number): Buffer {
  return element(0x02, Buffer.of(value));
}

/** An element in BER. Nothing here is longer than 127 bytes. */
function element(tag: number, ...content: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.of(tag, body.length), body]);
}
