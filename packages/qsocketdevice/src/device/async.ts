import type { QHostAddress } from '@qt3/qsocket';
import { WritableWatch } from '../node/writable.js';
import type { Channel } from './channel.js';
import { failed, type Outcome } from './outcome.js';

/** Tries until it is done: now, and whenever there is something to read. */
async function whenReadable(channel: Channel, attempt: () => Outcome): Promise<Outcome> {
  channel.watchers++;
  try {
    for (;;) {
      const outcome = attempt();
      if (outcome !== 'EAGAIN' || channel.isClosed) return outcome;
      await new Promise<void>((resolve) => channel.onceReadable(resolve));
    }
  } finally {
    channel.watchers--;
  }
}

function whenWritable(channel: Channel): Promise<void> {
  return new Promise((resolve) => new WritableWatch(channel.fd).once(resolve));
}

/** Reads, or waits for something to read. */
export function awaitRead(channel: Channel, data: Uint8Array, most: number): Promise<Outcome> {
  return whenReadable(channel, () => channel.read(data, most, 0));
}

/** Takes a connection, or waits for one. */
export function awaitAccepted(channel: Channel): Promise<Outcome> {
  return whenReadable(channel, () => channel.accept(0));
}

/** Waits for something to read; 0 when the time is up. */
export async function awaitMore(channel: Channel, ms: number): Promise<Outcome> {
  channel.watchers++;
  try {
    const now = channel.wait(0);
    if (now !== 0 || ms === 0) return now;
    await new Promise<void>((resolve) => {
      const cancel = channel.onceReadable(done);
      const timer = ms > 0 ? setTimeout(done, ms) : undefined;
      function done(): void {
        cancel();
        clearTimeout(timer);
        resolve();
      }
    });
    return channel.isClosed ? 1 : channel.wait(0);
  } finally {
    channel.watchers--;
  }
}

/** Writes all, and waits whenever the system takes no more. */
export async function awaitWritten(channel: Channel, bytes: Uint8Array): Promise<Outcome> {
  let count = 0;
  for (;;) {
    const outcome = channel.write(bytes.subarray(count), 0, null);
    if (failed(outcome) && outcome !== 'EAGAIN') return count > 0 ? count : outcome;
    if (!failed(outcome)) count += outcome;
    if (count === bytes.length || channel.isClosed) return count;
    await whenWritable(channel);
  }
}

/** Connects, and waits until that is done. */
export async function awaitConnected(
  channel: Channel,
  address: QHostAddress,
  port: number,
): Promise<Outcome> {
  const begun = channel.connect(address, port, 0);
  if (failed(begun)) return begun;
  await channel.connecting?.over;
  return channel.isClosed ? 'EBADF' : channel.connect(address, port, 0);
}
