import { IO_ReadOnly, QBuffer, QTextStream } from '@qt3/tools';
import { expect } from 'chai';

/** A stream over `bytes` with much other text around them. */
function stream(bytes: readonly number[]): QTextStream {
  const text = Buffer.alloc(300, 'x');
  const buffer = new QBuffer(Buffer.concat([text, Buffer.from(bytes), text, Buffer.from('\n')]));
  buffer.open(IO_ReadOnly);
  const ts = new QTextStream(buffer);
  ts.setEncoding(QTextStream.UnicodeUTF8);
  return ts;
}

describe('a text stream over what is not UTF-8', () => {
  const sequences: readonly [name: string, bytes: readonly number[], characters: number][] = [
    ['bytes that begin no character', [0x80, 0xbf], 2],
    ['a character of two bytes that one would do for', [0xc0, 0x80], 2],
    ['a character of three bytes that two would do for', [0xe0, 0x80, 0x80], 1],
    ['a character of four bytes that three would do for', [0xf0, 0x80, 0x80, 0x80], 1],
    ['half a surrogate pair', [0xed, 0xa0, 0x80], 1],
    ['a code beyond Unicode', [0xf5, 0x80, 0x80, 0x80], 4],
    ['a character that is cut off', [0xe2, 0x82], 1],
  ];
  for (const [name, bytes, characters] of sequences) {
    it(`gives as many U+FFFD for ${name}, as one text and character by character`, () => {
      const side = 'x'.repeat(300);
      const expected = side + '\ufffd'.repeat(characters) + side;
      expect(stream(bytes).readLine()).to.equal(expected);
      const ts = stream(bytes);
      let read = '';
      for (let next = ts.readChar(); next !== '\n' && next !== ''; next = ts.readChar()) read += next;
      expect(read).to.equal(expected);
    });
  }
});
