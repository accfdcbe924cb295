import { Qt } from '../date-time/qt-formats.js';
import { fromLatin1 } from '../text/decode.js';
import { formatNumber } from '../text/number.js';
import { QVariantType, type QVariant as Variant } from './qvariant.js';

/** A value together with its C++ type, which a JavaScript value does not have. */
export type QVariant = Variant;

/** What {@link QVariant} has. */
export interface QVariantStatics {
  /**
   * `v.toString()` is `QVariant.toString(v)`: texts and bytes up to their first NUL, numbers in base 10, `true` and `false`, dates and times
   * as in ISO 8601; an empty text for what has none, as a list (Qt 3.3, QVariant::toString(); oracle core/mapper).
   */
  toString(variant: Variant): string;
}

/** The methods of QVariant, as functions. Their type is {@link QVariantStatics}. */
export const QVariant: QVariantStatics = {
  toString(variant) {
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
  },
};
