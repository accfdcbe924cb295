import type { SslSession } from '@qt3/qtsslsocket';
import { Conversation, type LinkSettings } from '../client/conversation.js';
import { fetchByQHttp, fetchPages } from '../client/network.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import { freePort } from '@qt3/test-support';
import type { Workshop } from '../workshop/workshop.js';

const BODY = 'Hello from a web server.\n';

/** nginx: HTTP by QHttp; HTTPS requests, two on one connection, with ALPN, and with a session resumed. */
export const nginx: Peer = {
  name: 'nginx',
  packages: ['nginx-light'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const { credentials } = workshop;
    const port = await freePort();
    const strictPort = await freePort();
    const plainPort = await freePort();
    await start(workshop, port, strictPort, plainPort);
    const at = (protocol: string, settings: LinkSettings, where = port): Exchange => ({
      role: 'client',
      protocol,
      run: async (): Promise<LinkFacts> => {
        using talk = await Conversation.openSecured(credentials, where, settings);
        return (await get(talk)).facts;
      },
    });
    const http = { applicationProtocols: ['http/1.1'] };
    return [
      {
        role: 'client',
        protocol: 'HTTP by QHttp',
        run: () => fetchPages(plainPort, { path: '/index.txt', content: BODY }),
      },
      at('HTTPS, TLS 1.3', { ...http, only: 'TLSv1.3' }),
      at('HTTPS, TLS 1.2', { ...http, only: 'TLSv1.2' }),
      {
        role: 'client',
        protocol: 'HTTPS by QHttp',
        run: () => fetchByQHttp(credentials, port, { path: '/index.txt', content: BODY }),
      },
      at('HTTPS, client certificate', { ...http, clientCertificate: true }, strictPort),
      ...(['TLSv1.2', 'TLSv1.3'] as const).map((only): Exchange => ({
        role: 'client',
        protocol: `HTTPS, ${only.replace('v', ' ')} session resumed`,
        run: async (): Promise<LinkFacts> => {
          using first = await Conversation.openSecured(credentials, port, { ...http, only });
          const { session } = await get(first);
          using second = await Conversation.openSecured(credentials, port, { ...http, only, session });
          if (!second.link.isSessionReused()) throw new Error('the session has not been resumed');
          return (await get(second)).facts;
        },
      })),
    ];
  },
};

async function start(workshop: Workshop, port: number, strictPort: number, plainPort: number): Promise<void> {
  const { caFile, certificate, key } = workshop.credentials;
  workshop.write('html/index.txt', BODY);
  const server = (listen: number, more: string): string =>
    `server { listen 127.0.0.1:${listen} ssl; server_name localhost; root ${workshop.pathTo('html')}; ${more} }`;
  await startNginx(workshop, port, [
    `ssl_certificate ${certificate};`,
    `ssl_certificate_key ${key};`,
    'ssl_protocols TLSv1.2 TLSv1.3;',
    'ssl_session_cache builtin;',
    `server { listen 127.0.0.1:${plainPort}; root ${workshop.pathTo('html')}; }`,
    server(port, ''),
    server(strictPort, `ssl_client_certificate ${caFile}; ssl_verify_client on;`),
  ]);
}

/**
 * Starts nginx in a workshop.
 *
 * @param port - one of those that it listens on
 * @param http - directives for its section http: the servers
 */
export async function startNginx(workshop: Workshop, port: number, http: readonly string[]): Promise<void> {
  const work = workshop.makeFolder('nginx');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${work}/${name};`,
  );
  const config = `
    daemon off;
    master_process off;
    pid ${work}/pid;
    error_log stderr warn;
    events { worker_connections 64; }
    http {
      access_log off;
      ${[...temporary, ...http].join('\n      ')}
    }
  `;
  const path = workshop.write('nginx.conf', config);
  await workshop.serve(port, 'nginx', ['-e', 'stderr', '-p', work, '-c', path]);
}

/** Two requests on one connection; what is to be known of the link is asked between them, before it is over. */
async function get(talk: Conversation): Promise<{ facts: LinkFacts; session: SslSession | null }> {
  await request(talk, 'keep-alive');
  const chosen = talk.link.applicationProtocol();
  if (chosen !== 'http/1.1') throw new Error(`ALPN chose "${chosen}"`);
  const got = { facts: talk.facts(), session: talk.link.session() };
  await request(talk, 'close');
  await talk.end();
  return got;
}

async function request(talk: Conversation, connection: 'keep-alive' | 'close'): Promise<void> {
  talk.say('GET /index.txt HTTP/1.1');
  talk.say('Host: localhost');
  talk.say(`Connection: ${connection}`);
  talk.say('');
  await talk.hear(/^HTTP\/1\.1 200 OK$/);
  await talk.hear(/^$/);
  const body = await talk.take(BODY.length);
  if (body.toString('latin1') !== BODY) throw new Error(`unexpected body: ${body.toString('latin1')}`);
}
