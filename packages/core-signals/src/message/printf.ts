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

/** What JavaScript's own functions write at most; glibc goes on for ever. */
const MOST_DIGITS = 100;
/** So many further digits of a number show whether it lies exactly between two shorter ones. */
const FURTHER = 25;

/** Of two equally near numbers C takes the even one, and JavaScript the greater; `longer` has {@link FURTHER} digits more. */
function even(rounded: string, longer: string): string {
  const tie = /^50*$/.test(longer.slice(-FURTHER));
  return tie && /[13579]$/.test(rounded) ? longer.slice(0, -FURTHER).replace(/\.$/, '') : rounded;
}

function fixed(value: number, digits: number): string {
  if (Math.abs(value) >= 1e21) return BigInt(value).toString() + (digits > 0 ? `.${'0'.repeat(digits)}` : '');
  const text = value.toFixed(digits);
  return digits + FURTHER > MOST_DIGITS ? text : even(text, value.toFixed(digits + FURTHER));
}

/** The mantissa with so many digits behind the point, and the exponent. */
function scientific(value: number, digits: number): [string, number] {
  const [mantissa = '', power] = value.toExponential(digits).split('e');
  if (digits + FURTHER > MOST_DIGITS) return [mantissa, Number(power)];
  const [longer = ''] = value.toExponential(digits + FURTHER).split('e');
  return [even(mantissa, longer), Number(power)];
}

/** C's `%g` with its trailing zeros removed, which JavaScript has no counterpart for. */
function general(value: number, precision: number): string {
  const digits = precision === 0 ? 1 : precision;
  const [mantissa, exponent] = scientific(value, digits - 1);
  return exponent < -4 || exponent >= digits
    ? withoutTrailingZeros(mantissa) + cExponent(exponent)
    : withoutTrailingZeros(fixed(value, Math.min(digits - 1 - exponent, MOST_DIGITS)));
}

function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** C writes at least two digits of exponent: `e+05`. */
function cExponent(exponent: number): string {
  return `e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function exponential(value: number, precision: number): string {
  const [mantissa, exponent] = scientific(value, precision);
  return mantissa + cExponent(exponent);
}

function real(value: number, conversion: string, precision = 6): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
  const digits = Math.min(precision, MOST_DIGITS);
  switch (conversion.toLowerCase()) {
    case 'f':
      return fixed(value, digits);
    case 'e':
      return exponential(value, digits);
    default:
      return general(value, digits);
  }
}

function integer(value: unknown, conversion: string, field: Field): string {
  const signed = conversion === 'd' || conversion === 'i';
  const whole = toInteger(value);
  const magnitude = signed ? (whole < 0n ? -whole : whole) : whole < 0n ? BigInt.asUintN(32, whole) : whole;
  const base = conversion === 'o' ? 8 : conversion === 'x' || conversion === 'X' ? 16 : 10;
  const digits =
    magnitude === 0n && field.precision === 0
      ? ''
      : magnitude.toString(base).padStart(field.precision ?? 1, '0');
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
  const whole = 'diouxX'.includes(conversion);
  const zeros =
    numeric && flags.includes('0') && !(whole && precision !== undefined) && !/inf|nan/i.test(text);
  if (!zeros) return signed.padStart(width);
  const sign = /^[-+ ]?(?:0x)?/i.exec(signed)?.[0] ?? '';
  return sign + signed.slice(sign.length).padStart(width - sign.length, '0');
}

/**
 * Formats as C's printf() does: flags, width, precision (also `*`), and the conversions d i u o x X e E f F g G c s p %.
 * Length modifiers (`l`, `ll`, `h`, …) are accepted and mean nothing here. A missing argument prints nothing of value: a
 * null or undefined `%s` prints `(null)`, as glibc does. The flag `#` counts for o, x and X only; reals have at most 100
 * digits behind the point.
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
