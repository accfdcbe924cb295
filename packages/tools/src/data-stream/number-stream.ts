import { qWarning } from '@qt3/core-signals';
import { IO_ReadOnly } from '../device/io-flags.js';
import { openBuffer } from '../device/qbuffer.js';
import type { QIODevice } from '../device/qiodevice.js';
import { isCount } from '../device/count.js';
import { readBytes } from '../device/read-bytes.js';
import { ByteOrder } from './byte-order.js';
import { escapeBytes, parseInteger, parseNumber, printNumber, unescapeByte } from './printable.js';

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
  /** Something was read past the end: of the block, or of the element. */
  #short = false;

  /**
   * @param on - a device, bytes, or nothing until setDevice()
   * @param mode - how bytes are opened. They are copied: what is written is in the device, a QBuffer
   */
  constructor(on: QIODevice | Uint8Array | null = null, mode: number = IO_ReadOnly) {
    this.#device = on instanceof Uint8Array ? openBuffer(on, mode) : on;
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

  /** Changes the order of the bytes of numbers and characters. What is no order gives a warning, and nothing changes. */
  setByteOrder(order: ByteOrder): void {
    if (isCount(order, ByteOrder.LittleEndian)) this.#order = order;
    else qWarning('QDataStream::setByteOrder: %s is not a byte order', String(order));
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
    if (read.length === 0) return;
    if (this.#device?.isDirectAccess() === true) this.#device.at(this.#device.at() - read.length);
    else this.#device?.ungetBlock(read);
  }

  // --- bytes ---

  /**
   * Writes bytes as they are, the first `len` or all of them. A `len` that is beyond them gives a warning, and nothing is
   * written.
   */
  writeRawBytes(bytes: Uint8Array, len: number = bytes.length): this {
    if (this.#refuses('writeRawBytes', bytes, len)) return this;
    const part = len < bytes.length ? bytes.subarray(0, len) : bytes;
    this.#put(this.#printable ? escapeBytes(part) : part);
    return this;
  }

  #refuses(what: string, bytes: Uint8Array, len: number): boolean {
    if (isCount(len, bytes.length)) return false;
    qWarning('QDataStream::%s: Cannot write %s bytes of %d', what, String(len), bytes.length);
    return true;
  }

  /** Reads so many bytes as they are, or as many as there are. What is no count gives a warning, and nothing is read. */
  readRawBytes(count: number): Buffer {
    if (!isCount(count)) {
      qWarning('QDataStream::readRawBytes: Cannot read %s bytes', String(count));
      return Buffer.alloc(0);
    }
    if (this.#printable) return this.#readEscaped(count);
    if (this.lacks(count)) return Buffer.alloc(0);
    const bytes = this.#get(count);
    if (bytes.length < count) this.#short = true;
    return bytes;
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
    const bytes = readBytes(this.#device, count);
    this.#tape?.push(Buffer.from(bytes));
    return bytes;
  }

  /** Writes a length and the bytes, the first `len` or all of them; C++'s writeBytes() and `<< QByteArray`. */
  writeBytes(bytes: Uint8Array, len: number = bytes.length): this {
    return this.#refuses('writeBytes', bytes, len) ? this : this.writeUInt32(len).writeRawBytes(bytes, len);
  }

  /** Reads what writeBytes() wrote; empty when not all of it is there. */
  readBytes(): Buffer {
    const count = this.readUInt32();
    const bytes = this.readRawBytes(count);
    return bytes.length < count ? Buffer.alloc(0) : bytes;
  }

  // --- numbers ---

  #writeNumber(kind: NumberKind, size: number, value: number): this {
    const littleEndian = this.#order === ByteOrder.LittleEndian;
    this.#view[`set${kind}`](0, value, littleEndian);
    if (!this.#printable || size === 1) return this.writeRawBytes(this.#scratch.subarray(0, size));
    return this.#writeLine(kind.startsWith('Float') ? value : this.#view[`get${kind}`](0, littleEndian));
  }

  #writeLine(value: number | bigint): this {
    this.#put(Buffer.from(`${printNumber(value)}\n`));
    return this;
  }

  #readNumber(kind: NumberKind, size: number): number {
    if (this.#printable && size > 1) return this.#parse(kind, this.#readLine());
    if (this.readRawBytes(size).copy(this.#scratch) < size) return 0;
    return this.#view[`get${kind}`](0, this.#order === ByteOrder.LittleEndian);
  }

  #parse(kind: NumberKind, text: string): number {
    if (kind === 'Float64') return parseNumber(text);
    if (kind === 'Float32') return Math.fround(parseNumber(text));
    this.#view.setUint32(0, Number(BigInt.asUintN(32, parseInteger(text))), true);
    return this.#view[`get${kind}`](0, true);
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

  #writeBig(value: bigint): this {
    if (this.#printable) return this.#writeLine(value);
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
    if (this.#printable) return parseInteger(this.#readLine());
    if (this.readRawBytes(8).copy(this.#scratch) < 8) return 0n;
    return this.#view.getBigInt64(0, this.#order === ByteOrder.LittleEndian);
  }

  /** Whether a block that is to be whole wants so many bytes, and they have not all arrived. */
  protected lacks(count: number): boolean {
    const isMissing = this.#isMissing(count);
    if (isMissing) this.#short = true;
    return isMissing;
  }

  /** Reads an element of several; null when not all of it is there, and a block that wants it is not whole then. */
  protected readElement<T>(read: () => T): { readonly value: T } | null {
    if (this.atEnd()) {
      this.#short = true;
      return null;
    }
    const before = this.#short;
    this.#short = false;
    try {
      const value = read();
      return this.#isShort() ? null : { value };
    } finally {
      this.#short ||= before;
    }
  }
}

/** What is behind the point is cut, and what is no number is 0, as for the smaller integers. */
function toBigInt(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value;
  return Number.isFinite(value) ? BigInt(Math.trunc(value)) : 0n;
}
