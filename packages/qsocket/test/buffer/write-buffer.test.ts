import { expect } from 'chai';
import fc from 'fast-check';
import { WriteBuffer } from '../../src/buffer/write-buffer.js';

/** Takes everything out, and gives the blocks back as a transport would. */
function drain(buffer: WriteBuffer): { text: string; pieces: number } {
  let text = '';
  let pieces = 0;
  for (let piece = buffer.shift(); piece !== undefined; piece = buffer.shift()) {
    text += piece.bytes.toString('latin1');
    pieces++;
    buffer.release(piece);
  }
  return { text, pieces };
}

describe('WriteBuffer', () => {
  it('gathers many small writes in one piece', () => {
    const buffer = new WriteBuffer();
    for (let i = 0; i < 1000; i++) buffer.append(Buffer.from('0123456789'));
    buffer.appendLatin1('\xe9nd');
    expect(buffer.size).to.equal(10_003);
    expect(drain(buffer)).to.deep.equal({ text: `${'0123456789'.repeat(1000)}\xe9nd`, pieces: 1 });
    expect(buffer.size).to.equal(0);
  });

  it('copies what it is given', () => {
    const buffer = new WriteBuffer();
    const small = Buffer.from('small');
    const large = Buffer.alloc(100_000, 'l');
    buffer.append(small);
    buffer.append(large);
    small.fill('x');
    large.fill('x');
    expect(drain(buffer).text).to.equal(`small${'l'.repeat(100_000)}`);
  });

  it('does not write over a piece that has not been given back', () => {
    const buffer = new WriteBuffer();
    buffer.appendLatin1('first');
    const lent = buffer.shift();
    buffer.appendLatin1('other');
    expect(lent?.bytes.toString()).to.equal('first');
    expect(drain(buffer).text).to.equal('other');
  });

  it('sends a single byte as it is, however many others are on their way', () => {
    const buffers = Array.from({ length: 100 }, (_, i) => {
      const buffer = new WriteBuffer();
      buffer.append(Buffer.of(i + 1));
      return buffer;
    });
    const pieces = buffers.map((buffer) => buffer.shift());
    expect(pieces.map((piece) => [...piece!.bytes])).to.deep.equal(buffers.map((_, i) => [i + 1]));
    for (const [i, buffer] of buffers.entries()) buffer.release(pieces[i]!);
  });

  it('drops everything', () => {
    const buffer = new WriteBuffer();
    buffer.appendLatin1('abc');
    buffer.append(Buffer.alloc(20_000));
    buffer.appendLatin1('def');
    buffer.clear();
    expect(buffer.size).to.equal(0);
    expect(buffer.shift()).to.equal(undefined);
  });

  it('gives back what was written, in order, however it is written and taken', () => {
    const write = fc.record({
      size: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 70_000 })),
      asText: fc.boolean(),
    });
    // How much of a piece leaves, in percent; the rest is put back.
    const step = fc.oneof(write, fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const buffer = new WriteBuffer();
        let written = '';
        let taken = '';
        steps.forEach((one, i) => {
          if (typeof one === 'number') {
            const piece = buffer.shift();
            if (piece === undefined) return;
            const left = Math.ceil((piece.bytes.length * one) / 100);
            taken += piece.bytes.toString('latin1', 0, left);
            if (left < piece.bytes.length) buffer.putBack(piece, left);
            else buffer.release(piece);
          } else {
            const text = String.fromCharCode(33 + (i % 200)).repeat(one.size);
            if (one.asText) buffer.appendLatin1(text);
            else buffer.append(Buffer.from(text, 'latin1'));
            written += text;
          }
          expect(buffer.size).to.equal(written.length - taken.length);
        });
        expect(taken + drain(buffer).text).to.equal(written);
      }),
      { numRuns: 300 },
    );
  });
});
