import { qWarning } from '@qt3/core-signals';
import type { QVariant } from '../variant/qvariant.js';
import { QVariantType } from '../variant/variant-type.js';
import type { ValueStream } from './value-stream.js';

/** How deep maps and lists may contain each other: a peer must not exhaust the stack. */
const DEEPEST = 100;

const TYPES: ReadonlySet<number> = new Set(Object.values(QVariantType));

/** Writes a variant. JavaScript may pass any type: another one gives a warning, and nothing is written. */
export function writeVariant(stream: ValueStream, variant: QVariant): void {
  if (!TYPES.has(variant.type)) {
    qWarning('QDataStream::writeQVariant: Cannot write a variant of type %s', String(variant.type));
    return;
  }
  stream.writeUInt32(variant.type);
  switch (variant.type) {
    case QVariantType.Invalid:
      // Qt writes a null string (oracle net/streams).
      stream.writeQString(null);
      break;
    case QVariantType.Map:
      stream.writeQMap(
        variant.value,
        (key) => stream.writeQString(key),
        (value) => writeVariant(stream, value),
      );
      break;
    case QVariantType.List:
      stream.writeQValueList(variant.value, (value) => writeVariant(stream, value));
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
class UnreadableVariant extends Error {
  readonly code = 'QT3_UNREADABLE_VARIANT';
}

/** Reads a variant. One that cannot be read gives a warning, and an invalid one. */
export function readVariant(stream: ValueStream): QVariant {
  try {
    return readNested(stream, 0);
  } catch (error) {
    if (!(error instanceof UnreadableVariant)) throw error;
    qWarning('QDataStream::readQVariant: Cannot read a variant of type %s', error.message);
    return { type: QVariantType.Invalid };
  }
}

/**
 * Reads a variant, or one within another one.
 *
 * @throws UnreadableVariant for a type that has no counterpart here, or that is nested too deeply: where its value ends is
 * not known, so whatever contains it cannot be read either
 */
function readNested(stream: ValueStream, depth: number): QVariant {
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

function readCollection(stream: ValueStream, type: 1 | 2, depth: number): QVariant {
  const read = (): QVariant => readNested(stream, depth);
  if (type === QVariantType.List) return { type, value: stream.readQValueList(read) };
  return { type, value: stream.readQMap(() => stream.readQString() ?? '', read) };
}
