import { writeSync } from 'node:fs';
import { expect } from 'chai';
import { WritePoll } from '../../src/node/poll.js';
import { close, get, pipe } from '../oracle/descriptors.js';

/** A pipe that takes no more. */
function fullPipe(): { a: number; b: number } {
  const { a, b } = pipe();
  const bytes = Buffer.alloc(4096);
  expect(() => {
    for (;;) writeSync(b, bytes);
  }).to.throw(/EAGAIN/);
  return { a, b };
}

describe('WritePoll', () => {
  it('finds those of up to three descriptors that can be written to', () => {
    const free = [pipe(), pipe(), pipe()].map(({ a, b }) => ({ a, b }));
    const full = [fullPipe(), fullPipe(), fullPipe()];
    // Bit by bit: whether each of the three is free.
    for (let bits = 0; bits < 8; bits++) {
      const fds = [0, 1, 2].map((i) => ((bits >> i) & 1 ? free : full)[i]!.b);
      const expected = fds.filter((_fd, i) => ((bits >> i) & 1) !== 0);
      expect(new WritePoll(fds).look(), `free ones: ${bits.toString(2)}`).to.have.members(expected);
    }
    for (const count of [1, 2]) {
      const fds = free.slice(0, count).map(({ b }) => b);
      const poll = new WritePoll(fds);
      expect(poll.look()).to.have.members(fds);
      expect(new WritePoll(full.slice(0, count).map(({ b }) => b)).look()).to.deep.equal([]);
      expect(poll.look()).to.have.members(fds);
    }
    for (const { a, b } of [...free, ...full]) {
      close(a);
      close(b);
    }
  });

  it('finds what has room again, and what is broken', () => {
    const { a, b } = fullPipe();
    const poll = new WritePoll([b]);
    expect(poll.look()).to.deep.equal([]);
    while ((get(a, 65536)?.length ?? 0) > 0);
    expect(poll.look()).to.deep.equal([b]);
    close(a);
    expect(poll.look()).to.deep.equal([b]);
    close(b);
    expect(() => poll.look()).to.throw();
  });
});
