import type { Wire } from '@qt3/test-support';

export async function echo(fd: Wire): Promise<void> {
  await fd.hear(8);
  await fd.ms(20);
  await fd.say('question');
  await fd.hear(1);
}
export async function silence(fd: Wire): Promise<void> {
  await fd.hear(1);
}
export async function farewell(fd: Wire): Promise<void> {
  await fd.say('bye');
}
export async function late(fd: Wire): Promise<void> {
  await fd.ms(50);
  await fd.say('late');
  await fd.hear(1);
}
export async function soak(fd: Wire): Promise<void> {
  await fd.hear(2 ** 30);
}
