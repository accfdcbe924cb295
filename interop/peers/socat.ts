import { freePort } from '@qt3/test-support';
import { answerOne, askForEchoes, exchangeOverTcp } from '../client/datagrams.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import type { Workshop } from '../workshop/workshop.js';

/** socat: datagrams over IPv4 and IPv6, and a connection, with QSocketDevice. */
export const socat: Peer = {
  name: 'socat',
  packages: ['socat'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const [udp, udp6, tcp] = [await freePort(), await freePort(), await freePort()];
    workshop.start('socat', ['-T', '60', `UDP4-LISTEN:${udp},bind=127.0.0.1`, 'PIPE']);
    workshop.start('socat', ['-T', '60', `UDP6-LISTEN:${udp6},bind=[::1]`, 'PIPE']);
    await workshop.serve(tcp, 'socat', [`TCP4-LISTEN:${tcp},bind=127.0.0.1,fork`, 'PIPE']);
    return [
      { role: 'client', protocol: 'datagrams, IPv4', run: () => Promise.resolve(askForEchoes(udp, 4)) },
      { role: 'client', protocol: 'datagrams, IPv6', run: () => Promise.resolve(askForEchoes(udp6, 6)) },
      {
        role: 'client',
        protocol: 'TCP, calls that wait',
        run: () => Promise.resolve(exchangeOverTcp(tcp)),
      },
      { role: 'server', protocol: 'datagrams, answered', run: () => answer(workshop) },
    ];
  },
};

async function answer(workshop: Workshop): Promise<LinkFacts> {
  let program: ReturnType<Workshop['start']> | undefined;
  const question = await answerOne((port) => {
    program = workshop.start('socat', ['-t', '20', '-', `UDP4:127.0.0.1:${port},shut-none`]);
    program.type('from socat\n');
  }, 'an answer\n');
  if (question !== 'from socat\n') throw new Error(`it sent ${question}`);
  await program?.printed(/an answer/, 10_000);
  return { protocol: 'none', cipher: '' };
}
