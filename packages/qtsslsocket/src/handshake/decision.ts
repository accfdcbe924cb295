import { reasonOf } from '../errors/reason-of.js';
import { SslError } from '../errors/ssl-error.js';
import { SslFailure } from '../errors/ssl-failure.js';

/**
 * Asks the slots of certCheckFailed() about a peer whose identity is not verified, and waits for the promises that
 * they return. A slot that refuses the link closes the socket; the values that slots return, and those of the promises,
 * do not matter.
 *
 * @param ask - emits the signal; returns what the slots returned, one entry for each
 * @param description - what is wrong with the peer
 * @param answer - called once, now or later from the event loop: with null when the link may go on (unless it has been
 * closed meanwhile), else with the reason of the refusal
 */
export function askSlots(
  ask: () => readonly unknown[],
  description: string,
  answer: (refusal: SslFailure | null) => void,
): void {
  let returned: readonly unknown[];
  let promises: readonly PromiseLike<unknown>[];
  try {
    returned = ask();
    promises = returned.filter(isThenable);
  } catch (error) {
    // The exception continues to the event loop; a link without a decision must not be left behind.
    answer(refuse(`The slot that should decide failed: ${reasonOf(error)}. ${description}`, error));
    throw error;
  }
  if (returned.length === 0) {
    answer(refuse(description));
    return;
  }
  if (promises.length === 0) {
    answer(null);
    return;
  }
  void Promise.allSettled(promises).then((results) => {
    const failed = results.find((result) => result.status === 'rejected');
    const refusal =
      failed === undefined
        ? null
        : refuse(
            `The slot that should decide failed: ${reasonOf(failed.reason)}. ${description}`,
            failed.reason,
          );
    // Not from inside the promise, which would swallow the exceptions of slots.
    setImmediate(answer, refusal);
  });
}

function refuse(description: string, cause?: unknown): SslFailure {
  return new SslFailure(SslError.ErrSSLCertificate, description, cause);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  const canHaveMethods = typeof value === 'function' || (typeof value === 'object' && value !== null);
  return canHaveMethods && 'then' in value && typeof value.then === 'function';
}
