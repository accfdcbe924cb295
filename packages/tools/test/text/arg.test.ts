// arg(), number() and sprintf(): values in texts.
import { MessageSpy } from '@qt3/test-support';
import {
  arg,
  QCString,
  QLocale,
  QString,
  type RealFormat,
  toDouble,
  toInt,
  toLongLong,
  toULongLong,
} from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';
import { nullable, texts } from './arbitraries.js';
import * as naive from './naive.js';

const patterns = fc
  .array(fc.constantFrom('%', 'L', '1', '2', '3', '0', 'a', ' ', '%1', '%2', '%L1'), { maxLength: 10 })
  .map((pieces) => pieces.join(''));
const widths = fc.integer({ min: -12, max: 12 });
const bases = fc.integer({ min: 2, max: 36 });
const integers = fc.oneof(fc.integer(), fc.maxSafeInteger());
const longs = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

function padded(text: string, width: number): string {
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}

/** What the call returns, and whether it warned that a marker is missing. */
function quietly(call: () => string): { text: string; warnings: string[] } {
  const messages = new MessageSpy();
  const text = call();
  const warnings = messages.texts;
  for (const warning of warnings) messages.expect(warning);
  messages.verify();
  return { text, warnings };
}

/** What C's `%s` prints of a text. */
function untilNul(text: string): string {
  return text.split('\0', 1)[0]!;
}

describe('text: arg()', () => {
  it('puts a text in the place of the lowest marker', () => {
    fc.assert(
      fc.property(patterns, nullable, widths, (s, t, width) => {
        const value = padded(t ?? '', width);
        const expected = naive.arg(s, value);
        const { text, warnings } = quietly(() => arg(s, t, width));
        expect(text).to.equal(expected ?? s);
        expect(warnings).to.deep.equal(
          expected === null ? [`QString::arg(): Argument missing: ${untilNul(s)}, ${untilNul(value)}`] : [],
        );
      }),
      { numRuns: 500 },
    );
  });

  it('puts a number in it', () => {
    fc.assert(
      fc.property(patterns, integers, widths, bases, (s, n, width, base) => {
        const digits = n < 0 && base !== 10 ? BigInt.asUintN(64, BigInt(n)).toString(base) : n.toString(base);
        fc.pre(!s.includes('%L'));
        const expected = naive.arg(s, padded(digits, width));
        expect(quietly(() => arg(s, n, width, base)).text).to.equal(expected ?? s);
        expect(quietly(() => arg(s, BigInt(n), width, base)).text).to.equal(expected ?? s);
      }),
    );
    expect(arg('%1', true)).to.equal('1');
    expect(arg('%1', false)).to.equal('0');
    expect(arg('a %1 %0', 7)).to.equal('a %1 7');
  });

  it('takes what has no fraction for an integer, and names the format of a double', () => {
    expect(arg('%1', 1234567)).to.equal('1234567');
    expect(arg('%1', 1234567, 0, 'g')).to.equal('1.23457e+06');
    expect(arg('%1', 0.5)).to.equal('0.5');
    expect(arg('%1', 1e20)).to.equal('1e+20');
    expect(arg('%1', -0)).to.equal('0');
    expect(arg('%1', NaN)).to.equal('nan');
    expect(arg('%1', 2.5, 8, 'f', 2)).to.equal('    2.50');
  });

  it('puts several texts in at once, and looks through none of them again', () => {
    fc.assert(
      fc.property(patterns, nullable, nullable, nullable, (s, a, b, c) => {
        const markers = s.match(/%L?[0-9]/g) ?? [];
        const digits = [...new Set(markers.map((marker) => marker.slice(-1)))].sort();
        const given = [a, b, c];
        const expected = s.replace(/%L?([0-9])/g, (marker, digit: string) => {
          const index = digits.indexOf(digit);
          return index < 3 ? (given[index] ?? '') : marker;
        });
        const { text, warnings } = quietly(() => arg(s, a, b, c));
        expect(text).to.equal(expected);
        expect(warnings).to.have.length(digits.length < 3 ? 1 : 0);
      }),
      { numRuns: 500 },
    );
  });

  it('groups the digits where the marker says so', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        expect(arg('%L1', n)).to.equal(n.toLocaleString('en-US'));
      }),
    );
    expect(arg('%L1 %1', 1234567)).to.equal('1,234,567 %1');
    expect(arg('%L1', 255, 0, 16)).to.equal('ff');
    expect(arg('%L1', 1e100, 0, 'g')).to.equal('1e+100');
    expect(arg('%L1', -Infinity)).to.equal('-inf');
  });

  it('ignores a width out of all proportion, and names it', () => {
    using messages = new MessageSpy();
    messages.expect('QString::arg: 1000000000000 characters are asked for; there can be 0 to 268435456');
    messages.expect('QString::arg: 1000000000000 characters are asked for; there can be 0 to 268435456');
    expect(arg('[%1]', 'a', 1e12)).to.equal('[a]');
    expect(arg('[%1]', 5, -1e12)).to.equal('[5]');
  });
});

