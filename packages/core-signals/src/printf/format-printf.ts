import { convert, toInteger, type Conversion } from './convert.js';

/** What {@link formatPrintf} made of a format and its arguments. */
export interface PrintfResult {
  readonly text: string;
  /** What was wrong, a sentence each: a missing argument, a width out of all proportion, `%n`. Empty when all was right. */
  readonly problems: readonly string[];
}

/**
 * `%`, flags, width, precision, length modifier, conversion. A width does not begin with 0, which is a flag: so the time that
 * a search takes is in proportion to the text, whatever it is.
 */
const CONVERSION = /%([-+ 0#']*)([1-9]\d*|\*)?(?:\.(\d*|\*))?(hh|h|ll|l|L|q|j|z|t)?([diouxXeEfFgGaAcspn%])/g;

/** Widths and precisions may add this many characters to one text: more is a mistake, which would cost memory. */
const MOST_PADDING = 1 << 20;

/**
 * Formats as C's printf() does (C99 7.19.6.1, and glibc where the standard leaves it open): all flags, width and precision,
 * also `*`, the length modifiers, and the conversions d i u o x X e E f F g G a A c s p n %. A `%` that begins none of them
 * stands for itself, as in glibc.
 *
 * Where JavaScript's values are not C's: truth values are 1 and 0; an integer without a length modifier is not cut to 32
 * bits, and only a negative one is, for `%u`, `%o` and `%x`; `h`, `hh` and the 64 bits of the other modifiers count.
 * Characters are those of UTF-16. `%p` of an object is a number of its own. `%n` writes nothing.
 *
 * Nothing is thrown. A missing argument prints `(null)`, 0 or `nan`; a width or precision that would add more than 1,048,576
 * characters is left out; each is a problem in the result. Arguments in excess are none, as in C.
 */
export function formatPrintf(format: string, args: readonly unknown[]): PrintfResult {
  const problems: string[] = [];
  let next = 0;
  let room = MOST_PADDING;

  const take = (conversion: string): unknown => {
    if (next >= args.length) problems.push(`there is no argument for ${shortened(conversion)}`);
    return args[next++];
  };
  const bounded = (count: number, what: string, conversion: string): boolean => {
    if (count <= room) {
      room -= count;
      return true;
    }
    problems.push(
      `the ${what} of ${shortened(conversion)} is ignored: it would add more than ${String(MOST_PADDING)} characters`,
    );
    return false;
  };

  const text = format.replace(
    CONVERSION,
    (
      all: string,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      length: string | undefined,
      letter: string,
    ) => {
      if (letter === '%') return '%';
      const columns = count(width, all, take) ?? 0;
      const places = count(precision, all, take);
      const value = take(all);
      if (letter === 'n') {
        problems.push(`${shortened(all)} is ignored: no argument can take the number of characters`);
        return '';
      }
      const plus = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
      const conversion: Conversion = {
        letter,
        left: flags.includes('-') || columns < 0,
        plus,
        alternate: flags.includes('#'),
        zero: flags.includes('0'),
        width: bounded(Math.abs(columns), 'width', all) ? Math.abs(columns) : 0,
        precision: places === null || places < 0 ? null : places,
        bits: bitsOf(length),
      };
      // Of a string, the precision only takes away.
      const isPadded = letter !== 's' && conversion.precision !== null;
      if (isPadded && !bounded(conversion.precision, 'precision', all))
        return convert(value, { ...conversion, precision: null });
      return convert(value, conversion);
    },
  );
  return { text, problems };
}

/** A width or precision: null when there is none, 0 for a point without digits. */
function count(text: string | undefined, all: string, take: (conversion: string) => unknown): number | null {
  if (text === undefined) return null;
  return text === '*' ? Number(toInteger(take(all))) : Number(text);
}

function bitsOf(length: string | undefined): Conversion['bits'] {
  if (length === undefined) return null;
  return length === 'hh' ? 8 : length === 'h' ? 16 : 64;
}

function shortened(conversion: string): string {
  return conversion.length <= 40 ? conversion : `${conversion.slice(0, 20)}…${conversion.slice(-10)}`;
}
