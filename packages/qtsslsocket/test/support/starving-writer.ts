import type { QtSSLSocket } from '../../src/index.js';

const nap = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes small blocks, and keeps the event loop from reading meanwhile, until a write fails: what the peer sent before
 * it closed is still unread then.
 */
export async function writeUntilItFails(socket: QtSSLSocket): Promise<void> {
  const state = socket.state();
  while (socket.state() === state) {
    socket.writeBlock(Buffer.alloc(1000));
    socket.flush();
    Atomics.wait(nap, 0, 0, 1);
    // Nothing more leaves without the event loop.
    const isFull = socket.bytesToWrite() > 200_000;
    await new Promise((resolve) => (isFull ? setImmediate(resolve) : process.nextTick(resolve)));
  }
}
