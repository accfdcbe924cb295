import { withCode } from '../message/with-code.js';

/** What is used of an AbortSignal. Its own type is known only to compilers that know Node.js or browsers. */
export interface AbortSignalLike {
  /** Whether it has been aborted. */
  readonly aborted: boolean;
  /** Why it was aborted: what the wait is rejected with. */
  readonly reason: unknown;
  /** Throws the reason if it has been aborted. */
  throwIfAborted(): void;
  /** Adds a function that is called when it is aborted. */
  addEventListener(type: 'abort', listener: () => void): void;
  /** Removes such a function. */
  removeEventListener(type: 'abort', listener: () => void): void;
}

/**
 * Throws the reason if a wait has been aborted before it begins.
 *
 * @throws TypeError when `signal` is something else than an AbortSignal
 */
export function throwIfAborted(signal: AbortSignalLike | null | undefined): void {
  if (signal === null || signal === undefined) return;
  // In plain JavaScript it may be anything.
  const { throwIfAborted: check, addEventListener: add } = signal as Partial<AbortSignalLike>;
  if (typeof check !== 'function' || typeof add !== 'function')
    throw withCode(new TypeError('the option `signal` is not an AbortSignal'), 'ERR_QT_ARGUMENT');
  signal.throwIfAborted();
}
