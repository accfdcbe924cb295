import { freePort } from '@qt3/test-support';
import { fetchByQHttp, fetchPages, fetchPlain } from '../client/network.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import type { Workshop } from '../workshop/workshop.js';

const BODY = 'Hello from another web server.\n';

/** More than fits into the buffers of a connection. */
const UPLOAD = Buffer.alloc(500_000, 'What is sent comes back.\n');

const MODULES = ['mpm_event', 'authz_core', 'mime', 'include', 'filter', 'reflector', 'ssl', 'socache_shmcb'];

/** Apache: HTTP by QHttp, with pages of unknown length in chunks, and what is sent coming back; HTTPS. */
export const apache: Peer = {
  name: 'apache',
  packages: ['apache2-bin'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const port = await freePort();
    const tlsPort = await freePort();
    await startApache(workshop, port, tlsPort);
    const page = { path: '/index.txt', content: BODY };
    return [
      { role: 'client', protocol: 'HTTP by QHttp', run: () => fetchPages(port, page) },
      { role: 'client', protocol: 'HTTP by QHttp, chunks', run: () => fetchChunks(port) },
      { role: 'client', protocol: 'HTTP by QHttp, POST', run: () => sendAndGetBack(port) },
      {
        role: 'client',
        protocol: 'HTTPS by QHttp',
        run: () => fetchByQHttp(workshop.credentials, tlsPort, page),
      },
    ];
  },
};

async function startApache(workshop: Workshop, port: number, tlsPort: number): Promise<void> {
  const { certificate, key } = workshop.credentials;
  const work = workshop.makeFolder('apache');
  const html = workshop.pathTo('html');
  workshop.write('html/index.txt', BODY);
  workshop.write('html/page.shtml', 'It is said by <!--#echo var="SERVER_NAME" -->.\n'.repeat(5000));
  const lines = [
    `ServerRoot ${work}`,
    `DefaultRuntimeDir ${work}`,
    `PidFile ${work}/pid`,
    'ServerName localhost',
    `Listen 127.0.0.1:${port}`,
    `Listen 127.0.0.1:${tlsPort}`,
    `ErrorLog ${work}/error.log`,
    'StartServers 1',
    ...MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
    'TypesConfig /dev/null',
    'AddType text/plain .txt',
    'AddType text/html .shtml',
    `DocumentRoot ${html}`,
    `<Directory ${html}>`,
    'Require all granted',
    'Options +Includes',
    'AddOutputFilter INCLUDES .shtml',
    '</Directory>',
    '<Location /reflect>',
    'SetHandler reflector',
    '</Location>',
    `<VirtualHost 127.0.0.1:${tlsPort}>`,
    'SSLEngine on',
    `SSLCertificateFile ${certificate}`,
    `SSLCertificateKeyFile ${key}`,
    '</VirtualHost>',
  ];
  const path = workshop.write('apache.conf', `${lines.join('\n')}\n`);
  await workshop.serve(port, '/usr/sbin/apache2', ['-f', path, '-DFOREGROUND'], { stopSignal: 'SIGTERM' });
}

async function fetchChunks(port: number): Promise<LinkFacts> {
  const answers = await fetchPlain(port, (http) => {
    http.get('/page.shtml');
    http.get('/page.shtml');
  });
  const expected = Buffer.from('It is said by 127.0.0.1.\n'.repeat(5000));
  for (const { status, body, header } of answers) {
    if (header.get('transfer-encoding') !== 'chunked') throw new Error('there were no chunks');
    if (status !== 200 || !body.equals(expected)) throw new Error('the page has come changed');
  }
  return { protocol: 'none', cipher: '', remark: `${expected.length} bytes in chunks, twice` };
}

async function sendAndGetBack(port: number): Promise<LinkFacts> {
  const [answer] = await fetchPlain(port, (http) => http.post('/reflect', UPLOAD));
  if (answer?.status !== 200 || !answer.body.equals(UPLOAD)) throw new Error('it has come back changed');
  return { protocol: 'none', cipher: '', remark: `${UPLOAD.length} bytes there and back` };
}
