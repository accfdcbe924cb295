import { expect } from 'chai';
import fc from 'fast-check';
import sinon from 'sinon';
import { LineReader } from '../../src/bytes/line-reader.js';

/** All lines of a text that arrives in these pieces, each of which is written over when it has been read. */
function lines(pieces: readonly string[], limit = 100): string[] {
  const reader = new LineReader(limit);
  const found: string[] = [];
  for (const piece of pieces) {
    const bytes = Buffer.from(piece, 'latin1');
    let rest = bytes;
    while (rest.length > 0) {
      const ended = reader.read(rest);
      if (ended === null) break;
      found.push(ended.line);
      rest = ended.rest as typeof rest;
    }
    bytes.fill('!');
  }
  return found;
}

describe('LineReader', () => {
  it('takes the end of a line off, with the carriage return before it, wherever the text is cut', () => {
    const text = 'one\r\n\r\n\ntwo\rthree\n\xff\r\r\nthe rest';
    const expected = ['one', '', '', 'two\rthree', '\xff\r'];
    expect(lines([text])).to.deep.equal(expected);
    expect(lines(text.split(''))).to.deep.equal(expected);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 6 }), (places) => {
        const sorted = [0, ...places.sort((a, b) => a - b), text.length];
        expect(lines(sorted.slice(1).map((end, i) => text.slice(sorted[i], end)))).to.deep.equal(expected);
      }),
    );
  });

  it('says what is behind a line', () => {
    const ended = new LineReader(10).read(Buffer.from('one\ntwo\n'));
    expect([ended?.line, ended?.rest.toString()]).to.deep.equal(['one', 'two\n']);
  });

  it('refuses a line of its limit, the line feed not counted, in one piece or in many', () => {
    expect(lines(['123456789\n'], 10)).to.deep.equal(['123456789']);
    expect(lines('123456789\n'.split(''), 10)).to.deep.equal(['123456789']);
    for (const pieces of [['1234567890\n'], '1234567890'.split(''), ['12345', '67890']])
      expect(() => lines(pieces, 10))
        .to.throw(RangeError)
        .with.property('code', 'ERR_QNETWORK_LINE');
    // Each line by itself.
    expect(lines(['123456789\n12345', '6789\n123456789\n'], 10)).to.have.length(3);
  });

  it('copies a byte of a line that comes byte by byte a constant number of times', () => {
    const reader = new LineReader(1_000_000);
    const copy = sinon.spy(Buffer.prototype, 'copy');
    try {
      for (let i = 0; i < 10_000; i++) reader.read(Buffer.from('x'));
      expect(reader.read(Buffer.from('\n'))?.line).to.equal('x'.repeat(10_000));
      const copied = (copy.returnValues as number[]).reduce((sum, count) => sum + count, 0);
      expect(copied).to.be.within(10_000, 40_000);
    } finally {
      copy.restore();
    }
  });
});
