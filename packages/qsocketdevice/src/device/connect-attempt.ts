import { nameOfError } from '../node/error-code.js';
import type { NativeRequest } from '../node/native.js';

/** A connection that is under way. The system says only once why it failed: to a read, or to the event loop. */
export class ConnectAttempt {
  /** What the event loop has heard; '' while that is nothing. */
  error = '';
  /** Resolves when the event loop knows how it ended. */
  readonly over: Promise<void>;

  constructor(request: NativeRequest) {
    this.over = new Promise((resolve) => {
      request.oncomplete = (status) => {
        if (status < 0) this.error = nameOfError(status);
        resolve();
      };
    });
  }
}
