/** The types of a QVariant that have a counterpart here, with the numbers that stand for them on the wire. */
export const QVariantType = {
  /** No value. */
  Invalid: 0,
  /** QMap<QString,QVariant>. */
  Map: 1,
  /** QValueList<QVariant>. */
  List: 2,
  /** QString. */
  String: 3,
  /** QStringList. */
  StringList: 4,
  /** int. */
  Int: 16,
  /** unsigned int. */
  UInt: 17,
  /** bool. */
  Bool: 18,
  /** double. */
  Double: 19,
  /** QCString. */
  CString: 20,
  /** QDate. */
  Date: 26,
  /** QTime. */
  Time: 27,
  /** QDateTime. */
  DateTime: 28,
  /** QByteArray. */
  ByteArray: 29,
  /** Q_LLONG. */
  LongLong: 33,
  /** Q_ULLONG. */
  ULongLong: 34,
} as const;
export type QVariantType = (typeof QVariantType)[keyof typeof QVariantType];
