import type { QtMsgType } from '@qt3/core-signals';
import { printf, type PrintfArgument } from './printf.js';

/**
 * Prints one observed fact on stdout, as `trace()` of the oracle's trace.h does: formatted like printf, a newline behind it,
 * out at once. Strings stand for bytes (Latin-1), since that is what C++ prints.
 */
export function trace(format: string, ...args: PrintfArgument[]): void {
  emitBytes(printf(format, ...args) + '\n');
}

/** `printf()` with the flush that the oracle's programs do behind it: part of a line. */
export function tracePart(format: string, ...args: PrintfArgument[]): void {
  emitBytes(printf(format, ...args));
}

/** The message handler of the oracle's programs, for `qInstallMsgHandler(traceMessage)`. */
export function traceMessage(type: QtMsgType, message: string): void {
  const kinds = ['debug', 'warning', 'fatal'] as const;
  trace('%s: %s', kinds[type], message);
}

/** Writing to a pipe or a file is synchronous in Node.js on POSIX systems, so nothing is lost when a port dies. */
function emitBytes(text: string): void {
  if (/[^\0-\xff]/.test(text)) throw new RangeError(`trace: not Latin-1: ${text}`);
  process.stdout.write(Buffer.from(text, 'latin1'));
}
