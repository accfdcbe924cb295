// What the tools programs share: show.h.
import { trace } from '@qt3/test-support';

/** How a value is printed: a text in quotes, null as the word, a list in brackets. */
export function q(value: string | number | bigint | boolean | null | Iterable<string>): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return quoted(value, 4, 'u');
    case 'number':
      return real(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'bigint':
      return value.toString();
    default:
      return `[${[...value].map((text) => q(text)).join(', ')}]`;
  }
}

/** The same for a text of bytes: `const char *`, QCString. */
export function qBytes(value: string | null): string {
  return value === null ? 'null' : quoted(value, 2, 'x');
}

/** The same for a QChar. */
export function qChar(value: string): string {
  return `U+${value.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Prints an expression and its value. */
export function S(source: string, value: Parameters<typeof q>[0]): void {
  trace('%s -> %s', source, q(value));
}

/** The same where the value is bytes. */
export function SB(source: string, value: string | null): void {
  trace('%s -> %s', source, qBytes(value));
}

/** The same where the value is a QChar. */
export function SC(source: string, value: string): void {
  trace('%s -> %s', source, qChar(value));
}

/** The same for a conversion that says in its argument whether it could. */
export function N(source: string, convert: (ok: { value: boolean }) => number | bigint): void {
  const ok = { value: true };
  const text = q(convert(ok));
  trace('%s -> %s %s', source, text, ok.value ? 'ok' : 'not ok');
}

/** Prints a statement, and executes it. */
export function DO(source: string, execute: () => void): void {
  trace('%s', source);
  execute();
}

function quoted(text: string, digits: number, letter: string): string {
  const named: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  const escaped = text.replace(
    /["\\]|[^ -~]/g,
    (c) => named[c] ?? `\\${letter}${c.charCodeAt(0).toString(16).padStart(digits, '0')}`,
  );
  return `"${escaped}"`;
}

/** C's `%.15g`, and `%d` of an integer that is not larger. */
function real(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
  const [mantissa, exponent] = value.toExponential(14).split('e') as [string, string];
  const power = Number(exponent);
  if (power >= -4 && power < 15) return String(Number(value.toPrecision(15)));
  const digits = mantissa.replace(/\.?0+$/, '');
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
