import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { freePort } from '@qt3/test-support';
import type { Workshop } from '../../interop/workshop/workshop.js';

/** INN, the news server: only root can start it, as the user that it insists on. */
export const inn = { packages: ['inn2'] } as const;

const FOLDERS = [
  'db',
  'etc',
  'run',
  'log',
  'tmp',
  'articles',
  'overview',
  'incoming',
  'incoming/bad',
  'outgoing',
];

/**
 * Starts INN in a workshop.
 *
 * @param groups - names
 * @param articles - what is posted to them, with all headers that an article needs, and lines that end with CRLF
 * @returns its port
 */
export async function startInn(
  workshop: Workshop,
  groups: readonly string[],
  articles: readonly string[],
): Promise<number> {
  const idOf = async (what: string): Promise<number> =>
    Number((await workshop.run('id', [what, 'news'])).trim());
  const user = { uid: await idOf('-u'), gid: await idOf('-g') };
  const port = await freePort();
  const folder = workshop.makeFolder('inn', user);
  for (const name of FOLDERS) workshop.makeFolder(`inn/${name}`, user);
  const files: Record<string, readonly string[]> = {
    'inn.conf': [
      'domain: localdomain',
      'pathhost: news.localdomain',
      'organization: tests',
      'mta: "/bin/true %s"',
      'hismethod: hisv6',
      'enableoverview: true',
      'ovmethod: tradindexed',
      `port: ${port}`,
      'bindaddress: 127.0.0.1',
      'bindaddress6: none',
      // A busy machine is no reason to refuse a reader.
      'nnrpdloadlimit: 0',
      'pathnews: /usr/lib/news',
      `pathspool: ${folder}`,
      `pathfilter: ${folder}/etc`,
      ...['db', 'etc', 'run', 'log', 'tmp'].map((name) => `path${name}: ${folder}/${name}`),
      ...['articles', 'overview', 'incoming', 'outgoing'].map((name) => `path${name}: ${folder}/${name}`),
    ],
    'db/active': ['control', 'control.cancel', 'junk', ...groups].map(
      (name, i) => `${name} 0000000000 0000000001 ${i < 3 ? 'n' : 'y'}`,
    ),
    'db/newsgroups': [],
    'db/active.times': [],
    'db/history': [],
    'etc/storage.conf': ['method tradspool {', '  newsgroups: *', '  class: 0', '}'],
    'etc/newsfeeds': ['ME:*::'],
    'etc/incoming.conf': ['streaming: true'],
    'etc/readers.conf': [
      'auth all { hosts: "*"',
      'default: "<all>" }',
      'access all { users: "<all>"',
      'newsgroups: "*,!junk,!control,!control.*"',
      'access: RP }',
    ],
    ...Object.fromEntries(
      ['control.ctl', 'expire.ctl', 'moderators', 'distributions', 'localgroups', 'subscriptions'].map(
        (name) => [`etc/${name}`, []],
      ),
    ),
  };
  for (const [name, lines] of Object.entries(files))
    workshop.own(workshop.write(`inn/${name}`, lines.map((line) => `${line}\n`).join('')), user);
  const options = { user, env: { INNCONF: `${folder}/inn.conf` } };
  const made = workshop.start('/usr/lib/news/bin/makedbz', ['-i', '-o', '-s', '1000'], options);
  made.endInput();
  if ((await made.ended(20_000)) !== 0) throw new Error(`makedbz failed:\n${made.output}`);
  await workshop.serve(port, '/usr/lib/news/bin/innd', ['-f'], options);
  for (const article of articles) await post(port, article);
  return port;
}

async function post(port: number, article: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const expect = async (code: string): Promise<void> => {
    const answer: unknown = (await lines.next()).value;
    if (!String(answer).startsWith(code)) throw new Error(`INN said ${String(answer)}`);
  };
  await expect('200');
  socket.write('MODE READER\r\n');
  await expect('200');
  socket.write('POST\r\n');
  await expect('340');
  socket.write(`${article}\r\n.\r\n`);
  await expect('240');
  socket.end('QUIT\r\n');
  await expect('205');
  socket.destroy();
}
