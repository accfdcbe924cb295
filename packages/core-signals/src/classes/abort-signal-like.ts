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
