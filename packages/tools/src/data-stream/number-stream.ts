import { qWarning } from '@qt3/core-signals';
import { isCount } from '../device/count.js';
import { ByteOrder } from './byte-order.js';
import { ByteStream } from './byte-stream.js';
import { getInt32, getUint16, setInt16, setInt32 } from './integer-bytes.js';
import { parseInteger, parseNumber, printNumber } from './printable.js';

type NumberKind = 'Int8' | 'Uint8' | 'Int16' | 'Uint16' | 'Int32' | 'Uint32' | 'Float32' | 'Float64';

/** Bytes and numbers on a device: the part of QDataStream that knows nothing of Qt's types. */
export class NumberStream extends ByteStream {
  #littleEndian = false;
  readonly #scratch = Buffer.alloc(8);
  readonly #view = new DataView(this.#scratch.buffer, this.#scratch.byteOffset, 8);

  /** A value of `ByteOrder`. */
  byteOrder(): ByteOrder {
    return this.#littleEndian ? ByteOrder.LittleEndian : ByteOrder.BigEndian;
  }

  /** Changes the order of the bytes of numbers and characters. What is no order gives a warning, and nothing changes. */
  setByteOrder(order: ByteOrder): void {
    if (isCount(order, ByteOrder.LittleEndian)) this.#littleEndian = order === ByteOrder.LittleEndian;
    else qWarning('QDataStream::setByteOrder: %s is not a byte order', String(order));
  }

  /** Writes a length and the bytes, the first `len` or all of them; C++'s writeBytes() and `<< QByteArray`. */
  writeBytes(bytes: Uint8Array, len: number = bytes.length): this {
    return this.refuses('writeBytes', bytes, len) ? this : this.writeUInt32(len).writeRawBytes(bytes, len);
  }

  /** Reads what writeBytes() wrote; empty when not all of it is there. */
  readBytes(): Buffer {
    const count = this.readUInt32();
    const bytes = this.readRawBytes(count);
    return bytes.length < count ? Buffer.alloc(0) : bytes;
  }

  #writeNumber(kind: NumberKind, size: number, value: number): this {
    this.#view[`set${kind}`](0, value, this.#littleEndian);
    if (this.isPrintableData() && size > 1)
      return this.#writeLine(
        kind.startsWith('Float') ? value : this.#view[`get${kind}`](0, this.#littleEndian),
      );
    this.putRaw(Uint8Array.prototype.slice.call(this.#scratch, 0, size));
    return this;
  }

  #writeLine(value: number | bigint): this {
    this.put(Buffer.from(`${printNumber(value)}\n`));
    return this;
  }

  #readNumber(kind: NumberKind, size: number): number {
    if (this.isPrintableData() && size > 1) return this.#parse(kind, this.readTextLine());
    if (this.readRawBytes(size).copy(this.#scratch) < size) return 0;
    return this.#view[`get${kind}`](0, this.#littleEndian);
  }

  #parse(kind: NumberKind, text: string): number {
    if (kind === 'Float64') return parseNumber(text);
    if (kind === 'Float32') return Math.fround(parseNumber(text));
    this.#view.setUint32(0, Number(BigInt.asUintN(32, parseInteger(text))), true);
    return this.#view[`get${kind}`](0, true);
  }

  /** Q_INT8; what does not fit is cut, as in C++. */
  writeInt8(value: number): this {
    return this.writeUInt8(value);
  }
  /** Q_UINT8. */
  writeUInt8(value: number): this {
    const to = this.target;
    if (to?.isWritable !== true) return this.#writeNumber('Uint8', 1, value);
    const at = to.claim(1);
    to.bytes[at] = value;
    return this;
  }
  /** Q_INT16. */
  writeInt16(value: number): this {
    return this.#writeInteger('Int16', value);
  }
  /** Q_UINT16. */
  writeUInt16(value: number): this {
    return this.#writeInteger('Uint16', value);
  }
  /** Q_INT32. */
  writeInt32(value: number): this {
    const to = this.target;
    if (to?.isWritable !== true) return this.#writeNumber('Int32', 4, value);
    const at = to.claim(4);
    setInt32(to.bytes, at, value, this.#littleEndian);
    return this;
  }
  /** Q_UINT32. */
  writeUInt32(value: number): this {
    const to = this.target;
    if (to?.isWritable !== true) return this.#writeNumber('Uint32', 4, value);
    const at = to.claim(4);
    setInt32(to.bytes, at, value, this.#littleEndian);
    return this;
  }
  /** Q_INT64. */
  writeInt64(value: bigint | number): this {
    return this.#writeBig(BigInt.asIntN(64, toBigInt(value)));
  }
  /** Q_UINT64. */
  writeUInt64(value: bigint | number): this {
    return this.#writeBig(BigInt.asUintN(64, toBigInt(value)));
  }
  /** float. */
  writeFloat(value: number): this {
    return this.#writeNumber('Float32', 4, value);
  }
  /** double. */
  writeDouble(value: number): this {
    return this.#writeNumber('Float64', 8, value);
  }

  #writeInteger(kind: 'Int16' | 'Uint16', value: number): this {
    const to = this.target;
    if (to?.isWritable !== true) return this.#writeNumber(kind, 2, value);
    const at = to.claim(2);
    setInt16(to.bytes, at, value, this.#littleEndian);
    return this;
  }

  #writeBig(value: bigint): this {
    if (this.isPrintableData()) return this.#writeLine(value);
    this.#view.setBigInt64(0, value, this.#littleEndian);
    return this.writeRawBytes(Buffer.from(this.#scratch));
  }

  /** Q_INT8. */
  readInt8(): number {
    return (this.readUInt8() << 24) >> 24;
  }
  /** Q_UINT8. */
  readUInt8(): number {
    const at = this.locate(1);
    return at < 0 ? this.#readNumber('Uint8', 1) : this.located(1, this.source!.bytes[at]!);
  }
  /** Q_INT16. */
  readInt16(): number {
    return (this.readUInt16() << 16) >> 16;
  }
  /** Q_UINT16. */
  readUInt16(): number {
    const at = this.locate(2);
    return at < 0
      ? this.#readNumber('Uint16', 2)
      : this.located(2, getUint16(this.source!.bytes, at, this.#littleEndian));
  }
  /** Q_INT32. */
  readInt32(): number {
    const at = this.locate(4);
    return at < 0
      ? this.#readNumber('Int32', 4)
      : this.located(4, getInt32(this.source!.bytes, at, this.#littleEndian));
  }
  /** Q_UINT32. */
  readUInt32(): number {
    const at = this.locate(4);
    return at < 0
      ? this.#readNumber('Uint32', 4)
      : this.located(4, getInt32(this.source!.bytes, at, this.#littleEndian) >>> 0);
  }
  /** Q_INT64. */
  readInt64(): bigint {
    return BigInt.asIntN(64, this.#readBig());
  }
  /** Q_UINT64. */
  readUInt64(): bigint {
    return BigInt.asUintN(64, this.#readBig());
  }
  /** float. */
  readFloat(): number {
    return this.#readNumber('Float32', 4);
  }
  /** double. */
  readDouble(): number {
    return this.#readNumber('Float64', 8);
  }

  #readBig(): bigint {
    if (this.isPrintableData()) return parseInteger(this.readTextLine());
    if (this.readRawBytes(8).copy(this.#scratch) < 8) return 0n;
    return this.#view.getBigInt64(0, this.#littleEndian);
  }
}

/** What is behind the point is cut, and what is no number is 0, as for the smaller integers. */
function toBigInt(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value;
  return Number.isFinite(value) ? BigInt(Math.trunc(value)) : 0n;
}
