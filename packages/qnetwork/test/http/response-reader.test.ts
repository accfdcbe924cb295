import { expect } from 'chai';
import fc from 'fast-check';
import { ResponseError } from '../../src/http/http-error.js';
import { ResponseReader } from '../../src/http/response-reader.js';

interface Read {
  readonly status: number | null;
  readonly body: string;
  readonly rest: string;
  readonly complete: boolean;
  readonly error: number | null;
}

/** Reads a response that arrives in these pieces, and ends then if that is asked for. */
function read(pieces: readonly string[], { method = 'GET', ends = false } = {}): Read {
  const reader = new ResponseReader(method);
  let body = '';
  let rest = '';
  let error: number | null = null;
  try {
    for (const piece of pieces) {
      let bytes = Buffer.from(piece, 'latin1');
      if (reader.header === null) bytes = reader.read(bytes) as typeof bytes;
      if (reader.header === null) expect(bytes.length).to.equal(0);
      if (reader.header !== null)
        rest += reader.readBody(bytes, (part) => (body += part.toString('latin1'))).toString('latin1');
    }
    if (ends) reader.end();
  } catch (failure) {
    if (!(failure instanceof ResponseError)) throw failure;
    error = failure.code;
  }
  expect(reader.header?.isValid()).not.to.equal(false);
  return { status: reader.header?.statusCode() ?? null, body, rest, complete: reader.complete, error };
}

/** A text cut at random places. */
function cut(text: string): fc.Arbitrary<string[]> {
  return fc.array(fc.nat(text.length), { maxLength: 6 }).map((places) => {
    const sorted = [0, ...places.sort((a, b) => a - b), text.length];
    return sorted.slice(1).map((end, i) => text.slice(sorted[i], end));
  });
}

const OK = 'HTTP/1.1 200 OK\r\n';
const responses = [
  { text: `${OK}Content-Length: 5\r\n\r\nhello`, body: 'hello' },
  { text: `${OK}Content-Length: 0\r\n\r\n`, body: '' },
  {
    text: `${OK}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1;x=y\r\n!\r\n0\r\nA: b\r\n\r\n`,
    body: 'hello!',
  },
  {
    text: `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nA: b\r\n\r\n${OK}Content-Length: 2\r\n\r\nab`,
    body: 'ab',
  },
  { text: `\r\n\r\n${OK}Content-Length: 1\r\n\r\nx`, body: 'x' },
  { text: `HTTP/1.1 204 None\r\nContent-Length: 7\r\n\r\n`, body: '', status: 204 },
  { text: `HTTP/1.1 304 Same\r\n\r\n`, body: '', status: 304 },
];

