import { expect } from 'chai';
import fc from 'fast-check';
import { setFlagsFromString } from 'node:v8';
import sinon from 'sinon';
import { ReadBuffer } from '../../src/buffer/read-buffer.js';

describe('ReadBuffer', () => {
  it('takes bytes in order, across chunks', () => {
    const buffer = new ReadBuffer();
    buffer.append(Buffer.from('abc'), false);
    buffer.append(Buffer.from('def'), false);
    expect(buffer.size).to.equal(6);
    expect(buffer.take(4).toString()).to.equal('abcd');
    expect(buffer.take(99).toString()).to.equal('ef');
    expect(buffer.take(1)).to.have.length(0);
    expect(buffer.first()).to.equal(-1);
  });

  it('hands a chunk of its own out without copying it', () => {
    const buffer = new ReadBuffer();
    const chunk = Buffer.alloc(2000, 'x');
    buffer.append(chunk, false);
    expect(buffer.take(2000).buffer).to.equal(chunk.buffer);
  });

  it('does not keep what was borrowed', () => {
    const buffer = new ReadBuffer();
    const chunk = Buffer.alloc(5000, 'x');
    buffer.append(chunk, true);
    expect(buffer.take(1000).toString()).to.equal('x'.repeat(1000));
    buffer.keep();
    chunk.fill('y');
    expect(buffer.take(4000).toString()).to.equal('x'.repeat(4000));
  });

  it('never hands out borrowed memory, not even when all of it is wanted', () => {
    const buffer = new ReadBuffer();
    const chunk = Buffer.alloc(5000, 'x');
    buffer.append(chunk, true);
    const taken = buffer.take(5000);
    chunk.fill('y');
    expect(taken.toString()).to.equal('x'.repeat(5000));
  });

  it('gathers a dribble in few chunks', () => {
    const buffer = new ReadBuffer();
    const byte = Buffer.alloc(1);
    for (let i = 0; i < 100_000; i++) {
      byte[0] = i & 255;
      buffer.append(byte, true);
      buffer.keep();
    }
    expect(buffer.head.length).to.be.at.least(512);
    const all = buffer.take(100_000);
    expect(all.every((value, i) => value === (i & 255))).to.equal(true);
  });

  it('finds lines without searching a byte twice', () => {
    const buffer = new ReadBuffer();
    const indexOf = sinon.spy(Buffer.prototype, 'indexOf');
    try {
      for (let i = 0; i < 1000; i++) {
        buffer.append(Buffer.alloc(1024, 'z'), false);
        expect(buffer.lineLength()).to.equal(0);
      }
      const searched = indexOf.getCalls().map((call) => 1024 - Number(call.args[1]));
      // Of each chunk some bytes are looked at one by one.
      expect(searched.reduce((sum, count) => sum + count)).to.be.within(1000 * 1000, 1024 * 1000);
    } finally {
      indexOf.restore();
    }
  });

  it('does not search again what lies behind bytes that are put back', () => {
    const buffer = new ReadBuffer();
    const indexOf = sinon.spy(Buffer.prototype, 'indexOf');
    try {
      for (let i = 0; i < 1000; i++) {
        buffer.append(Buffer.alloc(1024, 'z'), false);
        const byte = buffer.take(1);
        buffer.unget(byte);
        expect(buffer.lineLength()).to.equal(0);
      }
      const searched = indexOf
        .getCalls()
        .map(({ thisValue, args }) => (thisValue as Buffer).length - Number(args[1] ?? 0));
      // Each byte once, and each that was put back once more.
      expect(searched.reduce((sum, count) => sum + count)).to.be.at.most(1026 * 1000);
      buffer.unget(Buffer.from('\n'));
      expect(buffer.lineLength()).to.equal(1);
    } finally {
      indexOf.restore();
    }
  });

  it('does not copy what comes next over bytes that were put back', () => {
    const buffer = new ReadBuffer();
    buffer.append(Buffer.from('read'), true);
    buffer.append(Buffer.from('next'), true);
    expect(buffer.take(4).toString()).to.equal('read');
    buffer.unget(Buffer.from('back '));
    buffer.keep();
    expect(buffer.take(9).toString()).to.equal('back next');
  });

  it('reads a line longer than many chunks', () => {
    const buffer = new ReadBuffer();
    for (let i = 0; i < 100; i++) buffer.append(Buffer.alloc(1100, 'z'), false);
    buffer.append(Buffer.from('\nrest'), false);
    expect(buffer.lineLength()).to.equal(110_001);
    expect(buffer.takeLatin1(110_001)).to.equal(`${'z'.repeat(110_000)}\n`);
    expect(buffer.takeLatin1(4)).to.equal('rest');
  });

  it('forgets the front of a queue that is never empty', () => {
    const buffer = new ReadBuffer();
    buffer.append(Buffer.alloc(2000, 'a'), false);
    for (let i = 0; i < 10_000; i++) {
      buffer.append(Buffer.alloc(2000, 'a'), false);
      buffer.skip(2000);
    }
    expect(buffer.size).to.equal(2000);
    expect(buffer.take(2000).toString()).to.equal('a'.repeat(2000));
  });

  // Small alphabets make newlines, and the borders of chunks, frequent.
  const bytes = fc.array(fc.constantFrom(10, 97, 98), { maxLength: 30 }).map((list) => Buffer.from(list));
  const manyBytes = fc
    .tuple(bytes, fc.integer({ min: 1, max: 80 }))
    .map(([part, times]) => Buffer.concat(new Array<Buffer>(times).fill(part)));
  const count = fc.integer({ min: 0, max: 1500 });
  const operation = fc.oneof(
    fc.record({
      do: fc.constant('append' as const),
      chunk: fc.oneof(bytes, manyBytes),
      borrowed: fc.boolean(),
    }),
    fc.record({ do: fc.constant('unget' as const), chunk: bytes }),
    fc.record({
      do: fc.constantFrom(
        'skip' as const,
        'read' as const,
        'peek' as const,
        'take' as const,
        'latin1' as const,
        'gather' as const,
      ),
      count,
    }),
    fc.record({ do: fc.constantFrom('line' as const, 'first' as const, 'clear' as const, 'keep' as const) }),
  );

  it('behaves like one long string, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
        const buffer = new ReadBuffer();
        let model = '';
        let lent: Buffer | null = null;
        const endLoan = (): void => {
          buffer.keep();
          lent?.fill(63);
          lent = null;
        };
        for (const op of operations) {
          switch (op.do) {
            case 'append': {
              endLoan();
              const chunk = Buffer.from(op.chunk);
              buffer.append(chunk, op.borrowed);
              if (op.borrowed) lent = chunk;
              model += op.chunk.toString('latin1');
              break;
            }
            case 'unget':
              buffer.unget(Buffer.from(op.chunk));
              model = op.chunk.toString('latin1') + model;
              break;
            case 'skip':
              buffer.skip(op.count);
              model = model.slice(op.count);
              break;
            case 'read':
            case 'peek': {
              const target = Buffer.alloc(op.count);
              const got = op.do === 'read' ? buffer.read(target) : buffer.peek(target);
              expect(target.toString('latin1', 0, got)).to.equal(model.slice(0, op.count));
              if (op.do === 'read') model = model.slice(op.count);
              break;
            }
            case 'take': {
              const taken = buffer.take(op.count);
              expect(taken.toString('latin1')).to.equal(model.slice(0, op.count));
              // It is the taker's now.
              taken.fill(63);
              model = model.slice(op.count);
              break;
            }
            case 'latin1': {
              const wanted = Math.min(op.count, model.length);
              expect(buffer.takeLatin1(wanted)).to.equal(model.slice(0, wanted));
              model = model.slice(wanted);
              break;
            }
            case 'gather': {
              const isThere = op.count <= model.length;
              const { epoch } = buffer;
              expect(buffer.gather(op.count)).to.equal(isThere);
              const inOnePiece = buffer.head.toString('latin1', buffer.headAt);
              expect(model.startsWith(inOnePiece)).to.equal(true);
              if (isThere) expect(inOnePiece.length).to.be.at.least(op.count);
              expect(buffer.epoch).to.equal(epoch);
              break;
            }
            case 'line':
              expect(buffer.lineLength()).to.equal(model.indexOf('\n') + 1);
              break;
            case 'first':
              expect(buffer.first()).to.equal(model === '' ? -1 : model.charCodeAt(0));
              break;
            case 'clear':
              buffer.clear();
              model = '';
              break;
            case 'keep':
              endLoan();
              break;
          }
          expect(buffer.size).to.equal(model.length);
        }
        endLoan();
        expect(buffer.take(buffer.size).toString('latin1')).to.equal(model);
      }),
      { numRuns: 10_000 },
    );
  });

  it('distinguishes appended bytes from bytes that were taken or put back', () => {
    const buffer = new ReadBuffer();
    buffer.append(Buffer.from('abcdef'), true);
    const { epoch } = buffer;
    buffer.keep();
    buffer.append(Buffer.from('ghi'), false);
    buffer.gather(8);
    expect(buffer.epoch).to.equal(epoch);
    const changes = [
      () => buffer.skip(1),
      () => buffer.unget(Buffer.from('a')),
      () => buffer.take(2),
      () => buffer.clear(),
    ];
    for (const change of changes) {
      const before = buffer.epoch;
      change();
      expect(buffer.epoch).not.to.equal(before);
    }
  });

  it('gathers what grows with few copies', () => {
    const buffer = new ReadBuffer();
    let moves = 0;
    let { head } = buffer;
    for (let i = 0; i < 4096; i++) {
      buffer.append(Buffer.alloc(2000, i), i % 2 === 0);
      buffer.gather(buffer.size);
      if (buffer.head.buffer !== head.buffer) moves++;
      ({ head } = buffer);
    }
    // 8 MB, doubled from 4 KB on.
    expect(moves).to.be.at.most(13);
    expect([head.length, head[2000 * 17], head[2000 * 4095]]).to.deep.equal([4096 * 2000, 17, 255]);
  });

  it('keeps its hidden class, whatever is done to it', () => {
    setFlagsFromString('--allow-natives-syntax');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the engine's own question is no TypeScript
    const isSameClass = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (
      a: object,
      b: object,
    ) => boolean;
    setFlagsFromString('--no-allow-natives-syntax');
    const buffer = new ReadBuffer();
    for (let i = 0; i < 3; i++) {
      buffer.append(Buffer.from('one\ntwo\nthr'), true);
      buffer.keep();
      buffer.takeLatin1(buffer.lineLength());
      buffer.append(Buffer.from('ee\n'), false);
      buffer.gather(buffer.size);
      buffer.unget(Buffer.from('zero\n'));
      buffer.skip(2);
      expect(buffer.lineLength()).to.equal(3);
      buffer.clear();
    }
    expect(isSameClass(buffer, new ReadBuffer())).to.equal(true);
  });
});
