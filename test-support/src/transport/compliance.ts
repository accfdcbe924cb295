import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type { Transport } from '@qt3/qsocket';
import { expect } from 'chai';
import { RecordingSink } from './recording-sink.js';

/** A transport to be tested, and what is at its other end. */
export interface TransportPair {
  /** Open and paused; nothing has been written or read. */
  readonly transport: Transport;
  /** A stream of Node.js, paused, that does not end by itself when its peer ends (`allowHalfOpen`). */
  readonly far: Duplex;
  /** Breaks the connection, as a process that dies does: not an orderly end. */
  readonly cut: () => void;
  /** Removes what is left. */
  readonly release: () => Promise<void>;
}

/** More than a kernel takes from a peer that does not read. */
const TOO_MUCH = 16 * 1024 * 1024;

/** Bytes that show when their order has changed. */
function pattern(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32LE(at, at);
  return bytes;
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** Everything that a stream receives until its peer ends. */
async function readToEnd(stream: Duplex): Promise<Buffer> {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk)).resume();
  if (!stream.readableEnded) await once(stream, 'end');
  return Buffer.concat(chunks);
}

/**
 * Tests that a transport keeps the rules of the seam between QSocket and the wire: each transport of this project passes
 * them, and so should yours (docs/writing-a-transport.md).
 *
 * @param connect - makes a connected pair; called for each test
 */
