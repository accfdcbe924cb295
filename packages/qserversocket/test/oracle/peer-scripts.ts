// What the peers of the oracle's server program do, in the words of the C++ original.
import type { Wire } from '@qt3/test-support';

export async function chat(fd: Wire): Promise<void> {
  await fd.say('one\ntwo\n');
  await fd.hear(14);
  await fd.say('half');
  await fd.ms(100);
  await fd.say(' line\n');
  await fd.hear(13);
  fd.close();
}
export async function stay(fd: Wire): Promise<void> {
  await fd.ms(600);
  fd.close();
}
export async function bye(fd: Wire): Promise<void> {
  await fd.say('bye\n');
  await fd.hear(7);
  await fd.hear(1);
  fd.close();
}
