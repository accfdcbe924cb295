import { withCode } from '@qt3/core-signals/internal';
import { qWarning } from '@qt3/core-signals';
import { type CString, textOf, writeText } from './c-string.js';
import { isspace } from './ctype.js';
import { type ScannedNumber, scanIntegerField, scanRealField } from './scan-number.js';
import { readConversion, type ScanConversion } from './scan-format.js';
import type { ScanTarget, ScanTargets } from './scan-types.js';

/** The end of the text was reached before the first conversion. */
const EOF = -1;

/** A field that was read, and where it ends; `'end'` at the end of the text, null when it does not match. */
type FieldResult = { readonly value: string | bigint | number; readonly end: number } | 'end' | null;

/**
 * Reads values out of a text as a format says. White space in the format stands for any amount of it, also none; other characters for
 * themselves. The conversions are `d i u x o e f g s c [ n %`, with a width, with `*` for what is not wanted, and with `h`, `hh`, `l`,
 * `ll` for integers of other sizes than 32 bits.
 *
 * C++'s pointers are objects `{ value: … }`: a number, or a bigint, for `%d` and its kin, a string for `%s`, `%c` and `%[…]`; there a
 * buffer may stand as well, and gets a NUL behind the text. The compiler compares them with the format (C99 7.19.6.2).
 *
 * @returns how many targets were set, up to the first place that does not match; -1 when the text ended before the first one
 * @throws BufferOverflowError when a text does not fit into a buffer: a width in the format prevents it
 */
export function sscanf<const Format extends string>(
  s: CString,
  format: Format,
  ...targets: ScanTargets<Format>
): number {
  const text = textOf(s);
  const rest: readonly ScanTarget[] = targets;
  let at = 0;
  let assigned = 0;
  let next = 0;
  for (let i = 0; i < format.length;) {
    const c = format.charAt(i);
    if (isspace(c)) {
      at = behindSpace(text, at);
      i++;
    } else if (c !== '%') {
      if (at >= text.length) return assigned === 0 && next === 0 ? EOF : assigned;
      if (text.charAt(at) !== c) return assigned;
      at++;
      i++;
    } else {
      const conversion = readConversion(format, i);
      if (conversion === null) {
        qWarning('sscanf: %s is no conversion', format.slice(i, i + 20));
        return assigned;
      }
      i = conversion.end;
      if (conversion.letter === 'n') {
        if (!conversion.isSkipped) store(rest[next++], BigInt(at), conversion);
        continue;
      }
      const field = readField(text, at, conversion);
      if (field === 'end') return assigned === 0 ? EOF : assigned;
      if (field === null) return assigned;
      at = field.end;
      if (conversion.isSkipped || conversion.letter === '%') continue;
      store(rest[next++], field.value, conversion);
      assigned++;
    }
  }
  return assigned;
}

function behindSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && isspace(text.charAt(i))) i++;
  return i;
}

function readField(text: string, at: number, conversion: ScanConversion): FieldResult {
  const { letter, set } = conversion;
  const isRaw = letter === 'c' || letter === '[';
  const start = isRaw ? at : behindSpace(text, at);
  if (start >= text.length) return 'end';
  const most = Math.min(
    text.length,
    start + (letter === 'c' && conversion.width === Infinity ? 1 : conversion.width),
  );
  switch (letter) {
    case 'c':
      return { value: text.slice(start, most), end: most };
    case '[':
      return span(text, start, most, (c) => set!.members.has(c) !== set!.isNegated);
    case 's':
      return span(text, start, most, (c) => !isspace(c));
    case '%':
      return text.charAt(start) === '%' ? { value: '%', end: start + 1 } : null;
    case 'd':
      return numberAt(start, scanIntegerField(text.slice(start, most), 10, true));
    case 'u':
      return numberAt(start, scanIntegerField(text.slice(start, most), 10, false));
    case 'i':
      return numberAt(start, scanIntegerField(text.slice(start, most), 0, true));
    case 'o':
      return numberAt(start, scanIntegerField(text.slice(start, most), 8, false));
    case 'x':
    case 'X':
    case 'p':
      return numberAt(start, scanIntegerField(text.slice(start, most), 16, false));
    default:
      return numberAt(start, scanRealField(text.slice(start, most)));
  }
}

function span(text: string, start: number, most: number, belongs: (c: string) => boolean): FieldResult {
  let end = start;
  while (end < most && belongs(text.charAt(end))) end++;
  return end === start ? null : { value: text.slice(start, end), end };
}

function numberAt(start: number, found: ScannedNumber | null): FieldResult {
  return found === null ? null : { value: found.value, end: start + found.end };
}

function store(
  target: ScanTarget | undefined,
  value: string | bigint | number,
  conversion: ScanConversion,
): void {
  if (target === undefined)
    throw withCode(new TypeError(`sscanf: there is no target for %${conversion.letter}`), 'ERR_TOOLS_TARGET');
  if (target instanceof Uint8Array) {
    storeText(target, String(value), conversion.letter);
  } else if (typeof value === 'bigint') {
    const { bits, letter } = conversion;
    const isSigned = letter === 'd' || letter === 'i' || letter === 'n';
    const cut = isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
    (target as { value: bigint | number }).value = typeof target.value === 'bigint' ? cut : Number(cut);
  } else {
    (target as { value: string | number }).value = value;
  }
}

/** `%c` writes no NUL. */
function storeText(buffer: Uint8Array, text: string, letter: string): void {
  if (letter !== 'c') writeText('sscanf', buffer, text);
  else for (let i = 0; i < text.length; i++) buffer[i] = text.charCodeAt(i);
}
