import { readdirSync } from 'node:fs';
import { Conversation, type LinkSettings } from '../client/conversation.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import { freePort } from '@qt3/test-support';
import type { Workshop } from '../workshop/workshop.js';

/** PostgreSQL asked for TLS by its SSLRequest, and then a query. */
export const postgresql: Peer = {
  name: 'postgresql',
  packages: ['postgresql'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const port = await freePort();
    const binaries = newestBinaries();
    const data = workshop.makeFolder('data');
    const { caFile, certificate, key } = workshop.credentials;
    const options = { ...(workshop.user && { user: workshop.user }) };
    const initdb = workshop.start(
      `${binaries}/initdb`,
      ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--no-sync', '--no-locale'],
      options,
    );
    initdb.endInput();
    const status = await initdb.ended(60_000);
    if (status !== 0) throw new Error(`initdb: status ${String(status)}\n${initdb.output}`);
    const settings = {
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      hba_file: workshop.write('pg_hba.conf', 'hostssl all postgres 127.0.0.1/32 trust\n'),
      ssl: 'on',
      ssl_cert_file: certificate,
      ssl_key_file: key,
      ssl_ca_file: caFile,
      fsync: 'off',
      shared_buffers: '1MB',
      dynamic_shared_memory_type: 'mmap',
      shared_memory_type: 'mmap',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // SIGINT is its fast shutdown: it sends its sessions away, which are in process groups of their own.
    const server = await workshop.serve(port, `${binaries}/postgres`, ['-D', data, ...flags], {
      stopSignal: 'SIGINT',
    });
    // It takes connections before it can answer them.
    await server.printed(/ready to accept connections/, 20_000);
    const exchange = (protocol: string, more: LinkSettings): Exchange => ({
      role: 'client',
      protocol,
      run: () => query(workshop, port, more),
    });
    return [
      exchange('SSLRequest', {}),
      exchange('SSLRequest, TLS 1.2', { only: 'TLSv1.2' }),
      exchange('SSLRequest, client certificate', { clientCertificate: true }),
    ];
  },
};

/** Debian keeps each version's programs in a folder of its own. */
function newestBinaries(): string {
  const folder = '/usr/lib/postgresql';
  const newest = readdirSync(folder)
    .map(Number)
    .filter(Number.isInteger)
    .sort((a, b) => b - a)[0];
  if (newest === undefined) throw new Error(`no version in ${folder}`);
  return `${folder}/${newest}/bin`;
}

async function query({ credentials }: Workshop, port: number, settings: LinkSettings): Promise<LinkFacts> {
  using talk = await Conversation.open(credentials, port);
  talk.send(message('', int32(80_877_103)));
  const answer = (await talk.take(1)).toString('latin1');
  if (answer !== 'S') throw new Error(`the answer to SSLRequest is "${answer}"`);
  await talk.secure(settings);
  talk.send(message('', int32(0x3_0000), text('user'), text('postgres'), Buffer.of(0)));
  // R: authentication; S, K: parameters and the key for cancelling; Z: ready for a query.
  await skipTo(talk, 'Z');
  talk.send(
    message(
      'Q',
      text(
        "select ssl, version, client_dn, repeat('x', 50000) from pg_stat_ssl where pid = pg_backend_pid()",
      ),
    ),
  );
  const row = await skipTo(talk, 'D');
  const facts = talk.facts();
  const columns = row.toString('latin1');
  if (!columns.includes('x'.repeat(50_000)) || !columns.includes(facts.protocol))
    throw new Error(`unexpected answer: ${columns.slice(0, 100)}`);
  if (columns.includes('/CN=A client') !== (settings.clientCertificate ?? false))
    throw new Error(`the server has seen another certificate: ${columns.slice(0, 100)}`);
  await skipTo(talk, 'Z');
  talk.send(message('X'));
  await talk.end();
  return facts;
}

/** Reads messages until one of this type comes; returns its content. */
async function skipTo(talk: Conversation, type: string): Promise<Buffer> {
  for (;;) {
    const head = await talk.take(5);
    const content = await talk.take(head.readInt32BE(1) - 4);
    const got = String.fromCharCode(head[0] ?? 0);
    if (got === type) return content;
    if (got === 'E') throw new Error(`the server says: ${content.toString('latin1').replaceAll('\0', ' ')}`);
  }
}

/** A message of the frontend: its type, its length, its content. */
function message(type: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from(type, 'latin1'), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function text(value: string): Buffer {
  return Buffer.from(`${value}\0`, 'latin1');
}