describe('ResponseReader', () => {
  for (const { text, body, status = 200 } of responses) {
    it(`reads the same wherever it is cut: ${JSON.stringify(text).slice(0, 60)}`, () => {
      const expected: Read = { status, body, rest: '', complete: true, error: null };
      expect(read([text])).to.eql(expected);
      expect(read(text.split(''))).to.eql(expected);
      fc.assert(
        fc.property(cut(text), (pieces) => {
          expect(read(pieces)).to.eql(expected);
        }),
      );
    });

    it(`is not complete where it breaks off: ${JSON.stringify(text).slice(0, 60)}`, () => {
      for (let end = 0; end < text.length; end++) {
        const { complete, error } = read([text.slice(0, end)], { ends: true });
        expect(complete, text.slice(0, end)).to.be.false;
        expect(error, text.slice(0, end)).to.be.oneOf([4, 6]);
      }
    });

    it(`leaves alone what is behind it: ${JSON.stringify(text).slice(0, 60)}`, () => {
      expect(read([`${text}HTTP/1.1 200 Forged`])).to.include({
        body,
        rest: 'HTTP/1.1 200 Forged',
        complete: true,
      });
    });
  }

  it('has no body for HEAD, whatever the header says', () => {
    const text = `${OK}Content-Length: 7\r\nTransfer-Encoding: chunked\r\n\r\n`;
    expect(read([text], { method: 'HEAD' })).to.include({ complete: true, body: '' });
  });

  it('has a header of 64 KiB at most, each line with its end', () => {
    const header = (length: number): string => `${OK}A: ${'b'.repeat(length)}\r\n\r\n`;
    const fits = 65_536 - OK.length - 5;
    expect(read([header(fits)])).to.include({ status: 200, error: null });
    expect(read([header(fits + 1)])).to.include({ status: null, error: 5 });
  });

  it('is the first one whose code is not from 100 to 199, or is 101', () => {
    const after = (code: number): Read => read([`HTTP/1.1 ${code} x\r\n\r\n${OK}\r\nab`]);
    for (const code of [100, 102, 199]) expect(after(code)).to.include({ status: 200, body: 'ab' });
    for (const code of [99, 101, 200]) expect(after(code)).to.include({ status: code, body: `${OK}\r\nab` });
  });

  it('lasts until the end without a length', () => {
    expect(read([`${OK}\r\nab`, 'cd'], { ends: true })).to.include({
      body: 'abcd',
      complete: false,
      error: null,
    });
  });

  it('does not take the length, nor chunks, of a coding that is not chunked at the end', () => {
    for (const coding of ['gzip', 'x-chunked', 'chunked, gzip']) {
      const text = `${OK}Transfer-Encoding: ${coding}\r\nContent-Length: 1\r\n\r\n`;
      expect(read([text, 'ab', 'cd'], { ends: true }), coding).to.include({ body: 'abcd', error: null });
    }
    for (const coding of ['identity', '', 'gzip, identity']) {
      const text = `${OK}Transfer-Encoding: ${coding}\r\nContent-Length: 2\r\n\r\n`;
      expect(read([text, 'ab']), coding).to.include({ body: 'ab', complete: true, error: null });
    }
  });

  const refused: readonly (readonly [string, string, number])[] = [
    ['two lengths that differ', `${OK}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`, 5],
    ['a length with a sign', `${OK}Content-Length: -1\r\n\r\n`, 5],
    ['a length that is no number', `${OK}Content-Length: 1a\r\n\r\n`, 5],
    ['two lengths in one line', `${OK}Content-Length: 1, 1\r\n\r\n`, 5],
    ['a length of 2^53', `${OK}Content-Length: 9007199254740992\r\n\r\n`, 5],
    ['a folded length', `${OK}Content-Length: 1\r\n 2\r\n\r\nab`, 5],
    ['a line without a colon', `${OK}nonsense\r\n\r\n`, 5],
    ['a code without a blank behind it', 'HTTP/1.1 200OK\r\n\r\n', 5],
    ['a header without an end', `${OK}${'A: b\r\n'.repeat(20_000)}`, 5],
    ['a line without an end', `${OK}A: ${'b'.repeat(70_000)}`, 5],
    ['a chunk size with a sign', `${OK}Transfer-Encoding: chunked\r\n\r\n+5\r\nhello\r\n`, 6],
    ['a chunk size in C notation', `${OK}Transfer-Encoding: chunked\r\n\r\n0x5\r\nhello\r\n`, 6],
    ['two codings that differ', `${OK}Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n\r\n`, 5],
    ['a huge chunk size', `${OK}Transfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n`, 6],
    ['an endless chunk extension', `${OK}Transfer-Encoding: chunked\r\n\r\n5;${'x'.repeat(9000)}`, 6],
    ['an endless trailer', `${OK}Transfer-Encoding: chunked\r\n\r\n0\r\n${'A: b\r\n'.repeat(20_000)}`, 6],
    ['a chunk longer than its size', `${OK}Transfer-Encoding: chunked\r\n\r\n2\r\nabcd\r\n`, 6],
  ];
  for (const [what, text, code] of refused) {
    it(`refuses ${what}`, () => {
      expect(read([text]).error).to.equal(code);
      // One byte at a time as well, up to some length.
      if (text.length < 200) expect(read(text.split('')).error).to.equal(code);
    });
  }

  it('never throws anything else, whatever it reads', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        OK,
        '\r\n',
        '\n',
        'Content-Length: 3',
        'Transfer-Encoding: chunked',
        '0\r\n\r\n',
        ': ',
        '3\r\nabc',
      ),
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => void read(pieces, { ends: true })));
  });
});
