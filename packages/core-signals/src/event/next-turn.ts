/** Takes back what was scheduled. */
export type CancelTurn = () => void;

/**
 * Calls `callback` in the next turn of the event loop, behind the sockets and timers that are due: Node's immediates. Browsers
 * have none, and delay timers that set timers; there it is the next message of a channel.
 */
export function scheduleTurn(callback: () => void): CancelTurn {
  if (typeof setImmediate === 'function') {
    const immediate = setImmediate(callback);
    return () => {
      clearImmediate(immediate);
    };
  }
  const { port1, port2 } = new MessageChannel();
  const receiver = port1 as unknown as BrowserPort;
  const cancel = (): void => {
    receiver.onmessage = null;
    port1.close();
  };
  receiver.onmessage = () => {
    cancel();
    callback();
  };
  port2.postMessage(null);
  return cancel;
}

/** What browsers have, and the types of Node.js do not name. */
interface BrowserPort {
  onmessage: (() => void) | null;
}
