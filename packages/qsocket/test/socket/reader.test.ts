import { expect } from 'chai';
import { Reader } from '../../src/socket/reader.js';
import { ScriptedTransport } from './scripted-transport.js';

describe('Reader', () => {
  let reader: Reader;
  let transport: ScriptedTransport;

  beforeEach(() => {
    reader = new Reader();
    transport = new ScriptedTransport();
  });

  function receive(text: string, borrowed = true): boolean {
    const chunk = Buffer.from(text);
    const hasGrown = reader.receive(chunk, borrowed, transport);
    reader.keep();
    if (borrowed) chunk.fill('!');
    return hasGrown;
  }

  function read(count: number): string {
    const text = reader.buffer.take(count).toString();
    return text;
  }

  it('takes all that comes where there is no limit', () => {
    expect([reader.limit, receive('abc'), receive('def')]).to.deep.equal([0, true, true]);
    expect([reader.buffer.size, reader.overflow, reader.hasRoom]).to.deep.equal([6, 0, true]);
    expect(reader.hasRead(transport)).to.equal(false);
    expect(reader.refill(transport)).to.equal(false);
    expect([read(6), transport.calls]).to.deep.equal(['abcdef', []]);
  });

  it('puts aside what does not fit, and stops the transport until there is room', () => {
    reader.setLimit(4, transport);
    expect([receive('abcdef'), reader.buffer.size, reader.overflow]).to.deep.equal([true, 4, 2]);
    // What had been on its way.
    expect([receive('gh'), reader.buffer.size, reader.overflow]).to.deep.equal([false, 4, 4]);
    expect(transport.calls).to.deep.equal(['pause']);
    expect([reader.hasRead(transport), reader.refill(transport)]).to.deep.equal([false, false]);
    expect(read(1)).to.equal('a');
    expect([reader.hasRead(transport), reader.refill(transport)]).to.deep.equal([true, true]);
    expect([reader.buffer.size, reader.overflow]).to.deep.equal([4, 3]);
    expect(read(4)).to.equal('bcde');
    expect([reader.hasRead(transport), reader.refill(transport)]).to.deep.equal([true, true]);
    expect([reader.buffer.size, reader.overflow, transport.calls]).to.deep.equal([3, 0, ['pause', 'resume']]);
    expect([read(3), reader.hasRead(transport)]).to.deep.equal(['fgh', false]);
    expect(transport.calls).to.deep.equal(['pause', 'resume']);
  });

  it('stops the transport when all that fits is there, and continues with the first byte that is read', () => {
    reader.setLimit(4, transport);
    expect([receive('abc'), transport.calls]).to.deep.equal([true, []]);
    expect([receive('d'), reader.overflow, reader.hasRoom]).to.deep.equal([true, 0, false]);
    expect(transport.calls).to.deep.equal(['pause']);
    expect(reader.hasRead(transport)).to.equal(false);
    expect(transport.calls).to.deep.equal(['pause']);
    expect([read(1), reader.hasRead(transport)]).to.deep.equal(['a', false]);
    expect(transport.calls).to.deep.equal(['pause', 'resume']);
  });

  it('lets nothing overtake what was put aside', () => {
    reader.setLimit(4, transport);
    receive('abcde');
    expect(read(3)).to.equal('abc');
    expect(receive('f')).to.equal(false);
    expect(reader.refill(transport)).to.equal(true);
    expect(read(4)).to.equal('def');
  });

  it('puts aside even a single byte, and brings it', () => {
    reader.setLimit(1, transport);
    expect([receive('ab'), reader.buffer.size, reader.overflow]).to.deep.equal([true, 1, 1]);
    expect([read(1), reader.refill(transport), read(1)]).to.deep.equal(['a', true, 'b']);
    expect([reader.refill(transport), reader.hasRead(transport)]).to.deep.equal([false, false]);
    expect(transport.calls).to.deep.equal(['pause', 'resume']);
  });

  it('brings everything without a limit, and then continues', () => {
    reader.setLimit(2, transport);
    receive('abcdef');
    reader.setLimit(0, transport);
    expect([reader.hasRead(transport), reader.refill(transport)]).to.deep.equal([true, true]);
    expect([reader.overflow, transport.calls]).to.deep.equal([0, ['pause', 'resume']]);
    expect(read(6)).to.equal('abcdef');
  });

  it('follows a limit that is lowered or raised', () => {
    receive('abcd');
    reader.setLimit(4, transport);
    expect(transport.calls).to.deep.equal(['pause']);
    reader.setLimit(5, transport);
    expect([reader.limit, transport.calls]).to.deep.equal([5, ['pause', 'resume']]);
    reader.setLimit(2, transport);
    expect([receive('e'), reader.buffer.size, reader.overflow]).to.deep.equal([false, 4, 1]);
    reader.setLimit(1, null);
    expect(reader.limit).to.equal(1);
  });

  it('gives what was put aside when the connection is gone, whatever the limit', () => {
    reader.setLimit(2, transport);
    expect(reader.refillAll()).to.equal(false);
    receive('abcdef');
    expect([reader.refillAll(), reader.overflow]).to.deep.equal([true, 0]);
    expect([reader.refillAll(), read(6)]).to.deep.equal([false, 'abcdef']);
  });

  it('gives everything to a new owner', () => {
    expect(reader.drain()).to.deep.equal([]);
    reader.setLimit(2, transport);
    receive('a');
    expect(Buffer.concat(reader.drain()).toString()).to.equal('a');
    receive('abcdef');
    expect(Buffer.concat(reader.drain()).toString()).to.equal('abcdef');
    expect([reader.buffer.size, reader.overflow, reader.drain()]).to.deep.equal([0, 0, []]);
  });

  it('forgets a connection, and that it had been stopped', () => {
    reader.setLimit(2, transport);
    receive('abcdef');
    reader.clear();
    expect([reader.buffer.size, reader.overflow, reader.limit]).to.deep.equal([0, 0, 2]);
    const next = new ScriptedTransport();
    reader.receive(Buffer.from('xyz'), false, next);
    expect([reader.buffer.size, next.calls]).to.deep.equal([2, ['pause']]);
  });

  // From a kilobyte on a chunk that is the buffer's own is kept as it is.
  for (const limit of [3000, 5000])
    it(`copies what is borrowed, also when only a part of it fits: ${limit} bytes of 4000`, () => {
      const text = Array.from({ length: 4000 }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');
      reader.setLimit(limit, transport);
      receive(text);
      expect(reader.overflow).to.equal(Math.max(0, 4000 - limit));
      const first = read(limit);
      reader.refill(transport);
      expect(first + read(4000)).to.equal(text);
    });
});
