import type { QVariant } from '../variant/qvariant.js';
import { ByteOrder } from './byte-order.js';
import { ValueStream } from './value-stream.js';
import { readVariant, writeVariant } from './variant-stream.js';

/**
 * Values as bytes on a device, in the format of Qt 3 (Qt 3.3, QDataStream).
 *
 * C++'s operators have PyQt's names: `ds << (Q_INT32)1` is `ds.writeInt32(1)`, `ds >> s` is `s = ds.readQString()`. What is
 * read past the end is 0, '' or empty, and the rest of the device is used up (oracle net/streams); `readWhole()` is the
 * way to read a socket on which a block may not have arrived yet.
 */
export class QDataStream extends ValueStream {
  /** The most significant byte first: the default. */
  static readonly BigEndian: 0 = ByteOrder.BigEndian;
  /** The least significant byte first. */
  static readonly LittleEndian: 1 = ByteOrder.LittleEndian;

  /** QVariant, of one of the types of `QVariantType`. Another type gives a warning, and nothing is written. */
  writeQVariant(variant: QVariant): this {
    writeVariant(this, variant);
    return this;
  }

  /**
   * QVariant. A type that has no counterpart here, or one that is nested too deeply, gives a warning and an invalid variant,
   * also when it is inside of a list or map; nothing after it makes sense.
   */
  readQVariant(): QVariant {
    return readVariant(this);
  }
}
