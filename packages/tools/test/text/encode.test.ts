// Texts as bytes, and back.
import { ascii, latin1, local8Bit, QString, ucs2, utf8 } from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';
import { nullable } from './arbitraries.js';

const untilNul = (s: string | null): string => (s ?? '').split('\0')[0]!;
/** Without the characters that stand for bytes. */
const characters = fc.string({ unit: 'binary' }).filter((s) => !/\udbff[\ude80-\udeff]/.test(s));
const bytes = fc.uint8Array({ maxLength: 40 });

describe('text: bytes', () => {
  it('fromUtf8() takes halves of pairs byte by byte, from the first to the last', () => {
    const each = (bytes: string): string =>
      bytes.replace(/./gs, (byte) => `\udbff${String.fromCharCode(0xde00 | byte.charCodeAt(0))}`);
    for (const bytes of ['\xed\xa0\x80', '\xed\xbf\xbf'])
      expect(QString.fromUtf8(bytes)).to.equal(each(bytes));
    expect(QString.fromUtf8('\xed\x9f\xbf\xee\x80\x80')).to.equal('\ud7ff\ue000');
  });

  it('utf8() has as many bytes for a character as it needs, at each limit', () => {
    const text = '\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}';
    expect(utf8(text)).to.equal(Buffer.from(text).toString('latin1'));
  });

  it('utf8() and fromUtf8() are what Node.js makes of characters', () => {
    fc.assert(
      fc.property(characters, (s) => {
        const text = Buffer.from(untilNul(s)).toString();
        expect(utf8(text)).to.equal(Buffer.from(text, 'utf8').toString('latin1'));
        expect(QString.fromUtf8(utf8(text))).to.equal(text);
        expect(QString.fromUtf8(Buffer.from(text))).to.equal(text);
        expect(local8Bit(text)).to.equal(utf8(text));
        expect(QString.fromLocal8Bit(utf8(text))).to.equal(text);
      }),
      { numRuns: 500 },
    );
  });

  it('no byte is lost on the way through a text', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        const source = untilNul(Buffer.from(data).toString('latin1'));
        expect(utf8(QString.fromUtf8(data))).to.equal(source);
      }),
      { numRuns: 2000 },
    );
    // Half a surrogate pair, and the characters that stand for bytes, as bytes of UTF-8.
    for (const source of ['\xed\xa0\xbd', '\xf4\x8f\xba\x80', '\xf4\x8f\xbb\xbf', '\xf4\x90\x80\x80'])
      expect(utf8(QString.fromUtf8(source))).to.equal(source);
  });

  it('what is UTF-8 becomes characters', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        const source = data.filter((byte) => byte !== 0);
        let strict: string;
        try {
          strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source);
        } catch {
          return;
        }
        fc.pre(!/\udbff[\ude80-\udeff]/.test(strict));
        expect(QString.fromUtf8(source)).to.equal(strict);
      }),
    );
    expect(QString.fromUtf8('\xef\xbb\xbfa')).to.equal('\ufeffa');
  });

  it('latin1() has a question mark for what it lacks', () => {
    fc.assert(
      fc.property(nullable, (s) => {
        const expected = untilNul(s)
          .split('')
          .map((unit) => (unit > '\xff' ? '?' : unit))
          .join('');
        expect(latin1(s)).to.equal(expected);
        expect(ascii(s)).to.equal(expected);
        expect(QString.fromLatin1(latin1(s))).to.equal(expected);
      }),
    );
  });

  it('a length counts bytes, and a NUL ends before it', () => {
    expect(QString.fromLatin1('abcdef', 3)).to.equal('abc');
    expect(QString.fromLatin1('ab', 5)).to.equal('ab');
    expect(QString.fromLatin1('a\0b', 3)).to.equal('a');
    expect(QString.fromUtf8('\xc3\xa9\xc3\xa9', 2)).to.equal('\u00e9');
    expect(QString.fromLatin1('abc', 0)).to.equal('');
    expect(QString.fromLatin1(null)).to.equal('');
    expect(QString.fromUtf8(null)).to.equal('');
    const long = new Uint8Array(100_000).fill(0xe4);
    expect(QString.fromLatin1(long)).to.equal('\u00e4'.repeat(100_000));
  });

  it('ucs2() has a 0 at its end, where fromUcs2() stops', () => {
    fc.assert(
      fc.property(nullable, (s) => {
        const codes = ucs2(s);
        expect(codes).to.have.length((s ?? '').length + 1);
        expect(codes.at(-1)).to.equal(0);
        expect(QString.fromUcs2(codes)).to.equal(untilNul(s));
      }),
    );
    expect(QString.fromUcs2(null)).to.equal('');
  });
});
