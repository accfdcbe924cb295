import type { Channel } from './channel.js';

/** The open channels of this thread, by descriptor: what QSocketNotifier finds by number. */
const channels = new Map<number, Channel>();

/** Makes a channel known. */
export function enterChannel(channel: Channel): void {
  channels.set(channel.fd, channel);
}

/** Forgets a channel that is closed. */
export function leaveChannel(channel: Channel): void {
  if (channels.get(channel.fd) === channel) channels.delete(channel.fd);
}

/** The open channel with a descriptor. */
export function channelOf(fd: number): Channel | null {
  const channel = channels.get(fd);
  return channel === undefined || channel.isClosed ? null : channel;
}
