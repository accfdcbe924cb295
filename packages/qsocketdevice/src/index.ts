/**
 * Qt 3's sockets below signals and slots for Node.js: datagrams, blocking sockets, and descriptors that are watched.
 *
 * @packageDocumentation
 */
export { QSocketDevice } from './device/qsocketdevice.js';
export type { DeviceErrorCode } from './device/device-error.js';
export {
  joinMulticastGroup,
  leaveMulticastGroup,
  setBroadcast,
  setKeepAlive,
  setMulticastInterface,
  setMulticastLoopback,
  setMulticastTimeToLive,
  setNoDelay,
  setTimeToLive,
} from './device/socket-options.js';
export { QSocketNotifier } from './notifier/qsocketnotifier.js';
