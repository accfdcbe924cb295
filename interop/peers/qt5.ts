import { fileURLToPath } from 'node:url';
import { Conversation, type LinkSettings } from '../client/conversation.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import type { MakeDialect } from '../server/dialect.js';
import { Echo } from '../server/dialects/echo.js';
import { Smtp } from '../server/dialects/smtp.js';
import type { ServerSettings } from '../server/server-settings.js';
import { serveOnce } from '../server/serve-once.js';
import { freePort } from '@qt3/test-support';
import type { Workshop } from '../workshop/workshop.js';

/** Our great-grandchild: Qt 5's QSslSocket, in both roles. */
export const qt5: Peer = {
  name: 'qt5',
  packages: ['qtbase5-dev', 'g++', 'pkg-config'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const program = await compile(workshop);
    const { caFile, certificate, key } = workshop.credentials;
    const port = await freePort();
    await workshop.serve(port, program, ['server', String(port), certificate, key]);

    const asClient = (protocol: string, settings: LinkSettings): Exchange => ({
      role: 'client',
      protocol,
      run: () => talkTo(workshop, port, settings),
    });
    const asServer = (
      protocol: string,
      what: string,
      dialect: MakeDialect,
      settings: Partial<ServerSettings>,
      hears: readonly string[],
      prints: RegExp,
    ): Exchange => ({
      role: 'server',
      protocol,
      run: () =>
        serveOnce(workshop, dialect, settings, { hears }, async (at) => {
          const printed = await workshop.run(program, [what, String(at), caFile]);
          if (!prints.test(printed)) throw new Error(`the client printed:\n${printed}`);
        }),
    });
    const mail = ['EHLO qt5', 'MAIL FROM:<a@localhost>', 'A line.', 'QUIT'];
    const smtp = (protocol: string, settings: Partial<ServerSettings>): Exchange =>
      asServer(
        protocol,
        'client',
        () => new Smtp(),
        settings,
        mail,
        /encrypted\n[^]*250 2\.0\.0 Queued\n221 /,
      );
    return [
      asClient('STARTTLS', {}),
      asClient('STARTTLS, TLS 1.2', { only: 'TLSv1.2' }),
      smtp('SMTP STARTTLS', {}),
      smtp('SMTP STARTTLS, TLS 1.2', { only: 'TLSv1.2' }),
      asServer(
        'TLS at once',
        'client-at-once',
        () => new Echo(),
        { encryptedFromTheStart: true },
        ['hello from Qt 5', 'QUIT'],
        /ECHO hello from Qt 5\nBYE/,
      ),
    ];
  },
};

/** Compiles the C++ program in the workshop; returns its path. */
async function compile(workshop: Workshop): Promise<string> {
  const program = workshop.pathTo('qt5-peer');
  const flags = (await workshop.run('pkg-config', ['--cflags', '--libs', 'Qt5Network'])).trim().split(/\s+/);
  const source = fileURLToPath(new URL('../qt5/peer.cpp', import.meta.url));
  await workshop.run('g++', ['-O1', '-Wall', '-fPIC', '-o', program, source, ...flags], 120_000);
  return program;
}

async function talkTo({ credentials }: Workshop, port: number, settings: LinkSettings): Promise<LinkFacts> {
  using talk = await Conversation.open(credentials, port);
  await talk.hear(/^220 /);
  await talk.ask('hello', /^250 plain hello$/);
  await talk.ask('STARTTLS', /^220 /);
  await talk.secure(settings);
  await talk.ask('hello', /^250 secret hello$/);
  await talk.ask('x'.repeat(50_000), /^250 secret x{50000}$/);
  const facts = talk.facts();
  await talk.ask('QUIT', /^221 /);
  await talk.end();
  return facts;
}
