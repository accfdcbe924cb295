import { QtSSLSocket } from '@qt3/qtsslsocket';
import { Conversation, type LinkSettings } from '../client/conversation.js';
import { REFUSED, type Exchange, type LinkFacts, type Peer } from '../peer.js';
import { makeAuthority } from '../workshop/credentials.js';
import { freePort } from '@qt3/test-support';
import type { Workshop } from '../workshop/workshop.js';

/** `openssl s_server -rev`: says each line backwards, and closes at `CLOSE`. */
export const opensslServer: Peer = {
  name: 'openssl-s_server',
  packages: ['openssl'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const { credentials } = workshop;
    const { caFile, certificate, key } = credentials;
    const port = await freePort();
    const common = ['s_server', '-rev', '-cert', certificate, '-key', key, '-CAfile', caFile];
    await workshop.serve(port, 'openssl', [...common, '-accept', `127.0.0.1:${port}`]);
    const strictPort = await freePort();
    const strict = ['-Verify', '1', '-verify_return_error', '-accept', `127.0.0.1:${strictPort}`];
    await workshop.serve(strictPort, 'openssl', [...common, ...strict]);

    const handedOver = async (settings: LinkSettings, at = port): Promise<LinkFacts> => {
      using talk = await Conversation.open(credentials, at);
      await talk.secure(settings);
      return await reverse(talk);
    };
    return [
      {
        role: 'client',
        protocol: 'TLS at once',
        run: async () => {
          using talk = await Conversation.openSecured(credentials, port);
          return await reverse(talk);
        },
      },
      { role: 'client', protocol: 'TLS 1.3 on a QSocket', run: () => handedOver({ only: 'TLSv1.3' }) },
      { role: 'client', protocol: 'TLS 1.2 on a QSocket', run: () => handedOver({ only: 'TLSv1.2' }) },
      {
        role: 'client',
        protocol: 'client certificate',
        run: () => handedOver({ clientCertificate: true }, strictPort),
      },
      {
        role: 'client',
        protocol: 'a certificate of an unknown authority',
        run: () => refuseStranger(workshop),
      },
    ];
  },
};

async function reverse(talk: Conversation): Promise<LinkFacts> {
  await talk.ask('never odd or even!', /^!neve ro ddo reven$/);
  await talk.ask('x'.repeat(100) + 'y', /^yx{100}$/);
  const facts = talk.facts();
  talk.say('CLOSE');
  await talk.end();
  return facts;
}

/** The server's certificate is as good as the other one, but for the authority. */
async function refuseStranger(workshop: Workshop): Promise<LinkFacts> {
  const stranger = await (await makeAuthority()).issue({ names: ['localhost'], key: 'rsa' });
  const path = workshop.write('stranger.pem', stranger.keyPem + stranger.pem);
  const port = await freePort();
  const server = await workshop.serve(port, 'openssl', [
    ...['s_server', '-rev', '-cert', path, '-key', path, '-accept', `127.0.0.1:${port}`],
  ]);
  using talk = await Conversation.open(workshop.credentials, port);
  const refusal = await talk.secure().then(
    () => '',
    (error: unknown) => String(error),
  );
  if (!refusal.includes(`certCheckFailed(${QtSSLSocket.UnableToVerify})`))
    throw new Error(`it should have been refused: ${refusal}`);
  await server.printed(/CONNECTION ESTABLISHED[^]*CONNECTION CLOSED/, 10_000);
  return REFUSED;
}
