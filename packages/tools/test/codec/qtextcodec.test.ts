import { IO_ReadOnly, IO_WriteOnly, QBuffer, QTextCodec, QTextStream } from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';
import { singleByteEncodings } from '../../src/codec/single-byte-encodings.js';

const upperBytes = Buffer.from(Array.from({ length: 128 }, (_, i) => 0x80 + i));

/** Names of all the codecs that there are. */
const names = ['ISO-8859-1', 'UTF-8', 'ISO-10646-UCS-2', ...singleByteEncodings.map(({ name }) => name)];

/**
 * Where some platforms have a letter of Belarusian; and where they have a character of code page 1252, or a vowel sign of Hebrew
 * (Node.js 26, from the standard of the web), at a place that Microsoft's table leaves free.
 */
const known: Record<string, readonly string[]> = {
  'KOI8-U': ['ae ╝ ў', 'be ╬ Ў'],
  'windows-1253': ['aa � ª'],
  'windows-1255': ['ca \ufffd \u05ba'],
};

/** The characters of the upper bytes as the platform has them; null where it has not, or says that it has and is wrong. */
function platformTable(mime: string): string | null {
  // The standard of the web calls other tables by these names.
  if (/^(IBM850|ISO-8859-9|ISO-8859-1)$/.test(mime)) return null;
  try {
    const table = new TextDecoder(mime).decode(upperBytes);
    // Node.js 20.20 decodes windows-1252 as if it were ISO 8859-1.
    return mime === 'windows-1252' && table.startsWith('\x80') ? null : table;
  } catch {
    return null;
  }
}

