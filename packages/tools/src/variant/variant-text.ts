import { Qt } from '../date-time/qt-formats.js';
import { fromLatin1 } from '../text/decode.js';
import { formatNumber } from '../text/number.js';
import type { QVariant } from './qvariant.js';
import { QVariantType } from './variant-type.js';

/** What QVariant::toString() gives. */
export function variantText(variant: QVariant): string {
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
