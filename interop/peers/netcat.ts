import { answerOne } from '../client/datagrams.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import type { Workshop } from '../workshop/workshop.js';

/** netcat: a datagram that QSocketDevice answers. */
export const netcat: Peer = {
  name: 'netcat',
  packages: ['netcat-openbsd'],
  prepare: (workshop: Workshop): readonly Exchange[] => [
    { role: 'server', protocol: 'datagrams, answered', run: () => answer(workshop) },
  ],
};

async function answer(workshop: Workshop): Promise<LinkFacts> {
  let program: ReturnType<Workshop['start']> | undefined;
  const question = await answerOne((port) => {
    program = workshop.start('nc', ['-u', '127.0.0.1', String(port)]);
    program.type('from netcat\n');
  }, 'an answer\n');
  if (question !== 'from netcat\n') throw new Error(`it sent ${question}`);
  await program?.printed(/an answer/, 10_000);
  return { protocol: 'none', cipher: '' };
}
