import type { QDate } from '../date-time/qdate.js';
import type { QDateTime } from '../date-time/qdatetime.js';
import type { QTime } from '../date-time/qtime.js';
import type { QDataStream } from '../data-stream/qdatastream.js';
import { variantText } from './variant-text.js';
import { QVariantType } from './variant-type.js';

/** A value, and what it is in C++. */
interface ValueOf<T extends number, V> {
  /** One of QVariantType. */
  type: T;
  /** The value. */
  value: V;
}

/** No value. */
interface NoValue {
  /** QVariantType.Invalid. */
  type: typeof QVariantType.Invalid;
}

/** A value together with its C++ type, which a JavaScript value does not have. */
export type QVariant =
  | NoValue
  | ValueOf<typeof QVariantType.Map, Map<string, QVariant>>
  | ValueOf<typeof QVariantType.List, QVariant[]>
  | ValueOf<typeof QVariantType.String, string | null>
  | ValueOf<typeof QVariantType.StringList, (string | null)[]>
  | ValueOf<typeof QVariantType.Int | typeof QVariantType.UInt | typeof QVariantType.Double, number>
  | ValueOf<typeof QVariantType.Bool, boolean>
  | ValueOf<typeof QVariantType.CString | typeof QVariantType.ByteArray, Uint8Array>
  | ValueOf<typeof QVariantType.Date, QDate>
  | ValueOf<typeof QVariantType.Time, QTime>
  | ValueOf<typeof QVariantType.DateTime, QDateTime>
  | ValueOf<typeof QVariantType.LongLong | typeof QVariantType.ULongLong, bigint>;

/** What {@link QVariant} has. */
export interface QVariantStatics {
  /**
   * `v.toString()` is `QVariant.toString(v)`: texts and bytes up to their first NUL, numbers in base 10, `true` and `false`, dates and times
   * as in ISO 8601; an empty text for what has none, as a list (Qt 3.3, QVariant::toString(); oracle core/mapper).
   */
  toString(variant: QVariant): string;
}

/** The methods of QVariant, as functions. Their type is {@link QVariantStatics}. */
export const QVariant: QVariantStatics = { toString: variantText };

/** How deep maps and lists may contain each other: a peer must not exhaust the stack. */
const DEEPEST = 100;

const TYPES: ReadonlySet<number> = new Set(Object.values(QVariantType));

/** Whether there is a way to write a type: JavaScript may pass any. */
export function isVariantType(type: number): boolean {
  return TYPES.has(type);
}

/** Writes what follows the type. */
export function writeVariantValue(stream: QDataStream, variant: QVariant): void {
  switch (variant.type) {
    case QVariantType.Invalid:
      // Qt writes a null string (oracle net/streams).
      stream.writeQString(null);
      break;
    case QVariantType.Map:
      stream.writeQMap(
        variant.value,
        (key) => stream.writeQString(key),
        (value) => stream.writeQVariant(value),
      );
      break;
    case QVariantType.List:
      stream.writeQValueList(variant.value, (value) => stream.writeQVariant(value));
      break;
    case QVariantType.String:
      stream.writeQString(variant.value);
      break;
    case QVariantType.StringList:
      stream.writeQStringList(variant.value);
      break;
    case QVariantType.Int:
      stream.writeInt32(variant.value);
      break;
    case QVariantType.UInt:
      stream.writeUInt32(variant.value);
      break;
    case QVariantType.Double:
      stream.writeDouble(variant.value);
      break;
    case QVariantType.Bool:
      stream.writeInt8(variant.value ? 1 : 0);
      break;
    case QVariantType.CString:
      stream.writeString(variant.value);
      break;
    case QVariantType.ByteArray:
      stream.writeBytes(variant.value);
      break;
    case QVariantType.Date:
      stream.writeQDate(variant.value);
      break;
    case QVariantType.DateTime:
      stream.writeQDateTime(variant.value);
      break;
    case QVariantType.Time:
      stream.writeQTime(variant.value);
      break;
    case QVariantType.LongLong:
      stream.writeInt64(variant.value);
      break;
    case QVariantType.ULongLong:
      stream.writeUInt64(variant.value);
      break;
  }
}

/** Thrown for a variant that cannot be read; the message names its type. */
export class UnreadableVariant extends Error {
  readonly code = 'QT3_UNREADABLE_VARIANT';
}

/**
 * Reads a variant.
 *
 * @throws UnreadableVariant for a type that has no counterpart here, or that is nested too deeply: where its value ends is
 * not known, so whatever contains it cannot be read either
 */
export function readVariant(stream: QDataStream, depth: number): QVariant {
  const type = stream.readUInt32();
  switch (type) {
    case QVariantType.Invalid:
      stream.readQString();
      return { type };
    case QVariantType.Map:
    case QVariantType.List:
      if (depth === DEEPEST) throw new UnreadableVariant(`${type.toString()}, which is nested too deeply`);
      return readCollection(stream, type, depth + 1);
    case QVariantType.String:
      return { type, value: stream.readQString() };
    case QVariantType.StringList:
      return { type, value: stream.readQStringList() };
    case QVariantType.Int:
      return { type, value: stream.readInt32() };
    case QVariantType.UInt:
      return { type, value: stream.readUInt32() };
    case QVariantType.Double:
      return { type, value: stream.readDouble() };
    case QVariantType.Bool:
      return { type, value: stream.readInt8() !== 0 };
    case QVariantType.CString:
      return { type, value: stream.readString() ?? new Uint8Array(0) };
    case QVariantType.ByteArray:
      return { type, value: stream.readBytes() };
    case QVariantType.Date:
      return { type, value: stream.readQDate() };
    case QVariantType.DateTime:
      return { type, value: stream.readQDateTime() };
    case QVariantType.Time:
      return { type, value: stream.readQTime() };
    case QVariantType.LongLong:
      return { type, value: stream.readInt64() };
    case QVariantType.ULongLong:
      return { type, value: stream.readUInt64() };
    default:
      throw new UnreadableVariant(type.toString());
  }
}

function readCollection(stream: QDataStream, type: 1 | 2, depth: number): QVariant {
  const read = (): QVariant => readVariant(stream, depth);
  if (type === QVariantType.List) return { type, value: stream.readQValueList(read) };
  return { type, value: stream.readQMap(() => stream.readQString() ?? '', read) };
}
