import {
  IO_Append,
  IO_ReadWrite,
  IO_WriteOnly,
  QBuffer,
  QDataStream,
  QDate,
  QDateTime,
  QMap,
  QStringList,
  QTime,
  QValueList,
  QVariantType,
  type QVariant,
} from '@qt3/tools';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';

function stream(): { ds: QDataStream; device: QBuffer } {
  const device = new QBuffer();
  device.open(IO_ReadWrite);
  return { ds: new QDataStream(device), device };
}

describe('QDataStream', () => {
  it('reads and writes another device from the moment on in which it is set', () => {
    const buffers = [1, 2].map((n) => {
      const buffer = new QBuffer(Buffer.of(n, n));
      buffer.open(IO_ReadWrite);
      return buffer;
    });
    const ds = new QDataStream(buffers[0]);
    ds.setPrintableData(false);
    expect(ds.readUInt8()).to.equal(1);
    ds.setDevice(buffers[1]!);
    expect(ds.readUInt8()).to.equal(2);
    ds.writeUInt8(3);
    expect(buffers.map((buffer) => [...buffer.buffer()])).to.deep.equal([
      [1, 1],
      [2, 3],
    ]);
    ds.unsetDevice();
    expect([ds.device(), ds.atEnd()]).to.deep.equal([null, true]);
  });

  it('reads of a list that is cut off what there is, in a list of lists too', () => {
    const { ds, device } = stream();
    ds.writeUInt32(3);
    ds.writeQValueList([1, 2], (n) => ds.writeUInt32(n));
    ds.writeUInt32(2).writeUInt32(3).writeUInt16(0);
    device.reset();
    const lists = ds.readQValueList(() => ds.readQValueList(() => ds.readUInt32()));
    expect([lists, ds.atEnd()]).to.deep.equal([[[1, 2], [3]], true]);
  });

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
      double: fc.double(),
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
        ds.writeQDateTime(QDateTime.fromDate(one.date)).writeQStringList([one.text, wide]);
        device.reset();
        expect([
          ds.readInt8(),
          ds.readUInt16(),
          ds.readInt32(),
          ds.readUInt64(),
          ds.readInt64(),
        ]).to.deep.equal([one.i8, one.u16, one.i32, one.u64, one.i64]);
        expect(ds.readDouble()).to.deep.equal(one.double);
        expect(ds.readString()?.toString('latin1')).to.equal(one.text);
        expect(ds.readQString()).to.equal(wide);
        expect(ds.readBytes()).to.deep.equal(Buffer.from(one.bytes));
        expect(ds.readQDateTime()).to.deep.equal(QDateTime.fromDate(one.date));
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
        ['time', { type: QVariantType.Time, value: new QTime(0, 0, 1) }],
        ['uint', { type: QVariantType.UInt, value: 4e9 }],
        ['words', { type: QVariantType.StringList, value: ['a', null] }],
        ['zbytes', { type: QVariantType.ByteArray, value: Buffer.from('x') }],
        ['zcstring', { type: QVariantType.CString, value: Buffer.from('c') }],
        ['zdate', { type: QVariantType.Date, value: new QDate(2003, 5, 17) }],
        ['zdatetime', { type: QVariantType.DateTime, value: new QDateTime() }],
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

  it('says once when it cannot read a variant, whatever it is inside of', () => {
    using messages = new MessageSpy();
    const read = (hexadecimal: string): QVariant =>
      new QDataStream(Buffer.from(hexadecimal, 'hex')).readQVariant();
    const invalid = { type: QVariantType.Invalid };
    messages.expect('QDataStream::readQVariant: Cannot read a variant of type 5');
    expect(read('00000005')).to.deep.equal(invalid);
    // A list of three, and a map: where their values end is not known.
    messages.expect('QDataStream::readQVariant: Cannot read a variant of type 255');
    expect(read(`0000000200000003${'000000ff'.repeat(3)}`)).to.deep.equal(invalid);
    messages.expect('QDataStream::readQVariant: Cannot read a variant of type 4294967295');
    expect(read('0000000100000001000000020061ffffffff')).to.deep.equal(invalid);
    // A peer that nests lists without end.
    messages.expect('QDataStream::readQVariant: Cannot read a variant of type 2, which is nested too deeply');
    expect(read('0000000200000001'.repeat(200_000))).to.deep.equal(invalid);
    expect(read('0000000200000001'.repeat(99) + '0000001000000007').type).to.equal(QVariantType.List);
  });

  it('writes nothing of a variant that it does not know', () => {
    using messages = new MessageSpy();
    const { ds, device } = stream();
    for (const type of [5, 99, -1, undefined]) {
      messages.expect(`QDataStream::writeQVariant: Cannot write a variant of type ${String(type)}`);
      ds.writeQVariant({ type, value: 1 } as never);
    }
    expect(device.size()).to.equal(0);
  });

  it('does not believe a length before the bytes are there', () => {
    for (const length of ['fffffff0', 'fffffffe', '7fffffff', 'ffffffff']) {
      const bytes = Buffer.from(`${length}616263`, 'hex');
      const read = <T>(one: (ds: QDataStream) => T): [T, boolean] => {
        const ds = new QDataStream(bytes);
        return [one(ds), ds.atEnd()];
      };
      const isNull = length === 'ffffffff';
      expect(read((ds) => ds.readBytes().length)).to.deep.equal([0, true]);
      expect(read((ds) => ds.readString())).to.deep.equal([null, true]);
      expect(read((ds) => ds.readQString())).to.deep.equal([isNull ? null : '', !isNull]);
      expect(read((ds) => ds.readQStringList())).to.deep.equal([[], true]);
      expect(read((ds) => ds.readQValueList(() => ds.readUInt8()))).to.deep.equal([[0x61, 0x62, 0x63], true]);
      expect(
        read((ds) =>
          ds.readQMap(
            () => ds.readUInt8(),
            () => ds.readUInt8(),
          ),
        ),
      ).to.deep.equal([new Map([[0x61, 0x62]]), true]);
      for (const type of ['0000001d', '00000003', '00000002', '00000001', '00000004']) {
        const ds = new QDataStream(Buffer.from(`${type}${length}616263`, 'hex'));
        expect(JSON.stringify(ds.readQVariant()).length).to.be.lessThan(100);
      }
      const raw = new QDataStream(bytes).readRawBytes(0xfffffff0);
      expect([raw.length, raw.buffer.byteLength <= 65536]).to.deep.equal([7, true]);
    }
  });

  it('reads what is cut off at any byte as nothing, and says so when asked', () => {
    const { ds: out, device } = stream();
    const writes: [(ds: QDataStream) => unknown, (ds: QDataStream) => unknown, unknown][] = [
      [(ds) => ds.writeInt16(-2), (ds) => ds.readInt16(), 0],
      [(ds) => ds.writeUInt32(7), (ds) => ds.readUInt32(), 0],
      [(ds) => ds.writeInt64(-1n), (ds) => ds.readInt64(), 0n],
      [(ds) => ds.writeUInt64(1n), (ds) => ds.readUInt64(), 0n],
      [(ds) => ds.writeFloat(1.5), (ds) => ds.readFloat(), 0],
      [(ds) => ds.writeDouble(1.5), (ds) => ds.readDouble(), 0],
      [(ds) => ds.writeQString('ab'), (ds) => ds.readQString(), ''],
      [(ds) => ds.writeString('ab'), (ds) => ds.readString(), null],
      [(ds) => ds.writeBytes(Buffer.from('ab')), (ds) => ds.readBytes().toString(), ''],
    ];
    for (const [write, read, nothing] of writes) {
      device.at(0);
      write(out);
      const bytes = device.buffer().subarray(0, device.at());
      for (let size = 0; size < bytes.length; size++) {
        const ds = new QDataStream(bytes.subarray(0, size));
        expect(ds.readWhole((from) => [read(from)])).to.equal(undefined);
        expect([read(ds), ds.atEnd()]).to.deep.equal([nothing, true]);
      }
    }
  });

  it('refuses counts that are none', () => {
    using messages = new MessageSpy();
    const { ds, device } = stream();
    for (const count of [-1, 0.5, NaN, Infinity]) {
      messages.expect(`QDataStream::readRawBytes: Cannot read ${count} bytes`);
      expect(ds.readRawBytes(count)).to.have.length(0);
    }
    for (const length of [-1, 4, 0.5, NaN]) {
      messages.expect(`QDataStream::writeRawBytes: Cannot write ${length} bytes of 3`);
      ds.writeRawBytes(Buffer.from('abc'), length);
      messages.expect(`QDataStream::writeBytes: Cannot write ${length} bytes of 3`);
      ds.writeBytes(Buffer.from('abc'), length);
    }
    expect(device.size()).to.equal(0);
    ds.writeRawBytes(Buffer.from('abc'), 2).writeBytes(Buffer.from('abc'), 1);
    expect(device.buffer().toString('latin1')).to.equal('ab\0\0\0\x01a');
    messages.expect('QDataStream::setByteOrder: 2 is not a byte order');
    ds.setByteOrder(2 as never);
    expect(ds.byteOrder()).to.equal(QDataStream.BigEndian);
  });

  it('writes text that is bytes, and question marks for what is not, with a warning', () => {
    using messages = new MessageSpy();
    const { ds, device } = stream();
    const warning = (what: string): string =>
      `QDataStream::${what}: The text has characters beyond Latin-1, which are written as question marks`;
    messages.expect(warning('writeString'));
    ds.writeString('\xe9\u20ac\u{1f600}');
    messages.expect(warning('writeQString'));
    ds.setVersion(1);
    ds.writeQString('\xe9\u0159').writeQString('\xff');
    device.reset();
    expect(ds.readString()?.toString('latin1')).to.equal('\xe9???');
    expect([ds.readQString(), ds.readQString(), ds.atEnd()]).to.deep.equal(['\xe9?', '\xff', true]);
  });

  it('cuts numbers as C++ does, in every form', () => {
    for (const printable of [false, true]) {
      const { ds, device } = stream();
      ds.setPrintableData(printable);
      ds.writeInt8(200)
        .writeUInt8(-1)
        .writeInt16(70000)
        .writeUInt16(-1)
        .writeInt32(2 ** 31)
        .writeUInt32(-1);
      ds.writeInt32(1.9).writeInt32(-1.9).writeInt32(NaN).writeInt64(1.9).writeInt64(-1.9).writeInt64(NaN);
      ds.writeInt64(Infinity)
        .writeInt64(2n ** 63n)
        .writeUInt64(-1n)
        .writeUInt64(2 ** 53);
      device.reset();
      expect([ds.readInt8(), ds.readUInt8(), ds.readInt16(), ds.readUInt16()]).to.deep.equal([
        -56, 255, 4464, 65535,
      ]);
      expect([ds.readInt32(), ds.readUInt32()]).to.deep.equal([-(2 ** 31), 2 ** 32 - 1]);
      expect([ds.readInt32(), ds.readInt32(), ds.readInt32()]).to.deep.equal([1, -1, 0]);
      expect([ds.readInt64(), ds.readInt64(), ds.readInt64(), ds.readInt64()]).to.deep.equal([
        1n,
        -1n,
        0n,
        0n,
      ]);
      expect([ds.readInt64(), ds.readUInt64(), ds.readUInt64()]).to.deep.equal([
        -(2n ** 63n),
        2n ** 64n - 1n,
        2n ** 53n,
      ]);
      expect(ds.atEnd()).to.equal(true);
    }
  });

  it('keeps every float and double, and those that are no numbers', () => {
    const special = [0, -0, 1 / 3, 5e-324, -(2 ** -1074), 1.7976931348623157e308, Infinity, -Infinity, NaN];
    for (const printable of [false, true])
      for (const order of [QDataStream.BigEndian, QDataStream.LittleEndian]) {
        const { ds, device } = stream();
        ds.setPrintableData(printable);
        ds.setByteOrder(order);
        for (const one of special) ds.writeDouble(one).writeFloat(one);
        device.reset();
        for (const one of special)
          expect([ds.readDouble(), ds.readFloat()]).to.deep.equal([one, Math.fround(one)]);
        expect(ds.atEnd()).to.equal(true);
      }
  });

  it('writes of a number that is too large what fits, as printable data too', () => {
    const device = new QBuffer();
    device.open(IO_ReadWrite);
    const ds = new QDataStream(device);
    ds.setPrintableData(true);
    ds.writeUInt64(-1n)
      .writeUInt64(2n ** 64n + 5n)
      .writeInt64(2n ** 63n)
      .writeInt64(-(2n ** 63n) - 1n);
    ds.writeInt32(2 ** 31)
      .writeUInt32(-1)
      .writeInt16(32_768)
      .writeUInt16(-1)
      .writeInt8(128)
      .writeUInt8(65);
    device.reset();
    const numbers = [ds.readUInt64(), ds.readUInt64(), ds.readInt64(), ds.readInt64()];
    expect(numbers).to.deep.equal([2n ** 64n - 1n, 5n, -(2n ** 63n), 2n ** 63n - 1n]);
    expect([ds.readInt32(), ds.readUInt32(), ds.readInt16(), ds.readUInt16()]).to.deep.equal([
      -(2 ** 31),
      2 ** 32 - 1,
      -32_768,
      65_535,
    ]);
    expect(device.buffer().toString('latin1')).to.match(
      /^18446744073709551615\n5\n-9223372036854775808\n9223372036854775807\n-2147483648\n4294967295\n-32768\n65535\n/,
    );
  });

  it('reads printable data as what it is asked to be', () => {
    const read = <T>(text: string, one: (ds: QDataStream) => T): T => {
      const ds = new QDataStream(Buffer.from(text));
      ds.setPrintableData(true);
      return one(ds);
    };
    expect(read('4294967297\n', (ds) => ds.readInt32())).to.equal(1);
    expect(read('1.5\n', (ds) => ds.readInt32())).to.equal(0);
    expect(read('0x10\n', (ds) => ds.readInt16())).to.equal(0);
    expect(read('1e3\n', (ds) => ds.readUInt16())).to.equal(0);
    expect(read('18446744073709551617\n', (ds) => ds.readUInt64())).to.equal(1n);
    // As C prints them.
    expect(
      read('inf\n-inf\nnan\n', (ds) => [ds.readDouble(), ds.readDouble(), ds.readDouble()]),
    ).to.deep.equal([Infinity, -Infinity, NaN]);
    expect(read('1e3\n', (ds) => ds.readDouble())).to.equal(1000);
    expect(read('3.4028236e39\n', (ds) => ds.readFloat())).to.equal(Infinity);
    expect(read('nonsense\n', (ds) => ds.readDouble())).to.equal(0);
    expect(read('\\303\\2519\n', (ds) => [ds.readRawBytes(2).toString(), ds.readInt32()])).to.deep.equal([
      '\xe9',
      9,
    ]);
    expect(
      read('12\n-7\n\\303', (ds) =>
        ds.readWhole((from) => [from.readInt32(), from.readInt16(), ...from.readRawBytes(1)]),
      ),
    ).to.deep.equal([12, -7, 0xc3]);
    // No octal digits: nothing that would become whole by waiting.
    expect(read('\\9', (ds) => ds.readWhole((from) => [...from.readRawBytes(1)]))).to.deep.equal([0]);
    expect(read('\\30', (ds) => ds.readWhole((from) => [...from.readRawBytes(1)]))).to.equal(undefined);
  });

  it('reads days and times that are none as null and invalid', () => {
    const read = (hexadecimal: string): [QDateTime, boolean] => {
      const ds = new QDataStream(Buffer.from(hexadecimal, 'hex'));
      return [ds.readQDateTime(), ds.atEnd()];
    };
    const invalid = QTime.fromMSecs(86_400_000);
    expect(read('0000000000000000')).to.deep.equal([new QDateTime(), true]);
    expect(read('0000000100000000')).to.deep.equal([new QDateTime(), true]);
    expect(read('00256d2905265c00')).to.deep.equal([new QDateTime(new QDate(2003, 5, 17), invalid), true]);
    expect(read('00256d29ffffffff')).to.deep.equal([new QDateTime(new QDate(2003, 5, 17), invalid), true]);
    const last = new QTime(23, 59, 59, 999);
    expect(read('00256d2905265bff')).to.deep.equal([new QDateTime(new QDate(2003, 5, 17), last), true]);
    const [far] = read('ffffffffffffffff');
    expect([far.date().year(), far.isValid(), Number.isNaN(far.toDate().getTime())]).to.deep.equal([
      11_754_508,
      false,
      true,
    ]);
  });

  it('writes null dates and invalid times as Qt does', () => {
    const { ds, device } = stream();
    ds.writeQDate(new QDate()).writeQTime(QTime.fromMSecs(-1)).writeQDateTime(new QDateTime());
    expect(device.buffer().toString('hex')).to.equal(`0000000005265c00${'00'.repeat(8)}`);
  });

  it('writes lists and maps of this library as arrays and Maps', () => {
    const { ds, device } = stream();
    const writeInt = (value: number): void => void ds.writeInt32(value);
    ds.writeQStringList(QStringList.from(['a'])).writeQValueList(QValueList.from([1, 2]), writeInt);
    ds.writeQMap(
      QMap.from([
        [2, 20],
        [1, 10],
      ]),
      writeInt,
      writeInt,
    );
    device.reset();
    const readInt = (): number => ds.readInt32();
    expect([
      ds.readQStringList(),
      ds.readQValueList(readInt),
      [...ds.readQMap(readInt, readInt)],
    ]).to.deep.equal([
      ['a'],
      [1, 2],
      [
        [1, 10],
        [2, 20],
      ],
    ]);
  });

  it('changes its version in the midst of a stream', () => {
    const { ds, device } = stream();
    for (const version of [1, 2, 3, 4, 5, 6, 2]) {
      ds.setVersion(version);
      ds.writeQString(null).writeQString('').writeQString('a');
    }
    device.reset();
    for (const version of [1, 2, 3, 4, 5, 6, 2]) {
      ds.setVersion(version);
      expect([ds.readQString(), ds.readQString(), ds.readQString()]).to.deep.equal([
        version < 3 ? '' : null,
        '',
        'a',
      ]);
    }
    expect(ds.atEnd()).to.equal(true);
  });

  it('writes to an array that grows, as to the QByteArray of C++', () => {
    const block = { value: Uint8Array.from(Buffer.from('abc')) };
    const ds = new QDataStream(block, IO_WriteOnly | IO_Append);
    ds.writeUInt8(0x64).writeUInt16(0x6566).writeInt32(0x6768696a).writeDouble(0);
    expect(Buffer.from(block.value).toString()).to.equal(`abcdefghij${'\0'.repeat(8)}`);
    ds.device()?.at(1);
    ds.writeUInt8(0x42);
    expect(Buffer.from(block.value.subarray(0, 3)).toString()).to.equal('aBc');
  });

  it('does not lose in silence what is written to an array that cannot grow', () => {
    using messages = new MessageSpy();
    messages.expect(
      'QDataStream: What is written to an array of 3 bytes is not seen in it; pass { value: array }, or a QBuffer',
    );
    // @ts-expect-error -- the message names what to write instead
    const ds = new QDataStream(Buffer.from('abc'), IO_WriteOnly);
    ds.writeUInt8(0x64);
    expect((ds.device() as QBuffer).buffer().toString()).to.equal('dbc');
  });

  it('runs no loop on a length that is only claimed', () => {
    let reads = 0;
    const ds = new QDataStream(Buffer.from('ffffffff00000001', 'hex'));
    const block = ds.readWhole((from) => {
      const count = from.readUInt32();
      for (let i = 0; i < count; i++) {
        from.readInt32();
        reads++;
      }
      return count;
    });
    expect([block, reads, ds.readUInt32()]).to.deep.equal([undefined, 1, 0xffffffff]);
    // A callback that catches everything changes nothing.
    const caught = ds.readWhole((from) => {
      try {
        return from.readDouble();
      } catch {
        return 7;
      }
    });
    expect([caught, ds.readInt32()]).to.deep.equal([undefined, 1]);
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
