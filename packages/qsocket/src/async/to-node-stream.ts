import { Duplex } from 'node:stream';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { friends } from '../socket/friends.js';
import type { QSocket } from '../socket/qsocket.js';
import { SocketState } from '../socket/socket-state.js';
import { ConnectionError } from '../error/connection-error.js';

/** What a socket without a limit of its own buffers while the stream is not read. */
const LIMIT = 65536;

function closed(): ConnectionError {
  return new ConnectionError('ERR_QSOCKET_CLOSED', 'The connection is closed');
}

/**
 * A Node stream over a socket, for libraries that want one. Beyond Qt 3.
 *
 * The stream alone reads and writes the socket from now on. A socket has no half-closed state, so ending the
 * stream closes the connection when everything is written, and what the peer sends after that is not read. An error
 * destroys the stream with lastError(). Made before connectToHost(), the stream waits for the connection. A socket without
 * setReadBufferSize() gets a limit, so that a stream which is not read makes the peer wait.
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
  #written: ((error?: Error) => void) | null = null;
  /** The connection is over. */
  #over = false;
  #unwatch = (): unknown => undefined;

  constructor(socket: QSocket) {
    super();
    this.#socket = socket;
    const on = (signal: string, slot: () => void): void => {
      QObject.connect(socket, SIGNAL(signal), slot, this.#context);
    };
    on('readyRead()', () => this.#push());
    on('bytesWritten(int)', () => this.#wrote());
    on('connectionClosed()', () => this.#ended());
    on('delayedCloseFinished()', () => this.#ended());
    on('error(int)', () => this.destroy(socket.lastError() ?? closed()));
    on('destroyed()', () => this.destroy());
    this.#watch();
  }

  /** There is no signal for a close() by another part of the program. */
  #watch(): void {
    this.#unwatch = friends.connectionOf(this.#socket).onceEnded(() => {
      this.#watch();
      // Left for another connection, it is not Idle then; and if there is a signal, that comes first.
      process.nextTick(() => {
        if (!this.destroyed && this.#socket.state() === SocketState.Idle) this.#ended();
      });
    });
  }

  #push(): void {
    if (!this.#wanted || this.#over || this.#socket.bytesAvailable() === 0) return;
    this.#wanted = false;
    this.push(this.#socket.readAll());
  }

  #ended(): void {
    if (this.#over) return;
    this.#over = true;
    const rest = this.#socket.readAll();
    if (rest.length > 0) this.push(rest);
    this.push(null);
    // What has not been sent is lost.
    const error = this.#socket.lastError();
    if (error !== null) this.destroy(error);
    else this.#wrote();
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
    // A socket that is not open may be connected later.
    if (this.#socket.state() === SocketState.Idle && this.#socket.isOpen()) this.#ended();
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    if (this.#over || this.#socket.writeBlock(chunk) !== chunk.length) done(closed());
    else this.#written = done;
  }

  override _final(done: (error?: Error) => void): void {
    if (!this.#over) this.#socket.close();
    if (!this.#over && this.#socket.state() === SocketState.Closing) {
      this.#written = done;
    } else {
      this.#ended();
      done();
    }
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#context.delete();
    this.#unwatch();
    if (!this.#over) this.#socket.close();
    // A write that is waited for fails.
    this.#written?.(error ?? closed());
    this.#written = null;
    done(error);
  }
}
