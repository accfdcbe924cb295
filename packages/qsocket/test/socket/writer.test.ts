import { expect } from 'chai';
import { Writer } from '../../src/socket/writer.js';
import { turn } from './connected.js';
import { DirectTransport, ScriptedTransport } from './scripted-transport.js';

/** From this size on bytes go to the kernel at once. */
const LARGE = 8193;

/** The end of the turn: what was written during it has been sent. */
async function endOfTurn(): Promise<void> {
  await new Promise<void>((resolve) => process.nextTick(resolve));
}

describe('Writer', () => {
  let reports: number[];
  let slot: (count: number) => void;
  let writer: Writer;

  beforeEach(() => {
    reports = [];
    slot = () => undefined;
    writer = new Writer({
      hasWritten(count) {
        reports.push(count);
        slot(count);
      },
    });
  });

  /** A transport of which the kernel takes `room` bytes. */
  function direct(room = Infinity): DirectTransport {
    const transport = new DirectTransport();
    transport.room = room;
    return transport;
  }

  function indirect(room = Infinity): ScriptedTransport {
    const transport = new ScriptedTransport();
    transport.room = room;
    return transport;
  }

  describe('sends', () => {
    it('at the end of the turn what was written during it, and reports it then', async () => {
      const transport = direct();
      writer.start(transport);
      writer.write(Buffer.from('one'));
      writer.writeLatin1('two');
      expect([writer.pending, transport.calls, reports]).to.deep.equal([6, [], []]);
      await endOfTurn();
      expect([transport.taken, transport.calls]).to.deep.equal(['onetwo', ['try 6']]);
      expect([writer.pending, reports]).to.deep.equal([0, [6]]);
      writer.writeLatin1('next');
      await endOfTurn();
      expect([transport.taken, reports]).to.deep.equal(['onetwonext', [6, 4]]);
    });

    it('what was written before there was a connection', async () => {
      const transport = indirect();
      writer.write(Buffer.alloc(LARGE, 'a'));
      writer.writeLatin1('b');
      writer.flush();
      await endOfTurn();
      expect([writer.pending, reports]).to.deep.equal([LARGE + 1, []]);
      writer.start(transport);
      expect(transport.calls).to.deep.equal([]);
      await endOfTurn();
      expect(transport.taken).to.equal(`${'a'.repeat(LARGE)}b`);
      expect(reports).to.deep.equal([LARGE + 1]);
    });

    it('a single byte that was written before there was a connection', async () => {
      const transport = direct();
      writer.writeLatin1('x');
      writer.start(transport);
      await endOfTurn();
      expect([transport.taken, reports]).to.deep.equal(['x', [1]]);
    });

    it('a large write at once, and a small one not', async () => {
      const transport = direct();
      writer.start(transport);
      writer.write(Buffer.alloc(LARGE - 1));
      expect(transport.calls).to.deep.equal([]);
      await endOfTurn();
      writer.write(Buffer.alloc(LARGE));
      expect(transport.calls).to.deep.equal([`try ${LARGE - 1}`, `try ${LARGE}`]);
      // The report comes from the event loop all the same.
      expect([writer.pending, reports]).to.deep.equal([LARGE, [LARGE - 1]]);
      await endOfTurn();
      expect([writer.pending, reports]).to.deep.equal([0, [LARGE - 1, LARGE]]);
    });

    it('a large write behind what was written before it', () => {
      const transport = direct();
      writer.start(transport);
      writer.writeLatin1('before');
      writer.write(Buffer.alloc(LARGE, 'x'));
      expect(transport.taken).to.equal(`before${'x'.repeat(LARGE)}`);
    });

    for (const room of [0, 1, 100])
      it(`a copy of what the kernel does not take of a large write, when that takes ${room}`, async () => {
        const transport = direct(room);
        writer.start(transport);
        const bytes = Buffer.from(Array.from({ length: LARGE }, (_, i) => i & 255));
        const expected = bytes.toString('latin1');
        writer.write(bytes);
        bytes.fill('!');
        expect([transport.calls, transport.taken.length]).to.deep.equal([[`try ${LARGE}`], room]);
        expect(writer.pending).to.equal(LARGE);
        await endOfTurn();
        expect(reports).to.deep.equal([]);
        expect([writer.pending, transport.unwritten]).to.deep.equal([LARGE, LARGE - room]);
        transport.allow(Infinity);
        writer.drained();
        expect(transport.taken).to.equal(expected);
        expect([writer.pending, reports]).to.deep.equal([0, [LARGE]]);
      });

    it('nothing past what the transport still has', async () => {
      const transport = direct(0);
      writer.start(transport);
      writer.writeLatin1('first');
      await endOfTurn();
      expect(transport.calls.splice(0)).to.deep.equal(['try 5', 'write 5']);
      writer.write(Buffer.alloc(LARGE, 'x'));
      writer.flush();
      expect(transport.calls).to.deep.equal([]);
      await endOfTurn();
      transport.allow(Infinity);
      writer.drained();
      expect(transport.taken).to.equal(`first${'x'.repeat(LARGE)}`);
    });

    it('256 KiB ahead of what the kernel takes, and keeps the rest', async () => {
      for (const transport of [indirect(0), direct(0)]) {
        const one = 1024 * 1024;
        writer.start(transport);
        writer.write(Buffer.alloc(one));
        await endOfTurn();
        expect([transport.unwritten, writer.pending]).to.deep.equal([256 * 1024, one]);
        transport.allow(256 * 1024);
        reports.length = 0;
        writer.drained();
        expect([transport.unwritten, writer.pending, reports]).to.deep.equal([
          256 * 1024,
          one - 256 * 1024,
          [256 * 1024],
        ]);
        transport.allow(Infinity);
        writer.drained();
        expect([transport.unwritten, writer.pending]).to.deep.equal([0, 0]);
        writer.clear();
      }
    });

    it('all of it when the transport is to see to the rest by itself', () => {
      const transport = direct(0);
      writer.start(transport);
      writer.write(Buffer.alloc(1024 * 1024));
      writer.writeLatin1('the last');
      writer.handAll();
      expect(transport.unwritten).to.equal(1024 * 1024 + 8);
    });

    it('nothing of all of it before there is a connection', () => {
      writer.writeLatin1('text');
      writer.handAll();
      expect([writer.pending, reports]).to.deep.equal([4, []]);
    });

    it('in the usual way where there is no short one', async () => {
      const transport = direct();
      transport.isIndirect = true;
      writer.start(transport);
      writer.writeLatin1('abc');
      writer.flush();
      expect([transport.taken, writer.pending, reports]).to.deep.equal(['abc', 0, [3]]);
      writer.write(Buffer.alloc(LARGE, 'x'));
      expect(writer.pending).to.equal(LARGE);
      await endOfTurn();
      expect([transport.taken.length, writer.pending, reports]).to.deep.equal([LARGE + 3, 0, [3, LARGE]]);
    });
  });

  describe('flushes', () => {
    it('what the kernel takes, and gives the transport nothing that would have to wait', async () => {
      const transport = direct(3);
      writer.start(transport);
      writer.writeLatin1('abcdef');
      writer.flush();
      expect([transport.calls, transport.taken]).to.deep.equal([['try 6'], 'abc']);
      expect([writer.pending, reports]).to.deep.equal([3, [3]]);
      writer.flush();
      expect(transport.calls.splice(0)).to.deep.equal(['try 6', 'try 3']);
      expect(reports).to.deep.equal([3]);
      // The event loop sees to the rest.
      await endOfTurn();
      expect(transport.calls).to.deep.equal(['try 3', 'write 3']);
      transport.allow(3);
      writer.drained();
      expect([transport.taken, writer.pending, reports]).to.deep.equal(['abcdef', 0, [3, 3]]);
    });

    it('piece after piece, as long as the kernel takes them whole', () => {
      for (const [room, calls] of [
        [65_537, ['try 65536', 'try 1']],
        [5, ['try 65536']],
      ] as const) {
        const transport = direct(room);
        writer.write(Buffer.alloc(65_537, 'x'));
        writer.start(transport);
        writer.flush();
        expect(transport.calls).to.deep.equal(calls);
        expect(writer.pending).to.equal(65_537 - room);
        writer.clear();
      }
    });

    it('to a transport without a short way all at once', () => {
      const transport = indirect(2);
      writer.start(transport);
      writer.writeLatin1('abc');
      writer.flush();
      expect([transport.calls, transport.unwritten, reports]).to.deep.equal([['write 3'], 1, []]);
    });

    it('nothing when there is nothing, and reports nothing then', () => {
      writer.start(direct());
      writer.flush();
      writer.drained();
      expect(reports).to.deep.equal([]);
    });

    it('by push() without a report, which comes from the event loop', async () => {
      const transport = direct();
      writer.start(transport);
      // Not the end of the turn of this write, which is over when it is pushed.
      writer.writeLatin1('a');
      await endOfTurn();
      reports.length = 0;
      writer.writeLatin1('bc');
      writer.push();
      expect([transport.taken, reports, writer.pending]).to.deep.equal(['abc', [], 2]);
      await endOfTurn();
      expect([reports, writer.pending]).to.deep.equal([[2], 0]);
    });
  });

  describe('reports', () => {
    it('in a later turn what a slot of the report writes', async () => {
      const transport = direct();
      writer.start(transport);
      slot = () => {
        slot = () => undefined;
        writer.writeLatin1('again');
      };
      writer.writeLatin1('first');
      await endOfTurn();
      await endOfTurn();
      expect([transport.taken, reports]).to.deep.equal(['first', [5]]);
      await turn();
      expect([transport.taken, reports]).to.deep.equal(['firstagain', [5, 5]]);
      writer.writeLatin1('!');
      await endOfTurn();
      expect(reports).to.deep.equal([5, 5, 1]);
    });

    it('and sends the rest when a slot throws, as well as what is written later', async () => {
      const transport = indirect(0);
      writer.start(transport);
      writer.write(Buffer.alloc(300 * 1024));
      await endOfTurn();
      slot = () => {
        slot = () => undefined;
        throw new Error('from the slot');
      };
      transport.allow(Infinity);
      expect(() => writer.drained()).to.throw('from the slot');
      expect(transport.taken.length).to.equal(300 * 1024);
      writer.writeLatin1('later');
      await endOfTurn();
      expect(transport.taken.endsWith('later')).to.equal(true);
      expect(writer.pending).to.equal(0);
    });
  });

  describe('collects', () => {
    it('what is written until the function returns, and sends it then', async () => {
      const transport = direct();
      writer.start(transport);
      const owner = {};
      writer.collect((given) => {
        expect(given).to.equal(owner);
        writer.writeLatin1('one');
        writer.writeLatin1('two');
        expect(transport.calls).to.deep.equal([]);
      }, owner);
      expect([transport.calls, reports]).to.deep.equal([['try 6'], [6]]);
      await endOfTurn();
      writer.writeLatin1('three');
      await endOfTurn();
      expect([transport.calls, reports]).to.deep.equal([
        ['try 6', 'try 5'],
        [6, 5],
      ]);
    });

    it('at the end of the turn when the function throws', async () => {
      const transport = direct();
      writer.start(transport);
      const run = (): void => {
        writer.writeLatin1('abc');
        throw new Error('from the slot');
      };
      expect(() => writer.collect(run, null)).to.throw('from the slot');
      expect(transport.calls).to.deep.equal([]);
      await endOfTurn();
      expect([transport.calls, reports]).to.deep.equal([['try 3'], [3]]);
      writer.writeLatin1('d');
      await endOfTurn();
      expect(transport.taken).to.equal('abcd');
    });
  });

  describe('drops', () => {
    it('what has not been handed over', async () => {
      writer.writeLatin1('before there is a connection');
      writer.clearUnsent();
      expect(writer.pending).to.equal(0);
      const transport = indirect(0);
      writer.start(transport);
      writer.writeLatin1('abc');
      await endOfTurn();
      writer.writeLatin1('never');
      writer.clearUnsent();
      expect(writer.pending).to.equal(3);
      transport.allow(Infinity);
      writer.drained();
      await endOfTurn();
      expect([transport.taken, reports, writer.pending]).to.deep.equal(['abc', [3], 0]);
    });

    it('everything with the connection, and serves the next one', async () => {
      const first = direct(3);
      writer.start(first);
      writer.writeLatin1('abcdef');
      writer.push();
      writer.clear();
      expect(writer.pending).to.equal(0);
      await endOfTurn();
      writer.flush();
      expect([first.taken, reports]).to.deep.equal(['abc', []]);
      const next = direct();
      writer.start(next);
      writer.writeLatin1('xyz');
      await endOfTurn();
      expect([first.taken, next.taken, reports]).to.deep.equal(['abc', 'xyz', [3]]);
    });

    it('nothing that it gives away: what has not been handed over, in order', async () => {
      writer.writeLatin1('one');
      writer.write(Buffer.alloc(LARGE, 'x'));
      writer.writeLatin1('two');
      const unsent = writer.drain();
      expect(writer.pending).to.equal(0);
      writer.start(direct());
      // Copies: the memory is used again.
      writer.writeLatin1('!!!');
      await endOfTurn();
      expect(Buffer.concat(unsent).toString()).to.equal(`one${'x'.repeat(LARGE)}two`);
    });
  });

  describe('uses memory', () => {
    it('again when the kernel has what lay in it, and not before', async () => {
      const transport = indirect(0);
      writer.start(transport);
      writer.writeLatin1('first');
      await endOfTurn();
      const memory = transport.held[0]!.buffer;
      writer.writeLatin1('other');
      await endOfTurn();
      expect(transport.held[1]!.buffer).not.to.equal(memory);
      transport.allow(Infinity);
      expect(transport.taken).to.equal('firstother');
      writer.drained();
      transport.room = 0;
      writer.writeLatin1('third');
      writer.flush();
      writer.writeLatin1('fourth');
      writer.flush();
      expect(transport.held.map(({ buffer }) => buffer)).to.include(memory);
    });

    it('once, however often the transport reports that it has got rid of everything', async () => {
      const transports = [indirect(0), indirect(0)] as const;
      const [first, second] = transports;
      writer.start(first);
      writer.writeLatin1('abc');
      await endOfTurn();
      first.allow(3);
      writer.drained();
      writer.drained();
      const other = new Writer({ hasWritten: () => undefined });
      other.start(second);
      first.room = 0;
      writer.writeLatin1('mine');
      other.writeLatin1('its!');
      writer.flush();
      other.flush();
      for (const transport of transports) transport.allow(Infinity);
      expect(transports.map(({ taken }) => taken)).to.deep.equal(['abcmine', 'its!']);
    });

    it('never again that a transport has which was left', async () => {
      const left = indirect(0);
      writer.start(left);
      writer.writeLatin1('abc');
      await endOfTurn();
      writer.clear();
      const next = indirect(0);
      writer.start(next);
      writer.writeLatin1('xyz');
      await endOfTurn();
      next.allow(3);
      writer.drained();
      for (const text of ['!!!', '???']) {
        writer.writeLatin1(text);
        writer.flush();
      }
      left.allow(Infinity);
      expect(left.taken).to.equal('abc');
    });

    it('again at once where the kernel has taken all', () => {
      const transport = direct();
      const memory: ArrayBufferLike[] = [];
      const tryWrite = transport.tryWrite.bind(transport);
      transport.tryWrite = (bytes) => {
        memory.push(bytes.buffer);
        return tryWrite(bytes);
      };
      writer.start(transport);
      for (const text of ['abc', 'def']) {
        writer.writeLatin1(text);
        writer.flush();
      }
      expect(memory[1]).to.equal(memory[0]);
    });
  });
});
