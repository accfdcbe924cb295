import { expect } from 'chai';
import { strictUtf8 } from '../../src/codec/utf8.js';

describe('a run of UTF-8', () => {
  const decoder = strictUtf8.decoder();
  // Runs are there when no byte order mark can follow.
  decoder.next({ isFinal: true, next: () => 0x61, back() {}, forget() {} });
  const { runs } = decoder;

  it('ends before a character of which bytes are missing, wherever the run begins', () => {
    for (const character of ['a', '\xe9', '\u20ac', '\u{1f600}'])
      for (const before of ['', 'b', '\u20ac', '\u{1f600}']) {
        const bytes = Buffer.from(before + character);
        const begin = bytes.length - Buffer.byteLength(character);
        expect(runs!.wholeEnd(bytes, 0, bytes.length)).to.equal(bytes.length);
        for (let end = begin + 1; end < bytes.length; end++) {
          expect(runs!.wholeEnd(bytes, 0, end), `${before}${character} ${end}`).to.equal(begin);
          expect(runs!.wholeEnd(bytes, begin, end), `${character} ${end}`).to.equal(begin);
        }
      }
  });

  it('takes bytes along that continue nothing', () => {
    const bytes = Buffer.from([0x80, 0x80, 0x80, 0x80, 0x80]);
    expect(runs!.wholeEnd(bytes, 0, 5)).to.equal(5);
    expect(runs!.wholeEnd(Buffer.from([0xe2, 0x80, 0x80, 0x80, 0x80]), 0, 5)).to.equal(5);
  });
});
