import { expect } from 'chai';
import type { Bytes } from '../../src/codec/charset.js';
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

describe('a character of UTF-8', () => {
  /** What is decoded of bytes, character by character; '' at the end where the rest may come. */
  function charactersOf(bytes: readonly number[], isFinal: boolean): string[] {
    let at = 0;
    const source: Bytes = {
      isFinal,
      next: () => bytes[at++] ?? -1,
      back: (count) => void (at -= count),
      forget() {},
    };
    const decoder = strictUtf8.decoder();
    const characters: string[] = [];
    for (;;) {
      const next = decoder.next(source);
      characters.push(next);
      if (next === '') return characters;
    }
  }

  it('takes its own bytes and no more', () => {
    const bytes = [0x61, 0, 0xc3, 0xa9, 0x80, 0xe2, 0x82, 0xac, 0xbf, 0xf0, 0x9f, 0x98, 0x80, 0x80];
    const characters = ['a', '\0', 'é', '\ufffd', '€', '\ufffd', '😀', '\ufffd', ''];
    for (const isFinal of [false, true]) expect(charactersOf(bytes, isFinal)).to.deep.equal(characters);
  });

  it('is none where one is cut off, before what stands behind it', () => {
    for (const beginning of [[0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x98]]) {
      for (const next of [0, 0x61, 0x7f])
        expect(charactersOf([...beginning, next], false)).to.deep.equal([
          '\ufffd',
          String.fromCharCode(next),
          '',
        ]);
      expect(charactersOf([...beginning, 0xc3, 0xa9], false)).to.deep.equal(['\ufffd', 'é', '']);
      expect(charactersOf(beginning, false)).to.deep.equal(['']);
      expect(charactersOf(beginning, true)).to.deep.equal(['\ufffd', '']);
    }
  });
});
