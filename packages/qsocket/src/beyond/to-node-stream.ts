import { Duplex } from 'node:stream';
import { QObject, SIGNAL } from '@qt3/core-signals';
import type { QSocket } from '../socket/qsocket.js';
import { SocketState } from '../socket/socket-state.js';

/** What a socket without a limit of its own buffers while the stream is not read. */
const LIMIT = 65536;

/**
 * A Node stream over a socket, for libraries that want one. Beyond Qt 3.
 *
 * The stream reads and writes the socket from now on; nobody else should. A socket has no half-closed state, so ending the
 * stream closes the connection when everything is written, and what the peer sends after that is not read. An error
 * destroys the stream with lastError(). A socket without setReadBufferSize() gets a limit, so that a stream which is not
 * read makes the peer wait.
 */
export function toNodeStream(socket: QSocket): Duplex {
  if (socket.readBufferSize() === 0) socket.setReadBufferSize(LIMIT);
  return new SocketStream(socket);
}

class SocketStream extends Duplex {
  readonly #socket: QSocket;
  /** Holds the connections to the socket's signals. */
  readonly #context = new QObject();
  #wanted = false;
  #written: (() => void) | null = null;

  constructor(socket: QSocket) {
    super();
    this.#socket = socket;
    const on = (signal: string, slot: () => void): void => {
      QObject.connect(socket, SIGNAL(signal), slot, this.#context);
    };
    on('readyRead()', () => this.#push());
    on('bytesWritten(int)', () => this.#wrote());
    on('connectionClosed()', () => this.#ended());
    on('delayedCloseFinished()', () => this.#closed());
    on('error(int)', () => this.destroy(socket.lastError() ?? new Error('The connection failed')));
    on('destroyed()', () => this.destroy());
  }

  #push(): void {
    if (!this.#wanted || this.#socket.bytesAvailable() === 0) return;
    this.#wanted = false;
    this.push(this.#socket.readAll());
  }

  #ended(): void {
    const rest = this.#socket.readAll();
    if (rest.length > 0) this.push(rest);
    this.push(null);
    // What has not been sent cannot be any more.
    const error = this.#socket.lastError();
    if (error !== null) this.destroy(error);
    else this.#wrote();
  }

  #closed(): void {
    this.#wrote();
    if (!this.readableEnded) this.push(null);
  }

  #wrote(): void {
    if (this.#socket.bytesToWrite() > 0) return;
    const written = this.#written;
    this.#written = null;
    written?.();
  }

  override _read(): void {
    this.#wanted = true;
    this.#push();
    if (this.#socket.state() === SocketState.Idle && this.#socket.bytesAvailable() === 0) this.push(null);
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    if (this.#socket.writeBlock(chunk) !== chunk.length) done(new Error('The connection is closed'));
    else this.#written = done;
  }

  override _final(done: (error?: Error) => void): void {
    this.#socket.close();
    if (this.#socket.state() === SocketState.Closing) {
      this.#written = done;
    } else {
      this.push(null);
      done();
    }
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#context.delete();
    this.#socket.close();
    this.#written = null;
    done(error);
  }
}
