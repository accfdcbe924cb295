/** The formatting flags of a text stream (Qt 3.3, QTextStream). */
export const TextFlags = {
  /** No effect: white space is always skipped, as in Qt. */
  skipws: 0x0001,
  /** The fill is behind the value. */
  left: 0x0002,
  /** The fill is in front of the value: the default. */
  right: 0x0004,
  /** The fill is between sign or base and digits. */
  internal: 0x0008,
  /** Integers in base 2. */
  bin: 0x0010,
  /** Integers in base 8. */
  oct: 0x0020,
  /** Integers in base 10. */
  dec: 0x0040,
  /** Integers in base 16. */
  hex: 0x0080,
  /** Integers begin with `0`, `0x` or `0b`, as their base is. */
  showbase: 0x0100,
  /** No effect, as in Qt. */
  showpoint: 0x0200,
  /** Letters in numbers are capitals. */
  uppercase: 0x0400,
  /** Positive numbers begin with `+`. */
  showpos: 0x0800,
  /** Numbers with a fraction have an exponent. */
  scientific: 0x1000,
  /** Numbers with a fraction have none. */
  fixed: 0x2000,
} as const;

/** The flags that choose a base. */
export const BASE_FIELD: number = TextFlags.bin | TextFlags.oct | TextFlags.dec | TextFlags.hex;
/** The flags that choose the place of the fill. */
export const ADJUST_FIELD: number = TextFlags.left | TextFlags.right | TextFlags.internal;
/** The flags that choose how numbers with a fraction look. */
export const FLOAT_FIELD: number = TextFlags.scientific | TextFlags.fixed;