describe('QTextCodec', () => {
  it('has the tables of the platform, where that has them', () => {
    let compared = 0;
    for (const { mime, upper } of singleByteEncodings) {
      const table = platformTable(mime);
      expect(upper, mime).to.have.length(128);
      if (table === null) continue;
      compared++;
      const differing = Array.from(upper).flatMap((character, i) => {
        const other = table.charAt(i);
        // The standard of the web has a control character where there is none.
        const isSame = character === other || (character === '\ufffd' && other <= '\x9f');
        return isSame ? [] : [`${(0x80 + i).toString(16)} ${character} ${other}`];
      });
      expect(
        differing.filter((one) => known[mime]?.includes(one) !== true),
        mime,
      ).to.deep.equal([]);
    }
    expect(compared).to.be.at.least(20);
  });

  it('gives each byte back that is a character, in both directions', () => {
    for (const { mime, upper } of singleByteEncodings) {
      const codec = QTextCodec.codecForName(mime)!;
      for (let byte = 0; byte < 256; byte++) {
        const text = codec.toUnicode(Uint8Array.of(byte));
        const expected = byte < 0x80 ? String.fromCharCode(byte) : upper.charAt(byte - 0x80);
        expect(text).to.equal(expected);
        expect(codec.canEncode(text)).to.equal(expected !== '\ufffd');
        const back = codec.fromUnicode(text);
        expect(back).to.equal(expected === '\ufffd' ? '?' : String.fromCharCode(byte));
      }
    }
  });

  it('has the names and the numbers of IANA', () => {
    for (let i = 0; i <= 8; i++) {
      const codec = QTextCodec.codecForMib(2250 + i);
      expect(codec?.name(), String(i)).to.equal(`CP ${1250 + i}`);
      expect(codec?.mimeName()).to.equal(`windows-${1250 + i}`);
    }
    for (const part of [1, 2, 3, 4, 5, 7, 9]) {
      const codec = QTextCodec.codecForMib(3 + part);
      expect(codec?.name(), String(part)).to.equal(`ISO 8859-${part}`);
      expect(codec?.mimeName()).to.equal(`ISO-8859-${part}`);
    }
  });

  it('is found by its names and its number, and is the same each time', () => {
    for (const name of names) {
      const codec = QTextCodec.codecForName(name)!;
      expect(QTextCodec.codecForName(codec.name())).to.equal(codec);
      expect(QTextCodec.codecForName(codec.mimeName().toUpperCase())).to.equal(codec);
      expect(QTextCodec.codecForMib(codec.mibEnum())).to.equal(codec);
    }
    for (const name of ['latin1', 'Windows-1252', 'cp866', 'UTF-16', 'utf_8'])
      expect(QTextCodec.codecForName(name), name).not.to.equal(null);
    for (const name of ['', '-', 'nonsense', 'cp9999', 'ISO-8859-12', null])
      expect(QTextCodec.codecForName(name)).to.equal(null);
    expect(QTextCodec.codecForMib(0)).to.equal(null);
    const locale = QTextCodec.codecForLocale();
    QTextCodec.setCodecForLocale(QTextCodec.codecForName('KOI8-R'));
    expect(QTextCodec.codecForLocale().name()).to.equal('KOI8-R');
    QTextCodec.setCodecForLocale(null);
    expect(QTextCodec.codecForLocale()).to.equal(locale);
  });

  it('decodes a text in pieces as it does the whole', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '\u00e9', '\u0159', '\u044f', '\u20ac', '\u{1f600}'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        text,
        fc.array(fc.nat(40), { maxLength: 6 }),
        (name, whole, cuts) => {
          const codec = QTextCodec.codecForName(name)!;
          const bytes = codec.fromUnicode(whole);
          const decoder = codec.makeDecoder();
          const ends = [...cuts.filter((cut) => cut < bytes.length), bytes.length].sort((a, b) => a - b);
          const decoded = ends
            .map((end, i) => decoder.toUnicode(bytes.slice(ends[i - 1] ?? 0, end)))
            .join('');
          expect(decoded).to.equal(codec.toUnicode(bytes));
          if (codec.canEncode(whole)) expect(decoded).to.equal(whole);
          const encoder = codec.makeEncoder();
          const parts = Array.from(whole, (character) => encoder.fromUnicode(character)).join('');
          expect(parts === '' ? codec.fromUnicode('') : parts).to.equal(bytes);
        },
      ),
    );
  });

  it('waits for no other half behind half a pair and U+0000', () => {
    const decoder = QTextCodec.codecForName('ISO-10646-UCS-2')!.makeDecoder();
    decoder.toUnicode(Uint8Array.of(0xff, 0xfe));
    expect(decoder.toUnicode(Uint8Array.of(0x00, 0xd8))).to.equal('');
    expect(decoder.toUnicode(Uint8Array.of(0x00, 0x00))).to.equal('\ud800\0');
    expect(decoder.toUnicode(Uint8Array.of(0x41, 0x00))).to.equal('A');
  });

  it('keeps bytes that are not UTF-8, as QString does', () => {
    const codec = QTextCodec.codecForName('UTF-8')!;
    fc.assert(
      fc.property(fc.uint8Array({ min: 1 }), (bytes) => {
        const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
        const text = codec.toUnicode(bytes);
        expect(codec.fromUnicode(text)).to.equal(
          Buffer.from(bytes.subarray(isMarked ? 3 : 0)).toString('latin1'),
        );
      }),
    );
  });

  it('is what a text stream reads and writes with, lines and words too', () => {
    for (const name of names) {
      const codec = QTextCodec.codecForName(name)!;
      const characters = singleByteEncodings.find((one) => one.name === name)?.upper.slice(0x40, 0x60) ?? 'é';
      const word = characters.replaceAll('\ufffd', '').replace(/[\s\u0080-\u00a0]/g, '');
      const bytes = { value: new Uint8Array(0) };
      const out = new QTextStream(bytes, IO_WriteOnly);
      out.setCodec(codec);
      expect(out.codec()).to.equal(codec);
      out.put(word, ' two\n', word, '\r\n', 42, ' end');
      const buffer = new QBuffer(bytes.value);
      buffer.open(IO_ReadOnly);
      const ts = new QTextStream(buffer);
      ts.setCodec(codec);
      expect([ts.readWord(), ts.readLine(), ts.readLine(), ts.readInt(), ts.read()], name).to.deep.equal([
        word,
        ' two',
        word,
        42,
        ' end',
      ]);
      ts.setEncoding(QTextStream.Latin1);
      expect(ts.codec()).to.equal(null);
    }
  });

  it('separates words at the no-break space of each encoding', () => {
    for (const { name, upper } of singleByteEncodings) {
      const at = upper.indexOf('\u00a0');
      if (at < 0) continue;
      const ts = new QTextStream(Buffer.from([0x61, 0x80 + at, 0x62]));
      ts.setCodec(QTextCodec.codecForName(name));
      expect([ts.readWord(), ts.readWord()], name).to.deep.equal(['a', 'b']);
    }
  });
});
