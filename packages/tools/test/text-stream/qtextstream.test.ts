import {
  endl,
  flush,
  hex,
  IO_Append,
  IO_ReadOnly,
  IO_ReadWrite,
  IO_Truncate,
  IO_WriteOnly,
  QBuffer,
  QDataStream,
  qSetFill,
  qSetPrecision,
  qSetW,
  QTextStream,
  reset,
  ws,
  type TextEncoding,
} from '@qt3/tools';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';
import { localeIsUtf8 } from '../../src/codec/locale.js';

function put(body: (ts: QTextStream) => void): string {
  const target = { value: '' };
  body(new QTextStream(target));
  return target.value;
}

describe('QTextStream', () => {
  it('puts numbers as C++ does', () => {
    expect(put((ts) => ts.put(0, ' ', -1, ' ', 2n ** 80n, ' ', true, ' ', 0.5))).to.equal(
      '0 -1 1208925819614629174706176 1 0.5',
    );
    expect(put((ts) => ts.put(1 / 3, ' ', 1e-5, ' ', 1.5e300, ' ', -0.001))).to.equal(
      '0.333333 1e-05 1.5e+300 -0.001',
    );
    expect(put((ts) => ts.put(NaN, ' ', Infinity, ' ', -Infinity))).to.equal('nan inf -inf');
    expect(put((ts) => ts.putDouble(0).put(' ').putDouble(999999).put(' ').putDouble(999999.5))).to.equal(
      '0 999999 1e+06',
    );
    expect(put((ts) => ts.put(qSetPrecision(3), 1234.5, ' ', 0.00012345))).to.equal('1.23e+03 0.000123');
  });

  it('puts QString::null as nothing, which is padded as an empty string is', () => {
    expect(put((ts) => ts.put('a', null, 'b', qSetW(3), null, 'c'))).to.equal('ab   c');
    // What another stream read.
    const ds = new QDataStream(Buffer.from('ffffffff', 'hex'));
    expect(put((ts) => ts.put('[', ds.readQString(), ']'))).to.equal('[]');
  });

  it('formats as the flags say', () => {
    const flags = (set: number, value: number): string =>
      put((ts) => {
        ts.setf(set);
        ts.put(value);
      });
    expect(flags(QTextStream.showpos, 5)).to.equal('+5');
    expect(flags(QTextStream.showpos, 0.5)).to.equal('+0.5');
    expect(flags(QTextStream.bin | QTextStream.showbase, 5)).to.equal('0b101');
    expect(flags(QTextStream.hex | QTextStream.showbase | QTextStream.uppercase, -255)).to.equal('-0XFF');
    expect(flags(QTextStream.fixed, 1e22 + 0.5)).to.equal('10000000000000000000000.000000');
    expect(flags(QTextStream.scientific | QTextStream.uppercase, 1.5e-100)).to.equal('1.500000E-100');
  });

  it('has no use for some flags, as Qt has none', () => {
    const text = put((ts) => {
      ts.setf(QTextStream.showpoint | QTextStream.right | QTextStream.skipws);
      ts.put(0.5, ' ', 3, qSetW(3), 7);
    });
    expect(text).to.equal('0.5 3  7');
    expect(
      put((ts) => {
        ts.setf(QTextStream.left | QTextStream.right);
        ts.put(qSetW(3), 7, '|');
      }),
    ).to.equal('7  |');
  });

  it('rounds the number that there is, and a tie to the even digit, as printf does', () => {
    const fixed = (value: number, precision: number): string =>
      put((ts) => {
        ts.setf(QTextStream.fixed, QTextStream.floatfield);
        ts.precision(precision);
        ts.putDouble(value);
      });
    expect([0.5, 1.5, 2.5, 3.5, -0.5].map((value) => fixed(value, 0))).to.deep.equal([
      '0',
      '2',
      '2',
      '4',
      '-0',
    ]);
    expect([fixed(0.125, 2), fixed(0.375, 2), fixed(1.005, 2), fixed(0.615, 2)]).to.deep.equal([
      '0.12',
      '0.38',
      '1.00',
      '0.61',
    ]);
    expect([fixed(9.995, 2), fixed(0.05, 1), fixed(1e23, 1)]).to.deep.equal([
      '9.99',
      '0.1',
      '99999999999999991611392.0',
    ]);
    expect(put((ts) => ts.put(qSetPrecision(1)).putDouble(2.5).put(' ').putDouble(35))).to.equal('2 4e+01');
    expect(put((ts) => ts.put(qSetPrecision(20)).putDouble(0.1).put(' ').putDouble(1e23))).to.equal(
      '0.10000000000000000555 9.9999999999999991611e+22',
    );
    expect(put((ts) => ts.put(qSetPrecision(30)).putDouble(1e23))).to.equal('99999999999999991611392');
    expect(
      put((ts) => ts.put(qSetPrecision(17)).putDouble(5e-324).put(' ').putDouble(1.7976931348623157e308)),
    ).to.equal('4.9406564584124654e-324 1.7976931348623157e+308');
  });

  it('knows every digit of a number', () => {
    // 2^-1074 has 1074 of them behind the point, and is not over before.
    const text = put((ts) => {
      ts.setf(QTextStream.fixed, QTextStream.floatfield);
      ts.precision(1080);
      ts.putDouble(2 ** -1074);
    });
    expect(text).to.have.length(1082);
    expect(text).to.match(/^0\.0{323}4940656458.*625000000$/);
    expect(put((ts) => ts.put(qSetPrecision(5000)).putDouble(0.5))).to.equal('0.5');
  });

  it('formats as printf does, whatever the number and precision', () => {
    // toPrecision() rounds a tie up, and otherwise as printf does; a number with so many digits is no tie.
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 1, max: 15 }),
        (value, precision) => {
          const text = put((ts) => ts.put(qSetPrecision(precision)).putDouble(value));
          const exact = Math.abs(value)
            .toPrecision(100)
            .replace(/e.*|[.]/g, '')
            .replace(/^0+/, '');
          fc.pre(!/^50*$/.test(exact.slice(precision)));
          expect(Number(text)).to.equal(Number(value.toPrecision(precision)));
          expect(text.replace(/e.*|[-.]/g, '').replace(/^0+/, '').length).to.be.at.most(precision);
        },
      ),
    );
  });

  it('refuses widths, precisions and fills that are none', () => {
    using messages = new MessageSpy();
    const ts = new QTextStream('');
    for (const width of [-1, 0.5, NaN, Infinity]) {
      messages.expect(`QTextStream::width: ${width} is not a number of characters`);
      expect(ts.width(width)).to.equal(0);
    }
    for (const precision of [-1, 0.5, NaN, Infinity]) {
      messages.expect(`QTextStream::precision: ${precision} is not a number of digits`);
      expect(ts.precision(precision)).to.equal(6);
    }
    for (const fill of ['', 'ab', -1, 0.5, 0x110000]) {
      messages.expect(`QTextStream::fill: ${fill} is not a character`);
      expect(ts.fill(fill)).to.equal(' ');
    }
    expect([ts.width(), ts.precision(), ts.fill()]).to.deep.equal([0, 6, ' ']);
    expect(put((out) => out.put(qSetFill('\u{1f600}'), qSetW(3), 1))).to.equal('\u{1f600}\u{1f600}1');
  });

  it('pads', () => {
    expect(put((ts) => ts.put(qSetFill('.'), qSetW(5), 'ab', qSetW(5), -1, '|'))).to.equal('...ab...-1|');
    expect(
      put((ts) => {
        ts.setf(QTextStream.internal, QTextStream.adjustfield);
        ts.put(qSetFill(48), qSetW(6), -42, hex, qSetW(6), 255);
      }),
    ).to.equal('-000420000ff');
    expect(put((ts) => ts.put(qSetW(2), 'long'))).to.equal('long');
  });

  it('tells what was set before', () => {
    const ts = new QTextStream('');
    expect([ts.width(3), ts.width(), ts.fill('x'), ts.fill(), ts.precision(2), ts.precision()]).to.deep.equal(
      [0, 3, ' ', 'x', 6, 2],
    );
    expect(ts.setf(QTextStream.hex)).to.equal(0);
    expect(ts.setf(QTextStream.left)).to.equal(QTextStream.hex);
    expect(ts.unsetf(QTextStream.hex)).to.equal(QTextStream.left | QTextStream.hex);
    // Only the bits of the mask are touched.
    expect(ts.setf(QTextStream.oct | QTextStream.showpos, QTextStream.basefield)).to.equal(QTextStream.left);
    expect(ts.flags(QTextStream.fixed)).to.equal(QTextStream.left | QTextStream.oct);
    ts.put();
    reset.apply(ts);
    expect([ts.flags(), ts.width(), ts.fill(), ts.precision()]).to.deep.equal([0, 0, ' ', 6]);
  });

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

  it('reads a number in the only base that it is told to expect, with its prefix or without', () => {
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

  it('heeds the byte order mark', () => {
    const big = 'feff00610062';
    const little = 'fffe61006200';
    const read = (encoding: TextEncoding, bytes: string): string => {
      const ts = new QTextStream(Buffer.from(bytes, 'hex'));
      ts.setEncoding(encoding);
      return ts.read();
    };
    for (const encoding of [
      QTextStream.Unicode,
      QTextStream.UnicodeNetworkOrder,
      QTextStream.UnicodeReverse,
      QTextStream.UnicodeUTF8,
      QTextStream.Locale,
    ])
      expect([read(encoding, big), read(encoding, little)]).to.deep.equal(['ab', 'ab']);
    expect(read(QTextStream.UnicodeNetworkOrder, '00610062')).to.equal('ab');
    expect(read(QTextStream.UnicodeReverse, '61006200')).to.equal('ab');
    expect(read(QTextStream.RawUnicode, little)).to.equal('\ufeffab');
    expect(read(QTextStream.Latin1, little)).to.equal('\xff\xfea\0b\0');
    // No mark after all, or nothing but a mark.
    expect(read(QTextStream.UnicodeUTF8, 'fe')).to.equal('\ufffd');
    expect(read(QTextStream.UnicodeUTF8, 'fe61')).to.equal('\ufffda');
    expect(read(QTextStream.UnicodeUTF8, 'ff')).to.equal('\ufffd');
    expect([read(QTextStream.UnicodeUTF8, 'fffe'), read(QTextStream.Unicode, 'fffe')]).to.deep.equal([
      '',
      '',
    ]);
  });

  it('looks for a mark in each device that it gets', () => {
    const device = (): QBuffer => {
      const buffer = new QBuffer(Buffer.from('feff00610062', 'hex'));
      buffer.open(IO_ReadWrite);
      return buffer;
    };
    const ts = new QTextStream(device());
    ts.setEncoding(QTextStream.UnicodeReverse);
    expect(ts.read()).to.equal('ab');
    ts.setDevice(device());
    expect(ts.read()).to.equal('ab');
    const empty = new QBuffer();
    empty.open(IO_ReadWrite);
    ts.setDevice(empty);
    ts.put('').put('a').put('b');
    expect(empty.buffer().toString('hex')).to.equal('fffe61006200');
    ts.setDevice(null);
    expect([ts.device(), ts.atEnd()]).to.deep.equal([null, true]);
  });

  it('takes halves of characters for what they are', () => {
    const read = (bytes: string): (string | null)[] => {
      const ts = new QTextStream(Buffer.from(bytes, 'hex'));
      ts.setEncoding(QTextStream.UnicodeNetworkOrder);
      const lines: (string | null)[] = [];
      while (!ts.atEnd()) lines.push(ts.readLine());
      return lines;
    };
    expect(read('d83dde00000a0061')).to.deep.equal(['\u{1f600}', 'a']);
    expect(read('d83d000a0061')).to.deep.equal(['\ud83d', 'a']);
    expect(read('de00000a0061')).to.deep.equal(['\ude00', 'a']);
    expect(read('d83dd83dde00')).to.deep.equal(['\ud83d\u{1f600}']);
    expect(read('0061d83d')).to.deep.equal(['a\ud83d']);
    expect(read('0061d83dde')).to.deep.equal(['a\ud83d\ufffd']);
    expect(read('006100')).to.deep.equal(['a\ufffd']);
  });

  it('puts characters together that come in halves', () => {
    const write = (encoding: TextEncoding, body: (ts: QTextStream) => void): string => {
      const device = new QBuffer();
      device.open(IO_ReadWrite);
      const ts = new QTextStream(device);
      ts.setEncoding(encoding);
      body(ts);
      return device.buffer().toString('hex');
    };
    const halves = (ts: QTextStream): void => {
      for (const half of '\u{1f600}a'.split('')) ts.put(half);
    };
    expect(write(QTextStream.UnicodeUTF8, halves)).to.equal('f09f988061');
    expect(write(QTextStream.UnicodeNetworkOrder, halves)).to.equal('feffd83dde000061');
    expect(write(QTextStream.Latin1, halves)).to.equal('3f3f61');
    // One whose other half does not come.
    expect(write(QTextStream.UnicodeUTF8, (ts) => ts.put('\ud83d', 'a'))).to.equal('efbfbd61');
    expect(write(QTextStream.UnicodeUTF8, (ts) => ts.put('\ud83d', endl))).to.equal('efbfbd0a');
    expect(write(QTextStream.UnicodeUTF8, (ts) => ts.put('\ud83d', flush, '\ude00'))).to.equal(
      'efbfbdefbfbd',
    );
    expect(write(QTextStream.UnicodeUTF8, (ts) => ts.put('\ud83d').writeRawBytes(Uint8Array.of(1)))).to.equal(
      'efbfbd01',
    );
  });

  it('refuses encodings and counts that are none', () => {
    using messages = new MessageSpy();
    const ts = new QTextStream(Buffer.from('c3a9', 'hex'));
    ts.setEncoding(QTextStream.UnicodeUTF8);
    for (const encoding of [-1, 7, 0.5]) {
      messages.expect(`QTextStream::setEncoding: ${encoding} is not an encoding`);
      ts.setEncoding(encoding as TextEncoding);
    }
    for (const count of [-1, 0.5, NaN, Infinity]) {
      messages.expect(`QTextStream::readRawBytes: Cannot read ${count} bytes`);
      expect(ts.readRawBytes(count)).to.have.length(0);
    }
    expect(ts.read()).to.equal('\xe9');
  });

  it('takes memory for raw bytes as they come, whatever is asked for', () => {
    const ts = new QTextStream(Buffer.from('abc'));
    const bytes = ts.readRawBytes(0xfffffff0);
    expect([bytes.toString(), bytes.buffer.byteLength <= 65536]).to.deep.equal(['abc', true]);
  });

  it('replaces what an encoding does not have', () => {
    const device = new QBuffer();
    device.open(IO_ReadWrite);
    const ts = new QTextStream(device);
    ts.setEncoding(QTextStream.Latin1);
    ts.put('é€😀');
    expect(device.buffer().toString('latin1')).to.equal('é???');
    const broken = new QTextStream(Buffer.from('61ff62c3', 'hex'));
    broken.setEncoding(QTextStream.UnicodeUTF8);
    expect(broken.read()).to.equal('a\ufffdb\ufffd');
  });

  it('takes the locale from the environment', () => {
    expect(localeIsUtf8({ LANG: 'cs_CZ.UTF-8' }, 'linux')).to.equal(true);
    expect(localeIsUtf8({ LANG: 'cs_CZ.UTF-8', LC_ALL: 'C' }, 'linux')).to.equal(false);
    expect(localeIsUtf8({ LC_CTYPE: 'C.utf8', LANG: '' }, 'linux')).to.equal(true);
    expect(localeIsUtf8({}, 'linux')).to.equal(false);
    expect(localeIsUtf8({}, 'darwin')).to.equal(true);
  });

  it('reads what it wrote, in every encoding', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !/[\r\n\ufeff\ufffe]/.test(one));
    const encodings: TextEncoding[] = [
      QTextStream.Unicode,
      QTextStream.UnicodeNetworkOrder,
      QTextStream.UnicodeReverse,
      QTextStream.RawUnicode,
      QTextStream.UnicodeUTF8,
    ];
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.constantFrom(...encodings), (lines, encoding) => {
        const device = new QBuffer();
        device.open(IO_ReadWrite);
        const out = new QTextStream(device);
        out.setEncoding(encoding);
        for (const line of lines) out.put(line, endl);
        device.reset();
        const back = new QTextStream(device);
        back.setEncoding(encoding);
        const got: (string | null)[] = [];
        while (!back.atEnd()) got.push(back.readLine());
        expect(got).to.deep.equal(lines);
      }),
    );
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

  it('writes every digit that is asked for', () => {
    const at = (precision: number, value: number): string =>
      put((ts) => ts.put(qSetPrecision(precision)).putDouble(value));
    expect(at(17, 1e-7)).to.equal('9.9999999999999995e-08');
    expect(at(20, 0.1)).to.equal('0.10000000000000000555');
    expect(at(25, 1e23)).to.equal('99999999999999991611392');
    expect(at(15, 1e22)).to.equal('1e+22');
    // All powers of ten, as BigInt and the exact binary value have them: what is printed reads back as the same number.
    for (let exponent = -323; exponent <= 308; exponent++) {
      const value = Number(`1e${exponent}`);
      for (const precision of [17, 18, 21, 25]) {
        const text = at(precision, value);
        expect(Number(text), text).to.equal(value);
        const digits = text.replace(/e.*/, '').replace('.', '').replace(/^0+/, '');
        expect(digits.length, text).to.be.at.most(Math.max(precision, exponent + 1));
      }
    }
  });

  it('reads minus zero', () => {
    const ts = new QTextStream('-0 -0.0 0');
    expect(Object.is(ts.readDouble(), -0)).to.equal(true);
    expect(Object.is(ts.readDouble(), -0)).to.equal(true);
    expect(Object.is(ts.readDouble(), 0)).to.equal(true);
  });

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

  it('writes over a part of a string, and goes on behind it', () => {
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
