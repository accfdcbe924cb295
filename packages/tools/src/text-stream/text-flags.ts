/** The formatting flags of a text stream (Qt 3.3, QTextStream). */
export const TextFlags = {
  skipws: 0x0001,
  left: 0x0002,
  right: 0x0004,
  internal: 0x0008,
  bin: 0x0010,
  oct: 0x0020,
  dec: 0x0040,
  hex: 0x0080,
  showbase: 0x0100,
  showpoint: 0x0200,
  uppercase: 0x0400,
  showpos: 0x0800,
  scientific: 0x1000,
  fixed: 0x2000,
} as const;

/** The flags that choose a base. */
export const BASE_FIELD: number = TextFlags.bin | TextFlags.oct | TextFlags.dec | TextFlags.hex;
/** The flags that choose where the fill goes. */
export const ADJUST_FIELD: number = TextFlags.left | TextFlags.right | TextFlags.internal;
/** The flags that choose how numbers with a fraction look. */
export const FLOAT_FIELD: number = TextFlags.scientific | TextFlags.fixed;
