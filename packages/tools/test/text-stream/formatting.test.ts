import { hex, QDataStream, qSetFill, qSetPrecision, qSetW, QTextStream, reset } from '@qt3/tools';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';

function put(body: (ts: QTextStream) => void): string {
  const target = { value: '' };
  body(new QTextStream(target));
  return target.value;
}

describe('QTextStream, formatting', () => {
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
    // toPrecision() rounds a tie up, and otherwise as printf does; a number with that many digits is no tie.
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

  it('returns what was set before', () => {
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
});
