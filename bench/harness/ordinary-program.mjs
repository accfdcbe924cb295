// @ts-check
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';

/**
 * Lets some lines run through streams, as any program does that reads or writes. Node's streams emit their events by the
 * code of node:events, which from then on is code that many use. Without this it depends on chance (how many events Node.js
 * happened to emit while it loaded modules) whether V8 optimises that code for the one emitter and the one listener of a
 * benchmark: it then takes a third of the time that it takes in a program.
 */
export async function beAnOrdinaryProgram() {
  for (let round = 0; round < 50; round++) {
    const source = new PassThrough();
    const lines = createInterface({ input: source.pipe(new PassThrough()) });
    const closed = once(lines, 'close');
    let count = 0;
    lines.on('line', () => count++);
    for (let line = 0; line < 20; line++) source.write(`line ${line}\n`);
    source.end();
    await closed;
    if (count !== 20) throw new Error('lines lost');
  }
}
