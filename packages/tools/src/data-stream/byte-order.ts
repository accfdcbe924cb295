/** The order of the bytes of a number (Qt 3.3, QDataStream::ByteOrder). */
export const ByteOrder = {
  /** The most significant byte first: the default. */
  BigEndian: 0,
  /** The least significant byte first. */
  LittleEndian: 1,
} as const;
export type ByteOrder = (typeof ByteOrder)[keyof typeof ByteOrder];
