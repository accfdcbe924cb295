import { expect } from 'chai';
import fc from 'fast-check';
import { ReplyReader } from '../../src/ftp/reply-reader.js';

interface Read {
  replies: { code: number; text: string }[];
  error: string | null;
}

function read(pieces: readonly string[]): Read {
  const reader = new ReplyReader();
  const replies: Read['replies'] = [];
  try {
    for (const piece of pieces) {
      reader.feed(Buffer.from(piece, 'latin1'));
      for (let reply = reader.next(); reply !== null; reply = reader.next()) replies.push(reply);
    }
  } catch (error) {
    return { replies, error: (error as Error).message };
  }
  return { replies, error: null };
}

/** Cuts a text at any places. */
function cut(text: string): fc.Arbitrary<string[]> {
  return fc
    .uniqueArray(fc.integer({ min: 0, max: text.length }))
    .map((places) => [0, ...places.sort((a, b) => a - b), text.length])
    .map((places) => places.slice(1).map((end, i) => text.slice(places[i], end)));
}

const text =
  '220-Hello\r\n you\r\n220 there\r\n200\r\n331 Pass\n230-In\r\n230-and in\r\n2300 not the end\r\n\r\n230 \r\n150 a\r\n226 b\r\n';
const replies = [
  { code: 220, text: 'Hello\r\n you\r\nthere' },
  { code: 200, text: '' },
  { code: 331, text: 'Pass' },
  { code: 230, text: 'In\r\nand in\r\n2300 not the end\r\n\r\n' },
  { code: 150, text: 'a' },
  { code: 226, text: 'b' },
];

describe('ReplyReader', () => {
  it('reads the same wherever the bytes are cut', () => {
    expect(read([text])).to.eql({ replies, error: null });
    expect(read(text.split(''))).to.eql({ replies, error: null });
    fc.assert(
      fc.property(cut(text), (pieces) => {
        expect(read(pieces)).to.eql({ replies, error: null });
      }),
    );
  });

  it('passes over one reply to ABOR, where one is owed: that all is sent, or that it failed', () => {
    const answers = (owes: boolean, text: string): number[] => {
      const reader = new ReplyReader();
      reader.owesAbortReply = owes;
      reader.feed(Buffer.from(text));
      const codes: number[] = [];
      for (let reply = reader.nextAnswer(); reply !== null; reply = reader.nextAnswer())
        codes.push(reply.code);
      return codes;
    };
    for (const code of [225, 226, 400, 426, 500, 502]) {
      expect(answers(true, `${code} x\r\n`)).to.eql([]);
      expect(answers(true, `${code} x\r\n${code} y\r\n`)).to.eql([code]);
      expect(answers(false, `${code} x\r\n`)).to.eql([code]);
    }
    for (const code of [150, 200, 224, 227, 331, 399])
      expect(answers(true, `${code} x\r\n226 y\r\n`)).to.eql([code, 226]);
  });

  it('refuses garbage wherever a reply should begin', () => {
    for (const garbage of [
      '\r\n',
      'x\r\n',
      '22 x\r\n',
      '2200 x\r\n',
      '000 x\r\n',
      '600 x\r\n',
      '220x\r\n',
      ' 220 x\r\n',
    ])
      for (const before of ['', '220 Hello\r\n', '220-a\r\n220 b\r\n'])
        expect(read([before + garbage]).error, before + garbage).to.match(
          /^The server sent what is no reply/,
        );
  });

  it('shows the first eighty characters of what is no reply', () => {
    expect(read([`${'x'.repeat(100)}\n`]).error).to.equal(
      `The server sent what is no reply: ${'x'.repeat(80)}`,
    );
  });

  it('refuses lines and replies that are too long, at the limit', () => {
    expect(read([`220 ${'x'.repeat(9000)}`]).error).to.equal('The reply of the server is too long');
    for (const line of [`${'x'.repeat(999)}\r\n`, '\n'.repeat(1000)]) {
      const pieces = ['220-a\r\n', ...Array.from({ length: 100 }, () => line)];
      expect(read(pieces).error).to.equal('The reply of the server is too long');
    }
  });

  it('takes lines of up to 8 KiB, replies of 64, and 128 that have not been read', () => {
    const line = (length: number): string => `${'x'.repeat(length)}\n`;
    expect(read([`220 ${line(8187)}`]).replies[0]?.text.length).to.equal(8187);
    expect(read([`220 ${line(8188)}`]).error).to.equal('The reply of the server is too long');
    // Each line counts with its end, but for that of the first.
    const reply = (length: number): Read =>
      read(['220-a\n', ...Array.from({ length: 7 }, () => line(8190)), line(length), '220\n']);
    expect(reply(8189).replies[0]?.code).to.equal(220);
    expect(reply(8190).error).to.equal('The reply of the server is too long');
    const reader = new ReplyReader();
    reader.feed(Buffer.alloc(131_072));
    expect(() => reader.feed(Buffer.alloc(1))).to.throw('The reply of the server is too long');
  });

  it('says whether there is something that has not been read', () => {
    const reader = new ReplyReader();
    expect(reader.isEmpty).to.equal(true);
    reader.feed(Buffer.from('220-a\r\n'));
    expect(reader.isEmpty).to.equal(false);
    expect([reader.next(), reader.isEmpty]).to.deep.equal([null, false]);
    reader.feed(Buffer.from('220 b\r\n'));
    expect([reader.next()?.text, reader.isEmpty]).to.deep.equal(['a\r\nb', true]);
  });

  it('never throws anything else, whatever it reads', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('2', '0', '-', ' ', '\r', '\n', 'x') })),
        (pieces) => {
          const { error } = read(pieces);
          expect(error === null || /^The (server sent|reply of)/.test(error)).to.be.true;
        },
      ),
    );
  });
});
