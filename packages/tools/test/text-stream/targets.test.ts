import {
  endl,
  flush,
  IO_Append,
  IO_Open,
  IO_ReadOnly,
  IO_ReadWrite,
  IO_Sequential,
  IO_Truncate,
  IO_WriteOnly,
  QBuffer,
  QIODevice,
  QTextStream,
} from '@qt3/tools';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { setDeviceFlags } from '../../src/device/device-state.js';

describe('QTextStream, devices', () => {
  it('takes the line feed that comes later along with its carriage return, and nothing else', () => {
    /** A device whose bytes come from time to time. */
    class Slow extends QIODevice {
      #bytes = Buffer.alloc(0);

      come(text: string): void {
        this.#bytes = Buffer.concat([this.#bytes, Buffer.from(text)]);
      }
      override open(mode: number): boolean {
        this.setFlags(IO_Sequential | IO_Open | mode);
        return true;
      }
      override close(): void {}
      override flush(): void {}
      override size(): number {
        return this.#bytes.length;
      }
      override readBlock(): number {
        return -1;
      }
      override writeBlock(): number {
        return -1;
      }
      override getch(): number {
        const byte = this.#bytes.at(0) ?? -1;
        this.#bytes = this.#bytes.subarray(1);
        return byte;
      }
      override putch(): number {
        return -1;
      }
      override ungetch(byte: number): number {
        this.#bytes = Buffer.concat([Buffer.of(byte), this.#bytes]);
        return byte;
      }
    }
    for (const [later, expected] of [
      ['\nt\n', 't\n'],
      ['t\n', 't\n'],
      ['\n\nt', '\nt'],
      ['\rt\n', '\rt\n'],
    ] as const) {
      const device = new Slow();
      device.open(IO_ReadOnly);
      const ts = new QTextStream(device);
      ts.setEncoding(QTextStream.Latin1);
      device.come('one\r');
      expect(ts.readLine()).to.equal('one');
      device.come(later);
      let rest = '';
      for (let next = ts.readChar(); next !== ''; next = ts.readChar()) rest += next;
      expect(rest, JSON.stringify(later)).to.equal(expected);
    }
  });

  it('flushes its device at the end of a line, but for one like a socket', () => {
    let flushed = 0;
    class Counting extends QBuffer {
      override flush(): void {
        flushed++;
      }
    }
    const device = new Counting();
    device.open(IO_WriteOnly);
    const ts = new QTextStream(device);
    ts.put('a', endl);
    expect(flushed).to.equal(1);
    ts.put('b\n');
    expect(flushed).to.equal(1);
    ts.put(flush);
    expect(flushed).to.equal(2);
    setDeviceFlags(device, IO_Sequential | IO_Open | IO_WriteOnly);
    ts.put('c', endl);
    expect(flushed).to.equal(2);
    ts.put(flush);
    expect(flushed).to.equal(3);
  });
});

