import { nameOfError } from '../node/error-code.js';
import type { NativeRequest, NativeStream } from '../node/native.js';

/**
 * A connection that is under way, or of which the event loop has not heard yet. The system says only once why it failed: to a
 * read, or to the event loop.
 */
export class ConnectAttempt {
  /** What the event loop has heard; '' while that is nothing. */
  error = '';
  /** Resolves when the event loop knows how it ended. */
  readonly over: Promise<void>;
  #isOver = false;

  constructor(request: NativeRequest) {
    this.over = new Promise((resolve) => {
      request.oncomplete = (status) => {
        if (status < 0) this.error = nameOfError(status);
        this.#isOver = true;
        resolve();
      };
    });
  }

  /**
   * Before the connection is given away: libuv forgets that it is to end writing when it is asked before the event loop has
   * heard of the connection, and the peer would wait for that end.
   */
  postponeShutdown(handle: NativeStream): void {
    if (this.#isOver) return;
    const shutdown = handle.shutdown.bind(handle);
    handle.shutdown = (request) => {
      void this.over.then(() => {
        const status = shutdown(request);
        if (status !== 0) request.oncomplete?.(status);
      });
      return 0;
    };
  }
}
