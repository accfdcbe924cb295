// What the peers of the oracle's programs do, in the words of the C++ originals.
import type { Wire } from '@qt3/test-support';

// client
export async function hello(fd: Wire): Promise<void> {
  await fd.ms(150);
  await fd.say('hello\n');
  await fd.ms(200);
  await fd.say('more');
  await fd.ms(200);
  fd.close();
}
export async function lateTail(fd: Wire): Promise<void> {
  await fd.ms(100);
  await fd.say('tail');
  fd.close();
}
export async function listen5(fd: Wire): Promise<void> {
  await fd.hear(5);
  await fd.ms(100);
  fd.close();
}
export async function rst(fd: Wire): Promise<void> {
  await fd.ms(100);
  fd.reset();
}
export async function stay(fd: Wire): Promise<void> {
  await fd.ms(600);
  fd.close();
}

// reading
export async function lines(fd: Wire): Promise<void> {
  await fd.say('first\nsecond\r\n\nrest');
  await fd.ms(1500);
  fd.close();
}
export async function alphabet(fd: Wire): Promise<void> {
  await fd.say('abcdefghijklmnopqrstuvwxyz');
  await fd.ms(1500);
  fd.close();
}
export async function dribble(fd: Wire): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await fd.say('ab');
    await fd.ms(150);
  }
  await fd.ms(600);
  await fd.say('\n');
  await fd.ms(1800);
  fd.close();
}
export async function flood(fd: Wire): Promise<void> {
  const b = Buffer.alloc(1000, 'z');
  for (let i = 0; i < 100; i++) await fd.say(b);
  await fd.ms(1500);
  fd.close();
}
export async function tailNoNewline(fd: Wire): Promise<void> {
  await fd.say('one\ntwo');
  fd.close();
}

// writing
export async function slow(fd: Wire): Promise<void> {
  await fd.ms(300);
  await fd.hear(4000000);
  fd.close();
}
export async function soak(fd: Wire): Promise<void> {
  await fd.hear(2 ** 30);
  fd.close();
}

// waiting
export async function silent(fd: Wire): Promise<void> {
  await fd.ms(1500);
  fd.close();
}
export async function pieceEnd(fd: Wire): Promise<void> {
  await fd.ms(100);
  await fd.say('half a li');
  await fd.ms(150);
  fd.close();
}
export async function twoLines(fd: Wire): Promise<void> {
  await fd.ms(100);
  await fd.say('one\n');
  await fd.ms(150);
  await fd.say('two\n');
  await fd.ms(900);
  fd.close();
}
export async function endOnly(fd: Wire): Promise<void> {
  await fd.ms(200);
  fd.close();
}
export async function rstLater(fd: Wire): Promise<void> {
  await fd.ms(100);
  await fd.say('abc');
  await fd.ms(150);
  fd.reset();
}
