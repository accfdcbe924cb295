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
export async function longQuestion(fd: Wire): Promise<void> {
  await fd.hear(20_000_000);
  await fd.say('answer');
  await fd.hear(1);
}
export async function eight(fd: Wire): Promise<void> {
  await fd.say('12345678');
  await fd.hear(1);
}
export async function breakOff(fd: Wire): Promise<void> {
  await fd.hear(1);
  fd.reset();
}
export async function soak(fd: Wire): Promise<void> {
  await fd.hear(2 ** 30);
}
