import type { Exchange, LinkFacts, Peer } from '../peer.js';
import { Echo } from '../server/dialects/echo.js';
import { UPGRADES } from '../server/dialects/upgrades.js';
import type { ServerSettings } from '../server/server-settings.js';
import { refuseOnce, serveOnce } from '../server/serve-once.js';
import type { Workshop } from '../workshop/workshop.js';

/** `openssl s_client`, upgrading and not. */
export const opensslClient: Peer = {
  name: 'openssl-s_client',
  packages: ['openssl'],
  prepare: (workshop: Workshop): readonly Exchange[] => {
    const plainLines = ['hello', 'QUIT'];
    const direct = (protocol: string, settings: Partial<ServerSettings>, ...more: string[]): Exchange => ({
      role: 'server',
      protocol,
      run: () =>
        serveOnce(
          workshop,
          () => new Echo(),
          { encryptedFromTheStart: true, ...settings },
          { hears: ['hello'], certificate: settings.askForCertificate ?? false },
          (port) => talk(workshop, port, plainLines, /ECHO hello[^]*BYE/, more),
        ),
    });
    const { clientCertificate, clientKey } = workshop.credentials;
    return [
      direct('TLS 1.3 at once', {}, '-tls1_3'),
      direct('TLS 1.2 at once', {}, '-tls1_2'),
      direct(
        'client certificate',
        { askForCertificate: true },
        '-cert',
        clientCertificate,
        '-key',
        clientKey,
      ),
      {
        role: 'server',
        protocol: 'ALPN',
        run: () =>
          serveOnce(
            workshop,
            () => new Echo(),
            { encryptedFromTheStart: true, applicationProtocols: ['imap', 'pop3'] },
            { hears: ['hello'], applicationProtocol: 'pop3' },
            (port) => talk(workshop, port, plainLines, /ECHO hello[^]*BYE/, ['-alpn', 'ftp,pop3']),
          ),
      },
      ...(['1.3', '1.2'] as const).map((version): Exchange => ({
        role: 'server',
        protocol: `TLS ${version} session resumed`,
        run: () => resume(workshop, version),
      })),
      {
        role: 'server',
        protocol: 'TLS 1.1 only',
        run: () =>
          refuseOnce(
            workshop,
            () => new Echo(),
            { encryptedFromTheStart: true },
            /protocol|version/,
            async (port) => {
              const client = workshop.start('openssl', [
                ...['s_client', '-tls1_1', '-cipher', 'DEFAULT@SECLEVEL=0', '-connect', `127.0.0.1:${port}`],
              ]);
              const status = await client.ended(15_000);
              if (status !== 1) throw new Error(`s_client ended with ${String(status)}\n${client.output}`);
            },
          ),
      },
      ...UPGRADES.map(({ name, dialect, lines, last }): Exchange => ({
        role: 'server',
        protocol: `-starttls ${name}`,
        run: () =>
          serveOnce(workshop, dialect, {}, { hears: lines }, (port) =>
            talk(workshop, port, lines, last, ['-starttls', name]),
          ),
      })),
    ];
  },
};

/** The client comes twice, the second time with the session, and the certificate, of the first. */
async function resume(workshop: Workshop, version: '1.2' | '1.3'): Promise<LinkFacts> {
  const { clientCertificate, clientKey } = workshop.credentials;
  const session = workshop.pathTo(`session-${version}`);
  const more = ['-cert', clientCertificate, '-key', clientKey];
  return serveOnce(
    workshop,
    () => new Echo(),
    { encryptedFromTheStart: true, askForCertificate: true, only: `TLSv${version}` },
    { hears: ['hello'], certificate: true, resumed: true },
    async (port) => {
      for (const way of ['-sess_out', '-sess_in'])
        await talk(workshop, port, ['hello', 'QUIT'], /ECHO hello[^]*BYE/, [...more, way, session]);
    },
  );
}

async function talk(
  workshop: Workshop,
  port: number,
  lines: readonly string[],
  expected: RegExp,
  more: readonly string[],
): Promise<void> {
  const client = workshop.start('openssl', [
    's_client',
    '-quiet',
    ...['-connect', `127.0.0.1:${port}`, '-CAfile', workshop.credentials.caFile],
    ...['-verify_return_error', '-verify_hostname', 'localhost', '-servername', 'localhost'],
    ...more,
  ]);
  client.type(lines.map((line) => `${line}\r\n`).join(''));
  const status = await client.ended(15_000).finally(() => client.kill());
  if (status !== 0 || !expected.test(client.output))
    throw new Error(`${client.title}: status ${String(status)}\n${client.output}`);
}
