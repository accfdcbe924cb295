import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import {
  IO_ReadWrite,
  QBuffer,
  QDataStream,
  QDateTime,
  QTime,
  QVariantType,
  type QVariant,
} from '@qt3/tools';
import { MessageSpy, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Socket } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { connected, type Connected } from '../socket/connected.js';

/** A value of some type, with the way to write and to read it. */
interface Item {
  readonly value: unknown;
  readonly write: (ds: QDataStream) => unknown;
  readonly read: (ds: QDataStream) => unknown;
}

function item<T>(
  values: fc.Arbitrary<T>,
  write: (ds: QDataStream, value: T) => unknown,
  read: (ds: QDataStream) => T,
): fc.Arbitrary<Item> {
  return values.map((value) => ({ value, write: (ds) => write(ds, value), read }));
}

const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 9 }), { nil: null });
const bytes: fc.Arbitrary<Buffer> = fc.uint8Array({ maxLength: 20 }).map((one) => Buffer.from(one));
const date = fc
  .date({ min: new Date(1900, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true })
  .map((each) => QDateTime.fromDate(each));

function one(type: QVariantType, values: fc.Arbitrary<unknown>): fc.Arbitrary<QVariant> {
  return values.map((value) => ({ type, value }) as QVariant);
}

const variant = fc.letrec<{ variant: QVariant }>((tie) => ({
  variant: fc.oneof(
    { maxDepth: 3 },
    fc.constant({ type: QVariantType.Invalid }),
    one(QVariantType.String, text),
    one(QVariantType.StringList, fc.array(text, { maxLength: 3 })),
    one(QVariantType.Int, fc.integer()),
    one(QVariantType.UInt, fc.nat()),
    one(QVariantType.Bool, fc.boolean()),
    one(QVariantType.Double, fc.double()),
    one(QVariantType.ByteArray, bytes),
    one(QVariantType.DateTime, date),
    one(
      QVariantType.Time,
      fc.nat(86_399_999).map((msecs) => QTime.fromMSecs(msecs)),
    ),
    one(QVariantType.LongLong, fc.bigInt({ min: -(2n ** 63n), max: 0n })),
    one(QVariantType.List, fc.array(tie('variant'), { maxLength: 3 })),
    one(
      QVariantType.Map,
      fc
        .array(fc.tuple(fc.string({ maxLength: 3 }), tie('variant')), { maxLength: 3 })
        .map((entries) => new Map(entries)),
    ),
  ),
})).variant;

const items: fc.Arbitrary<Item>[] = [
  item(
    fc.integer({ min: -128, max: 127 }),
    (ds, one) => ds.writeInt8(one),
    (ds) => ds.readInt8(),
  ),
  item(
    fc.nat(65535),
    (ds, one) => ds.writeUInt16(one),
    (ds) => ds.readUInt16(),
  ),
  item(
    fc.integer(),
    (ds, one) => ds.writeInt32(one),
    (ds) => ds.readInt32(),
  ),
  item(
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    (ds, one) => ds.writeUInt64(one),
    (ds) => ds.readUInt64(),
  ),
  item(
    fc.float(),
    (ds, one) => ds.writeFloat(one),
    (ds) => ds.readFloat(),
  ),
  item(
    fc.double(),
    (ds, one) => ds.writeDouble(one),
    (ds) => ds.readDouble(),
  ),
  item(
    text,
    (ds, one) => ds.writeQString(one),
    (ds) => ds.readQString(),
  ),
  item(
    bytes,
    (ds, one) => ds.writeBytes(one),
    (ds) => ds.readBytes(),
  ),
  item(
    fc.array(text, { maxLength: 4 }),
    (ds, one) => ds.writeQStringList(one),
    (ds) => ds.readQStringList(),
  ),
  item(
    date,
    (ds, one) => ds.writeQDateTime(one),
    (ds) => ds.readQDateTime(),
  ),
  item(
    variant,
    (ds, one) => ds.writeQVariant(one),
    (ds) => ds.readQVariant(),
  ),
];

describe('QDataStream, on a socket whose data come in pieces', () => {
  let link: Connected;
  let socket: QSocket;
  let peer: Socket;

  beforeEach(async () => {
    link = await connected();
    ({ socket, peer } = link);
    peer.setNoDelay(true);
  });

  afterEach(() => link.end());

  it('reads the same blocks, however they are cut', async () => {
    const blocks = fc.array(fc.array(fc.oneof(...items), { maxLength: 4 }), { minLength: 1, maxLength: 4 });
    const settings = fc.record({
      order: fc.constantFrom(QDataStream.BigEndian, QDataStream.LittleEndian),
      printable: fc.boolean(),
      cuts: fc.array(fc.nat(300), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(blocks, settings, async (all, { order, printable, cuts }) => {
        const device = new QBuffer();
        device.open(IO_ReadWrite);
        const [out, ds] = [new QDataStream(device), new QDataStream(socket)];
        for (const one of [out, ds]) {
          one.setByteOrder(order);
          one.setPrintableData(printable);
        }
        for (const block of all) for (const one of block) one.write(out);
        const sent = device.buffer();
        const ends = [...cuts.filter((cut) => cut < sent.length), sent.length].sort((a, b) => a - b);
        const got: unknown[][] = [];
        const take = (): void => {
          for (let block = all[got.length]; block !== undefined; block = all[got.length]) {
            const before = socket.bytesAvailable();
            const values = ds.readWhole((from) => block.map((one) => one.read(from)));
            if (values === undefined) {
              // Nothing has been taken.
              expect(socket.bytesAvailable()).to.equal(before);
              return;
            }
            got.push(values);
          }
        };
        take();
        for (const [i, end] of ends.entries()) {
          const piece = sent.subarray(ends[i - 1] ?? 0, end);
          if (piece.length === 0) continue;
          const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
          peer.write(piece);
          await spy.wait();
          take();
        }
        const written = all.map((block) => block.map(({ value }) => value));
        expect(isDeepStrictEqual(got, written)).to.equal(true);
        expect(socket.bytesAvailable()).to.equal(0);
      }),
      { numRuns: 100 },
    );
  });

  it('reads half a block as what is there, and as nothing else, when the program does not wait for the rest', async () => {
    const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write(Buffer.from('000700000004006100', 'hex'));
    await spy.wait();
    const ds = new QDataStream(socket);
    expect([ds.readUInt16(), ds.readQString(), ds.readInt32(), ds.atEnd()]).to.deep.equal([7, '', 0, true]);
  });

  it('forgets that something was missing when more has come', async () => {
    const arrive = async (hexadecimal: string): Promise<void> => {
      const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
      peer.write(Buffer.from(hexadecimal, 'hex'));
      await spy.wait();
    };
    const ds = new QDataStream(socket);
    await arrive('0000');
    expect(ds.readInt32()).to.equal(0);
    await arrive('00000002000000020061000000020062');
    expect(ds.readQStringList()).to.deep.equal(['a', 'b']);
    // The second element is cut off, and the end of one list is not that of the next one.
    await arrive('00000003000000020061000000');
    expect([ds.readQStringList(), ds.atEnd()]).to.deep.equal([['a'], true]);
    await arrive('000000010000000200620000000100630064');
    expect(ds.readQStringList()).to.deep.equal(['b']);
    expect(
      ds.readQMap(
        () => ds.readUInt16(),
        () => ds.readUInt16(),
      ),
    ).to.deep.equal(new Map([[0x63, 0x64]]));
  });

  it('says nothing of a block on a socket that is not connected', () => {
    using messages = new MessageSpy();
    const early = new QSocket();
    expect(new QDataStream(early).readWhole((ds) => ds.readInt32())).to.equal(undefined);
    early.delete();
    expect(messages.texts).to.deep.equal([]);
  });

  it('begins no list of which less has come than a byte for each element', async () => {
    const arrive = async (bytes: Buffer): Promise<void> => {
      const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
      peer.write(bytes);
      await spy.wait();
    };
    const ds = new QDataStream(socket);
    let reads = 0;
    const attempt = (): number[] | undefined =>
      ds.readWhole((from) =>
        from.readQValueList(() => {
          reads++;
          return from.readUInt8();
        }),
      );
    await arrive(Buffer.from('00000004010203', 'hex'));
    expect([attempt(), reads]).to.deep.equal([undefined, 0]);
    await arrive(Buffer.from('04', 'hex'));
    expect([attempt(), reads]).to.deep.equal([[1, 2, 3, 4], 4]);
    // A peer that announces a list without end, and dribbles.
    await arrive(Buffer.from('fffffff0010203', 'hex'));
    expect([attempt(), reads]).to.deep.equal([undefined, 4]);
    // No waiting: outside of readWhole() there is what is there.
    expect(ds.readQValueList(() => ds.readUInt8())).to.deep.equal([1, 2, 3]);
  });

  it('continues with a list at its next element when more has arrived', async () => {
    const device = new QBuffer();
    device.open(IO_ReadWrite);
    new QDataStream(device).writeQStringList(['a', 'b', 'c', 'd']).writeUInt8(7);
    const bytes = device.buffer();
    const ds = new QDataStream(socket);
    let reads = 0;
    const attempt = (): unknown =>
      ds.readWhole((from) => [
        from.readQValueList(() => {
          reads++;
          return from.readQString();
        }),
        from.readUInt8(),
      ]);
    const results: unknown[] = [];
    for (const byte of bytes) {
      const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
      peer.write(Uint8Array.of(byte));
      await spy.wait();
      results.push(attempt());
    }
    expect(results.filter((result) => result !== undefined)).to.deep.equal([[['a', 'b', 'c', 'd'], 7]]);
    // One with each of the bytes 8 to 28, and one more where an element ends and the next one begins.
    expect(reads).to.equal(21 + 3);
    // What is read in another way is read from the beginning.
    peer.write(Buffer.from('000000020000000361', 'hex'));
    const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
    await spy.wait();
    expect(ds.readWhole((from) => from.readQStringList())).to.equal(undefined);
    expect(ds.readWhole((from) => from.readQValueList(() => from.readUInt8()))).to.deep.equal([0, 0]);
    expect(ds.readRawBytes(9).toString('hex')).to.equal('000361');
  });

  it('warns when a block is longer than what the socket buffers', async () => {
    using messages = new MessageSpy();
    socket.setReadBufferSize(16);
    const ds = new QDataStream(socket);
    const attempt = (): unknown => ds.readWhole((from) => from.readBytes());
    const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write(Buffer.concat([Buffer.from('00000020', 'hex'), Buffer.alloc(32)]));
    await spy.wait();
    messages.expect(
      'QDataStream::readWhole: The block has 36 bytes or more, and the device reads no more than 16 ahead: call setReadBufferSize() with a larger number',
    );
    // Once, and not with each attempt.
    expect([attempt(), attempt()]).to.deep.equal([undefined, undefined]);
    socket.setReadBufferSize(36);
    while (socket.bytesAvailable() < 36) await new SignalSpy(socket, SIGNAL('readyRead()')).wait();
    expect(attempt()).to.deep.equal(Buffer.alloc(32));
  });

  it('takes no memory for what a peer only announces', async () => {
    const spy = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write(Buffer.from('fffffff0616263', 'hex'));
    await spy.wait();
    const ds = new QDataStream(socket);
    const before = process.memoryUsage().arrayBuffers;
    expect(ds.readWhole((from) => from.readBytes())).to.equal(undefined);
    expect(ds.readWhole((from) => from.readQString())).to.equal(undefined);
    expect(ds.readWhole((from) => from.readQStringList())).to.equal(undefined);
    expect(ds.readWhole((from) => from.readQValueList(() => from.readUInt8()))).to.equal(undefined);
    expect(process.memoryUsage().arrayBuffers - before).to.be.lessThan(1_000_000);
    // The length alone, to judge it.
    expect(ds.readWhole((from) => from.readUInt32())).to.equal(0xfffffff0);
    expect(ds.readRawBytes(0xfffffff0).toString()).to.equal('abc');
  });

  it('takes a block from a socket when all of it has arrived, and not before', async () => {
    const device = new QBuffer();
    device.open(IO_ReadWrite);
    const out = new QDataStream(device);
    out.writeUInt16(7).writeQString('whole').writeBytes(Buffer.alloc(300, 'x'));
    const bytes = Buffer.concat([device.buffer(), device.buffer()]);
    const ds = new QDataStream(socket);
    const blocks: { number: number; text: string | null; size: number }[] = [];
    let attempts = 0;
    const done = new Promise<void>((resolve) => {
      QObject.connect(socket, SIGNAL('readyRead()'), () => {
        for (;;) {
          attempts++;
          const block = ds.readWhole((from) => ({
            number: from.readUInt16(),
            text: from.readQString(),
            size: from.readBytes().fill(0).length,
          }));
          if (block === undefined) break;
          blocks.push(block);
        }
        if (blocks.length === 2) resolve();
      });
    });
    for (let at = 0; at < bytes.length; at += 7) {
      peer.write(bytes.subarray(at, at + 7));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await done;
    const block = { number: 7, text: 'whole', size: 300 };
    expect(blocks).to.deep.equal([block, block]);
    expect(attempts).to.be.greaterThan(5);
    expect(socket.bytesAvailable()).to.equal(0);
  });
});
