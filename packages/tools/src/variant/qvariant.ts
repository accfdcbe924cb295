import { Qt } from '../date-time/qt-formats.js';
import type { QDate } from '../date-time/qdate.js';
import type { QDateTime } from '../date-time/qdatetime.js';
import type { QTime } from '../date-time/qtime.js';
import { fromLatin1 } from '../text/decode.js';
import { formatNumber } from '../text/number.js';
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

/** What QVariant::toString() gives. */
function variantText(variant: QVariant): string {
  switch (variant.type) {
    case QVariantType.String:
      return variant.value ?? '';
    case QVariantType.CString:
    case QVariantType.ByteArray:
      return fromLatin1(variant.value);
    case QVariantType.Double:
      return formatNumber(variant.value, 'g');
    case QVariantType.Int:
    case QVariantType.UInt:
    case QVariantType.Bool:
    case QVariantType.LongLong:
    case QVariantType.ULongLong:
      return String(variant.value);
    case QVariantType.Date:
    case QVariantType.Time:
    case QVariantType.DateTime:
      return variant.value.toString(Qt.ISODate);
    default:
      return '';
  }
}
