import { qWarning } from '@qt3/core-signals';
import { IO_ReadOnly } from '../../device/io-flags.js';
import { openBuffer } from '../../device/qbuffer.js';
import type { QIODevice } from '../../device/qiodevice.js';
import { ByteOrder } from './byte-order.js';
import { escapeBytes, unescapeByte } from './printable.js';

/** Read at a time: a length that a peer claims is not believed before the bytes are there. */
const CHUNK = 65536;

/** A device that tells how much has arrived, as sockets do. */
interface Arrivals {
  bytesAvailable(): number;
}

function countsArrivals(device: QIODevice): device is QIODevice & Arrivals {
  return 'bytesAvailable' in device;
}

type NumberKind = 'Int8' | 'Uint8' | 'Int16' | 'Uint16' | 'Int32' | 'Uint32' | 'Float32' | 'Float64';

/** Bytes and numbers on a device: the part of QDataStream that knows nothing of Qt's types. */
export class NumberStream {
  #device: QIODevice | null = null;
  #order: ByteOrder = ByteOrder.BigEndian;
  #printable = false;
  readonly #scratch = Buffer.alloc(8);
  readonly #view = new DataView(this.#scratch.buffer, this.#scratch.byteOffset, 8);

  /** What has been read during readWhole(); null outside of it. */
  #tape: Buffer[] | null = null;
  /** Something was read past the end. */
  #short = false;

  /** @param on - a device, bytes to read, or nothing until setDevice() */
  constructor(on: QIODevice | Uint8Array | null = null) {
    this.#device = on instanceof Uint8Array ? openBuffer(on, IO_ReadOnly) : on;
  }

  /** The device. */
  device(): QIODevice | null {
    return this.#device;
  }

  /** Uses a device from now on. */
  setDevice(device: QIODevice | null): void {
    this.#device = device;
  }

  /** Uses no device. */
  unsetDevice(): void {
    this.#device = null;
  }

  /** Whether there is nothing more to read. */
  atEnd(): boolean {
    return this.#device?.atEnd() ?? true;
  }

  /** The old name of atEnd(). */
  eof(): boolean {
    return this.atEnd();
  }

  /** A value of `ByteOrder`. */
  byteOrder(): ByteOrder {
    return this.#order;
  }

  /** Changes the order of the bytes of numbers and characters. */
  setByteOrder(order: ByteOrder): void {
    this.#order = order;
  }

  /** Whether data is written as text. */
  isPrintableData(): boolean {
    return this.#printable;
  }

  /** Writes and expects text, for debugging: numbers in decimal, a line each. */
  setPrintableData(enable: boolean): void {
    this.#printable = enable;
  }

  /**
   * Reads a block, if all of it has arrived. Beyond Qt 3.
   *
   * @param read - reads the block, from the beginning each time
   * @returns what `read` returns; undefined when it wanted more than there is, and then nothing has been taken from
   * the device
   */
  readWhole<T>(read: (stream: this) => T): T | undefined {
    const tape: Buffer[] = [];
    const [outerTape, outerShort] = [this.#tape, this.#short];
    this.#tape = tape;
    this.#short = false;
    let isWhole = false;
    try {
      const block = read(this);
      isWhole = !this.#isShort();
      return isWhole ? block : undefined;
    } finally {
      if (!isWhole) this.#rewind(Buffer.concat(tape));
      this.#tape = outerTape;
      this.#short = outerShort;
      if (isWhole) outerTape?.push(...tape);
    }
  }

  /** A call, so that the compiler believes that reading changes it. */
  #isShort(): boolean {
    return this.#short;
  }

