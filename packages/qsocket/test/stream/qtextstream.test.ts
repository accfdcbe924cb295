import {
  endl,
  hex,
  IO_ReadWrite,
  QBuffer,
  qSetFill,
  qSetPrecision,
  qSetW,
  QTextStream,
  reset,
  ws,
  type TextEncoding,
} from '@qt3/qsocket';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';
import { localeIsUtf8 } from '../../src/stream/text/encoding.js';

function put(body: (ts: QTextStream) => void): string {
  const target = { text: '' };
  body(new QTextStream(target));
  return target.text;
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

  it('formats as the flags say', () => {
    const flags = (set: number, value: number): string =>
      put((ts) => {
        ts.setf(set);
        ts.put(value);
      });
    expect(flags(QTextStream.showpos, 5)).to.equal('+5');
    expect(flags(QTextStream.showpos, 0.5)).to.equal('+0.5');
    expect(flags(QTextStream.showpoint, 0.5)).to.equal('0.500000');
    expect(flags(QTextStream.bin | QTextStream.showbase, 5)).to.equal('0b101');
    expect(flags(QTextStream.hex | QTextStream.showbase | QTextStream.uppercase, -255)).to.equal('-0XFF');
    expect(flags(QTextStream.fixed, 1e22 + 0.5)).to.equal('10000000000000000000000.000000');
    expect(flags(QTextStream.scientific | QTextStream.uppercase, 1.5e-100)).to.equal('1.500000E-100');
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
    expect(ts.setf(QTextStream.hex)).to.equal(QTextStream.skipws);
    expect(ts.unsetf(QTextStream.hex)).to.equal(QTextStream.skipws | QTextStream.hex);
    ts.put();
    reset.apply(ts);
    expect([ts.flags(), ts.width(), ts.fill(), ts.precision()]).to.deep.equal([
      QTextStream.skipws,
      0,
      ' ',
      6,
    ]);
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

  it('skips white space when told so', () => {
    const ts = new QTextStream('  a b');
    ws.apply(ts);
    expect(ts.readChar()).to.equal('a');
    ts.unsetf(QTextStream.skipws);
    expect(ts.readWord()).to.equal('');
    expect(ts.readChar()).to.equal(' ');
    expect(ts.readWord()).to.equal('b');
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
    const big = new QTextStream(Buffer.from('feff00610062', 'hex'));
    big.setEncoding(QTextStream.Unicode);
    expect(big.read()).to.equal('ab');
    const little = new QTextStream(Buffer.from('fffe61006200', 'hex'));
    little.setEncoding(QTextStream.UnicodeNetworkOrder);
    expect(little.read()).to.equal('ab');
  });

  it('replaces what an encoding does not have', () => {
    const device = new QBuffer();
    device.open(IO_ReadWrite);
    const ts = new QTextStream(device);
    ts.setEncoding(QTextStream.Latin1);
    ts.put('é€😀');
    expect(device.buffer().toString('latin1')).to.equal('é??');
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

  it('reads what it wrote to a string', () => {
    const target = { text: 'before\n' };
    const stream = new QTextStream(target);
    stream.put('n = ', 42, '\n');
    expect(stream.readLine()).to.equal('before');
    expect([stream.readWord(), stream.readWord(), stream.readInt()]).to.deep.equal(['n', '=', 42]);
    expect([stream.readLine(), stream.readLine(), stream.atEnd()]).to.deep.equal(['', null, true]);
    stream.put('more');
    expect(stream.readLine()).to.equal('more');
    expect(target.text).to.equal('before\nn = 42\nmore');
  });
});
