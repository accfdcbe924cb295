import { QSocket } from '@qt3/qsocket';
import { IO_ReadOnly, IO_WriteOnly, QBuffer, QTextStream, type TextEncoding } from '@qt3/tools';
import { SIGNAL } from '@qt3/core-signals';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Socket } from 'node:net';
import { connected, type Connected } from '../socket/connected.js';

const encodings: Record<string, TextEncoding> = {
  Locale: QTextStream.Locale,
  Latin1: QTextStream.Latin1,
  Unicode: QTextStream.Unicode,
  UnicodeNetworkOrder: QTextStream.UnicodeNetworkOrder,
  UnicodeReverse: QTextStream.UnicodeReverse,
  RawUnicode: QTextStream.RawUnicode,
  UnicodeUTF8: QTextStream.UnicodeUTF8,
};

/** What a stream makes of bytes that lie in memory. */
function whole(bytes: Buffer, encoding: TextEncoding): string {
  const device = new QBuffer(bytes);
  device.open(IO_ReadOnly);
  const ts = new QTextStream(device);
  ts.setEncoding(encoding);
  return ts.read();
}

type Read = 'char' | 'read' | 'word' | 'number' | 'drained';

/** Reads what is there, in one way; nothing is lost by any of them. */
const reads: Record<Read, (ts: QTextStream) => string> = {
  char: (ts) => ts.readChar(),
  read: (ts) => ts.read(),
  word: (ts) => ts.readWord(),
  // Nothing that the property sends begins with a digit or a sign.
  number: (ts) => (ts.readInt() === 0 ? '' : 'a number'),
  drained: (ts) => {
    let text = '';
    while (!ts.atEnd()) text += ts.readChar();
    return text;
  },
};

