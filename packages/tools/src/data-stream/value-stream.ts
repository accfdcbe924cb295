import { qWarning } from '@qt3/core-signals';
import { QDate } from '../date-time/qdate.js';
import { QDateTime } from '../date-time/qdatetime.js';
import { QTime } from '../date-time/qtime.js';
import { putUtf16, utf16Text } from '../codec/utf16-text.js';
import { isLatin1, toLatin1 } from '../device/latin1.js';
import { ByteOrder } from './byte-order.js';
import { NumberStream } from './number-stream.js';

/** The format of Qt 3.3. */
const LATEST = 6;

const NULL_STRING = 0xffffffff;

/** Reads and writes texts, lists, maps and dates, in the versions of Qt's format. */
export class ValueStream extends NumberStream {
  #version = LATEST;

  /** The version of the format, 1 to 6. */
  version(): number {
    return this.#version;
  }

  /** Reads and writes an older format: 6 is Qt 3.3's, 5 3.1's, 4 3.0's, 3 2.1's, 2 2.0's and 1 Qt 1's. */
  setVersion(version: number): void {
    if (Number.isInteger(version) && version >= 1 && version <= LATEST) this.#version = version;
    else qWarning('QDataStream::setVersion: %s is not a version from 1 to 6', String(version));
  }

  /**
   * Writes a C string with its 0 byte; text is Latin-1. C++'s `<< "text"` and `<< QCString`. A character that Latin-1 does
   * not have gives a warning, and is written as a question mark.
   */
  writeString(text: string | Uint8Array | null): this {
    return this.#writeString('writeString', text);
  }

  #writeString(what: string, text: string | Uint8Array | null): this {
    if (text === null) return this.writeUInt32(0);
    const bytes = typeof text === 'string' ? encodeLatin1(what, text) : text;
    return this.writeBytes(Buffer.concat([bytes, Buffer.alloc(1)]));
  }

  /** Reads a C string, without its 0 byte; null for a null one, and when not all of it is there. */
  readString(): Buffer | null {
    const bytes = this.readBytes();
    if (bytes.length === 0) return null;
    return bytes.at(-1) === 0 ? bytes.subarray(0, -1) : bytes;
  }

  /** QString; null is QString::null. Version 1 has Latin-1 only: see writeString(). */
  writeQString(text: string | null): this {
    if (this.#version === 1) return this.#writeString('writeQString', text ?? '');
    if (text === null) return this.writeUInt32(this.#version < 3 ? 0 : NULL_STRING);
    const size = 2 * text.length;
    this.writeUInt32(size);
    const to = this.target;
    const littleEndian = this.byteOrder() === ByteOrder.LittleEndian;
    if (to?.isWritable === true) {
      const at = to.claim(size);
      putUtf16(text, to.bytes, at, littleEndian);
      return this;
    }
    const bytes = Buffer.from(text, 'utf16le');
    return this.writeRawBytes(littleEndian ? bytes : bytes.swap16());
  }

  /** QString; null for QString::null, '' when not all of it is there. */
  readQString(): string | null {
    if (this.#version === 1) return this.readString()?.toString('latin1') ?? '';
    const size = this.readUInt32();
    if (size === NULL_STRING) return null;
    const littleEndian = this.byteOrder() === ByteOrder.LittleEndian;
    const at = this.locate(size);
    if (at >= 0)
      return this.located(
        size,
        size % 2 === 0 ? utf16Text(this.source!.bytes, at, at + size, littleEndian) : '',
      );
    const bytes = this.readRawBytes(size);
    return bytes.length < size || size % 2 !== 0 ? '' : utf16Text(bytes, 0, size, littleEndian);
  }

  /** QStringList, or an array. */
  writeQStringList(list: Iterable<string | null>): this {
    return this.writeQValueList(list, (text) => this.writeQString(text));
  }

  /** QStringList: `QStringList.from()` makes one of the array. */
  readQStringList(): (string | null)[] {
    return this.readQValueList(() => this.readQString());
  }

  /** QValueList, or an array: a count, and each value as `write` writes it. */
  writeQValueList<T>(list: Iterable<T>, write: (value: T) => void): this {
    const values = [...list];
    this.writeUInt32(values.length);
    for (const value of values) write(value);
    return this;
  }

  /** QValueList, of which `QValueList.from()` makes one: ends early when there is not as much; an element that is not whole is none. */
  readQValueList<T>(read: () => T): T[] {
    return this.readElements(() => this.readUInt32(), read, [read]);
  }

  /** QMap, or a Map: a count, and each key and value, sorted by key as QMap is. */
  writeQMap<K, V>(
    map: Iterable<readonly [K, V]>,
    writeKey: (key: K) => void,
    writeValue: (value: V) => void,
  ): this {
    const entries = [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return this.writeQValueList(entries, ([key, value]) => {
      writeKey(key);
      writeValue(value);
    });
  }

  /** QMap: `QMap.from()` makes one of the Map. */
  readQMap<K, V>(readKey: () => K, readValue: () => V): Map<K, V> {
    const readEntry = (): [K, V] => [readKey(), readValue()];
    return new Map(this.readElements(() => this.readUInt32(), readEntry, [readKey, readValue]));
  }

  /** QDate. */
  writeQDate(date: QDate): this {
    return this.writeUInt32(date.valueOf());
  }

  /** QDate; the null date for a day before 1752-09-14, which Qt's has no calendar for. */
  readQDate(): QDate {
    return QDate.fromJulianDay(this.readUInt32());
  }

  /** QTime. */
  writeQTime(time: QTime): this {
    return this.writeUInt32(time.valueOf());
  }

  /** QTime; the invalid time for what is no time of day. */
  readQTime(): QTime {
    return QTime.fromMSecs(this.readUInt32());
  }

  /** QDateTime. */
  writeQDateTime(dateTime: QDateTime): this {
    return this.writeQDate(dateTime.date()).writeQTime(dateTime.time());
  }

  /** QDateTime. */
  readQDateTime(): QDateTime {
    const date = this.readQDate();
    return new QDateTime(date, this.readQTime());
  }
}

function encodeLatin1(what: string, text: string): Buffer {
  const why = 'The text has characters beyond Latin-1, which are written as question marks';
  if (!isLatin1(text)) qWarning('QDataStream::%s: %s', what, why);
  return toLatin1(text);
}
