import { qWarning } from '@qt3/core-signals';
import { formatPrintf } from '@qt3/core-signals/internal';

/** What a conversion of a format takes. A buffer holds a C string. */
export type PrintfValue = string | number | bigint | boolean | null | Uint8Array;

/**
 * Formats as C's printf() does. A buffer as `%s` is the C string in it, as `decode` reads it; null is `(null)`, as glibc prints it. What is
 * wrong with the format or its arguments is a warning each, in the name of `caller`.
 */
export function printfText(
  caller: string,
  format: string,
  values: readonly PrintfValue[],
  decode: (buffer: Uint8Array) => string,
): string {
  const args = values.map((value) => (value instanceof Uint8Array ? decode(value) : value));
  const { text, problems } = formatPrintf(format, args);
  for (const problem of problems) qWarning('%s: %s', caller, problem);
  return text;
}
