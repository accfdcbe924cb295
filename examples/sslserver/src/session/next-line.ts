import type { QSocket } from '@qt3/qsocket';

/** What nextLine() found at the beginning of what can be read. */
export type NextLine =
  /** A line, without its end. */
  | { readonly kind: 'line'; readonly text: string }
  /** The beginning of a line, or nothing at all. */
  | { readonly kind: 'incomplete' }
  /** A line longer than allowed, whether its end has arrived or not. */
  | { readonly kind: 'too-long' };

/**
 * Takes the next line from a socket, however its bytes arrived. A line ends with LF or CRLF.
 *
 * @param longest - the most bytes that a line may have, its end not counted
 */
export function nextLine(
  socket: Pick<QSocket, 'bytesAvailable' | 'canReadLine' | 'readLine'>,
  longest: number,
): NextLine {
  if (!socket.canReadLine()) {
    // A CR may be there already, whose LF is not.
    return { kind: socket.bytesAvailable() > longest + 1 ? 'too-long' : 'incomplete' };
  }
  const text = socket.readLine().replace(/\r?\n$/, '');
  return text.length > longest ? { kind: 'too-long' } : { kind: 'line', text };
}
