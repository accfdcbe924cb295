import type { Exchange, Peer } from '../peer.js';
import type { MakeDialect } from '../server/dialect.js';
import { Echo } from '../server/dialects/echo.js';
import { UPGRADES } from '../server/dialects/upgrades.js';
import type { ServerSettings } from '../server/server-settings.js';
import { serveOnce } from '../server/serve-once.js';
import type { Workshop } from '../workshop/workshop.js';

/** `gnutls-cli`, upgrading and not. */
export const gnutlsClient: Peer = {
  name: 'gnutls-cli',
  packages: ['gnutls-bin'],
  prepare: (workshop: Workshop): readonly Exchange[] => {
    const exchange = (
      protocol: string,
      dialect: MakeDialect,
      settings: Partial<ServerSettings>,
      lines: readonly string[],
      last: RegExp,
      more: readonly string[],
    ): Exchange => ({
      role: 'server',
      protocol,
      run: () =>
        serveOnce(
          workshop,
          dialect,
          settings,
          { hears: lines, certificate: settings.askForCertificate ?? false },
          (port) => talk(workshop, port, lines, last, more),
        ),
    });
    const direct = (protocol: string, settings: Partial<ServerSettings>, more: readonly string[]): Exchange =>
      exchange(
        protocol,
        () => new Echo(),
        { encryptedFromTheStart: true, ...settings },
        ['hello', 'QUIT'],
        /ECHO hello[^]*BYE/,
        more,
      );
    const { clientCertificate, clientKey } = workshop.credentials;
    return [
      direct('TLS 1.3 at once', {}, ['--priority', 'NORMAL:-VERS-ALL:+VERS-TLS1.3']),
      direct('TLS 1.2 at once', {}, ['--priority', 'NORMAL:-VERS-ALL:+VERS-TLS1.2']),
      direct('client certificate', { askForCertificate: true }, [
        ...['--x509certfile', clientCertificate, '--x509keyfile', clientKey],
      ]),
      ...UPGRADES.map(({ name, dialect, lines, last }) =>
        exchange(`--starttls-proto ${name}`, dialect, {}, lines, last, ['--starttls-proto', name]),
      ),
    ];
  },
};

async function talk(
  workshop: Workshop,
  port: number,
  lines: readonly string[],
  expected: RegExp,
  more: readonly string[],
): Promise<void> {
  const { caFile } = workshop.credentials;
  const args = ['--x509cafile', caFile, ...more, '--port', String(port), 'localhost'];
  const client = workshop.start('gnutls-cli', args);
  // What is typed before the handshake would be lost.
  await client.printed(/Simple Client Mode|Handshake was completed/, 10_000);
  client.type(lines.map((line) => `${line}\r\n`).join(''));
  const status = await client.ended(15_000).finally(() => client.kill());
  if (status !== 0 || !expected.test(client.output))
    throw new Error(`${client.title}: status ${String(status)}\n${client.output}`);
}