  /**
   * Within readWhole(): whether a socket says that so much has not arrived. Taking what has, only to put it back, would cost
   * as much as the whole block with every arrival.
   */
  #isMissing(count: number): boolean {
    const device = this.#device;
    return (
      this.#tape !== null && device !== null && countsArrivals(device) && device.bytesAvailable() < count
    );
  }

  #rewind(read: Buffer): void {
    if (this.#device?.isDirectAccess() === true) this.#device.at(this.#device.at() - read.length);
    else this.#device?.ungetBlock(read);
  }

  // --- bytes ---

  /** Writes bytes as they are. */
  writeRawBytes(bytes: Uint8Array): this {
    this.#put(this.#printable ? escapeBytes(bytes) : bytes);
    return this;
  }

  /** Reads so many bytes as they are, or as many as there are. */
  readRawBytes(count: number): Buffer {
    if (this.#printable) return this.#readEscaped(count);
    if (this.#isMissing(count)) {
      this.#short = true;
      return Buffer.alloc(0);
    }
    const chunks: Buffer[] = [];
    let left = count;
    while (left > 0) {
      const chunk = this.#get(Math.min(left, CHUNK));
      if (chunk.length === 0) break;
      chunks.push(chunk);
      left -= chunk.length;
    }
    if (left > 0) this.#short = true;
    const [only] = chunks;
    return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
  }

  #readEscaped(count: number): Buffer {
    const bytes: number[] = [];
    while (bytes.length < count) {
      const byte = unescapeByte(() => this.#get(1)[0] ?? -1);
      if (byte < 0) {
        this.#short = true;
        break;
      }
      bytes.push(byte);
    }
    return Buffer.from(bytes);
  }

  #put(bytes: Uint8Array): void {
    if (this.#device === null) qWarning('QDataStream: No device');
    else if (bytes.length > 0) this.#device.writeBlock(bytes);
  }

  #get(count: number): Buffer {
    const bytes = Buffer.alloc(count);
    const got = this.#device === null ? 0 : Math.max(0, this.#device.readBlock(bytes, count));
    const read = got < count ? bytes.subarray(0, got) : bytes;
    this.#tape?.push(Buffer.from(read));
    return read;
  }

  /** Writes a length and the bytes; C++'s writeBytes() and `<< QByteArray`. */
  writeBytes(bytes: Uint8Array): this {
    return this.writeUInt32(bytes.length).writeRawBytes(bytes);
  }

  /** Reads what writeBytes() wrote. */
  readBytes(): Buffer {
    return this.readRawBytes(this.readUInt32());
  }

  // --- numbers ---

  #writeNumber(kind: NumberKind, size: number, value: number): this {
    if (this.#printable && size > 1) {
      this.#put(Buffer.from(`${value}\n`));
      return this;
    }
    this.#view[`set${kind}`](0, value, this.#order === ByteOrder.LittleEndian);
    return this.writeRawBytes(this.#scratch.subarray(0, size));
  }

  #readNumber(kind: NumberKind, size: number): number {
    if (this.#printable && size > 1) return Number(this.#readLine()) || 0;
    if (this.readRawBytes(size).copy(this.#scratch) < size) return 0;
    return this.#view[`get${kind}`](0, this.#order === ByteOrder.LittleEndian);
  }

  #readLine(): string {
    let text = '';
    for (;;) {
      const byte = this.#get(1)[0] ?? -1;
      if (byte < 0) this.#short = true;
      if (byte < 0 || byte === 10) return text;
      text += String.fromCharCode(byte);
    }
  }

  /** Q_INT8; what does not fit is cut, as in C++. */
  writeInt8(value: number): this {
    return this.#writeNumber('Int8', 1, value);
  }
  /** Q_UINT8. */
  writeUInt8(value: number): this {
    return this.#writeNumber('Uint8', 1, value);
  }
  /** Q_INT16. */
  writeInt16(value: number): this {
    return this.#writeNumber('Int16', 2, value);
  }
  /** Q_UINT16. */
  writeUInt16(value: number): this {
    return this.#writeNumber('Uint16', 2, value);
  }
  /** Q_INT32. */
  writeInt32(value: number): this {
    return this.#writeNumber('Int32', 4, value);
  }
  /** Q_UINT32. */
  writeUInt32(value: number): this {
    return this.#writeNumber('Uint32', 4, value);
  }
  /** Q_INT64. */
  writeInt64(value: bigint | number): this {
    return this.#writeBig(BigInt.asIntN(64, BigInt(value)));
  }
  /** Q_UINT64. */
  writeUInt64(value: bigint | number): this {
    return this.#writeBig(BigInt.asUintN(64, BigInt(value)));
  }
  /** float. */
  writeFloat(value: number): this {
    return this.#writeNumber('Float32', 4, value);
  }
  /** double. */
  writeDouble(value: number): this {
    return this.#writeNumber('Float64', 8, value);
  }

  #writeBig(value: bigint): this {
    if (this.#printable) {
      this.#put(Buffer.from(`${value.toString()}\n`));
      return this;
    }
    this.#view.setBigInt64(0, value, this.#order === ByteOrder.LittleEndian);
    return this.writeRawBytes(this.#scratch);
  }

  /** Q_INT8. */
  readInt8(): number {
    return this.#readNumber('Int8', 1);
  }
  /** Q_UINT8. */
  readUInt8(): number {
    return this.#readNumber('Uint8', 1);
  }
  /** Q_INT16. */
  readInt16(): number {
    return this.#readNumber('Int16', 2);
  }
  /** Q_UINT16. */
  readUInt16(): number {
    return this.#readNumber('Uint16', 2);
  }
  /** Q_INT32. */
  readInt32(): number {
    return this.#readNumber('Int32', 4);
  }
  /** Q_UINT32. */
  readUInt32(): number {
    return this.#readNumber('Uint32', 4);
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
    if (this.#printable) {
      const text = this.#readLine();
      return /^-?\d+$/.test(text) ? BigInt(text) : 0n;
    }
    if (this.readRawBytes(8).copy(this.#scratch) < 8) return 0n;
    return this.#view.getBigInt64(0, this.#order === ByteOrder.LittleEndian);
  }

  /** Whether there is more to read; it is wanted, and missed when there is not. */
  protected hasMore(): boolean {
    const more = !this.#short && !this.atEnd();
    if (!more) this.#short = true;
    return more;
  }
}
