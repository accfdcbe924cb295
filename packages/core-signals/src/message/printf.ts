const CONVERSION = /%([-+ 0#]*)(\d+|\*)?(?:\.(\d+|\*))?(?:hh|h|ll|l|L|q|j|z|t)?([diouxXeEfFgGcsp%])/g;

interface Field {
  flags: string;
  width: number;
  precision: number | undefined;
}

function toInteger(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  const number = Number(value);
  return Number.isFinite(number) ? BigInt(Math.trunc(number)) : 0n;
}

/** C's `%g` with its trailing zeros removed, which JavaScript has no counterpart for. */
function general(value: number, precision: number): string {
  const digits = precision === 0 ? 1 : precision;
  const exponent = value === 0 ? 0 : Number(value.toExponential(digits - 1).split('e')[1]);
  if (exponent < -4 || exponent >= digits) {
    const [mantissa = '', power = ''] = value.toExponential(digits - 1).split('e');
    return `${withoutTrailingZeros(mantissa)}e${cExponent(power)}`;
  }
  return withoutTrailingZeros(value.toFixed(digits - 1 - exponent));
}

function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** C writes at least two digits of exponent: `1e+05`. */
function cExponent(power: string): string {
  const sign = power.startsWith('-') ? '-' : '+';
  return sign + power.replace(/^[-+]/, '').padStart(2, '0');
}

function exponential(value: number, precision: number): string {
  const [mantissa = '', power = ''] = value.toExponential(precision).split('e');
  return `${mantissa}e${cExponent(power)}`;
}

function real(value: number, conversion: string, precision = 6): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
  switch (conversion.toLowerCase()) {
    case 'f':
      return value.toFixed(precision);
    case 'e':
      return exponential(value, precision);
    default:
      return general(value, precision);
  }
}

function integer(value: unknown, conversion: string, field: Field): string {
  const signed = conversion === 'd' || conversion === 'i';
  const whole = toInteger(value);
  const magnitude = signed ? (whole < 0n ? -whole : whole) : whole < 0n ? BigInt.asUintN(32, whole) : whole;
  const base = conversion === 'o' ? 8 : conversion === 'x' || conversion === 'X' ? 16 : 10;
  const digits = magnitude.toString(base).padStart(field.precision ?? 1, '0');
  const prefix =
    field.flags.includes('#') && magnitude !== 0n ? (base === 16 ? '0x' : base === 8 ? '0' : '') : '';
  return (signed && whole < 0n ? '-' : '') + prefix + digits;
}

function character(value: unknown): string {
  return typeof value === 'number' ? String.fromCharCode(value) : String(value).slice(0, 1);
}

function pad(text: string, conversion: string, { flags, width, precision }: Field): string {
  const numeric = 'diouxXeEfFgG'.includes(conversion);
  const plus = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const signed = numeric && !'ouxX'.includes(conversion) && !text.startsWith('-') ? plus + text : text;
  if (flags.includes('-')) return signed.padEnd(width);
  const zeros = numeric && flags.includes('0') && !('diouxX'.includes(conversion) && precision !== undefined);
  if (!zeros) return signed.padStart(width);
  const sign = /^[-+ ]?(?:0x)?/i.exec(signed)?.[0] ?? '';
  return sign + signed.slice(sign.length).padStart(width - sign.length, '0');
}

/**
 * Formats as C's printf() does: flags, width, precision (also `*`), and the conversions d i u o x X e E f F g G c s p %.
 * Length modifiers (`l`, `ll`, `h`, …) are accepted and mean nothing here. A missing argument prints nothing of value: a
 * null or undefined `%s` prints `(null)`, as glibc does.
 */
export function sprintf(format: string, ...args: readonly unknown[]): string {
  let next = 0;
  return format.replace(
    CONVERSION,
    (_, flags: string, width: string | undefined, precision: string | undefined, conversion: string) => {
      if (conversion === '%') return '%';
      const field: Field = {
        flags,
        width: width === '*' ? Number(args[next++]) : Number(width ?? 0),
        precision:
          precision === '*' ? Number(args[next++]) : precision === undefined ? undefined : Number(precision),
      };
      if (field.width < 0) {
        field.flags += '-';
        field.width = -field.width;
      }
      const value = args[next++];
      const upper = conversion === 'X' || conversion === 'E' || conversion === 'G' || conversion === 'F';
      const text = convert(value, conversion, field);
      return pad(upper ? text.toUpperCase() : text, conversion, field);
    },
  );
}

function convert(value: unknown, conversion: string, field: Field): string {
  switch (conversion) {
    case 's': {
      // An object prints what its toString() says, as string conversion does everywhere.
      // eslint-disable-next-line @typescript-eslint/no-base-to-string
      const text = value === null || value === undefined ? '(null)' : String(value);
      return field.precision === undefined ? text : text.slice(0, field.precision);
    }
    case 'c':
      return character(value);
    case 'p':
      return `0x${toInteger(value).toString(16)}`;
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return integer(value, conversion, field);
    default:
      return real(Number(value), conversion, field.precision);
  }
}
