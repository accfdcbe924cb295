/** One conversion of a format of sscanf(). */
export interface ScanConversion {
  /** The letter, or `[`. */
  readonly letter: string;
  /** Whether what is read is thrown away: `*`. */
  readonly isSkipped: boolean;
  /** The most characters to read. */
  readonly width: number;
  /** The bits that the modifier gives an integer. */
  readonly bits: 8 | 16 | 32 | 64;
  /** What stands between the brackets. */
  readonly set: ScanSet | null;
  /** Where the format continues. */
  readonly end: number;
}

/** The characters that `%[…]` reads. */
export interface ScanSet {
  readonly isNegated: boolean;
  readonly members: ReadonlySet<string>;
}

const HEAD = /%(\*?)(\d*)(hh|h|ll|l|L|q|j|z|t)?([diuxXopeEfFgGaAscn%]|\[)/y;

/** Reads the conversion that begins at `start`; null when it is none that there is, or not finished. */
export function readConversion(format: string, start: number): ScanConversion | null {
  HEAD.lastIndex = start;
  const match = HEAD.exec(format);
  if (match === null) return null;
  const [all, star, width, modifier, letter] = match as unknown as [string, string, string, string?, string?];
  const head = { letter: letter!, isSkipped: star === '*', bits: bitsOf(modifier) };
  const most = width === '' || Number(width) === 0 ? Infinity : Number(width);
  if (letter !== '[') return { ...head, width: most, set: null, end: start + all.length };
  const set = readSet(format, start + all.length);
  return set === null ? null : { ...head, width: most, set: set.set, end: set.end };
}

function bitsOf(modifier: string | undefined): 8 | 16 | 32 | 64 {
  switch (modifier) {
    case undefined:
      return 32;
    case 'hh':
      return 8;
    case 'h':
      return 16;
    default:
      return 64;
  }
}

/** A `]` that is the first character belongs to the set; `a-z` are all between. */
function readSet(format: string, start: number): { set: ScanSet; end: number } | null {
  const isNegated = format.charAt(start) === '^';
  const first = isNegated ? start + 1 : start;
  const close = format.indexOf(']', first + 1);
  if (close < 0) return null;
  const members = new Set<string>();
  for (let i = first; i < close; i++) {
    const from = format.charCodeAt(i);
    const isRange = format.charAt(i + 1) === '-' && i + 2 < close;
    const to = isRange ? format.charCodeAt(i + 2) : from;
    for (let code = from; code <= to; code++) members.add(String.fromCharCode(code));
    if (isRange) i += 2;
  }
  return { set: { isNegated, members }, end: close + 1 };
}
