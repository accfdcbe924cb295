import type { ReadWindow } from '@qt3/tools/internal';
import type { ReadBuffer } from '../buffer/read-buffer.js';
import type { SocketConnection } from './socket-connection.js';

/** The read buffer of a socket, as streams see it. */
export class SocketWindow implements ReadWindow {
  readonly #connection: SocketConnection;

  constructor(connection: SocketConnection) {
    this.#connection = connection;
  }

  /** A hand-over gives the connection another one. */
  get #buffer(): ReadBuffer {
    return this.#connection.reader.buffer;
  }

  get bytes(): Buffer {
    return this.#buffer.head;
  }

  get position(): number {
    return this.#buffer.headAt;
  }

  get limit(): number {
    return this.#buffer.head.length;
  }

  get epoch(): object {
    return this.#buffer.epoch;
  }

  skip(count: number): void {
    if (count === 0) return;
    this.#buffer.skip(count);
    this.#connection.hasRead();
  }

  gather(count: number): boolean {
    return this.#buffer.gather(count);
  }
}