describe('text: number() and back', () => {
  it('writes a number as an integer that a type of C++ can have, and another one as a double', () => {
    expect(QString.number(2 ** 63)).to.equal('9223372036854775808');
    expect([QString.number(2 ** 64), QString.number(-(2 ** 64))]).to.deep.equal([
      '1.84467e+19',
      '-1.84467e+19',
    ]);
  });

  it('an integer is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer(), (n) => {
        const ok = { value: false };
        expect(toInt(QString.number(n), ok)).to.equal(n);
        expect(ok.value).to.be.true;
      }),
    );
    fc.assert(
      fc.property(longs, bases, (n, base) => {
        const text = QString.number(n, base);
        if (base === 10) expect(toLongLong(text)).to.equal(n);
        else expect(BigInt.asIntN(64, toULongLong(text, null, base))).to.equal(n);
      }),
    );
  });

  it('a double is read as it was written with 17 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.constantFrom<RealFormat>('g', 'e'), (n, format) => {
        expect(toDouble(QString.number(n, format, 17))).to.equal(n === 0 ? 0 : n);
      }),
    );
  });

  it('setNum() is the same', () => {
    expect(QString.setNum(255, 16)).to.equal('ff');
    expect(QString.setNum(0.5, 'f', 1)).to.equal('0.5');
  });

  it('a base and a format that there are not get a warning', () => {
    using messages = new MessageSpy();
    for (const base of [0, 1, 37, -2, 2.5]) messages.expect(`QString::setNum: Invalid base ${String(base)}`);
    for (const base of [0, 1, 37, -2, 2.5]) expect(QString.number(12, base)).to.equal('12');
    messages.expect("QString::setNum: Invalid format char ''");
    expect(QString.number(1.5, '' as RealFormat, 1)).to.equal('1.5');
    expect(QString.number(1.5, 'f', 1e12)).to.have.length(1048578);
  });
});

describe('text: QString.sprintf()', () => {
  it('takes truth values, null and buffers', () => {
    expect(QString.sprintf('%d %d', true, false)).to.equal('1 0');
    expect(QString.sprintf('[%s]', null)).to.equal('[]');
    expect(QCString.sprintf('[%s]', null)).to.equal('[(null)]');
    expect(QString.sprintf('%s', Uint8Array.of(0xc3, 0xa4, 0, 0x78))).to.equal('\u00e4');
    expect(QString.sprintf('%s|%5s|%-5s|', 'a', 'b', 'c')).to.equal('a|    b|c    |');
    expect(QString.sprintf('%lld', 2n ** 62n)).to.equal('4611686018427387904');
  });

  it('warns of what is wrong with a format, and ends', () => {
    using messages = new MessageSpy();
    messages.expect(/^QString::sprintf: there is no argument for %d$/);
    messages.expect(/^QString::sprintf: the width of %1000000000s is ignored/);
    expect(QString.sprintf('%d')).to.equal('0');
    expect(QString.sprintf('[%1000000000s]', 'a')).to.equal('[a]');
    expect(QString.sprintf('50%, %y')).to.equal('50%, %y');
  });

  it('leaves a text without conversions as it is', () => {
    fc.assert(
      fc.property(texts, (s) => {
        fc.pre(!s.includes('%'));
        expect(QString.sprintf(s)).to.equal(s);
        expect(QString.sprintf('%s', s)).to.equal(untilNul(s));
      }),
    );
  });
});

describe('text: QLocale', () => {
  afterEach(() => {
    QLocale.setDefault(QLocale.c());
  });

  it('says how numbers are written', () => {
    expect(new QLocale('de_DE').name()).to.equal('de_DE');
    QLocale.setDefault(new QLocale('de_DE'));
    expect(arg('%L1 %1', 1234567)).to.equal('1.234.567 %1');
    expect(arg('%L1', 1.5, 0, 'f', 1)).to.equal('1,5');
    expect(QString.number(1.5)).to.equal('1.5');
    expect(toDouble('1,5')).to.equal(1.5);
    expect(toDouble('1.5')).to.equal(1.5);
  });

  it('is C where the platform knows no such country', () => {
    for (const name of ['C', 'xx_YY', '', 'not a name', 'de-'])
      expect(new QLocale(name).name(), name).to.equal('C');
    expect(QLocale.c().decimalPoint()).to.equal('.');
    expect(QLocale.c().groupSeparator()).to.equal(',');
  });
});
