/** What a conversion of {@link printf} takes. C++ prints a bool with `%d` as 1 or 0, and so do the traces. */
export type PrintfArgument = string | number | bigint | boolean | null | undefined;

const conversion = /%([-0]*)(\d*)(?:\.(\d+))?(?:hh|h|ll|l|z)?([sdiucxXgf%])/g;

/**
 * C's printf, as far as the oracle's programs use it: `%s %d %i %u %c %x %X %g %f %%` with the flags `-` and `0`, a width
 * and a precision; length modifiers (`%ld`, `%lu`) are read over. It is deliberately independent of the formats
 * that core-signals has for qWarning(): the oracle must not be measured with a yardstick under test.
 *
 * @throws RangeError when there are more or fewer arguments than conversions: in a port that is always a mistake.
 */
export function printf(format: string, ...args: PrintfArgument[]): string {
  let next = 0;
  const text = format.replace(
    conversion,
    (_match, flags: string, width: string, precision: string | undefined, type: string) => {
      if (type === '%') return '%';
      if (next >= args.length) throw new RangeError(`printf: too few arguments for "${format}"`);
      const converted = convert(type, args[next++], precision);
      if (flags.includes('-')) return converted.padEnd(Number(width));
      return converted.padStart(Number(width), flags.includes('0') ? '0' : ' ');
    },
  );
  if (next < args.length) throw new RangeError(`printf: too many arguments for "${format}"`);
  return text;
}

function convert(type: string, argument: PrintfArgument, precision: string | undefined): string {
  switch (type) {
    case 's': {
      const text = argument === null || argument === undefined ? '(null)' : String(argument);
      return precision === undefined ? text : text.slice(0, Number(precision));
    }
    case 'c':
      return typeof argument === 'string' ? argument.slice(0, 1) : String.fromCharCode(Number(argument));
    case 'x':
      return BigInt.asUintN(64, BigInt(argument ?? 0)).toString(16);
    case 'X':
      return BigInt.asUintN(64, BigInt(argument ?? 0))
        .toString(16)
        .toUpperCase();
    case 'f':
      return Number(argument).toFixed(precision === undefined ? 6 : Number(precision));
    case 'g':
      return String(Number(Number(argument).toPrecision(precision === undefined ? 6 : Number(precision))));
    default:
      return typeof argument === 'bigint' ? argument.toString() : String(Math.trunc(Number(argument)));
  }
}
