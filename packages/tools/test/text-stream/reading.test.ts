import {
  endl,
  IO_ReadOnly,
  IO_ReadWrite,
  QBuffer,
  qSetFill,
  qSetW,
  QTextStream,
  ws,
  type TextEncoding,
} from '@qt3/tools';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';

function put(body: (ts: QTextStream) => void): string {
  const target = { value: '' };
  body(new QTextStream(target));
  return target.value;
}

describe('QTextStream, reading', () => {
  it('reads numbers in their base', () => {
    const ts = new QTextStream('0x1F 0b101 017 0 +12 -0x10 99999999999999999999 1.5e3 .5 -2. x');
    const ints = [ts.readInt(), ts.readInt(), ts.readInt(), ts.readInt(), ts.readInt(), ts.readInt()];
    expect(ints).to.deep.equal([31, 5, 15, 0, 12, -16]);
    expect(ts.readInt64()).to.equal(99999999999999999999n);
    expect([ts.readDouble(), ts.readDouble(), ts.readDouble()]).to.deep.equal([1500, 0.5, -2]);
    expect([ts.readInt(), ts.readDouble(), ts.readWord(), ts.readInt()]).to.deep.equal([0, 0, 'x', 0]);
    const hexadecimal = new QTextStream('ff 010');
    hexadecimal.setf(QTextStream.hex);
    expect([hexadecimal.readInt(), hexadecimal.readInt()]).to.deep.equal([255, 16]);
  });

  it('leaves what stands behind a number, a NUL too', () => {
    const ts = new QTextStream('12\0' + '7x');
    expect([ts.readInt(), ts.readChar(), ts.readInt(), ts.readChar()]).to.deep.equal([12, '\0', 7, 'x']);
    expect([ts.readChar(), ts.atEnd()]).to.deep.equal(['', true]);
  });

  it('reads a number in the only base that it is set to, with its prefix or without', () => {
    const read = (base: number, text: string): (number | string)[] => {
      const ts = new QTextStream(text);
      ts.setf(base, QTextStream.basefield);
      return [ts.readInt(), ts.read()];
    };
    expect(read(QTextStream.hex, '0xfg')).to.deep.equal([15, 'g']);
    expect(read(QTextStream.hex, '-0X10')).to.deep.equal([-16, '']);
    expect(read(QTextStream.hex, '0b1')).to.deep.equal([0xb1, '']);
    expect(read(QTextStream.hex, '0')).to.deep.equal([0, '']);
    expect(read(QTextStream.bin, '0b102')).to.deep.equal([2, '2']);
    expect(read(QTextStream.bin, '101')).to.deep.equal([5, '']);
    expect(read(QTextStream.oct, '0178')).to.deep.equal([15, '8']);
    expect(read(QTextStream.dec, '010')).to.deep.equal([10, '']);
    expect(read(QTextStream.dec, '0x10')).to.deep.equal([0, 'x10']);
    expect(read(0, '0108')).to.deep.equal([8, '8']);
  });

  it('reads what it put, in every base and with every decoration', () => {
    const base = fc.constantFrom(QTextStream.bin, QTextStream.oct, QTextStream.dec, QTextStream.hex);
    const more = fc
      .subarray([QTextStream.showbase, QTextStream.showpos, QTextStream.uppercase, QTextStream.internal])
      .map((flags) => flags.reduce((all, flag) => all | flag, 0));
    fc.assert(
      fc.property(base, more, fc.bigInt(), fc.nat(20), (radix, decoration, value, width) => {
        const text = put((ts) => {
          ts.flags(radix | decoration);
          ts.put(qSetFill(48), qSetW((decoration & QTextStream.internal) === 0 ? 0 : width), value);
        });
        const ts = new QTextStream(text);
        ts.setf(radix);
        expect([ts.readInt64(), ts.atEnd()]).to.deep.equal([value, true]);
      }),
    );
  });

  it('reads a number with very many digits in a moment', () => {
    const digits = '9'.repeat(100_000);
    const text = `${digits} ${'f'.repeat(100_000)} 1`;
    const ts = new QTextStream(text);
    expect(ts.readInt64()).to.equal(BigInt(digits));
    ts.setf(QTextStream.hex);
    expect(ts.readInt64()).to.equal((1n << 400_000n) - 1n);
    expect(ts.readInt()).to.equal(1);
  });

  it('leaves a device as it was when it puts back what it has looked at', () => {
    const cases: [TextEncoding, string][] = [
      [QTextStream.UnicodeUTF8, '3132ff3334'],
      [QTextStream.UnicodeUTF8, '3132e2823334'],
      [QTextStream.UnicodeUTF8, '3132f09f98803334'],
      [QTextStream.Latin1, '3132ff3334'],
      // The mark turns the order, and what is put back has to be in the same one.
      [QTextStream.Unicode, 'feff0031003200200033'],
      [QTextStream.Unicode, 'fffe3100320020003300'],
      [QTextStream.UnicodeUTF8, 'feff0031003200200033'],
      [QTextStream.RawUnicode, '3100320000d83300'],
    ];
    for (const [encoding, hexadecimal] of cases) {
      const bytes = Buffer.from(hexadecimal, 'hex');
      const device = new QBuffer(bytes);
      device.open(IO_ReadWrite);
      const ts = new QTextStream(device);
      ts.setEncoding(encoding);
      expect([hexadecimal, ts.readInt()]).to.deep.equal([hexadecimal, 12]);
      expect(device.buffer()).to.deep.equal(bytes);
      const at = device.at();
      ts.skipWhiteSpace();
      expect(ts.readChar()).not.to.equal('');
      expect(device.at()).to.be.greaterThan(at);
      expect(device.buffer()).to.deep.equal(bytes);
    }
  });

  it('reads a device again that was set back', () => {
    const device = new QBuffer(Buffer.from('\none\r'));
    device.open(IO_ReadOnly);
    const ts = new QTextStream(device);
    for (let i = 0; i < 2; i++) {
      expect([ts.readLine(), ts.readLine(), ts.readLine()]).to.deep.equal(['', 'one', null]);
      device.reset();
    }
    // A byte order mark is one as often as it is read.
    const marked = new QBuffer(Buffer.from('feff00610062', 'hex'));
    marked.open(IO_ReadOnly);
    for (const encoding of [QTextStream.Unicode, QTextStream.UnicodeUTF8]) {
      ts.setDevice(marked);
      ts.setEncoding(encoding);
      expect([ts.readChar(), marked.reset(), ts.read(), marked.reset(), ts.read()]).to.deep.equal([
        'a',
        true,
        'ab',
        true,
        'ab',
      ]);
      marked.reset();
    }
  });

  it('leaves in the device what it has not returned', () => {
    const device = new QBuffer(Buffer.from('12 word\nrest\nend'));
    device.open(IO_ReadWrite);
    expect(new QTextStream(device).readInt()).to.equal(12);
    expect(new QTextStream(device).readWord()).to.equal('word');
    expect(new QTextStream(device).readLine()).to.equal('');
    expect(new QTextStream(device).readLine()).to.equal('rest');
    const ts = new QTextStream(device);
    expect([ts.atEnd(), ts.read(), ts.atEnd(), ts.eof(), ts.readLine(), ts.read()]).to.deep.equal([
      false,
      'end',
      true,
      true,
      null,
      '',
    ]);
  });

  it('skips white space before words and numbers, whatever the flags', () => {
    const ts = new QTextStream('  a b\n\t0f 1 2.5 c');
    ws.apply(ts);
    expect(ts.readChar()).to.equal('a');
    expect(ts.readChar()).to.equal(' ');
    expect(ts.flags(QTextStream.hex)).to.equal(0);
    expect([ts.readWord(), ts.readInt(), ts.readInt64(), ts.readDouble()]).to.deep.equal(['b', 15, 1n, 2.5]);
    ts.unsetf(QTextStream.skipws);
    expect(ts.readWord()).to.equal('c');
  });

  it('reads and writes raw bytes', () => {
    const device = new QBuffer();
    device.open(IO_ReadWrite);
    const ts = new QTextStream(device);
    ts.put('a')
      .writeRawBytes(Uint8Array.of(0, 255, 7), 2)
      .put(endl);
    expect(device.buffer().toString('latin1')).to.equal('a\0\xff\n');
    device.reset();
    expect(ts.readRawBytes(3).toString('latin1')).to.equal('a\0\xff');
    expect(ts.readRawBytes(9)).to.have.length(1);
  });

  it('says when there is no device', () => {
    using messages = new MessageSpy();
    messages.expect('QTextStream: No device');
    const ts = new QTextStream();
    ts.put('x');
    expect([ts.readLine(), ts.read(), ts.readInt(), ts.atEnd(), ts.device()]).to.deep.equal([
      null,
      '',
      0,
      true,
      null,
    ]);
  });

  it('takes memory for raw bytes as they come, whatever is asked for', () => {
    const ts = new QTextStream(Buffer.from('abc'));
    const bytes = ts.readRawBytes(0xfffffff0);
    expect([bytes.toString(), bytes.buffer.byteLength <= 65536]).to.deep.equal(['abc', true]);
  });

  it('reads every number that it wrote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.maxSafeInteger()),
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
        (ints, doubles) => {
          const text = put((ts) => {
            ts.precision(17);
            for (const one of ints) ts.put(one, ' ');
            for (const one of doubles) ts.putDouble(one).put(' ');
          });
          const ts = new QTextStream(text);
          for (const one of ints) expect(ts.readInt()).to.equal(one);
          for (const one of doubles) expect(ts.readDouble() === one).to.equal(true);
        },
      ),
    );
  });

  it('reads minus zero', () => {
    const ts = new QTextStream('-0 -0.0 0');
    expect(Object.is(ts.readDouble(), -0)).to.equal(true);
    expect(Object.is(ts.readDouble(), -0)).to.equal(true);
    expect(Object.is(ts.readDouble(), 0)).to.equal(true);
  });

  it('distinguishes the ends of lines and words from bytes that are nearly one', () => {
    const values = [0x00, 0x0a, 0x0b, 0x0d, 0x8d, 0x20, 0x41];
    const open = (bytes: Buffer): QTextStream => {
      const buffer = new QBuffer(bytes);
      buffer.open(IO_ReadOnly);
      const ts = new QTextStream(buffer);
      ts.setEncoding(QTextStream.Latin1);
      return ts;
    };
    for (let n = 0; n < 7 ** 5; n++) {
      const bytes = Buffer.from([n, n / 7, n / 49, n / 343, n / 2401].map((i) => values[Math.trunc(i) % 7]!));
      const text = bytes.toString('latin1');
      const lines = open(bytes);
      const expected = text.split(/\r\n|\r|\n/);
      if (/[\r\n]$/.test(text)) expected.pop();
      for (const line of expected) expect(lines.readLine()).to.equal(line);
      expect(lines.readLine()).to.equal(null);
      const words = open(bytes);
      for (const word of text.split(/[\t-\r ]+/).filter((each) => each !== ''))
        expect(words.readWord()).to.equal(word);
      expect(words.readWord()).to.equal('');
    }
  });
});
