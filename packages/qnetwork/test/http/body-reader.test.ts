import { expect } from 'chai';
import { ChunkedBody, EndlessBody, SizedBody, type BodyReader } from '../../src/http/body-reader.js';

/** Reads the pieces; returns the parts of the body, and what is behind it. */
function read(body: BodyReader, ...pieces: readonly string[]): { parts: string[]; rest: string } {
  const parts: string[] = [];
  let rest = '';
  for (const piece of pieces)
    rest += body.read(Buffer.from(piece), (part) => parts.push(part.toString())).toString();
  return { parts, rest };
}

describe('a body', () => {
  it('of a known length ends with its last byte', () => {
    const body = new SizedBody(5);
    expect([body.total, body.complete, body.mayEnd]).to.deep.equal([5, false, false]);
    expect(read(body, 'abc', '')).to.deep.equal({ parts: ['abc'], rest: '' });
    expect([body.complete, body.mayEnd]).to.deep.equal([false, false]);
    expect(read(body, 'defg')).to.deep.equal({ parts: ['de'], rest: 'fg' });
    expect([body.total, body.complete, body.mayEnd]).to.deep.equal([5, true, true]);
    expect(read(body, 'hi')).to.deep.equal({ parts: [], rest: 'hi' });
    expect(new SizedBody(0).complete).to.equal(true);
  });

  it('without a length ends with the connection', () => {
    const body = new EndlessBody();
    expect(read(body, 'abc', '', 'def')).to.deep.equal({ parts: ['abc', 'def'], rest: '' });
    expect([body.total, body.complete, body.mayEnd]).to.deep.equal([0, false, true]);
  });

  it('in chunks ends behind its trailer', () => {
    const body = new ChunkedBody(7);
    expect([body.total, body.complete, body.mayEnd]).to.deep.equal([7, false, false]);
    expect(read(body, '3\r\nabc\r\nA\r\n0123456789\r\n0\r\nA: b\r\n')).to.deep.equal({
      parts: ['abc', '0123456789'],
      rest: '',
    });
    expect([body.complete, body.mayEnd]).to.deep.equal([false, false]);
    expect(read(body, '\r\nnext')).to.deep.equal({ parts: [], rest: 'next' });
    expect([body.complete, read(body, 'more').rest]).to.deep.equal([true, 'more']);
  });

  it('in chunks gives the last byte of a chunk with the line end behind it', () => {
    const body = new ChunkedBody(0);
    expect(read(body, '3\r\n').parts).to.deep.equal([]);
    expect(read(body, 'ab').parts).to.deep.equal(['ab']);
    expect(read(body, 'c').parts).to.deep.equal([]);
    expect(read(body, '\r').parts).to.deep.equal([]);
    expect(read(body, '\n1\r\nd').parts).to.deep.equal(['c']);
    expect(read(body, '\n0\n\n').parts).to.deep.equal(['d']);
    expect(body.complete).to.equal(true);
  });

  for (const text of ['3\r\nabcd', '3\r\nabc\rx\nd', '3\r\nabc\n', '3\r\nabc\r\n', '1\r\na\r\n'])
    it(`in chunks does not take what follows for a part of the chunk: ${JSON.stringify(text)}`, () => {
      const whole = (): BodyReader => new ChunkedBody(0);
      const inPieces = (): void => void read(whole(), ...text.split(''));
      if (text.endsWith('d')) {
        expect(() => read(whole(), text))
          .to.throw('Invalid HTTP chunked body')
          .with.property('code', 6);
        expect(inPieces).to.throw('Invalid HTTP chunked body');
      } else {
        expect(read(whole(), text).parts.join('')).to.equal(/\n(a[bc]*)/.exec(text)![1]);
        expect(inPieces).not.to.throw();
      }
    });

  it('in chunks has sizes of thirteen digits at most, with blanks and extensions behind them', () => {
    for (const size of ['0000000000003', '3 \t', '3;a=b', '3 ; a', '003'])
      expect(read(new ChunkedBody(0), `${size}\r\nabc\r\n`).parts, size).to.deep.equal(['abc']);
    for (const size of ['00000000000003', '', 'g', '-3', ' 3', '3 a'])
      expect(() => read(new ChunkedBody(0), `${size}\r\nabc\r\n`), size).to.throw(
        'Invalid HTTP chunked body',
      );
  });

  it('in chunks has a trailer of 64 KiB at most, and lines of 8 KiB', () => {
    const line = `${'x'.repeat(8191)}\r\n`;
    const trailer = (count: number, more: string): void =>
      void read(new ChunkedBody(0), `0\r\n${`${'x'.repeat(4096)}\r\n`.repeat(count)}${more}`);
    expect(() => trailer(16, '\r\n')).not.to.throw();
    expect(() => trailer(16, 'x\r\n')).to.throw('Invalid HTTP chunked body');
    expect(() => read(new ChunkedBody(0), `0\r\n${line}`)).to.throw('Invalid HTTP chunked body');
    expect(() => read(new ChunkedBody(0), `0\r\n${line.slice(1)}`)).not.to.throw();
    expect(() => read(new ChunkedBody(0), `0;${line}`)).to.throw('Invalid HTTP chunked body');
  });
});
