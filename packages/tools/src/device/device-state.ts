import type { QIODevice } from './qiodevice.js';

/** The private fields of QIODevice. */
interface DeviceState {
  ioFlags: number;
  ioStatus: number;
}

/**
 * Sets a device's flags from outside the class: where the constructor of QIODevice does not run, and for the parts that
 * a device is made of.
 */
export function setDeviceFlags(device: QIODevice, flags: number): void {
  (device as unknown as DeviceState).ioFlags = flags;
}

/** Sets from outside the class what status() returns. */
export function setDeviceStatus(device: QIODevice, status: number): void {
  (device as unknown as DeviceState).ioStatus = status;
}
