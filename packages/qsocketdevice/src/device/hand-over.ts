import type { Transport } from '@qt3/qsocket';
import { adoptNative, NetTransport, type NativeHandle } from '@qt3/qsocket/internal';
import type { Channel } from './channel.js';
import { StreamChannel } from './stream-channel.js';

/** Makes the connection of a channel one of a QSocket; null when there is none. The channel is closed then. */
export function transportOf(channel: Channel | null): Transport | null {
  const released = channel instanceof StreamChannel ? channel.release() : null;
  if (released === null) return null;
  const { handle, early } = released;
  return NetTransport.adopt((receiver) => {
    // The callbacks, which that knows more of, are replaced.
    return adoptNative(handle as object as NativeHandle, receiver);
  }, early);
}
