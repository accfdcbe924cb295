// Letter case, white space and QChar.
import { lower, QChar, simplifyWhiteSpace, stripWhiteSpace, upper } from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';
import { nullable } from './arbitraries.js';
import * as naive from './naive.js';

const anyText = fc.oneof(nullable, fc.string({ unit: 'binary' }));
const codes = Array.from({ length: 0x10000 }, (_, code) => code);

describe('text: characters', () => {
  it('lower() and upper() treat each code by itself', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        expect(lower(s)).to.equal(naive.lower(s));
        expect(upper(s)).to.equal(naive.upper(s));
        expect(lower(s)).to.have.length((s ?? '').length);
      }),
    );
    const all = codes.map((code) => String.fromCharCode(code)).join('');
    expect(lower(all) === naive.lower(all), 'lower() of all codes').to.be.true;
    expect(upper(all) === naive.upper(all), 'upper() of all codes').to.be.true;
  });

  it('stripWhiteSpace() and simplifyWhiteSpace() know the white space of the trace', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        expect(stripWhiteSpace(s)).to.equal(naive.stripWhiteSpace(s));
        expect(simplifyWhiteSpace(s)).to.equal(naive.simplifyWhiteSpace(s));
      }),
    );
  });

  it('QChar sorts every code into at most one kind', () => {
    for (const code of codes) {
      const c = String.fromCharCode(code);
      const kinds = [QChar.isLetter, QChar.isNumber, QChar.isPunct, QChar.isSymbol, QChar.isMark];
      const count = kinds.filter((is) => is(c)).length;
      const ok =
        count <= 1 &&
        QChar.isLetterOrNumber(c) === (QChar.isLetter(c) || QChar.isNumber(c)) &&
        (!QChar.isDigit(c) || QChar.isNumber(c)) &&
        (QChar.digitValue(c) < 0 || QChar.isNumber(c)) &&
        (count === 0 || QChar.isPrint(c)) &&
        QChar.unicode(c) === code &&
        (QChar.row(c) << 8) + QChar.cell(c) === code &&
        QChar.isNull(c) === (code === 0);
      if (!ok) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('QChar.digitValue() counts from zero in every script', () => {
    const digits = codes.map((code) => String.fromCharCode(code)).filter(QChar.isDigit);
    expect(digits.length).to.be.above(300);
    for (const [i, c] of digits.entries()) expect(QChar.digitValue(c), c).to.equal(i % 10);
    expect(['\u00b9', '\u2074', '\u2082', '\u2463', '\u2460'].map(QChar.digitValue)).to.deep.equal([
      1, 4, 2, 4, 1,
    ]);
    expect(['\u00bd', '\u2160', 'x', ''].map(QChar.digitValue)).to.deep.equal([-1, -1, -1, -1]);
    const others: readonly (readonly [digits: string, first: number])[] = [
      ['\u00b2\u00b3', 2],
      ['\u1369\u136a\u1371', 1],
      ['\u2070', 0],
      ['\u2075\u2079', 5],
      ['\u2488\u2490', 1],
      ['\u24ea', 0],
      ['\u2776\u277e', 1],
      ['\u2780\u2788', 1],
      ['\u278a\u2792', 1],
    ];
    for (const [digits, first] of others)
      for (const digit of digits)
        expect(QChar.digitValue(digit), digit).to.equal(first + digit.charCodeAt(0) - digits.charCodeAt(0));
    const beside =
      '\u00b1\u00b4\u00b8\u00ba\u1368\u1372\u206f\u207a\u208a\u245f\u2469\u2473\u247d\u2487\u2491';
    for (const none of `${beside}\u24e9\u24eb\u2775\u277f\u2789\u2793`)
      expect(QChar.digitValue(none), none).to.equal(-1);
  });

  it('QChar takes the first code, and an empty string for NUL', () => {
    expect(QChar.lower('ABC')).to.equal('a');
    expect(QChar.upper('')).to.equal('');
    expect(QChar.isNull('')).to.be.true;
    expect(['\u20ac', '\u0100', '\u00ff', 'a'].map(QChar.latin1)).to.deep.equal([0, 0, 0xff, 97]);
    expect(QChar.isLetter('1a')).to.be.false;
    expect(QChar.isPrint('\n')).to.be.false;
    expect(QChar.isPrint(' ')).to.be.true;
  });
});
