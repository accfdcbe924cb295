import type * as AsyncHooks from 'node:async_hooks';

/** The asynchronous context in which it was captured (what AsyncLocalStorage has): Node's AsyncResource, or a stand-in for it. */
export interface CapturedContext {
  /** Calls the function in that context. */
  runInAsyncScope<A extends readonly unknown[]>(
    callback: (...args: A) => void,
    thisArg: undefined,
    ...args: A
  ): void;
}

/** Not imported, since there are no asynchronous contexts where there is no Node.js. */
function asyncHooks(): typeof AsyncHooks | undefined {
  return typeof process === 'undefined' ? undefined : process.getBuiltinModule('node:async_hooks');
}

/** Without this, Node.js would watch for the garbage collection of each one. */
const OPTIONS = { requireManualDestroy: true } as const;

const noContext: CapturedContext = {
  runInAsyncScope: (callback, _thisArg, ...args) => {
    callback(...args);
  },
};

function makeCapture(): () => CapturedContext {
  const AsyncResource = asyncHooks()?.AsyncResource;
  if (AsyncResource === undefined) return () => noContext;
  // AsyncLocalStorage.snapshot() does the same, and costs fifty times as much on Node.js 20.
  return () => new AsyncResource('QEvent', OPTIONS);
}

/**
 * Remembers the present asynchronous context, for what is called later from a queue that others fill too.
 */
export const captureContext: () => CapturedContext = makeCapture();
