import type * as AsyncHooks from 'node:async_hooks';

/** Runs a function in the asynchronous context in which this was made. */
export type RunInContext = (callback: () => void) => void;

/** Not imported, since there are no asynchronous contexts where there is no Node.js. */
function asyncHooks(): typeof AsyncHooks | undefined {
  return typeof process === 'undefined' ? undefined : process.getBuiltinModule('node:async_hooks');
}

/** Without this, Node.js would watch for the garbage collection of each one. */
const OPTIONS = { requireManualDestroy: true } as const;

function makeCapture(): () => RunInContext {
  const AsyncResource = asyncHooks()?.AsyncResource;
  if (AsyncResource === undefined) {
    return () => (callback) => {
      callback();
    };
  }
  // AsyncLocalStorage.snapshot() does the same, and costs fifty times as much on Node.js 20.
  return () => {
    const resource = new AsyncResource('QEvent', OPTIONS);
    return (callback) => {
      resource.runInAsyncScope(callback);
    };
  };
}

/**
 * Remembers the present asynchronous context (what AsyncLocalStorage has), for what is called later from a queue that others
 * fill too.
 */
export const captureContext: () => RunInContext = makeCapture();
