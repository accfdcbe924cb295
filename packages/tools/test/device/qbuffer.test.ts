import {
  IO_Append,
  IO_Ok,
  IO_Open,
  IO_Raw,
  IO_ReadError,
  IO_ReadOnly,
  IO_ReadWrite,
  IO_Sequential,
  IO_Truncate,
  IO_WriteOnly,
  QBuffer,
  QDataStream,
  QFile,
  QIODevice,
  QTextStream,
} from '@qt3/tools';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';
import { spy } from 'sinon';
import { setDeviceFlags, setDeviceStatus } from '../../src/device/device-state.js';

describe('QBuffer', () => {
  it('reads and writes at one position', () => {
    const buffer = new QBuffer();
    expect(buffer.open(IO_ReadWrite)).to.equal(true);
    expect(buffer.writeBlock('hello world')).to.equal(11);
    expect([buffer.at(), buffer.size(), buffer.atEnd()]).to.deep.equal([11, 11, true]);
    expect(buffer.at(6)).to.equal(true);
    const bytes = Buffer.alloc(20);
    expect(buffer.readBlock(bytes)).to.equal(5);
    expect(bytes.toString('latin1', 0, 5)).to.equal('world');
    expect(buffer.reset()).to.equal(true);
    expect(buffer.writeBlock('J')).to.equal(1);
    expect(buffer.putch(69)).to.equal(69);
    expect(buffer.buffer().toString()).to.equal('JEllo world');
    expect(buffer.getch()).to.equal(108);
    expect(buffer.ungetch(76)).to.equal(76);
    expect(buffer.getch()).to.equal(108);
  });

  it('copies what it is made of', () => {
    const bytes = Buffer.from('abc');
    const buffer = new QBuffer(bytes);
    bytes.fill(0);
    buffer.open(IO_ReadOnly);
    expect(buffer.readAll().toString()).to.equal('abc');
    expect(buffer.getch()).to.equal(-1);
  });

  it('appends and truncates when asked to', () => {
    const buffer = new QBuffer(Buffer.from('abc'));
    buffer.open(IO_WriteOnly | IO_Append);
    buffer.writeBlock('def');
    buffer.close();
    expect(buffer.buffer().toString()).to.equal('abcdef');
    buffer.open(IO_WriteOnly | IO_Truncate);
    expect(buffer.size()).to.equal(0);
  });

  it('reads lines into a buffer', () => {
    const buffer = new QBuffer(Buffer.from('one\ntwo'));
    buffer.open(IO_ReadOnly);
    const line = Buffer.alloc(10);
    expect(buffer.readLine(line)).to.equal(4);
    expect(line.toString('latin1', 0, 5)).to.equal('one\n\0');
    expect(buffer.readLine(line, 3)).to.equal(2);
    expect(line.toString('latin1', 0, 3)).to.equal('tw\0');
    expect(buffer.readLine(line, 10)).to.equal(1);
    expect(buffer.readLine(line, 10)).to.equal(0);
    expect(buffer.readLine(line, 0)).to.equal(0);
  });

  it('refuses what it cannot do, and says so', () => {
    using messages = new MessageSpy();
    const buffer = new QBuffer(Buffer.from('abc'));
    messages.expect('QBuffer::readBlock: Buffer not open');
    expect(buffer.readBlock(Buffer.alloc(1))).to.equal(-1);
    messages.expect('QBuffer::putch: Buffer not open');
    expect(buffer.putch(1)).to.equal(-1);
    buffer.open(IO_ReadOnly);
    messages.expect('QBuffer::writeBlock: Write operation not permitted');
    expect(buffer.writeBlock('x')).to.equal(-1);
    messages.expect('QBuffer::open: Buffer already open');
    expect(buffer.open(IO_ReadWrite)).to.equal(false);
    messages.expect('QBuffer::setBuffer: Buffer is open');
    expect(buffer.setBuffer(Buffer.alloc(1))).to.equal(false);
    messages.expect('QBuffer::at: Index 4 out of range');
    expect(buffer.at(4)).to.equal(false);
    messages.expect('QBuffer::readBlock: Cannot read 2 bytes into a buffer of 1');
    expect(buffer.readBlock(Buffer.alloc(1), 2)).to.equal(-1);
    expect(buffer.ungetch(1)).to.equal(-1);
    expect(buffer.buffer().toString()).to.equal('abc');
  });

  it('writes text that is bytes, and no other', () => {
    using messages = new MessageSpy();
    const buffer = new QBuffer(Buffer.from('ab'));
    buffer.open(IO_ReadWrite);
    expect(buffer.writeBlock('\xff')).to.equal(1);
    messages.expect(
      'QBuffer::writeBlock: The text has characters beyond Latin-1; encode it, or use a QTextStream',
    );
    expect(buffer.writeBlock('x\u20ac')).to.equal(-1);
    expect([buffer.at(), buffer.buffer().toString('latin1')]).to.deep.equal([1, '\xffb']);
    // Only what is written has to be text of bytes.
    expect(buffer.writeBlock('x\u20ac', 1)).to.equal(1);
    expect(buffer.buffer().toString('latin1')).to.equal('\xffx');
  });

  it('has a status for a byte read at the end, and for nothing else', () => {
    using messages = new MessageSpy();
    const buffer = new QBuffer(Buffer.from('abc'));
    for (const read of [
      (): number => buffer.readBlock(Buffer.alloc(1)),
      (): number => buffer.readLine(Buffer.alloc(1)),
      (): number => buffer.getch(),
      (): number => buffer.ungetch(1),
    ]) {
      messages.expect(/^QBuffer::\w+: Buffer not open$/);
      expect([read(), buffer.status()]).to.deep.equal([-1, IO_Ok]);
    }
    expect([buffer.open(IO_ReadWrite), buffer.status()]).to.deep.equal([true, IO_Ok]);
    messages.expect('QBuffer::readBlock: Cannot read -1 bytes into a buffer of 1');
    expect([buffer.readBlock(Buffer.alloc(1), -1), buffer.status()]).to.deep.equal([-1, IO_Ok]);
    messages.expect('QBuffer::writeBlock: Cannot write 4 bytes of 3');
    expect([buffer.writeBlock('xyz', 4), buffer.status()]).to.deep.equal([-1, IO_Ok]);
    buffer.at(3);
    expect([buffer.readBlock(Buffer.alloc(1)), buffer.status()]).to.deep.equal([0, IO_Ok]);
    expect([buffer.getch(), buffer.status()]).to.deep.equal([-1, IO_ReadError]);
    buffer.resetStatus();
    expect(buffer.status()).to.equal(IO_Ok);
  });

  it('shares its bytes with a target, as with the QByteArray of C++', () => {
    const target = { value: Uint8Array.of(1, 2, 3) };
    const buffer = new QBuffer(target);
    buffer.open(IO_ReadWrite);
    buffer.at(2);
    expect([buffer.writeBlock(Uint8Array.of(7, 8)), buffer.putch(9)]).to.deep.equal([2, 9]);
    expect([...target.value]).to.deep.equal([1, 2, 7, 8, 9]);
    buffer.close();
    target.value = Uint8Array.of(5);
    buffer.open(IO_WriteOnly | IO_Append);
    buffer.putch(6);
    expect([...target.value]).to.deep.equal([5, 6]);
    buffer.close();
    buffer.open(IO_WriteOnly | IO_Truncate);
    expect(target.value).to.have.length(0);
  });

  it('writes where the bytes of its target are, for others that share them, until they grow or are emptied', () => {
    const bytes = Uint8Array.of(1, 2);
    const target = { value: bytes };
    const buffer = new QBuffer(target);
    buffer.open(IO_ReadWrite);
    bytes[0] = 5;
    expect([buffer.getch(), buffer.putch(7)]).to.deep.equal([5, 7]);
    expect([...bytes]).to.deep.equal([5, 7]);
    buffer.putch(8);
    buffer.at(0);
    buffer.putch(9);
    expect([[...bytes], [...target.value]]).to.deep.equal([
      [5, 7],
      [9, 7, 8],
    ]);
    const kept = target.value;
    buffer.close();
    buffer.open(IO_WriteOnly | IO_Truncate);
    buffer.putch(0);
    expect([[...kept], [...target.value]]).to.deep.equal([[9, 7, 8], [0]]);
  });

  it('searches a line once that is read in many parts', () => {
    const buffer = new QBuffer(Buffer.alloc(100_000, 'x'));
    buffer.open(IO_ReadOnly);
    const searches = spy(Buffer.prototype, 'indexOf');
    const line = Buffer.alloc(201);
    while (buffer.readLine(line) > 0);
    searches.restore();
    const lengths = searches.getCalls().map(({ thisValue, args }) => {
      return (thisValue as Buffer).length - Number(args[1] ?? 0);
    });
    const searched = lengths.reduce((sum, length) => sum + length, 0);
    expect([buffer.atEnd(), searched]).to.deep.equal([true, 200_000 - 200]);
  });

  it('reads long lines as it reads short ones', () => {
    for (const length of [0, 1, 2, 3, 4, 5, 126, 127, 128, 129, 5000]) {
      const text = `${'x'.repeat(length)}\nrest`;
      const buffer = new QBuffer(Buffer.from(text));
      buffer.open(IO_ReadOnly);
      const line = Buffer.alloc(6000);
      expect(buffer.readLine(line)).to.equal(length + 1);
      expect(line.toString('latin1', 0, length + 2)).to.equal(`${text.slice(0, length + 1)}\0`);
      expect([buffer.readLine(line, 5), line.toString('latin1', 0, 5)]).to.deep.equal([4, 'rest\0']);
      buffer.at(0);
      const short = Math.max(0, length - 1);
      expect([buffer.readLine(line, length), buffer.at()]).to.deep.equal([short, short]);
    }
  });

  it('distinguishes a newline from bytes that are nearly one', () => {
    const values = [0x00, 0x09, 0x0a, 0x0b, 0x8a, 0xff];
    for (let n = 0; n < 6 ** 5; n++) {
      const bytes = Buffer.from([n, n / 6, n / 36, n / 216, n / 1296].map((i) => values[Math.trunc(i) % 6]!));
      const buffer = new QBuffer(bytes);
      buffer.open(IO_ReadOnly);
      const line = Buffer.alloc(8);
      const lines: string[] = [];
      for (let count = buffer.readLine(line); count > 0; count = buffer.readLine(line))
        lines.push(line.toString('latin1', 0, count));
      expect(lines.join('|')).to.equal(
        bytes
          .toString('latin1')
          .split(/(?<=\n)/)
          .join('|'),
      );
    }
  });

  it('reads no line into a buffer that is too small for it', () => {
    using messages = new MessageSpy();
    const buffer = new QBuffer(Buffer.from('one\n'));
    buffer.open(IO_ReadOnly);
    const line = Buffer.alloc(2, 'x');
    for (const length of [3, -1, 1.5, NaN]) {
      messages.expect(`QBuffer::readLine: Cannot read ${length} bytes into a buffer of 2`);
      expect(buffer.readLine(line, length)).to.equal(-1);
    }
    expect([buffer.at(), line.toString()]).to.deep.equal([0, 'xx']);
  });

  it('takes a mode from open(), and nothing else', () => {
    const buffer = new QBuffer();
    expect(buffer.open(IO_ReadWrite | IO_Raw | IO_Sequential | 0x8000)).to.equal(true);
    expect([buffer.mode(), buffer.state()]).to.deep.equal([IO_ReadWrite | IO_Raw, 0x1000]);
    expect([buffer.isDirectAccess(), buffer.isSequentialAccess()]).to.deep.equal([true, false]);
    expect([buffer.isRaw(), buffer.isBuffered()]).to.deep.equal([true, false]);
  });

  it('has no position to go to when it is closed', () => {
    using messages = new MessageSpy();
    const buffer = new QBuffer(Buffer.from('abc'));
    messages.expect('QBuffer::at: Buffer is not open');
    expect([buffer.at(1), buffer.at()]).to.deep.equal([false, 0]);
    buffer.open(IO_ReadOnly);
    for (const position of [-1, 4, 0.5, NaN]) {
      messages.expect(`QBuffer::at: Index ${position} out of range`);
      expect([buffer.at(position), buffer.at()]).to.deep.equal([false, 0]);
    }
    // The end is a position.
    expect([buffer.at(3), buffer.at(), buffer.atEnd()]).to.deep.equal([true, 3, true]);
  });

  it('is at its end when it is closed, so that loops end', () => {
    const buffer = new QBuffer(Buffer.from('abc'));
    expect(buffer.atEnd()).to.equal(true);
    buffer.open(IO_ReadOnly);
    expect(buffer.atEnd()).to.equal(false);
    buffer.close();
    expect([buffer.atEnd(), new QDataStream(buffer).atEnd(), new QTextStream(buffer).atEnd()]).to.deep.equal([
      true,
      true,
      true,
    ]);
  });

  it('puts a block back, all of it or nothing', () => {
    const buffer = new QBuffer(Buffer.from('abcd'));
    buffer.open(IO_ReadOnly);
    buffer.at(2);
    expect(buffer.ungetBlock(Buffer.from('xyz'))).to.equal(false);
    expect([buffer.at(), buffer.buffer().toString()]).to.deep.equal([2, 'abcd']);
    expect(buffer.ungetBlock(Buffer.from('ab'))).to.equal(true);
    expect([buffer.at(), buffer.readAll().toString()]).to.deep.equal([0, 'abcd']);
  });

  it('reads the same bytes, whatever calls read them', () => {
    const call = fc.oneof(
      fc.record({ kind: fc.constantFrom('block', 'line'), size: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ kind: fc.constantFrom('getch', 'unget', 'seek'), size: fc.integer({ min: 0, max: 9 }) }),
    );
    const bytes = fc.uint8Array({ max: 12, minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(bytes, fc.array(call), (all, calls) => {
        const buffer = new QBuffer(all);
        buffer.open(IO_ReadOnly);
        const got: number[] = [];
        const take = (chunk: Uint8Array): number => got.push(...chunk);
        for (const { kind, size } of calls) {
          const chunk = Buffer.alloc(size);
          if (kind === 'block') take(chunk.subarray(0, buffer.readBlock(chunk)));
          else if (kind === 'line') take(chunk.subarray(0, buffer.readLine(chunk)));
          else if (kind === 'getch') take(Buffer.from([buffer.getch()].filter((byte) => byte >= 0)));
          else if (kind === 'unget' && got.length > 0) buffer.ungetch(got.pop() ?? 0);
          else if (kind === 'seek') buffer.at(buffer.at());
          expect(buffer.at()).to.equal(got.length);
        }
        take(buffer.readAll());
        expect(Buffer.from(got)).to.deep.equal(Buffer.from(all));
        expect(buffer.atEnd()).to.equal(true);
      }),
    );
  });

  it('writes as an array that grows does', () => {
    const write = fc.record({ at: fc.nat(40), bytes: fc.uint8Array({ maxLength: 9 }) });
    fc.assert(
      fc.property(fc.array(write), (writes) => {
        const buffer = new QBuffer();
        buffer.open(IO_ReadWrite);
        const model: number[] = [];
        for (const { at, bytes } of writes) {
          if (at <= model.length) buffer.at(at);
          const position = buffer.at();
          expect(buffer.writeBlock(bytes)).to.equal(bytes.length);
          bytes.forEach((byte, i) => (model[position + i] = byte));
        }
        expect([...buffer.buffer()]).to.deep.equal(model);
        expect(buffer.size()).to.equal(model.length);
      }),
    );
  });
});

describe('QIODevice', () => {
  it('is what its subclasses are, which are not one another', () => {
    const [buffer, file] = [new QBuffer(), new QFile('none')];
    expect([buffer, file].map((device) => device instanceof QIODevice)).to.deep.equal([true, true]);
    expect([buffer instanceof QBuffer, buffer instanceof QFile]).to.deep.equal([true, false]);
    expect([file instanceof QBuffer, file instanceof QFile]).to.deep.equal([false, true]);
    for (const none of [null, undefined, 7, {}, { readBlock() {} }, { ioFlags: 0 }])
      expect(none instanceof QIODevice).to.equal(false);
  });

  it('can be opened, and fail, from outside of its class, as a QSocket is', () => {
    const buffer = new QBuffer();
    setDeviceFlags(buffer, IO_Sequential | IO_Open | IO_ReadWrite);
    expect([buffer.isOpen(), buffer.isSequentialAccess(), buffer.isReadWrite()]).to.deep.equal([
      true,
      true,
      true,
    ]);
    setDeviceStatus(buffer, IO_ReadError);
    expect(buffer.status()).to.equal(IO_ReadError);
  });

  it('says how a device is opened', () => {
    const buffer = new QBuffer();
    expect(buffer.isInactive()).to.equal(true);
    buffer.open(IO_WriteOnly);
    expect([buffer.isOpen(), buffer.isReadable(), buffer.isWritable(), buffer.isReadWrite()]).to.deep.equal([
      true,
      false,
      true,
      false,
    ]);
    expect([buffer.isDirectAccess(), buffer.isSequentialAccess(), buffer.isCombinedAccess()]).to.deep.equal([
      true,
      false,
      false,
    ]);
    expect([buffer.isBuffered(), buffer.isRaw(), buffer.isTranslated()]).to.deep.equal([true, false, false]);
    expect([buffer.isSynchronous(), buffer.isAsynchronous()]).to.deep.equal([true, false]);
    expect([buffer.mode(), buffer.state(), buffer.status()]).to.deep.equal([IO_WriteOnly, 0x1000, 0]);
    expect(buffer.flags()).to.equal(0x1000 | 0x0100 | IO_WriteOnly);
    buffer.resetStatus();
  });

  it('needs no more of a subclass than what has no default', () => {
    /** A device as in the skeleton of Qt's page: sequential, one queue of bytes. Its blocks always have a length, as in C++. */
    class Queue extends QIODevice {
      readonly #bytes: number[] = [];
      override open(mode: number): boolean {
        this.setType(IO_Sequential);
        this.setMode(mode);
        this.setState(IO_Open);
        this.setStatus(IO_ReadError);
        this.resetStatus();
        return true;
      }
      override close(): void {
        this.setFlags(0);
      }
      override flush(): void {}
      override size(): number {
        return this.#bytes.length;
      }
      override readBlock(data: Uint8Array, maxlen: number): number {
        const part = this.#bytes.splice(0, Math.min(maxlen, data.length));
        data.set(part);
        return part.length;
      }
      override writeBlock(data: Uint8Array | string, len: number): number {
        if (len > 0) this.#bytes.push(...Buffer.from(data.slice(0, len) as string, 'latin1'));
        return len;
      }
      override getch(): number {
        return this.#bytes.shift() ?? -1;
      }
      override putch(byte: number): number {
        this.#bytes.push(byte);
        return byte;
      }
      override ungetch(byte: number): number {
        this.#bytes.unshift(byte);
        return byte;
      }
    }
    const device = new Queue();
    expect(device.open(IO_ReadWrite)).to.equal(true);
    expect([device.flags(), device.status()]).to.deep.equal([IO_Sequential | IO_ReadWrite | IO_Open, IO_Ok]);
    expect([device.at(), device.at(0), device.reset(), device.atEnd()]).to.deep.equal([
      0,
      false,
      false,
      true,
    ]);
    new QDataStream(device).writeUInt16(7).writeQString('x');
    new QTextStream(device).put('12 word\n');
    expect([device.atEnd(), device.size()]).to.deep.equal([false, 16]);
    const block = new QDataStream(device).readWhole((ds) => [ds.readUInt16(), ds.readQString()]);
    expect(block).to.deep.equal([7, 'x']);
    expect(new QTextStream(device).readInt()).to.equal(12);
    const line = Buffer.alloc(16);
    expect([device.readLine(line), line.toString('latin1', 0, 7)]).to.deep.equal([7, ' word\n\0']);
    expect(device.writeBlock('rest', 4)).to.equal(4);
    expect([device.readAll().toString(), device.atEnd()]).to.deep.equal(['rest', true]);
    device.close();
    expect(device.isOpen()).to.equal(false);
  });
});
