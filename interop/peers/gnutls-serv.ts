import { Conversation, type LinkSettings } from '../client/conversation.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import { freePort } from '@qt3/test-support';
import type { Workshop } from '../workshop/workshop.js';

/** `gnutls-serv --echo`: repeats each line. It has no STARTTLS, so a QSocket connects, and is handed over at once. */
export const gnutlsServer: Peer = {
  name: 'gnutls-serv',
  packages: ['gnutls-bin'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const { credentials } = workshop;
    const port = await freePort();
    const files = ['--x509certfile', credentials.certificate, '--x509keyfile', credentials.key];
    const echo = ['--echo', '--quiet', '--nodb', ...files];
    await workshop.serve(port, 'gnutls-serv', [...echo, '--disable-client-cert', '--port', String(port)]);
    const strictPort = await freePort();
    const strict = ['--require-client-cert', '--verify-client-cert', '--x509cafile', credentials.caFile];
    await workshop.serve(strictPort, 'gnutls-serv', [...echo, ...strict, '--port', String(strictPort)]);

    const exchange = (protocol: string, settings: LinkSettings, at = port): Exchange => ({
      role: 'client',
      protocol,
      run: async (): Promise<LinkFacts> => {
        using talk = await Conversation.open(credentials, at);
        await talk.secure(settings);
        await talk.ask('hello', /^hello$/);
        await talk.ask('x'.repeat(1000), /^x{1000}$/);
        return talk.facts();
      },
    });
    return [
      exchange('TLS 1.3 on a QSocket', { only: 'TLSv1.3' }),
      exchange('TLS 1.2 on a QSocket', { only: 'TLSv1.2' }),
      exchange('client certificate', { clientCertificate: true }, strictPort),
    ];
  },
};
