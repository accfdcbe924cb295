import { isHelperRunning } from './helper.js';

/**
 * Decides when a call that must not wait asks the helper thread whether there is something after all.
 *
 * A program that returns to its event loop gets everything from there, and needs no helper thread. One that asks again and
 * again without returning would never get anything: at its second question in one turn of the loop, the helper thread is
 * asked. Where that runs already, it is asked at once.
 */
export class AskingRule {
  #isSecond = false;

  /** Called when there is nothing; returns whether to ask. */
  mayAsk(): boolean {
    if (isHelperRunning() || this.#isSecond) return true;
    this.#isSecond = true;
    setImmediate(() => {
      this.#isSecond = false;
    }).unref();
    return false;
  }
}