export function testTransport(name: string, connect: () => Promise<TransportPair>): void {
  describe(`${name} as a transport`, () => {
    let pair: TransportPair;
    let sink: RecordingSink;
    let transport: Transport;
    let far: Duplex;

    beforeEach(async () => {
      pair = await connect();
      far = pair.far.on('error', () => undefined);
      sink = new RecordingSink();
      transport = sink.watch(pair.transport);
      transport.attach(sink);
    });

    afterEach(async () => {
      expect(sink.faults).to.deep.equal([]);
      transport.abort();
      far.destroy();
      await pair.release();
    });

    /** Writes as QSocket does: the next chunk when the one before has left. */
    async function writeAll(bytes: Buffer): Promise<void> {
      for (let at = 0; at < bytes.length; at += 65536) {
        const drained = sink.reports.filter((report) => report === 'drained').length;
        if (transport.write(bytes.subarray(at, at + 65536))) continue;
        await sink.until(() => sink.reports.filter((report) => report === 'drained').length > drained);
      }
    }

    it('says where it leads', () => {
      const { descriptor, localAddress, localPort, remoteAddress, remotePort } = transport.endpoint;
      expect([descriptor, localPort, remotePort].every((number) => Number.isInteger(number))).to.equal(true);
      expect([localAddress, remoteAddress].every((text) => typeof text === 'string')).to.equal(true);
    });

    it('reports nothing before it is resumed, then everything in order', async () => {
      const bytes = pattern(300_000);
      far.write(bytes);
      await turns(5);
      expect(sink.reports).to.deep.equal([]);
      transport.resume();
      await sink.until(() => sink.size === bytes.length);
      expect(sink.bytes.equals(bytes)).to.equal(true);
      expect(sink.reports).to.deep.equal(['data']);
    });

    it('makes the peer wait while it is paused, and loses nothing', async () => {
      const bytes = pattern(TOO_MUCH);
      transport.resume();
      far.write(bytes);
      await sink.until(() => sink.size > 0);
      transport.pause();
      // What has been read already may still be reported.
      let before;
      do {
        before = sink.size;
        await turns(20);
      } while (sink.size > before);
      expect(sink.size).to.be.lessThan(TOO_MUCH);
      transport.resume();
      await sink.until(() => sink.size === TOO_MUCH);
      expect(sink.bytes.equals(bytes)).to.equal(true);
    });

    it('sends what is written, in order, and says when it has left', async () => {
      const bytes = pattern(2_000_000);
      const received = readToEnd(far);
      await writeAll(bytes);
      expect(transport.unwritten).to.equal(0);
      transport.end();
      expect((await received).equals(bytes)).to.equal(true);
    });

    it('says once what has left later, and nothing of what has left at once', async () => {
      far.resume();
      const late = (): number => sink.reports.filter((report) => report === 'drained').length;
      let expected = 0;
      for (const size of [1000, TOO_MUCH, 1000]) {
        if (!transport.write(Buffer.alloc(size))) expected++;
        await sink.until(() => late() === expected);
        await turns(5);
        expect(late()).to.equal(expected);
      }
    });

    it('sends what it took at once', async () => {
      const bytes = pattern(1000);
      const taken = Math.max(0, transport.tryWrite?.(bytes) ?? 0);
      if (taken < bytes.length) transport.write(bytes.subarray(taken));
      transport.end();
      expect((await readToEnd(far)).equals(bytes)).to.equal(true);
    });

    it('holds what the peer does not take, and shows progress when it does', async () => {
      transport.resume();
      const isLess = (): boolean => sink.reports.includes('drained');
      for (const size of [TOO_MUCH, 1000]) expect(transport.write(Buffer.alloc(size))).to.equal(false);
      let before;
      do {
        before = transport.writeProgress;
        await turns(20);
      } while (transport.writeProgress !== before);
      expect(transport.unwritten).to.be.greaterThan(0);
      expect(isLess()).to.equal(false);
      far.resume();
      while (transport.writeProgress === before) await turns(1);
      await sink.until(isLess);
      expect(transport.unwritten).to.equal(0);
    });

    it('reports the end of the peer once, after its last data, and can still write', async () => {
      far.end('last words');
      transport.resume();
      await sink.until(() => sink.reports.includes('ended'));
      expect(sink.reports).to.deep.equal(['data', 'ended']);
      expect(sink.bytes.toString()).to.equal('last words');
      transport.write(Buffer.from('an answer'));
      transport.end();
      expect((await readToEnd(far)).toString()).to.equal('an answer');
      expect(sink.reports.filter((report) => report !== 'drained')).to.deep.equal(['data', 'ended']);
    });

    it('reports once that the connection broke, and nothing after it', async () => {
      transport.resume();
      pair.cut();
      await sink.until(() => sink.error !== null);
      await turns(5);
      expect(sink.reports).to.deep.equal(['failed']);
      transport.write(Buffer.from('x'));
      transport.pause();
      transport.resume();
      transport.end();
      transport.abort();
    });

    it('sends everything and discards what arrives after end(), in silence', async () => {
      const bytes = pattern(TOO_MUCH);
      transport.write(bytes);
      far.write(Buffer.alloc(1_000_000));
      transport.end();
      const received = readToEnd(far);
      far.end();
      expect((await received).equals(bytes)).to.equal(true);
      await turns(5);
      expect(sink.reports).to.deep.equal([]);
    });

    it('is gone after abort(), in silence', async () => {
      transport.resume();
      transport.abort();
      far.resume();
      if (!far.closed) await once(far.end(), 'close');
      await turns(5);
      expect(sink.reports).to.deep.equal([]);
      expect(transport.tryWrite?.(Buffer.from('x')) ?? 0).to.equal(0);
      expect(transport.write(Buffer.from('x'))).to.equal(false);
      expect(transport.unwritten).to.equal(0);
    });

    it('reports nothing while no sink is attached, and survives a break then', async () => {
      transport.detach();
      transport.resume();
      far.write('for no sink');
      await turns(5);
      pair.cut();
      await turns(5);
      expect(sink.reports).to.deep.equal([]);
    });

    it('reports to the sink that is attached last', async () => {
      const other = new RecordingSink();
      transport.attach(other);
      transport.resume();
      far.write('for the other');
      await other.until(() => other.size === 13);
      expect(sink.reports).to.deep.equal([]);
    });
  });
}
