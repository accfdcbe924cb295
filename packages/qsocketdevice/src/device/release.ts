import type { Transport } from '@qt3/qsocket';
import { adoptNative, NetTransport, type NativeHandle } from '@qt3/qsocket/internal';
import type { Channel } from './channel.js';
import { StreamChannel } from './stream-channel.js';

/** Makes the connection of a channel one of a QSocket, and closes it; `unconnected` when it has none yet, null when it cannot have one. */
export function releaseConnection(channel: Channel | null): Transport | 'unconnected' | null {
  if (!(channel instanceof StreamChannel)) return null;
  const released = channel.release();
  if (released === null) return channel.canConnect ? 'unconnected' : null;
  const { handle, early } = released;
  // The callbacks, which that knows more of, are replaced.
  return NetTransport.adopt(() => adoptNative(handle as object as NativeHandle), early);
}
