import { SIGNAL, QObject } from '@qt3/core-signals';
import { IO_ReadWrite, QBuffer, QDataStream, QVariantType, type QVariant } from '@qt3/qsocket';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';
import { connected } from '../socket/connected.js';

function stream(): { ds: QDataStream; device: QBuffer } {
  const device = new QBuffer();
  device.open(IO_ReadWrite);
  return { ds: new QDataStream(device), device };
}

describe('QDataStream', () => {
  it('reads what it wrote, in each byte order, version and form', () => {
    const settings = fc.record({
      order: fc.constantFrom(0 as const, 1 as const),
      version: fc.integer({ min: 1, max: 6 }),
      printable: fc.boolean(),
    });
    const values = fc.record({
      i8: fc.integer({ min: -128, max: 127 }),
      u16: fc.integer({ min: 0, max: 65535 }),
      i32: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      u64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      i64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      double: fc.double({ noNaN: true, noDefaultInfinity: true }),
      text: fc.string({ unit: 'grapheme-ascii' }),
      wide: fc.string({ unit: 'grapheme' }),
      bytes: fc.uint8Array(),
      date: fc.date({ min: new Date(1900, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true }),
    });
    fc.assert(
      fc.property(settings, values, ({ order, version, printable }, one) => {
        const { ds, device } = stream();
        ds.setByteOrder(order);
        ds.setVersion(version);
        ds.setPrintableData(printable);
        const wide = version === 1 ? one.text : one.wide;
        ds.writeInt8(one.i8)
          .writeUInt16(one.u16)
          .writeInt32(one.i32)
          .writeUInt64(one.u64)
          .writeInt64(one.i64);
        ds.writeDouble(one.double).writeString(one.text).writeQString(wide).writeBytes(one.bytes);
        ds.writeQDateTime(one.date).writeQStringList([one.text, wide]);
        device.reset();
        expect([
          ds.readInt8(),
          ds.readUInt16(),
          ds.readInt32(),
          ds.readUInt64(),
          ds.readInt64(),
        ]).to.deep.equal([one.i8, one.u16, one.i32, one.u64, one.i64]);
        // -0 has no sign in printable data's numbers? It has: what is compared is the number.
        expect(ds.readDouble() === one.double).to.equal(true);
        expect(ds.readString()?.toString('latin1')).to.equal(one.text);
        expect(ds.readQString()).to.equal(wide);
        expect(ds.readBytes()).to.deep.equal(Buffer.from(one.bytes));
        expect(ds.readQDateTime()?.getTime()).to.equal(one.date.getTime());
        expect(ds.readQStringList()).to.deep.equal([one.text, wide]);
        expect(ds.atEnd()).to.equal(true);
      }),
    );
  });

  it('reads variants of variants', () => {
    const variant: QVariant = {
      type: QVariantType.Map,
      value: new Map<string, QVariant>([
        ['int', { type: QVariantType.Int, value: -1 }],
        [
          'list',
          {
            type: QVariantType.List,
            value: [{ type: QVariantType.Bool, value: true }, { type: QVariantType.Invalid }],
          },
        ],
        ['none', { type: QVariantType.String, value: null }],
        ['time', { type: QVariantType.Time, value: 1000 }],
        ['uint', { type: QVariantType.UInt, value: 4e9 }],
        ['words', { type: QVariantType.StringList, value: ['a', null] }],
        ['zbytes', { type: QVariantType.ByteArray, value: Buffer.from('x') }],
        ['zcstring', { type: QVariantType.CString, value: Buffer.from('c') }],
        ['zdate', { type: QVariantType.Date, value: new Date(2003, 4, 17) }],
        ['zdatetime', { type: QVariantType.DateTime, value: null }],
        ['zdouble', { type: QVariantType.Double, value: 0.5 }],
        ['zlong', { type: QVariantType.LongLong, value: -1n }],
        ['zulong', { type: QVariantType.ULongLong, value: 2n ** 63n }],
      ]),
    };
    const { ds, device } = stream();
    ds.writeQVariant(variant);
    device.reset();
    expect(ds.readQVariant()).to.deep.equal(variant);
    expect(ds.atEnd()).to.equal(true);
  });

  it('says when it cannot read a variant', () => {
    using messages = new MessageSpy();
    messages.expect('QDataStream::readQVariant: Cannot read a variant of type 5');
    expect(new QDataStream(Buffer.from('00000005', 'hex')).readQVariant()).to.deep.equal({
      type: QVariantType.Invalid,
    });
    // A peer that nests lists without end.
    messages.expect('QDataStream::readQVariant: Cannot read a variant of type 2');
    const nested = Buffer.from('0000000200000001'.repeat(200_000), 'hex');
    expect(new QDataStream(nested).readQVariant().type).to.equal(QVariantType.List);
  });

  it('does not believe a length before the bytes are there', () => {
    for (const length of ['fffffffe', '7fffffff', 'ffffffff']) {
      const bytes = Buffer.from(`${length}6162`, 'hex');
      expect(new QDataStream(bytes).readBytes().toString()).to.equal('ab');
      expect(new QDataStream(bytes).readQStringList()).to.have.length.lessThan(2);
      expect(new QDataStream(bytes).readQString()).to.equal(length === 'ffffffff' ? null : '');
    }
  });

  it('reads nothing but zeros and blanks past the end', () => {
    for (let size = 0; size < 8; size++) {
      const bytes = Buffer.alloc(size, 0x41);
      if (size < 4) expect(new QDataStream(bytes).readInt32()).to.equal(0);
      expect(new QDataStream(bytes).readUInt64()).to.equal(0n);
      expect(new QDataStream(bytes).readDouble()).to.equal(0);
      if (size < 4) expect(new QDataStream(bytes).readQString()).to.equal('');
      const ds = new QDataStream(bytes);
      ds.setPrintableData(true);
      expect(ds.readInt32()).to.equal(0);
      expect(ds.atEnd()).to.equal(true);
    }
  });

  it('refuses versions that there are not', () => {
    using messages = new MessageSpy();
    const { ds } = stream();
    for (const version of [0, 7, 1.5]) {
      messages.expect(`QDataStream::setVersion: ${version} is not a version from 1 to 6`);
      ds.setVersion(version);
    }
    expect(ds.version()).to.equal(6);
    messages.expect('QDataStream: No device');
    const none = new QDataStream();
    none.writeInt8(1);
    expect([none.readInt8(), none.atEnd(), none.eof(), none.device()]).to.deep.equal([0, true, true, null]);
    ds.unsetDevice();
    expect(ds.device()).to.equal(null);
  });

  it('takes a block from a socket when all of it has arrived, and not before', async () => {
    const { socket, peer, end } = await connected();
    const { ds: out, device } = stream();
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
    await end();
  });

  it('puts a block back in memory too, also when reading it throws', () => {
    const ds = new QDataStream(Buffer.from('00010002', 'hex'));
    expect(ds.readWhole((from) => [from.readInt16(), from.readInt32()])).to.equal(undefined);
    expect(() =>
      ds.readWhole((from) => {
        from.readInt16();
        throw new Error('no');
      }),
    ).to.throw('no');
    const nested = ds.readWhole((from) => [from.readInt16(), from.readWhole((inner) => inner.readInt32())]);
    expect(nested).to.deep.equal([1, undefined]);
    expect(ds.readInt16()).to.equal(2);
  });
});
