import type { QHostAddress } from '@qt3/qsocket';
import { nameOfError } from '../node/error-code.js';
import type { NativeDatagram, NativeStream } from '../node/native.js';
import { DatagramChannel } from './datagram-channel.js';
import type { QSocketDevice } from './qsocketdevice.js';
import { StreamChannel } from './stream-channel.js';

/*
 * What C++ programs did with setsockopt() on the descriptor of a device. Each returns whether it could; error() says why not:
 * Impossible for a closed device, or one of the other type.
 */

function ofDatagrams(device: QSocketDevice, set: (socket: NativeDatagram) => number): boolean {
  const channel = device.qt_channel();
  const status = channel instanceof DatagramChannel ? set(channel.native) : null;
  return device.qt_report('option', status === null ? 'EBADF' : status < 0 ? nameOfError(status) : 0);
}

function ofStreams(device: QSocketDevice, set: (socket: NativeStream) => number): boolean {
  const channel = device.qt_channel();
  const status = channel instanceof StreamChannel ? set(channel.native) : null;
  return device.qt_report('option', status === null ? 'EBADF' : status < 0 ? nameOfError(status) : 0);
}

/** Allows datagrams to a broadcast address (`SO_BROADCAST`). Without it, sending one fails with UnknownError. */
export function setBroadcast(device: QSocketDevice, enable: boolean): boolean {
  return ofDatagrams(device, (socket) => socket.setBroadcast(enable ? 1 : 0));
}

/** Sets how many routers a datagram may pass, 1 to 255 (`IP_TTL`). */
export function setTimeToLive(device: QSocketDevice, hops: number): boolean {
  return ofDatagrams(device, (socket) => socket.setTTL(hops));
}

/**
 * Receives what is sent to a group (`IP_ADD_MEMBERSHIP`). The device has to be bound to the port.
 *
 * @param group - an address of a group, 224.0.0.0 to 239.255.255.255 for instance
 * @param local - the address of the network interface; without, the system chooses one
 */
export function joinMulticastGroup(
  device: QSocketDevice,
  group: QHostAddress,
  local: QHostAddress | null = null,
): boolean {
  return ofDatagrams(device, (socket) => socket.addMembership(group.toString(), local?.toString()));
}

/** Ends that (`IP_DROP_MEMBERSHIP`). */
export function leaveMulticastGroup(
  device: QSocketDevice,
  group: QHostAddress,
  local: QHostAddress | null = null,
): boolean {
  return ofDatagrams(device, (socket) => socket.dropMembership(group.toString(), local?.toString()));
}

/** Sets how many routers a datagram to a group may pass, 0 to 255; 1 at the beginning (`IP_MULTICAST_TTL`). */
export function setMulticastTimeToLive(device: QSocketDevice, hops: number): boolean {
  return ofDatagrams(device, (socket) => socket.setMulticastTTL(hops));
}

/** Says whether this machine gets what the device sends to a group; it does at the beginning (`IP_MULTICAST_LOOP`). */
export function setMulticastLoopback(device: QSocketDevice, enable: boolean): boolean {
  return ofDatagrams(device, (socket) => socket.setMulticastLoopback(enable ? 1 : 0));
}

/** Chooses the network interface for datagrams to groups, by its address (`IP_MULTICAST_IF`). */
export function setMulticastInterface(device: QSocketDevice, local: QHostAddress): boolean {
  return ofDatagrams(device, (socket) => socket.setMulticastInterface(local.toString()));
}

/** Sends small pieces at once, instead of waiting for more (`TCP_NODELAY`). */
export function setNoDelay(device: QSocketDevice, enable: boolean): boolean {
  return ofStreams(device, (socket) => socket.setNoDelay(enable));
}

/** Finds out in time that the other end has vanished (`SO_KEEPALIVE`): the first question comes after this number of seconds. */
export function setKeepAlive(device: QSocketDevice, enable: boolean, seconds = 7200): boolean {
  return ofStreams(device, (socket) => socket.setKeepAlive(enable, seconds));
}
