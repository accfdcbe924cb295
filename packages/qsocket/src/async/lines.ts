import { throwIfAborted } from '@qt3/core-signals/internal';
import type { QSocket } from '../socket/qsocket.js';
import { SocketState } from '../socket/socket-state.js';

/** What limits the iteration of {@link lines}. */
export interface LinesOptions {
  /** Ends the iteration when it is aborted: it throws the reason, also when there are more lines. The socket stays open. */
  readonly signal?: AbortSignal;
}

/**
 * The lines that a socket receives: `for await (const line of lines(socket))`. Beyond Qt 3.
 *
 * Lines are Latin-1 text, without the line feed, or carriage return and line feed, at their end. When the peer has
 * closed, what it sent after the last line feed is a line too. After leaving the loop early the rest is in the socket,
 * which stays open. A peer that must not fill the memory while a line is being dealt with needs setReadBufferSize(), which
 * then is the longest line as well.
 *
 * @throws the reason of an abort; lastError() when the connection could not be made, or broke
 */
export async function* lines(
  socket: QSocket,
  options: LinesOptions = {},
): AsyncGenerator<string, void, undefined> {
  for (;;) {
    throwIfAborted(options.signal);
    if (socket.canReadLine()) yield withoutEnd(socket.readLine());
    else if (isFull(socket)) yield socket.readAll().toString('latin1');
    else if (socket.state() === SocketState.Idle) break;
    else await socket.waitForMoreAsync(-1, options);
  }
  const error = socket.lastError();
  if (error !== null) throw error;
  const rest = socket.readAll().toString('latin1');
  if (rest !== '') yield rest;
}

function withoutEnd(line: string): string {
  return line.slice(0, line.endsWith('\r\n') ? -2 : -1);
}

/** Whether no more can come before something is read. */
function isFull(socket: QSocket): boolean {
  return socket.readBufferSize() > 0 && socket.bytesAvailable() >= socket.readBufferSize();
}
