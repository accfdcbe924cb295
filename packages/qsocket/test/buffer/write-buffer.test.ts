import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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

  /** Takes everything out; how long the pieces are. */
  function lengths(buffer: WriteBuffer): number[] {
    const found: number[] = [];
    for (let piece = buffer.shift(); piece !== undefined; piece = buffer.shift()) {
      found.push(piece.bytes.length);
      buffer.release(piece);
    }
    return found;
  }

  it('gathers bytes and text of up to 8 KiB, and sends longer ones as they are', () => {
    const buffer = new WriteBuffer();
    for (const write of [
      (count: number) => buffer.append(Buffer.alloc(count)),
      (count: number) => buffer.appendLatin1('x'.repeat(count)),
    ]) {
      for (const count of [3, 8192, 3]) write(count);
      expect(lengths(buffer)).to.deep.equal([8198]);
      for (const count of [3, 8193]) write(count);
      expect(lengths(buffer)).to.deep.equal([3, 8193]);
    }
    buffer.appendLatin1('x'.repeat(8193));
    buffer.appendLatin1('behind');
    expect(lengths(buffer)).to.deep.equal([8193, 6]);
  });

  it('copies up to 256 KiB into blocks, the last of which others join, and more into one of its own', () => {
    const buffer = new WriteBuffer();
    buffer.append(Buffer.alloc(256 * 1024));
    expect(lengths(buffer)).to.deep.equal([65536, 65536, 65536, 65536]);
    buffer.append(Buffer.alloc(70_000));
    buffer.appendLatin1('abc');
    expect(lengths(buffer)).to.deep.equal([65536, 4467]);
    buffer.append(Buffer.alloc(256 * 1024 + 1));
    buffer.appendLatin1('abc');
    expect(lengths(buffer)).to.deep.equal([131_072, 131_072, 1, 3]);
  });

  it('gives 128 KiB at a time', () => {
    const buffer = new WriteBuffer();
    for (const [count, expected] of [
      [131_072, [131_072]],
      [131_073, [131_072, 1]],
      [300_000, [131_072, 131_072, 37_856]],
    ] as const) {
      buffer.appendOwned(Buffer.alloc(count));
      expect(lengths(buffer)).to.deep.equal(expected);
    }
  });

  it('keeps nothing of what has been taken out, while there is always more', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const megabyte = 1024 * 1024;
    const buffer = new WriteBuffer();
    buffer.appendOwned(Buffer.alloc(megabyte));
    collect();
    const before = process.memoryUsage().arrayBuffers;
    for (let i = 0; i < 40; i++) {
      buffer.appendOwned(Buffer.alloc(megabyte));
      while (buffer.size > megabyte) buffer.shift();
    }
    collect();
    expect(process.memoryUsage().arrayBuffers - before).to.be.below(8 * megabyte);
  });

  it('begins with a small block, and continues with full ones', () => {
    const buffer = new WriteBuffer();
    const sizes = (...counts: number[]): number[] => {
      for (const count of counts) buffer.append(Buffer.alloc(count));
      const found: number[] = [];
      for (let piece = buffer.shift(); piece !== undefined; piece = buffer.shift()) {
        found.push(piece.block?.length ?? 0);
        buffer.release(piece);
      }
      return found;
    };
    expect(sizes(2048)).to.deep.equal([2048]);
    expect(sizes(2000, 48)).to.deep.equal([2048]);
    expect(sizes(2049)).to.deep.equal([65536]);
    expect(sizes(2000, 49)).to.deep.equal([65536]);
    expect(sizes(...new Array<number>(8).fill(8192))).to.deep.equal([65536]);
    expect(sizes(...new Array<number>(8).fill(8192), 1)).to.deep.equal([65536, 65536]);
  });

  it('uses a block again when it has it back, as it was taken, put back or dropped', () => {
    const buffer = new WriteBuffer();
    const again = (text: string): Buffer | null => {
      buffer.appendLatin1(text);
      const piece = buffer.shift()!;
      expect(piece.bytes.toString()).to.equal(text);
      buffer.release(piece);
      return piece.block;
    };
    buffer.appendLatin1('abcdef');
    const lent = buffer.shift()!;
    buffer.putBack(lent, 3);
    const rest = buffer.shift()!;
    expect(rest.bytes.toString()).to.equal('def');
    buffer.release(rest);
    expect(again('xyz')).to.equal(lent.block);
    expect(again('longer')).to.equal(lent.block);
    buffer.appendLatin1('dropped');
    buffer.clear();
    expect(again('z')).to.equal(lent.block);
  });

  it('keeps 64 blocks of each size for later', () => {
    for (const size of [1, 5000]) {
      const fill = (): Buffer[] => {
        const buffers = Array.from({ length: 66 }, () => new WriteBuffer());
        const pieces = buffers.map((buffer) => {
          buffer.append(Buffer.alloc(size));
          return buffer.shift()!;
        });
        for (const [i, buffer] of buffers.entries()) buffer.release(pieces[i]!);
        return pieces.map(({ block }) => block!);
      };
      const first = new Set(fill());
      expect(first.size).to.equal(66);
      expect(fill().filter((block) => first.has(block)).length).to.equal(64);
    }
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