describe('QTextStream, on a socket whose data come in pieces', () => {
  let link: Connected;
  let socket: QSocket;
  let peer: Socket;

  beforeEach(async () => {
    link = await connected();
    ({ socket, peer } = link);
    peer.setNoDelay(true);
  });

  afterEach(() => link.end());

  /** Sends pieces, each when the one before has been read, and reads in ways that take turns. */
  async function sent(
    pieces: readonly Buffer[],
    encoding: TextEncoding,
    ways: readonly Read[],
  ): Promise<string> {
    const ts = new QTextStream(socket);
    ts.setEncoding(encoding);
    let text = '';
    let turn = 0;
    for (const piece of pieces.filter(({ length }) => length > 0)) {
      const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
      peer.write(piece);
      await spy.wait();
      text += reads[ways[turn++ % ways.length] ?? 'read'](ts);
    }
    text += ts.read();
    expect(socket.bytesAvailable()).to.equal(0);
    return text;
  }

  for (const [name, encoding] of Object.entries(encodings)) {
    it(`reads the same text in ${name}, cut behind any byte`, async () => {
      const samples = [
        'a\u00e9\u20ac\u{1f600}z',
        Buffer.from('61c3a9e282acf09f98807a', 'hex'),
        // Not UTF-8: a lone continuation, too long, a surrogate, cut short, beyond Unicode.
        Buffer.from('80c080eda080e282f09f9861f5808080fe61', 'hex'),
        // Lone surrogates, and marks of both orders.
        Buffer.from('feffd83d0061de00d83dde00007a', 'hex'),
        Buffer.from('fffe3dd8610000de3dd800de7a00', 'hex'),
      ].map((one) => (typeof one === 'string' ? encoded(one, encoding) : one));
      for (const bytes of samples) {
        const expected = whole(bytes, encoding);
        for (let at = 1; at < bytes.length; at++) {
          const text = await sent([bytes.subarray(0, at), bytes.subarray(at)], encoding, ['read']);
          // What is not whole at the end is nothing until the rest comes; in memory no rest can come.
          expect(expected.replace(/[\ufffd\ud83d]$/, '')).to.equal(text.replace(/[\ufffd\ud83d]$/, ''));
        }
      }
    });
  }

  it('reads the same text, however it is cut and read', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '\u00e9', '\u20ac', '\u{1f600}', '\u4e2d'),
      maxLength: 12,
    });
    const cuts = fc.array(fc.nat(40), { maxLength: 8 });
    const ways = fc.array(fc.constantFrom<Read>('char', 'read', 'word', 'number', 'drained'), {
      minLength: 1,
    });
    const kinds = fc.constantFrom(
      QTextStream.UnicodeUTF8,
      QTextStream.Unicode,
      QTextStream.UnicodeNetworkOrder,
      QTextStream.RawUnicode,
    );
    await fc.assert(
      fc.asyncProperty(text, cuts, ways, kinds, async (one, places, order, encoding) => {
        const bytes = encoded(one, encoding);
        const ends = [...places.filter((place) => place < bytes.length), bytes.length].sort((a, b) => a - b);
        const pieces = ends.map((end, i) => bytes.subarray(i === 0 ? 0 : ends[i - 1], end));
        expect(await sent(pieces, encoding, order)).to.equal(one);
      }),
      { numRuns: 60 },
    );
  });

  it('does not keep a loop going that reads while there is something', async () => {
    const ts = new QTextStream(socket);
    ts.setEncoding(QTextStream.UnicodeUTF8);
    const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write(Buffer.from('61e282', 'hex'));
    await spy.wait();
    const lines: (string | null)[] = [];
    while (socket.bytesAvailable() > 0) lines.push(ts.readLine());
    expect([lines, ts.atEnd(), ts.readLine()]).to.deep.equal([['a'], true, null]);
    // Another encoding: the bytes belong to whatever it makes of them.
    ts.setEncoding(QTextStream.Latin1);
    expect(ts.read()).to.equal('\xe2\x82');
  });

  it('need not be made when the socket is connected already', async () => {
    const early = new QSocket();
    const ts = new QTextStream(early);
    ts.setEncoding(QTextStream.UnicodeUTF8);
    const other = await connected(early);
    let text = '';
    for (const piece of ['61e2', '82', 'ac7a']) {
      const spy = new SignalSpy(early, SIGNAL('readyRead()'));
      other.peer.write(Buffer.from(piece, 'hex'));
      await spy.wait();
      text += ts.read();
    }
    expect(text).to.equal('a\u20acz');
    await other.end();
  });

  it('takes a line end for one, cut in its midst or not', async () => {
    const arrive = async (text: string): Promise<void> => {
      const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
      peer.write(text);
      await spy.wait();
    };
    const ts = new QTextStream(socket);
    const lines = (): (string | null)[] => {
      const all: (string | null)[] = [];
      while (!ts.atEnd()) all.push(ts.readLine());
      return all;
    };
    await arrive('one\r');
    expect(lines()).to.deep.equal(['one']);
    await arrive('\ntwo\r');
    expect(lines()).to.deep.equal(['two']);
    await arrive('\n');
    expect([ts.readLine(), ts.atEnd()]).to.deep.equal([null, true]);
    await arrive('\nthree\r');
    expect(lines()).to.deep.equal(['', 'three']);
    await arrive('four\r');
    expect(lines()).to.deep.equal(['four']);
    // The same for other readers.
    await arrive('\n5\r\n');
    expect([ts.readInt(), ts.readLine()]).to.deep.equal([5, '']);
    await arrive('six\r');
    expect(lines()).to.deep.equal(['six']);
    await arrive('\nraw');
    expect(ts.readRawBytes(9).toString()).to.equal('raw');
    await arrive('seven\r');
    expect(lines()).to.deep.equal(['seven']);
    await arrive('raw');
    expect(ts.readRawBytes(9).toString()).to.equal('raw');
  });

  it('reads no line that is none after a line end that was cut', async () => {
    const ts = new QTextStream(socket);
    ts.setEncoding(QTextStream.Latin1);
    const lines: (string | null)[] = [];
    for (const piece of ['abc\r', '\n', 'def\r\n', '\r', '\n\n', '\r', 'x']) {
      const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
      peer.write(piece);
      await spy.wait();
      while (!ts.atEnd()) lines.push(ts.readLine());
    }
    expect(lines).to.deep.equal(['abc', 'def', '', '', '', 'x']);
  });

  it('gives raw bytes what it has of a character', async () => {
    const ts = new QTextStream(socket);
    ts.setEncoding(QTextStream.UnicodeUTF8);
    const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write(Buffer.from('61e282', 'hex'));
    await spy.wait();
    expect([ts.read(), ts.readRawBytes(9).toString('hex')]).to.deep.equal(['a', 'e282']);
  });
});

function encoded(text: string, encoding: TextEncoding): Buffer {
  const bytes = { value: new Uint8Array(0) };
  const ts = new QTextStream(bytes, IO_WriteOnly);
  ts.setEncoding(encoding);
  ts.put(text);
  return Buffer.from(bytes.value);
}