describe('QTextStream, strings and arrays', () => {
  it('separates words by the white space of QChar, on strings and devices', () => {
    const text = 'a\u00a0b\u200bc\u3000d\u0085e\ufefff\u2028g\u1680h\u180ei\x1fj\tk';
    const expected = ['a', 'b', 'c', 'd\u0085e\ufefff', 'g', 'h\u180ei\x1fj', 'k'];
    const words = (ts: QTextStream): string[] => {
      const all: string[] = [];
      for (let word = ts.readWord(); word !== ''; word = ts.readWord()) all.push(word);
      return all;
    };
    expect(words(new QTextStream(text))).to.deep.equal(expected);
    for (const encoding of [
      QTextStream.UnicodeUTF8,
      QTextStream.RawUnicode,
      QTextStream.UnicodeNetworkOrder,
    ]) {
      const bytes = { value: new Uint8Array(0) };
      const out = new QTextStream(bytes, IO_WriteOnly);
      out.setEncoding(encoding);
      out.put(text);
      const ts = new QTextStream(bytes.value);
      ts.setEncoding(encoding);
      expect(words(ts)).to.deep.equal(expected);
    }
    const latin1 = new QTextStream(Buffer.from('a\xa0b\x85c \xa0\xa0', 'latin1'));
    latin1.setEncoding(QTextStream.Latin1);
    expect(words(latin1)).to.deep.equal(['a', 'b\x85c']);
  });

  it('takes the null string for an empty one', () => {
    const target: { value: string | null } = { value: null };
    new QTextStream(target, IO_WriteOnly).put('a');
    expect(target.value).to.equal('a');
    expect(new QTextStream({ value: null }, IO_ReadOnly).readLine()).to.equal(null);
  });

  it('reads what it wrote to a string', () => {
    const target = { value: 'before\n' };
    const stream = new QTextStream(target);
    stream.put('n = ', 42, '\n');
    expect(stream.readLine()).to.equal('before');
    expect([stream.readWord(), stream.readWord(), stream.readInt()]).to.deep.equal(['n', '=', 42]);
    expect([stream.readLine(), stream.readLine(), stream.atEnd()]).to.deep.equal(['', null, true]);
    stream.put('more');
    expect(stream.readLine()).to.equal('more');
    expect(target.value).to.equal('before\nn = 42\nmore');
  });

  it('opens a string in a mode, as a device is opened', () => {
    const result = (text: string, mode: number, ...values: string[]): string => {
      const target = { value: text };
      new QTextStream(target, mode).put(...values);
      return target.value;
    };
    // The example of Qt's page: what is behind stays.
    expect(result('pi = 3.14', IO_WriteOnly, '2+2 = ', '4')).to.equal('2+2 = 414');
    expect(result('pi = 3.14', IO_WriteOnly, 'a longer string')).to.equal('a longer string');
    expect(result('pi = 3.14', IO_WriteOnly | IO_Append, '15')).to.equal('pi = 3.1415');
    expect(result('pi = 3.14', IO_WriteOnly | IO_Truncate, 'e')).to.equal('e');
    const both = { value: '12 34 56' };
    const ts = new QTextStream(both, IO_ReadWrite);
    expect(ts.readInt()).to.equal(12);
    ts.put('-', 7);
    expect([both.value, ts.readInt(), ts.atEnd()]).to.deep.equal(['12-74 56', 4, false]);
    expect([ts.readInt(), ts.atEnd()]).to.deep.equal([56, true]);
  });

  it('refuses to read or write a string that is not open for it', () => {
    using messages = new MessageSpy();
    const target = { value: 'abc' };
    messages.expect('QTextStream: The string is not open for writing');
    expect(new QTextStream(target, IO_ReadOnly).put('x').readWord()).to.equal('abc');
    messages.expect('QTextStream: The string is not open for writing');
    new QTextStream('abc').put('x');
    messages.expect('QTextStream: The string is not open for reading');
    expect(new QTextStream(target, IO_WriteOnly).readChar()).to.equal('');
    expect(target.value).to.equal('abc');
  });

  const reads: [string, (ts: QTextStream) => unknown, unknown][] = [
    ['read()', (ts) => ts.read(), ''],
    ['readLine()', (ts) => ts.readLine(), null],
    ['readChar()', (ts) => ts.readChar(), ''],
    ['readWord()', (ts) => ts.readWord(), ''],
    ['readInt()', (ts) => ts.readInt(), 0],
    ['readDouble()', (ts) => ts.readDouble(), 0],
  ];
  for (const [name, read, nothing] of reads) {
    it(`reads nothing with ${name} from a string that is open for writing, and says so once`, () => {
      using messages = new MessageSpy();
      messages.expect('QTextStream: The string is not open for reading');
      expect(read(new QTextStream({ value: '12 abc' }, IO_WriteOnly))).to.equal(nothing);
    });
  }

  it('writes over a part of a string, and continues behind it', () => {
    const target = { value: 'abcdefghij' };
    const ts = new QTextStream(target, IO_ReadWrite);
    ts.put('A', 'BC');
    expect([target.value, ts.readChar()]).to.deep.equal(['ABCdefghij', 'd']);
    ts.put('EF');
    target.value = 'another text';
    ts.put('--', '+');
    expect(target.value).to.equal('anothe--+ext');
    ts.put('longer than what is there');
    expect([target.value, ts.atEnd()]).to.deep.equal(['anothe--+longer than what is there', true]);
  });

  it('writes to an array that grows, as to the QByteArray of C++', () => {
    const bytes = { value: Uint8Array.from(Buffer.from('e = 2.72\n')) };
    const ts = new QTextStream(bytes, IO_WriteOnly | IO_Append);
    ts.put('pi = ', 3.14, endl);
    expect(Buffer.from(bytes.value).toString()).to.equal('e = 2.72\npi = 3.14\n');
  });

  it('does not lose in silence what is written to a value', () => {
    using messages = new MessageSpy();
    const advice = 'is not seen in it; pass { value: content }, or a QBuffer';
    messages.expect(`QTextStream: What is written to a string of 3 characters ${advice}`);
    // @ts-expect-error -- the message names what to write instead
    new QTextStream('abc', IO_WriteOnly).put('x');
    messages.expect(`QTextStream: What is written to an array of 0 bytes ${advice}`);
    // @ts-expect-error -- the same
    new QTextStream(new Uint8Array(0), IO_ReadWrite).put('x');
  });
});
