import type { Exchange, Peer } from '../peer.js';
import { Smtp } from '../server/dialects/smtp.js';
import { serveOnce } from '../server/serve-once.js';
import type { Workshop } from '../workshop/workshop.js';

/** swaks, which sends a message after STARTTLS. */
export const swaks: Peer = {
  name: 'swaks',
  packages: ['swaks', 'libnet-ssleay-perl'],
  prepare: (workshop: Workshop): readonly Exchange[] => {
    const { caFile, clientCertificate, clientKey } = workshop.credentials;
    const exchange = (protocol: string, askForCertificate: boolean, more: readonly string[]): Exchange => ({
      role: 'server',
      protocol,
      run: () =>
        serveOnce(
          workshop,
          () => new Smtp(),
          { askForCertificate },
          {
            hears: [
              /^EHLO /,
              'MAIL FROM:<a@localhost>',
              'RCPT TO:<b@localhost>',
              'Hello from swaks.',
              'QUIT',
            ],
            certificate: askForCertificate,
          },
          async (port) => {
            const printed = await workshop.run('swaks', [
              ...['--server', `localhost:${port}`, '--tls', '--tls-verify', '--tls-ca-path', caFile],
              ...['--from', 'a@localhost', '--to', 'b@localhost', '--body', 'Hello from swaks.'],
              ...['--timeout', '15s', ...more],
            ]);
            // `~>` and `<~` mark what went over TLS.
            if (!/^<~ {2}250 2\.0\.0 Queued/m.test(printed)) throw new Error(`swaks printed:\n${printed}`);
          },
        ),
    });
    return [
      exchange('SMTP STARTTLS', false, []),
      exchange('SMTP STARTTLS, TLS 1.2', false, ['--tls-protocol', 'tlsv1_2']),
      exchange('SMTP STARTTLS, client certificate', true, [
        '--tls-cert',
        clientCertificate,
        '--tls-key',
        clientKey,
      ]),
    ];
  },
};
